import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { type Clock, systemClock } from '../connection/clock.ts';
import type { Settings } from '../connection/settings.ts';
import type { ServerServices } from '../services.ts';
import { type KnownPlans, NO_PLANS_KNOWN } from '../workspace/records.ts';
import { proposeAgendaLines } from './completion/agenda-lines.ts';
import { proposeAppendices } from './completion/appendices.ts';
import { proposeBases } from './completion/bases.ts';
import { proposeBudgetItems } from './completion/budget-items.ts';
import { proposeCells } from './completion/cells.ts';
import { proposeDates } from './completion/dates.ts';
import { Documented } from './completion/documented.ts';
import { proposeEnding } from './completion/ending.ts';
import { proposeHeadings } from './completion/headings.ts';
import { proposeLabels } from './completion/labels.ts';
import { proposeLetterhead } from './completion/letterhead.ts';
import { proposeMarkers } from './completion/markers.ts';
import { type Place, placeAt } from './completion/place.ts';
import { proposeReferences } from './completion/plan-references.ts';
import { isChange, isWritten, type Proposal, toItem } from './completion/proposal.ts';
import { proposeRecipients } from './completion/recipients.ts';
import { proposeSignatures } from './completion/signatures.ts';
import { proposeRows } from './completion/table-rows.ts';
import { proposeTables } from './completion/tables.ts';
import { proposeTotals } from './completion/totals.ts';
import { proposeUnits } from './completion/units.ts';
import { proposeWords } from './completion/words.ts';

/**
 * Characters behind which the editor asks by itself: `II. `, `mục `; `|` begins a cell, `(` an amount in words, `/` what
 * a price is for.
 */
export const TRIGGER_CHARACTERS: readonly string[] = [' ', '|', '(', '/'];

/** Each asks whether the place is one of its own, most of them by how the line begins. */
const PROPOSERS: readonly ((place: Place) => readonly Proposal[])[] = [
  proposeLetterhead,
  proposeBases,
  proposeHeadings,
  proposeLabels,
  proposeMarkers,
  proposeBudgetItems,
  proposeAgendaLines,
  proposeRows,
  proposeTables,
  proposeCells,
  proposeTotals,
  proposeWords,
  proposeUnits,
  proposeDates,
  proposeReferences,
  proposeRecipients,
  proposeSignatures,
  proposeEnding,
  proposeAppendices,
];

/** More is no choice; the list is asked for again with every letter. */
const MOST = 120;

/** Completes what the form of a plan prescribes and what the office has written before. */
export class PlanCompletion implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [...TRIGGER_CHARACTERS] };
  private readonly settings: Settings;
  private readonly plans: KnownPlans;
  private readonly today: Clock;
  private readonly documented = new Documented();

  constructor(settings: Settings, plans: KnownPlans = NO_PLANS_KNOWN, today: Clock = systemClock) {
    this.settings = settings;
    this.plans = plans;
    this.today = today;
  }

  getCompletion(document: LangiumDocument, { position, context }: CompletionParams): CompletionList {
    const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
    const offset = document.textDocument.offsetAt(position);
    const place = placeAt(document, offset, { known: (uri) => this.plans.beside(uri), today: this.today });
    const proposals = place ? proposalsAt(place).filter(({ eager }) => eager || !isTyped) : [];
    const items = place ? proposals.map((proposal) => toItem(proposal, place, this.settings)) : [];
    // Matching is done here, so the editor has to ask again after each letter.
    return { isIncomplete: true, items: this.documented.remember(items, proposals) };
  }

  /** Adds the documentation, which most proposals of a list are never asked for. */
  resolve(item: CompletionItem): CompletionItem {
    return this.documented.resolve(item, this.settings);
  }
}

/** Answers `completionItem/resolve`. */
export function answerCompletionResolve({ connection, plan }: ServerServices): void {
  const { CompletionProvider: completion } = plan.lsp;
  if (!(completion instanceof PlanCompletion)) return;
  connection.onCompletionResolve((item) => completion.resolve(item));
}

function proposalsAt(place: Place): Proposal[] {
  const found = PROPOSERS.flatMap((propose) => propose(place));
  // What is written whole already needs no list that takes the next Enter.
  const written = new Set(found.filter((one) => isWritten(one, place)).map(({ span }) => span.start));
  const wanted = found
    .filter((one) => !written.has(one.span.start) && isChange(one, place))
    .sort((one, other) => one.rank - other.rank);
  return eachOnce(wanted).slice(0, MOST);
}

/** What several proposers offer for the same words is shown once, as the likelier of them has it. */
function eachOnce(proposals: readonly Proposal[]): Proposal[] {
  const first = new Map<string, Proposal>();
  for (const one of proposals) {
    const key = `${one.span.start} ${one.label}`;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
