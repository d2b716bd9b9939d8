import { createDefaultCoreModule, EmptyFileSystem, inject, type Module } from 'langium';
import {
  createDefaultSharedModule,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { KehoachGeneratedModule, KehoachGeneratedSharedModule } from '../language/generated/module.ts';
import type { Rule } from '../language/rules/finding.ts';
import { RULES } from '../language/rules/registry.ts';
import { planModule } from '../language/services.ts';
import { PlanServer } from './connection/language-server.ts';
import { Settings } from './connection/settings.ts';
import { featureModule } from './features/module.ts';
import { Refresh } from './features/refresh.ts';
import { NO_RULE_PAGES, type RulePage } from './features/rule-pages.ts';
import { PlanWorkspaceSymbols } from './features/workspace-symbols.ts';
import { PlanChecker } from './reading/checker.ts';
import { OpenPlansUpdateHandler } from './reading/open-plans.ts';
import { PlanDocumentBuilder } from './reading/plan-builder.ts';
import { checkAgain } from './reading/recheck.ts';
import { TextChanges } from './reading/text-changes.ts';
import { lazyTypesetter } from './typesetting/lazy.ts';
import type { Typesetter } from './typesetting/typesetter.ts';
import { ClosedPlans } from './workspace/closed-plans.ts';
import { NO_STORAGE, type WorkspaceStorage } from './workspace/storage.ts';
import { Surroundings } from './workspace/surroundings.ts';

export interface ServerServices {
  readonly shared: LangiumSharedServices;
  readonly plan: LangiumServices;
  readonly settings: Settings;
  readonly connection: Connection;
  readonly checker: PlanChecker;
  /** What is found in plans that are not open. */
  readonly closedPlans: ClosedPlans;
  /** Sets pages; loaded at the first call. */
  readonly typesetter: () => Promise<Typesetter>;
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
    sharedModule(settings, surroundings),
  );
  const plan: LangiumServices = inject(
    createDefaultCoreModule({ shared }),
    KehoachGeneratedModule,
    planModule,
    featureModule(checker, settings, rulePage, surroundings.known, shared),
  );
  shared.ServiceRegistry.register(plan);
  const refresh = new Refresh(connection, settings);
  const closedPlans = new ClosedPlans(surroundings.plans, checker, settings, rulePage);
  surroundings.follow(shared, (uris) => {
    closedPlans.changed(uris);
    checkAgain(shared, () => refresh.diagnostics(), uris);
  });
  return { shared, plan, settings, connection, checker, closedPlans, typesetter: lazyTypesetter() };
}

function sharedModule(
  settings: Settings,
  surroundings: Surroundings,
): Module<LangiumSharedServices, PartialLangiumSharedServices> {
  const changes = new TextChanges();
  return {
    lsp: {
      LanguageServer: (services) => new PlanServer(services, settings),
      DocumentUpdateHandler: (services) => new OpenPlansUpdateHandler(services, changes),
      WorkspaceSymbolProvider: () => new PlanWorkspaceSymbols(surroundings.symbols, settings),
    },
    workspace: {
      DocumentBuilder: (services) => new PlanDocumentBuilder(services, changes),
    },
  };
}
