import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  type ProtocolRequestType0,
} from 'vscode-languageserver';
import type { Settings } from '../connection/settings.ts';

type RefreshRequest = ProtocolRequestType0<void, void, void, void>;

/**
 * Whether an editor asks for diagnostics, and is sent none. What is found hangs on settings and other plans too, so one
 * that cannot be told to ask again is rather sent them.
 */
export function pullsDiagnostics({ textDocument, workspace }: ClientCapabilities): boolean {
  return textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true;
}

/** Has the editor ask again for what it shows, where it can be told so. */
export class Refresh {
  private readonly connection: Connection;
  private readonly settings: Settings;
  /** Requests on their way; `true` where it has to be said once more. */
  private readonly running = new Map<RefreshRequest, boolean>();

  constructor(connection: Connection, settings: Settings) {
    this.connection = connection;
    this.settings = settings;
    settings.onChange(() => this.hints());
  }

  /** What was found counts no more. */
  diagnostics(): void {
    if (pullsDiagnostics(this.settings.editor)) this.ask(DiagnosticRefreshRequest.type);
  }

  /** What is shown within the text is in the language of the settings. */
  hints(): void {
    const { workspace } = this.settings.editor;
    if (workspace?.inlayHint?.refreshSupport) this.ask(InlayHintRefreshRequest.type);
    if (workspace?.codeLens?.refreshSupport) this.ask(CodeLensRefreshRequest.type);
  }

  /** One request at a time, and one more for all that come meanwhile. */
  private ask(request: RefreshRequest): void {
    if (this.running.has(request)) {
      this.running.set(request, true);
      return;
    }
    this.running.set(request, false);
    const failed = (error: unknown) => this.connection.console.warn(`The editor was not refreshed: ${String(error)}`);
    this.connection
      .sendRequest(request)
      .catch(failed)
      .then(() => {
        const again = this.running.get(request);
        this.running.delete(request);
        if (again) this.ask(request);
      });
  }
}
