import { describe, expect, it } from 'vitest';
import type { RuleCode } from '../../language/rules/finding.ts';
import type { Diagnosed } from '../../language/rules/registry.ts';
import { applied, type CheckedPlan, check } from './checked-plan.ts';
import { readFixture } from './fixture.ts';
import { EXAMPLES, FIXTURES, isAbout } from './plan-files.ts';

/** A figure put right may show the sums and the words that were made from the wrong one. */
const MADE_FROM_FIGURES: readonly RuleCode[] = [
  'budget.line',
  'budget.total',
  'budget.words',
  'budget.agreement',
  'budget.headcount',
];
const MAY_SHOW: Readonly<Partial<Record<RuleCode, readonly RuleCode[]>>> = {
  'budget.line': MADE_FROM_FIGURES,
  'budget.total': MADE_FROM_FIGURES,
  'budget.amount': MADE_FROM_FIGURES,
  'text.number': [...MADE_FROM_FIGURES, 'attendance.total'],
  'attendance.total': ['attendance.total', 'budget.headcount'],
};
/** No plan of the tests needs more repairs one after another. */
const MOST_REPAIRS = 40;

const PLANS = [
  ...EXAMPLES.map(({ name, text }) => ({ name, text, isRead: () => true })),
  ...FIXTURES.map(({ name, text }) => ({
    name,
    text: readFixture(text).text,
    isRead: (code: RuleCode) => isAbout(name, code),
  })),
];

describe.each(PLANS)('the fixes of $name', ({ text, isRead }) => {
  it('remove their findings and bring no others', async () => {
    const before = await check(text, isRead);
    for (const finding of before.found) {
      for (const fix of finding.fixes ?? []) {
        const after = await check(applied(text, fix.edits()), isRead);
        expect(lines(after), fix.title.vi).toBe(lines(before));
        expect(after.found.filter((other) => isSame(other, finding, after, before))).toEqual([]);
        expect(brought(after, before, finding), `${finding.message.vi} → ${fix.title.vi}`).toEqual([]);
      }
    }
  });

  it('end, taken one after another, in a plan without a finding that has one', async () => {
    let checked = await check(text, isRead);
    for (let count = 0; count < MOST_REPAIRS; count++) {
      const fix = checked.found.flatMap(({ fixes }) => fixes ?? [])[0];
      if (!fix) break;
      checked = await check(applied(checked.text, fix.edits()), isRead);
    }
    expect(checked.found.filter(({ fixes }) => fixes?.length).map(({ message }) => message.vi)).toEqual([]);
  });
});

function lines({ text }: CheckedPlan): number {
  return text.split('\n').length;
}

function isSame(one: Diagnosed, other: Diagnosed, after: CheckedPlan, before: CheckedPlan): boolean {
  return one.code === other.code && one.message.vi === other.message.vi && lineOf(after, one) === lineOf(before, other);
}

function lineOf({ document }: CheckedPlan, finding: Diagnosed): number {
  return document.textDocument.positionAt(finding.span.start).line;
}

/** Findings that were not there, apart from those that a right figure may show. */
function brought(after: CheckedPlan, before: CheckedPlan, fixed: Diagnosed): string[] {
  const known = new Set(before.found.map((finding) => `${lineOf(before, finding)} ${finding.code}`));
  const allowed = MAY_SHOW[fixed.code] ?? [];
  return after.found
    .filter((finding) => !known.has(`${lineOf(after, finding)} ${finding.code}`) && !allowed.includes(finding.code))
    .map((finding) => `${lineOf(after, finding) + 1} ${finding.code} ${finding.message.vi}`);
}
