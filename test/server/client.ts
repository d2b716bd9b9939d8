import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const ENTRY = path.join(import.meta.dirname, '../../server/node/main.ts');

/** An editor without a screen: it talks to a server of its own over stdio, as any editor does. */
export class Editor {
  readonly connection: ProtocolConnection;
  /** The settings that the server is told when it asks. */
  settings: Readonly<Record<string, unknown>> = {};
  private readonly server: ChildProcess;
  private readonly published = new Map<string, PublishDiagnosticsParams>();
  private readonly waiting = new Set<() => void>();
  private opened = 0;

  private constructor(server: ChildProcess, connection: ProtocolConnection) {
    this.server = server;
    this.connection = connection;
  }

  /** Starts a server, from its source or bundled, and greets it. */
  static async start(params: Partial<InitializeParams> = {}, entry = ENTRY): Promise<Editor> {
    const server = spawn(process.execPath, [entry, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const editor = new Editor(server, connection);
    connection.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) =>
      editor.receive(found),
    );
    connection.onRequest('workspace/configuration', () => [editor.settings]);
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    const died = new Promise<never>((_, reject) => {
      server.once('exit', (code) => reject(new Error(`The server ended with code ${code}.`)));
    });
    // Later on it ends because it is told to.
    died.catch(() => {});
    await Promise.race([connection.sendRequest('initialize', { ...GREETING, ...params }), died]);
    await connection.sendNotification('initialized', {});
    return editor;
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }

  /** Opens a plan, as a file of its own. `$$` marks the cursor and is no part of the text. */
  async open(marked: string, uri = `file:///k%E1%BA%BF-ho%E1%BA%A1ch-${++this.opened}.kehoach`): Promise<Plan> {
    const at = marked.indexOf('$$');
    const text = at < 0 ? marked : marked.slice(0, at) + marked.slice(at + 2);
    const document = TextDocument.create(uri, 'kehoach', 1, text);
    const { version } = document;
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'kehoach', version, text },
    });
    return new Plan(this, document, document.positionAt(Math.max(at, 0)));
  }

  /** Changes a setting as a user does. */
  async configure(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** The diagnostics of a document, once they satisfy a condition. */
  diagnostics(uri: string, wanted: (found: PublishDiagnosticsParams) => boolean): Promise<Diagnostic[]> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.published.get(uri);
        if (!found || !wanted(found)) return;
        this.waiting.delete(look);
        resolve(found.diagnostics);
      };
      this.waiting.add(look);
      look();
    });
  }

  private receive(found: PublishDiagnosticsParams): void {
    this.published.set(found.uri, found);
    for (const look of [...this.waiting]) look();
  }
}

const GREETING: InitializeParams = {
  processId: process.pid,
  rootUri: null,
  locale: 'vi',
  capabilities: {
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true },
    },
    textDocument: {
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      definition: { linkSupport: true },
      publishDiagnostics: { versionSupport: true, relatedInformation: true },
    },
  },
};

/** A plan that is open in an editor. */
export class Plan {
  readonly document: TextDocument;
  readonly cursor: Position;
  private readonly editor: Editor;

  constructor(editor: Editor, document: TextDocument, cursor: Position) {
    this.editor = editor;
    this.document = document;
    this.cursor = cursor;
  }

  get text(): string {
    return this.document.getText();
  }

  /** What the server says of the text as it is now. */
  diagnostics(): Promise<Diagnostic[]> {
    const { uri } = this.document;
    return this.editor.diagnostics(uri, ({ version }) => version === this.document.version);
  }

  /** A request about this document at its cursor, or at a place in its text. */
  ask<R>(method: string, params: object = {}, position: Position = this.cursor): Promise<R> {
    return this.editor.connection.sendRequest(method, {
      textDocument: { uri: this.document.uri },
      position,
      ...params,
    });
  }

  /** Where a text stands for the first time, moved by so many characters. */
  find(words: string, by = 0): Position {
    const at = this.text.indexOf(words);
    if (at < 0) throw new Error(`The plan has no “${words}”.`);
    return this.document.positionAt(at + by);
  }

  /** The text with some edits in it, as an editor would put them. */
  with(edits: readonly TextEdit[]): string {
    return TextDocument.applyEdits(this.document, [...edits]);
  }

  /** Makes edits in the editor; the server is told of each. */
  async edit(edits: readonly TextEdit[]): Promise<void> {
    const { uri } = this.document;
    const version = this.document.version + 1;
    const contentChanges = [{ text: this.with(edits) }];
    TextDocument.update(this.document, contentChanges, version);
    await this.editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(): Promise<void> {
    const { uri } = this.document;
    await this.editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }
}
