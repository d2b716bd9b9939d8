import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../language/model/plan.ts';
import { isRight } from '../../../language/model/totals.ts';
import type { Edit } from '../../../language/rules/finding.ts';
import { missingTotals } from '../../../server/refactoring/missing-totals.ts';
import { missingWords } from '../../../server/refactoring/missing-words.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { readFixture } from '../../language/fixture.ts';
import { attendanceTree, budgetList, budgetTable, listInParts } from '../../language/model/generated-plans.ts';
import { FIXTURES } from '../../language/plan-files.ts';
import { countsOf } from './laws.ts';

/** What can be written anywhere in a plan, each once. */
function writings({ plan }: CheckedPlan): Edit[] {
  const model = modelOf(plan);
  const edits = model.lines.flatMap((line) => {
    const words = missingWords(model, line);
    return [...missingTotals(model, line).flatMap((total) => total.edits), ...(words ? [words.edit] : [])];
  });
  return [...new Map(edits.map((edit) => [`${edit.start} ${edit.text}`, edit])).values()];
}

/** What is written is right and brings no finding, and is not offered again. */
async function obeyTheLaws(before: CheckedPlan, edit: Edit) {
  const after = await check(applied(before.text, [edit]));
  const wrong = ({ plan }: CheckedPlan) => modelOf(plan).totals.filter((total) => !isRight(total)).length;
  expect(wrong(after), after.text).toBe(wrong(before));
  const known = countsOf(before);
  const more = after.found.filter(
    ({ code }) => code !== 'text.punctuation' && (countsOf(after)[code] ?? 0) > (known[code] ?? 0),
  );
  expect(
    more.map(({ message }) => message.vi),
    after.text,
  ).toEqual([]);
  const times = (checked: CheckedPlan) => writings(checked).filter(({ text }) => text === edit.text).length;
  expect(times(after), after.text).toBe(times(before) - 1);
}

/** A plan without the lines that say its totals. */
const untotalled = fc.oneof(budgetList, budgetTable, listInParts, attendanceTree).map(({ text }) =>
  text
    .split('\n')
    .filter((line) => !/(?:cộng|tổng|bằng chữ)/i.test(line))
    .join('\n'),
);

const ABOUT_SUMS = FIXTURES.filter(({ name }) =>
  /^(?:ag|att|budget|comp|head|num|plans|supp|tables|totals|words)/.test(name),
);

describe('writing what totals lack', () => {
  it('is right and brings no finding', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(untotalled, async (text) => {
        const before = await check(text);
        for (const edit of writings(before)) {
          await obeyTheLaws(before, edit);
          written++;
        }
      }),
      { numRuns: 100 },
    );
    expect(written).toBeGreaterThan(25);
  });

  it.each([...CORRECT_PLANS, ...ABOUT_SUMS.map(({ name, text }) => ({ name, text: readFixture(text).text }))])(
    'is so in $name',
    async ({ text }) => {
      const before = await check(text);
      for (const edit of writings(before)) await obeyTheLaws(before, edit);
    },
  );
});
