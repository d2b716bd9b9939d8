import { createDefaultCoreModule, DocumentState, EmptyFileSystem, inject, type Module } from 'langium';
import {
  createDefaultSharedModule,
  DefaultLanguageServer,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { KehoachGeneratedModule, KehoachGeneratedSharedModule } from '../language/generated/module.ts';
import { planModule } from '../language/services.ts';
import { CODE_ACTION_KINDS, PlanCodeActions } from './features/codeActions.ts';
import { PlanCompletion, TRIGGER_CHARACTERS } from './features/completion.ts';
import { PlanDefinition } from './features/definition.ts';
import { PlanValidator } from './features/diagnostics.ts';
import { PlanFolding } from './features/folding.ts';
import { PlanHover } from './features/hover.ts';
import { PlanReferences } from './features/references.ts';
import { PlanSymbols } from './features/symbols.ts';
import { Settings } from './settings.ts';
import { OpenPlansUpdateHandler, PlanDocumentBuilder } from './workspace.ts';

export interface ServerServices {
  readonly shared: LangiumSharedServices;
  readonly plan: LangiumServices;
  readonly settings: Settings;
  readonly connection: Connection;
}

/** The services of the language server: those that read plans, and one for each editor feature. */
export function createServerServices(connection: Connection): ServerServices {
  const settings = new Settings(connection);
  const shared = inject(
    createDefaultSharedModule({ connection, ...EmptyFileSystem }),
    KehoachGeneratedSharedModule,
    sharedModule(settings),
  );
  const plan = inject(
    createDefaultCoreModule({ shared }),
    KehoachGeneratedModule,
    planModule,
    featureModule(connection, settings, shared),
  );
  shared.ServiceRegistry.register(plan);
  settings.onChange(() => validateAgain(shared));
  return { shared, plan, settings, connection };
}

function sharedModule(settings: Settings): Module<LangiumSharedServices, PartialLangiumSharedServices> {
  return {
    lsp: {
      LanguageServer: (services) => new PlanServer(services, settings),
      DocumentUpdateHandler: (services) => new OpenPlansUpdateHandler(services),
    },
    workspace: {
      DocumentBuilder: (services) => new PlanDocumentBuilder(services),
    },
  };
}

function featureModule(
  connection: Connection,
  settings: Settings,
  shared: LangiumSharedServices,
): Module<LangiumServices, PartialLangiumServices> {
  return {
    lsp: {
      CompletionProvider: () => new PlanCompletion(settings),
      HoverProvider: () => new PlanHover(settings),
      CodeActionProvider: () => new PlanCodeActions(settings),
      DocumentSymbolProvider: () => new PlanSymbols(settings),
      FoldingRangeProvider: () => new PlanFolding(),
      DefinitionProvider: () => new PlanDefinition(),
      ReferencesProvider: () => new PlanReferences(),
    },
    validation: {
      DocumentValidator: (services) => new PlanValidator(services, connection, settings),
    },
    shared: () => shared,
  };
}

/** Says what the server can do, and no more. */
class PlanServer extends DefaultLanguageServer {
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

  protected override buildInitializeResult(): InitializeResult {
    return {
      serverInfo: { name: 'kehoach' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS] },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        definitionProvider: true,
        referencesProvider: true,
      },
    };
  }
}

/** Says everything again, in the language that is now chosen. */
function validateAgain(shared: LangiumSharedServices): void {
  const { DocumentBuilder: builder, LangiumDocuments: documents, WorkspaceLock: lock } = shared.workspace;
  lock
    .write((token) => {
      for (const document of documents.all) builder.resetToState(document, DocumentState.IndexedReferences);
      return builder.update([], [], token);
    })
    .catch((error: unknown) => console.error('The plans could not be checked again:', error));
}
