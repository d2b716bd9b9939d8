import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleCode } from '../../../language/rules/finding.ts';
import { check } from '../checked-plan.ts';
import { isAbout } from '../plan-files.ts';
import { slips, withSlip } from './figures.ts';
import { appendixInSections, attendanceTree, budgetList, budgetTable, listInParts } from './generated-plans.ts';

const isAboutFigures = (code: RuleCode) => isAbout('totals', code);

describe.each([
  ['a budget in a list', budgetList],
  ['a list in parts', listInParts],
  ['an appendix in sections', appendixInSections],
  ['a budget in a table', budgetTable],
  ['a list of who attends', attendanceTree],
])('%s', (_, plans) => {
  it('brings no finding where it is right', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async ({ text }) => {
        const { found } = await check(text, isAboutFigures);
        expect(found.map(({ code, message }) => `${code}: ${message.vi}`)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('lets no figure be changed without a word', async () => {
    await fc.assert(
      fc.asyncProperty(plans, slips, async (plan, slip) => {
        const wrong = withSlip(plan, slip);
        fc.pre(wrong !== undefined);
        const { found } = await check(wrong, isAboutFigures);
        expect(found.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
