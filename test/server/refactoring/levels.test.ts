import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Item, isItem } from '../../../language/model/blocks.ts';
import { LEVELS } from '../../../language/model/markers.ts';
import { modelOf } from '../../../language/model/plan.ts';
import { changeLevel, type Step } from '../../../server/refactoring/levels.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { anyText, shuffledLines } from '../../language/syntax/texts.ts';

function itemsOf({ plan }: CheckedPlan): Item[] {
  return modelOf(plan).lines.filter((line) => isItem(line));
}

/** The words of a plan without its markers. */
function words({ plan, text }: CheckedPlan): string {
  const { markers } = modelOf(plan);
  const edits = markers.map(({ start, written }) => ({ start, end: start + written.length, text: '' }));
  return applied(text, edits).replace(/\s/g, '');
}

/** Takes one item of a plan to another level; undefined where it has none. */
async function changed(before: CheckedPlan, index: number, by: Step): Promise<CheckedPlan | undefined> {
  const item = itemsOf(before)[index];
  const edits = item && changeLevel(modelOf(before.plan), [item], by);
  return edits && check(applied(before.text, edits));
}

/** Every so many items are tried. */
const STEP = 15;

function levelOf(item: Item | undefined): number {
  return item ? LEVELS[item.$type] : Number.NaN;
}

describe('an item that goes to another level', () => {
  test.each(CORRECT_PLANS)('goes there in $name, and is numbered right', async ({ text }) => {
    const before = await check(text);
    const items = itemsOf(before);
    const tried = items.flatMap((_, index) => (index % STEP === 1 ? [index] : []));
    for (const [index, by] of tried.flatMap((at) => [[at, 1] as const, [at, -1] as const])) {
      const after = await changed(before, index, by);
      if (!after) continue;
      const moved = itemsOf(after)[index];
      const item = items[index];
      expect(words(after)).toBe(words(before));
      expect(Math.sign(levelOf(moved) - levelOf(item))).toBe(by);
      const entry = modelOf(after.plan).numbering.find(({ node }) => node === moved);
      expect(entry?.isRight ?? true, `${item?.$cstNode?.text} ${by}`).toBe(true);
    }
  });

  test('changes no word of any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anyText, shuffledLines),
        fc.nat(20),
        fc.constantFrom<Step>(1, -1),
        async (text, at, by) => {
          const before = await check(text);
          const after = await changed(before, at, by);
          if (after) expect(words(after)).toBe(words(before));
        },
      ),
      { numRuns: 60 },
    );
  });
});
