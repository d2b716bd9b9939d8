import {
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConferencePlan } from '../../language/generated/ast.ts';
import { modelOf, type PlanModel } from '../../language/model/plan.ts';
import type { Localized, Span } from '../../language/rules/finding.ts';
import type { Settings } from '../connection/settings.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import type { ServerServices } from '../services.ts';
import { asksFor, workspaceEdit } from './actions.ts';
import { budgetAppendices } from './refactorings/budget-appendix.ts';
import { longDates, longDatesSource } from './refactorings/dates.ts';
import { layingOut } from './refactorings/lay-out.ts';
import { levelling } from './refactorings/levels.ts';
import { moving } from './refactorings/move.ts';
import type { Offer, Refactoring } from './refactorings/refactoring.ts';
import { renumbering, renumberingSource } from './refactorings/renumber.ts';
import { listsAsTables, tablesAsLists } from './refactorings/tables.ts';
import { totals, totalsInWords } from './refactorings/totals.ts';

/** In the order of the menu. */
export const REFACTORINGS: readonly Refactoring[] = [
  renumbering,
  moving,
  totals,
  totalsInWords,
  listsAsTables,
  tablesAsLists,
  budgetAppendices,
  longDates,
  renumberingSource,
  longDatesSource,
  levelling,
  layingOut,
];

export const REFACTORING_KINDS: readonly string[] = REFACTORINGS.map(({ kind }) => kind);

/** What tells an offer again when an editor asks for its edits. */
interface OfferData extends Span {
  readonly uri: string;
  readonly version: number;
  readonly refactoring: string;
}

/**
 * The refactorings at the cursor or selection. Their edits are made when one is chosen, where the editor can wait for
 * them. An editor that asks by itself, at every move of the cursor, is offered none.
 */
export function offeredRefactorings(
  plan: ConferencePlan,
  document: TextDocument,
  { range, context }: CodeActionParams,
  settings: Settings,
): CodeAction[] {
  const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const isByItself = context.triggerKind === CodeActionTriggerKind.Automatic && selection.start === selection.end;
  if (isByItself && !context.only) return [];
  const wanted = REFACTORINGS.filter(({ kind }) => mayAskFor(kind, context.only));
  if (wanted.length === 0) return [];
  const model = modelOf(plan);
  return offersOf(wanted, model, selection)
    .filter(({ kind }) => asksFor(kind, context.only, true))
    .map((offer) => toAction(offer, document, selection, settings));
}

/** Whether a kind, or one below it, is wanted; those of the whole file only by name. */
function mayAskFor(kind: string, only: readonly string[] | undefined): boolean {
  return (
    asksFor(kind, only, !kind.startsWith('source.')) || (only ?? []).some((wanted) => wanted.startsWith(`${kind}.`))
  );
}

function offersOf(refactorings: readonly Refactoring[], model: PlanModel, selection: Span): Offer[] {
  return refactorings.flatMap(({ offers }) => offers(model, selection));
}

function toAction(
  { id, title, kind, edits }: Offer,
  document: TextDocument,
  selection: Span,
  settings: Settings,
): CodeAction {
  const action: CodeAction = { title: settings.say(title), kind };
  if (!settings.resolvesActions) return { ...action, edit: workspaceEdit(edits(), document) };
  const data: OfferData = { uri: document.uri, version: document.version, refactoring: id, ...selection };
  return { ...action, data };
}

/** Makes the edits of an action that has been chosen. */
export function answerResolve(services: ServerServices): void {
  services.connection.onCodeActionResolve(async (action, token) => {
    const data: unknown = action.data;
    if (!isOfferData(data)) return action;
    const open = await readOpenPlan(services, data.uri, token);
    const isSame = open !== undefined && open.version === data.version;
    const offers = isSame ? offersOf(REFACTORINGS, modelOf(open.plan), data) : [];
    const offer = offers.find(({ id }) => id === data.refactoring);
    const document = services.shared.workspace.TextDocuments.get(data.uri);
    if (!offer || !document || document.version !== data.version) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, services.settings.say(STALE));
    }
    return { ...action, edit: workspaceEdit(offer.edits(), document) };
  });
}

const STALE: Localized = {
  vi: 'Văn bản đã thay đổi từ khi thao tác này được đề nghị; hãy mở lại danh sách và chọn lại.',
  en: 'The text has changed since this action was offered; open the list and choose again.',
};

function isOfferData(data: unknown): data is OfferData {
  if (typeof data !== 'object' || data === null) return false;
  return (
    'refactoring' in data &&
    typeof data.refactoring === 'string' &&
    'uri' in data &&
    typeof data.uri === 'string' &&
    'version' in data &&
    typeof data.version === 'number' &&
    'start' in data &&
    typeof data.start === 'number' &&
    'end' in data &&
    typeof data.end === 'number'
  );
}
