import { DocumentState, type LangiumDocument, type LangiumDocumentFactory, type LangiumDocuments, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, FileSystemWatcher, TextDocumentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChanges } from './text-changes.ts';

/** Builds the plans that are open in the editor; of files it only tells that they change. */
export class OpenPlansUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly documents: LangiumDocuments;
  private readonly factory: LangiumDocumentFactory;
  private readonly changes: TextChanges;

  constructor(services: LangiumSharedServices, changes: TextChanges) {
    super(services);
    this.changes = changes;
    this.documents = services.workspace.LangiumDocuments;
    this.factory = services.workspace.LangiumDocumentFactory;
  }

  /** From now on requests wait for the new text, even while another plan keeps the builder busy. */
  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(change.document.uri);
    this.outdated(uri).state = DocumentState.Changed;
    this.changes.changed(uri);
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

  /** A build that fails is told of; the next change builds again. */
  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    this.workspaceManager.ready
      .then(() => this.workspaceLock.write((token) => this.documentBuilder.update(changed, deleted, token)))
      .catch((error: unknown) => console.error('The plans could not be read:', error));
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
  }

  /** All files: folders that come and go are told of under no narrower pattern. */
  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: '**/*' }];
  }
}
