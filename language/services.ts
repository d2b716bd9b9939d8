import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
} from 'langium';
import { KehoachGeneratedModule, KehoachGeneratedSharedModule } from './generated/module.ts';
import { PlanLinker, PlanReferenceDescriptions, PlanScopeComputation, PlanScopeProvider } from './references.ts';
import { PlanLexer } from './syntax/lexer.ts';
import { PlanValueConverter } from './syntax/value-converter.ts';

/** What the plan language sets in place of Langium's defaults; the same for server, command line, tests and browser. */
export const planModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: (services) => new PlanLexer(services),
    ValueConverter: () => new PlanValueConverter(),
  },
  references: {
    ScopeComputation: () => new PlanScopeComputation(),
    ScopeProvider: (services) => new PlanScopeProvider(services),
    Linker: (services) => new PlanLinker(services),
  },
  workspace: {
    ReferenceDescriptionProvider: () => new PlanReferenceDescriptions(),
  },
};

export interface PlanServices {
  readonly shared: LangiumSharedCoreServices;
  readonly plan: LangiumCoreServices;
}

/** The services that read plans, without editor or file system. */
export function createPlanServices(): PlanServices {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), KehoachGeneratedSharedModule);
  const plan = inject(createDefaultCoreModule({ shared }), KehoachGeneratedModule, planModule);
  shared.ServiceRegistry.register(plan);
  return { shared, plan };
}
