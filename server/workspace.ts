import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  Deferred,
  DocumentState,
  type LangiumDocument,
  type LangiumDocumentFactory,
  type LangiumDocuments,
  OperationCancelled,
  URI,
  UriUtils,
} from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** A build longer than this many milliseconds is felt while typing. */
const SLOW_BUILD = 80;
/** How long the text must rest before a slow build, and how long it may be put off in all; milliseconds. */
const REST = 40;
const LONGEST_WAIT = 500;

/**
 * Builds the newest text alone: once builds are slow, a build waits for the changes that are already on their way,
 * and each of them takes the place of the one before.
 */
export class PlanDocumentBuilder extends DefaultDocumentBuilder {
  private lastBuild = 0;
  private waitingSince: number | undefined;

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    if (this.lastBuild > SLOW_BUILD) await this.rest(cancelToken);
    const start = performance.now();
    let done = false;
    try {
      await super.buildDocuments(documents, options, cancelToken);
      done = true;
    } finally {
      const took = performance.now() - start;
      this.lastBuild = done ? took : Math.max(took, this.lastBuild);
    }
  }

  private async rest(cancelToken: Cancellation.CancellationToken): Promise<void> {
    this.waitingSince ??= performance.now();
    if (performance.now() - this.waitingSince < LONGEST_WAIT) {
      const rested = new Deferred<void>();
      const timer = setTimeout(() => rested.resolve(), REST);
      const cancelled = cancelToken.onCancellationRequested(() => rested.resolve());
      await rested.promise;
      clearTimeout(timer);
      cancelled.dispose();
      if (cancelToken.isCancellationRequested) throw OperationCancelled;
    }
    this.waitingSince = undefined;
  }

  /** An open plan reaches every state sooner or later, also where the build of another one is further on. */
  protected override awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<URI> {
    const document = this.langiumDocuments.getDocument(uri);
    if (!document || document.state >= state) return super.awaitDocumentState(state, uri, cancelToken);
    const reached = new Deferred<URI>();
    const built = this.onDocumentPhase(state, (other) => {
      if (other === document) reached.resolve(uri);
    });
    const closed = this.onUpdate((_changed, deleted) => {
      if (deleted.some((other) => UriUtils.equals(other, uri))) reached.reject(OperationCancelled);
    });
    const cancelled = cancelToken.onCancellationRequested(() => reached.reject(OperationCancelled));
    return reached.promise.finally(() => {
      for (const listener of [built, closed, cancelled]) listener.dispose();
    });
  }

  /** Nothing of a plan depends on another one. */
  protected override shouldRelink(): boolean {
    return false;
  }
}

/** Builds the plans that are open in the editor; of files it only tells that they change. */
export class OpenPlansUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly documents: LangiumDocuments;
  private readonly factory: LangiumDocumentFactory;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.documents = services.workspace.LangiumDocuments;
    this.factory = services.workspace.LangiumDocumentFactory;
  }

  /** From now on requests wait for the new text, even while another plan keeps the builder busy. */
  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    this.outdated(URI.parse(change.document.uri)).state = DocumentState.Changed;
    super.didChangeContent(change);
  }

  private outdated(uri: URI): LangiumDocument {
    const known = this.documents.getDocument(uri);
    if (known) return known;
    const unread = this.factory.fromModel({ $type: 'Unread' }, uri);
    this.documents.addDocument(unread);
    return unread;
  }

  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.fireDocumentUpdate([], [URI.parse(document.uri)]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
  }

  /** All files: folders that come and go are told of under no narrower pattern. */
  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*' }];
  }
}
