import type { ConferencePlan } from '../generated/ast.ts';
import { modelOf } from '../model/plan.ts';
import { budgetAmount, budgetLine, textNumber } from './amounts.ts';
import { attendanceBreakdown, attendanceTotal } from './attendance.ts';
import { budgetAgreement, budgetHeadcount } from './budget.ts';
import { dateInvalid, dateWeekday } from './dates.ts';
import type { Finding, Rule, RuleCode, Severity } from './finding.ts';
import { numbering } from './numbering.ts';
import { referenceUnresolved } from './references.ts';
import { budgetTotal } from './totals.ts';
import { budgetWords } from './words.ts';

/** Every rule, in the order in which a reviewer reads a plan. */
export const RULES: readonly Rule[] = [
  numbering,
  attendanceTotal,
  attendanceBreakdown,
  dateInvalid,
  dateWeekday,
  referenceUnresolved,
  budgetLine,
  budgetTotal,
  budgetWords,
  budgetAmount,
  textNumber,
  budgetAgreement,
  budgetHeadcount,
];

/** A finding with the rule that made it. */
export interface Diagnosed extends Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
}

/** Told of a rule that failed; the others go on. */
export type RuleFailure = (code: RuleCode, error: unknown) => void;

const diagnosed = new WeakMap<ConferencePlan, readonly Diagnosed[]>();

/** What all rules find in a plan, in the order of the text; made once for every version of it. */
export function checkPlan(plan: ConferencePlan, onFailure: RuleFailure): readonly Diagnosed[] {
  const known = diagnosed.get(plan);
  if (known) return known;
  const model = modelOf(plan);
  const found = RULES.flatMap((rule) => {
    try {
      return rule
        .check(model)
        .map((finding) => ({ ...finding, code: rule.code, severity: finding.severity ?? rule.severity }));
    } catch (error) {
      onFailure(rule.code, error);
      return [];
    }
  });
  found.sort((one, other) => one.span.start - other.span.start || one.span.end - other.span.end);
  diagnosed.set(plan, found);
  return found;
}
