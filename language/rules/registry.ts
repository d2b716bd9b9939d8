import type { ConferencePlan } from '../generated/ast.ts';
import { modelOf } from '../model/plan.ts';
import { agendaOrder, agendaOutside, agendaOverlap } from './agenda.ts';
import { budgetAmount, budgetLine, textNumber } from './amounts.ts';
import { referenceAppendix } from './appendices.ts';
import { attendanceBreakdown, attendanceTotal } from './attendance.ts';
import { basisKind, basisLater, basisYear } from './bases.ts';
import { basisPunctuation } from './basis-punctuation.ts';
import { budgetAgreement, budgetHeadcount } from './budget.ts';
import { budgetNorm } from './budget-norm.ts';
import { dateSequence } from './date-sequence.ts';
import { dateSpan } from './date-span.ts';
import { dateYear } from './date-year.ts';
import { dateInvalid, dateWeekday } from './dates.ts';
import {
  type Finding,
  NO_CONTEXT,
  type Rule,
  type RuleCode,
  type RuleContext,
  type RuleInfo,
  type Severity,
} from './finding.ts';
import { letterheadDate } from './letterhead-date.ts';
import { letterheadMissing } from './letterhead-missing.ts';
import { letterheadNumber } from './letterhead-number.ts';
import { namesAbbreviation, namesVariant } from './names.ts';
import { numbering } from './numbering.ts';
import { recipientsArchive, recipientsMissing } from './recipients.ts';
import { recipientsUnit } from './recipients-unit.ts';
import { referenceUnresolved } from './references.ts';
import { signatureCapacity, signatureMissing } from './signature.ts';
import { empty } from './structure-empty.ts';
import { endMark } from './structure-ending.ts';
import { heading } from './structure-heading.ts';
import { marker } from './structure-marker.ts';
import { order } from './structure-order.ts';
import { missingTopic } from './structure-topics.ts';
import { applySuppressions, suppressionUnused } from './suppression.ts';
import { textDash } from './text-dash.ts';
import { textPunctuation } from './text-punctuation.ts';
import { textSpacing } from './text-spacing.ts';
import { textSyllable } from './text-syllable.ts';
import { textTone } from './text-tone.ts';
import { textUnicode } from './text-unicode.ts';
import { budgetTotal } from './totals.ts';
import { budgetWords } from './words.ts';
import { workspaceNumber, workspaceVenue } from './workspace.ts';

/** Every rule, in the order in which a reviewer reads a plan. */
export const RULES: readonly Rule[] = [
  numbering,
  missingTopic,
  heading,
  empty,
  marker,
  order,
  endMark,
  letterheadMissing,
  letterheadNumber,
  letterheadDate,
  basisPunctuation,
  basisLater,
  basisYear,
  basisKind,
  attendanceTotal,
  attendanceBreakdown,
  agendaOrder,
  agendaOverlap,
  agendaOutside,
  dateInvalid,
  dateWeekday,
  dateSpan,
  dateSequence,
  dateYear,
  referenceUnresolved,
  referenceAppendix,
  budgetLine,
  budgetTotal,
  budgetWords,
  budgetAmount,
  textNumber,
  budgetAgreement,
  budgetHeadcount,
  budgetNorm,
  recipientsMissing,
  recipientsArchive,
  recipientsUnit,
  signatureMissing,
  signatureCapacity,
  namesVariant,
  namesAbbreviation,
  textDash,
  textSpacing,
  textUnicode,
  textTone,
  textPunctuation,
  textSyllable,
  workspaceVenue,
  workspaceNumber,
];

/** All that can be found, by what is known of it; what judges the comments that silence the others stands last. */
export const CATALOGUE: readonly RuleInfo[] = [...RULES, suppressionUnused];

const CODES: ReadonlySet<string> = new Set(CATALOGUE.map(({ code }) => code));

/** A finding with the rule that made it. */
export interface Diagnosed extends Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
}

/** Told of a rule that failed; the others go on. */
export type RuleFailure = (code: RuleCode, error: unknown) => void;

/** What rules find in a plan, without what its comments silence, in the order of the text. */
export function checkPlan(
  plan: ConferencePlan,
  onFailure: RuleFailure,
  rules = RULES,
  context: RuleContext = NO_CONTEXT,
): readonly Diagnosed[] {
  const model = modelOf(plan);
  const failed = new Set<string>();
  const found = rules.flatMap((rule) => {
    try {
      return rule.check(model, context).map((finding) => diagnosed(finding, rule));
    } catch (error) {
      failed.add(rule.code);
      onFailure(rule.code, error);
      return [];
    }
  });
  const { kept, faults } = applySuppressions(plan, found, { known: CODES, failed });
  const all = [...kept, ...faults.map((fault) => diagnosed(fault, suppressionUnused))];
  return all.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
}

function diagnosed(finding: Finding, { code, severity }: RuleInfo): Diagnosed {
  return { ...finding, code, severity: finding.severity ?? severity };
}
