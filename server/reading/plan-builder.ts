import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  Deferred,
  type DocumentBuilder,
  DocumentState,
  isOperationCancelled,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  OperationCancelled,
  type URI,
  UriUtils,
} from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { TextChanges } from './text-changes.ts';

/** A build longer than this many milliseconds is felt while typing. */
const SLOW_BUILD = 80;
/** How long the text must rest before a slow build, and how long it may be put off in all; milliseconds. */
const REST = 40;
const LONGEST_WAIT = 500;

/**
 * Builds the newest text alone: once builds are slow, a build waits for the changes that are already on their way,
 * and each of them takes the place of the one before. What a plan has reached is always told, also where the build of
 * another one cuts in; what was read of a text that has moved on meanwhile never is.
 */
export class PlanDocumentBuilder extends DefaultDocumentBuilder {
  private readonly changes: TextChanges;
  private lastBuild = 0;
  private waitingSince: number | undefined;

  constructor(services: LangiumSharedCoreServices, changes: TextChanges) {
    super(services);
    this.changes = changes;
  }

  override resetToState(document: LangiumDocument, state: DocumentState): void {
    if (state === DocumentState.Changed) this.changes.taken(document.uri);
    super.resetToState(document, state);
  }

  protected override cleanUpDeleted(document: LangiumDocument): void {
    if (!this.isOpen(document.uri)) this.changes.taken(document.uri);
    super.cleanUpDeleted(document);
  }

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

  /** What fails in one plan once it is parsed is told, and the others are built all the same. */
  protected override runCancelable(
    documents: LangiumDocument[],
    targetState: DocumentState,
    cancelToken: Cancellation.CancellationToken,
    callback: (document: LangiumDocument) => unknown,
  ): Promise<void> {
    if (targetState === DocumentState.Parsed) {
      return super.runCancelable(documents, targetState, cancelToken, callback);
    }
    return super.runCancelable(documents, targetState, cancelToken, async (document) => {
      try {
        await callback(document);
      } catch (error) {
        if (isOperationCancelled(error)) throw error;
        console.error(`${document.uri.toString()} could not be read to the end:`, error);
        this.markAsCompleted(document);
      }
    });
  }

  /**
   * A state once reached is not taken back where the build is cancelled, so everyone hears of it. What fails to listen
   * keeps neither the others nor the build from going on.
   */
  protected override async notifyDocumentPhase(
    document: LangiumDocument,
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    for (const listener of [...this.documentPhaseListeners.get(state)]) {
      if (this.changes.isOutdated(document.uri)) break;
      try {
        await listener(document, cancelToken);
      } catch (error) {
        if (!isOperationCancelled(error)) console.error('A listener to the builds of plans failed:', error);
      }
    }
    if (this.changes.isOutdated(document.uri)) document.state = DocumentState.Changed;
  }

  /**
   * An open plan reaches every state sooner or later, also where the build of another one is further on. What waits for
   * a text that changes meanwhile asks for something that is gone: it ends with `ContentModified`.
   */
  protected override awaitDocumentState(
    state: DocumentState,
    uri: URI,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<URI> {
    const document = this.langiumDocuments.getDocument(uri);
    if (document ? document.state >= state : !this.isOpen(uri)) {
      return super.awaitDocumentState(state, uri, cancelToken);
    }
    if (cancelToken.isCancellationRequested) return Promise.reject(OperationCancelled);
    const isThis = (other: URI) => UriUtils.equals(other, uri);
    const reached = new Deferred<URI>();
    const listeners = [
      this.onDocumentPhase(state, (other) => {
        if (isThis(other.uri)) reached.resolve(uri);
      }),
      this.onUpdate((_changed, deleted) => {
        if (deleted.some(isThis) && !this.isOpen(uri)) reached.reject(OperationCancelled);
      }),
      this.changes.onChange((other) => {
        if (isThis(other)) reached.reject(new ResponseError(LSPErrorCodes.ContentModified, 'The text has changed.'));
      }),
      cancelToken.onCancellationRequested(() => reached.reject(OperationCancelled)),
    ];
    return reached.promise.finally(() => {
      for (const listener of listeners) listener.dispose();
    });
  }

  /** The workspace has reached a state once all open plans have, also where there is none. */
  protected override async awaitBuilderState(
    state: DocumentState,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    const behind = () => this.langiumDocuments.all.find((document) => document.state < state);
    for (let document = behind(); document; document = behind()) {
      try {
        await this.awaitDocumentState(state, document.uri, cancelToken);
      } catch (error) {
        if (cancelToken.isCancellationRequested) throw error;
      }
    }
  }

  private isOpen(uri: URI): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  /** Nothing of a plan depends on another one. */
  protected override shouldRelink(): boolean {
    return false;
  }
}

/** Waits until the newest text of an open plan has reached a state, however often it changes meanwhile. */
export async function newestReaches(
  builder: DocumentBuilder,
  state: DocumentState,
  uri: URI,
  token: Cancellation.CancellationToken,
): Promise<void> {
  for (;;) {
    try {
      await builder.waitUntil(state, uri, token);
      return;
    } catch (error) {
      if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
    }
  }
}
