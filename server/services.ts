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
import type { Rule } from '../language/rules/finding.ts';
import { RULES } from '../language/rules/registry.ts';
import { planModule } from '../language/services.ts';
import { PlanChecker } from './checker.ts';
import { CODE_ACTION_KINDS, PlanCodeActions } from './features/codeActions.ts';
import { PlanCompletion, TRIGGER_CHARACTERS } from './features/completion.ts';
import { PlanDefinition } from './features/definition.ts';
import { PlanValidator } from './features/diagnostics.ts';
import { PlanFolding } from './features/folding.ts';
import { PlanHover } from './features/hover.ts';
import { PlanReferences } from './features/references.ts';
import { PlanSymbols } from './features/symbols.ts';
import { NO_RULE_PAGES, type RulePage } from './rule-pages.ts';
import { Settings } from './settings.ts';
import { NO_STORAGE, type WorkspaceStorage } from './storage.ts';
import { Surroundings } from './surroundings.ts';
import { OpenPlansUpdateHandler, PlanDocumentBuilder } from './workspace.ts';

export interface ServerServices {
  readonly shared: LangiumSharedServices;
  readonly plan: LangiumServices;
  readonly settings: Settings;
  readonly connection: Connection;
}

/** The services of the language server: those that read plans, and one for each editor feature. */
export function createServerServices(
  connection: Connection,
  rules: readonly Rule[] = RULES,
  storage: WorkspaceStorage = NO_STORAGE,
  rulePage: RulePage = NO_RULE_PAGES,
): ServerServices {
  const settings = new Settings(connection);
  const surroundings = new Surroundings(connection, settings, storage, () => plan);
  const checker = new PlanChecker(rules, settings, surroundings, (message) => connection.console.error(message));
  const shared = inject(
    createDefaultSharedModule({ connection, ...EmptyFileSystem }),
    KehoachGeneratedSharedModule,
    sharedModule(settings),
  );
  const plan: LangiumServices = inject(
    createDefaultCoreModule({ shared }),
    KehoachGeneratedModule,
    planModule,
    featureModule(checker, settings, rulePage, shared),
  );
  shared.ServiceRegistry.register(plan);
  surroundings.follow(shared, (uris) => validateLater(shared, uris));
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
  checker: PlanChecker,
  settings: Settings,
  rulePage: RulePage,
  shared: LangiumSharedServices,
): Module<LangiumServices, PartialLangiumServices> {
  return {
    lsp: {
      CompletionProvider: () => new PlanCompletion(settings),
      HoverProvider: () => new PlanHover(settings),
      CodeActionProvider: () => new PlanCodeActions(checker, settings, rulePage),
      DocumentSymbolProvider: () => new PlanSymbols(settings),
      FoldingRangeProvider: () => new PlanFolding(),
      DefinitionProvider: () => new PlanDefinition(),
      ReferencesProvider: () => new PlanReferences(),
    },
    validation: {
      DocumentValidator: (services) => new PlanValidator(services, checker, settings, rulePage),
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
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }
}

/** Checks once builds are done: a build that is cancelled may keep to itself what it has found. */
function validateLater(shared: LangiumSharedServices, uris?: readonly string[]): void {
  shared.workspace.WorkspaceLock.read(() => validateAgain(shared, uris)).catch((error: unknown) =>
    console.error('The plans could not be checked again:', error),
  );
}

/** Checks open plans again, those at some URIs or all, and says it in the language that is now chosen. */
function validateAgain(shared: LangiumSharedServices, uris?: readonly string[]): void {
  const { DocumentBuilder: builder, LangiumDocuments: documents, WorkspaceLock: lock } = shared.workspace;
  lock
    .write((token) => {
      const again = documents.all.filter(({ uri }) => !uris || uris.includes(uri.toString()));
      for (const document of again.toArray()) builder.resetToState(document, DocumentState.IndexedReferences);
      return builder.update([], [], token);
    })
    .catch((error: unknown) => console.error('The plans could not be checked again:', error));
}
