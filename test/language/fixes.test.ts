import { describe, expect, it } from 'vitest';
import type { Edit, RuleCode } from '../../language/rules/finding.ts';
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
        const edits = fix.edits();
        const after = await check(applied(text, edits), isRead);
        const oldLine = (other: Diagnosed) => lineAt(before, originOf(other.span.start, edits));
        const isSame = ({ code, message }: Diagnosed) => code === finding.code && message.vi === finding.message.vi;
        const still = after.found.filter((other) => isSame(other) && oldLine(other) === lineOf(before, finding));
        expect(still, fix.title.vi).toEqual([]);
        expect(brought(after, before, finding, oldLine), `${finding.message.vi} → ${fix.title.vi}`).toEqual([]);
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

/** Where an offset of the mended text stood before the edits; what is new stands where it was put. */
function originOf(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    if (offset < start + shift) break;
    if (offset < start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

function lineAt({ document }: CheckedPlan, offset: number): number {
  return document.textDocument.positionAt(offset).line;
}

function lineOf(checked: CheckedPlan, finding: Diagnosed): number {
  return lineAt(checked, finding.span.start);
}

/** Findings that were not there, apart from those that a right figure may show. */
function brought(
  after: CheckedPlan,
  before: CheckedPlan,
  fixed: Diagnosed,
  oldLine: (finding: Diagnosed) => number,
): string[] {
  const known = new Set(before.found.map((finding) => `${lineOf(before, finding)} ${finding.code}`));
  const allowed = MAY_SHOW[fixed.code] ?? [];
  return after.found
    .filter((finding) => !known.has(`${oldLine(finding)} ${finding.code}`) && !allowed.includes(finding.code))
    .map((finding) => `${lineOf(after, finding) + 1} ${finding.code} ${finding.message.vi}`);
}
