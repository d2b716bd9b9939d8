import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isItem } from '../../../language/model/blocks.ts';
import { modelOf } from '../../../language/model/plan.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { renumbering } from '../../../server/features/refactorings/renumber.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { readFixture } from '../../language/fixture.ts';
import { FIXTURES } from '../../language/plan-files.ts';
import { planWithReferences } from './generated-plans.ts';
import { linesOf, targetsOf } from './laws.ts';

/** The same plan with every second number left out, references as well. */
const withGaps = planWithReferences.map((text) =>
  text
    .replace(/^(\d)(?=\. Nói|\.\d)/gm, (number) => String(2 * Number(number)))
    .replace(/(khoản |điểm )(\d)(?![\d])/g, (_, word: string, number: string) => `${word}${2 * Number(number)}`),
);

/** The offer to number the list anew in which a line stands. */
function offerAt({ plan }: CheckedPlan, offset: number) {
  return renumbering.offers(modelOf(plan), { start: offset, end: offset }).find(({ id }) => id.endsWith('.list'));
}

async function obeyTheLaws(before: CheckedPlan, offset: number): Promise<boolean> {
  const offer = offerAt(before, offset);
  if (!offer) return false;
  const after = await check(applied(before.text, offer.edits()));
  expect(offerAt(after, offset)).toBeUndefined();
  expect(linesOf(after.text)).toEqual(linesOf(before.text));
  if (!offer.title.vi.includes('giữ nguyên')) expect(targetsOf(after), after.text).toEqual(targetsOf(before));
  return true;
}

describe('numbering a list anew', () => {
  it('changes no word, carries references along, and once is enough', async () => {
    let offered = 0;
    await fc.assert(
      fc.asyncProperty(withGaps, fc.nat(), async (text, chosen) => {
        const before = await check(text, () => false);
        const items = modelOf(before.plan).lines.filter(isItem);
        const item = items[chosen % items.length];
        if (item && (await obeyTheLaws(before, spanOf(item).start))) offered++;
      }),
      { numRuns: 60 },
    );
    expect(offered).toBeGreaterThan(10);
  });

  it.each(FIXTURES.filter(({ name }) => /^(?:numbering|references|structure)/.test(name)))(
    'does so in $name',
    async ({ text }) => {
      const before = await check(readFixture(text).text, () => false);
      for (const item of modelOf(before.plan).lines.filter(isItem)) await obeyTheLaws(before, spanOf(item).start);
    },
  );
});
