import { balancedWidth, type Face } from './text-width.ts';

/** A rule of two fifths of its line: Decree 30/2020/NĐ-CP asks for one third to one half. */
export const RULE_SHARE = 0.4;

/** The length of the rule below some centred lines, in points. */
export function ruleLength(text: string, column: number, size: number, face: Face): number {
  return balancedWidth(text, column, size, face) * RULE_SHARE;
}

/** Hundredths of its column that a rule on the sheet may be long; it has a class for each. */
export const ruleSteps = Array.from({ length: 25 }, (_, index) => 2 * (index + 1));

/** The class of a rule that is so long, in hundredths of its column. */
export function ruleClass(hundredths: number): string {
  const step = 2 * Math.round(hundredths / 2);
  return `rule-${Math.min(Math.max(step, ruleSteps[0] ?? step), ruleSteps.at(-1) ?? step)}`;
}
