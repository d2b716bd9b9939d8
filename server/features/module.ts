import type { Module } from 'langium';
import type { LangiumServices, LangiumSharedServices, PartialLangiumServices } from 'langium/lsp';
import type { Settings } from '../connection/settings.ts';
import type { PlanChecker } from '../reading/checker.ts';
import type { KnownPlans } from '../workspace/records.ts';
import { PlanCodeActions } from './code-actions.ts';
import { PlanCodeLenses } from './code-lens.ts';
import { PlanCompletion } from './completion.ts';
import { PlanDefinition } from './definition.ts';
import { PlanValidator } from './diagnostics.ts';
import { PlanFolding } from './folding.ts';
import { PlanFormatter } from './formatting.ts';
import { PlanHighlight } from './highlight.ts';
import { PlanHover } from './hover.ts';
import { PlanInlayHints } from './inlay-hints.ts';
import { PlanLinks } from './links.ts';
import { PlanReferences } from './references.ts';
import { PlanRename } from './rename.ts';
import type { RulePage } from './rule-pages.ts';
import { PlanSemanticTokens } from './semantic-tokens.ts';
import { PlanSymbols } from './symbols.ts';

/** One service for each feature of an editor; `capabilities.ts` announces them, `start.ts` has them answer. */
export function featureModule(
  checker: PlanChecker,
  settings: Settings,
  rulePage: RulePage,
  known: KnownPlans,
  shared: LangiumSharedServices,
): Module<LangiumServices, PartialLangiumServices> {
  return {
    lsp: {
      CompletionProvider: () => new PlanCompletion(settings, known),
      HoverProvider: () => new PlanHover(settings),
      CodeActionProvider: () => new PlanCodeActions(checker, settings, rulePage),
      Formatter: (services) => new PlanFormatter(services, checker),
      DocumentSymbolProvider: () => new PlanSymbols(settings),
      FoldingRangeProvider: () => new PlanFolding(),
      DefinitionProvider: () => new PlanDefinition(),
      ReferencesProvider: () => new PlanReferences(),
      RenameProvider: () => new PlanRename(settings),
      DocumentHighlightProvider: () => new PlanHighlight(),
      DocumentLinkProvider: () => new PlanLinks(settings),
      InlayHintProvider: () => new PlanInlayHints(settings),
      CodeLensProvider: () => new PlanCodeLenses(settings),
      SemanticTokenProvider: () => new PlanSemanticTokens(shared),
    },
    validation: {
      DocumentValidator: (services) => new PlanValidator(services, checker, settings, rulePage),
    },
    shared: () => shared,
  };
}
