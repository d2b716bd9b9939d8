import { DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';
import manifest from '../../package.json' with { type: 'json' };
import { serverCapabilities } from './capabilities.ts';
import type { Settings } from './settings.ts';

/** Greets the editor: hears what it can do, and says what the server can. */
export class PlanServer extends DefaultLanguageServer {
  private readonly settings: Settings;

  constructor(services: LangiumSharedServices, settings: Settings) {
    super(services);
    this.settings = settings;
  }

  protected override fireInitializeOnDefaultServices(params: InitializeParams): void {
    super.fireInitializeOnDefaultServices(params);
    this.settings.initialize(params);
  }

  protected override fireInitializedOnDefaultServices(): void {
    const failed = (error: unknown) => console.error('The server did not start:', error);
    this.settings.initialized().catch(failed);
    this.services.workspace.WorkspaceManager.initialized({}).catch(failed);
  }

  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    return {
      serverInfo: { name: manifest.name, version: manifest.version },
      capabilities: serverCapabilities(params.capabilities),
    };
  }
}
