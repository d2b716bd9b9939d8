import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf, type PlanModel } from '../../../language/model/plan.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { budgetAppendix, type Extraction } from '../../../server/refactoring/budget-appendix.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { readFixture } from '../../language/fixture.ts';
import { budgetList, budgetTable, listInParts } from '../../language/model/generated-plans.ts';
import { FIXTURES } from '../../language/plan-files.ts';
import { countsOf } from './laws.ts';

function extraction(model: PlanModel): Extraction | undefined {
  for (const { node } of model.sections) {
    const found = budgetAppendix(model, spanOf(node).start);
    if (found) return found;
  }
  return undefined;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+/gu) ?? [];

/** Words that introduce what now stands elsewhere. */
const INTRODUCING = new Set('bao gồm có trong đó cụ thể như sau'.split(' '));

async function obeysTheLaws(before: CheckedPlan): Promise<boolean> {
  const found = extraction(modelOf(before.plan));
  if (!found) return false;
  const after = await check(applied(before.text, found.edits()));
  const budget = modelOf(before.plan).budget.map(({ value }) => value);
  const said = modelOf(after.plan).budget;
  expect(new Set(said.map(({ value }) => value)), after.text).toEqual(new Set(budget));
  const places = said.map(({ place }) => place);
  expect(places, after.text).toContain('appendix');
  if (after.text.includes('Kinh phí thực hiện: ')) expect(places, after.text).toContain('body');
  const rest: string[] = wordsOf(after.text);
  const lost = wordsOf(before.text).filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0 && !INTRODUCING.has(word);
  });
  expect(lost, after.text).toEqual([]);
  const known = countsOf(before);
  const more = after.found.filter(({ code }) => (countsOf(after)[code] ?? 0) > (known[code] ?? 0));
  expect(
    more.map(({ message }) => message.vi),
    after.text,
  ).toEqual([]);
  return true;
}

const ABOUT_SUMS = FIXTURES.filter(({ name }) =>
  /^(?:ag|att|budget|comp|head|num|plans|supp|tables|totals|words)/.test(name),
);

describe('the budget in an appendix', () => {
  it('comes to the same, says every word and brings no finding', async () => {
    let extracted = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(budgetList, budgetTable, listInParts), async ({ text }) => {
        if (await obeysTheLaws(await check(text))) extracted++;
      }),
      { numRuns: 80 },
    );
    expect(extracted).toBeGreaterThan(15);
  });

  it.each([...CORRECT_PLANS, ...ABOUT_SUMS.map(({ name, text }) => ({ name, text: readFixture(text).text }))])(
    'does so in $name',
    async ({ text }) => {
      await obeysTheLaws(await check(text));
    },
  );
});
