import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isItem } from '../../../language/model/blocks.ts';
import { modelOf } from '../../../language/model/plan.ts';
import { type RuleCode, spanOf } from '../../../language/rules/finding.ts';
import { itemAt } from '../../../server/refactoring/items.ts';
import { type Direction, type Move, moveOf } from '../../../server/refactoring/move.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { readFixture } from '../../language/fixture.ts';
import { appendixInSections, attendanceTree, budgetList, listInParts } from '../../language/model/generated-plans.ts';
import { FIXTURES } from '../../language/plan-files.ts';
import { planWithReferences } from './generated-plans.ts';
import { countsOf, linesOf, targetsOf } from './laws.ts';

interface Possible {
  readonly at: number;
  readonly by: Direction;
  readonly move: Move;
}

function possibleMoves({ plan }: CheckedPlan): Possible[] {
  const model = modelOf(plan);
  return model.lines.filter(isItem).flatMap((item) =>
    ([1, -1] as const).flatMap((by) => {
      const move = moveOf(model, item, by);
      return move ? [{ at: spanOf(item).start, by, move }] : [];
    }),
  );
}

/** The plan after a move, and after the way back from where the cursor has gone. */
async function thereAndBack(before: CheckedPlan, { at, by, move }: Possible) {
  const after = await check(applied(before.text, move.edits));
  const model = modelOf(after.plan);
  const item = itemAt(model, move.follow(at));
  const back = item && moveOf(model, item, by === 1 ? -1 : 1);
  return { after, back: back && applied(after.text, back.edits) };
}

/** Findings that the order of things brings by itself; a list below the last item ends with the list around it. */
const ABOUT_ORDER: readonly RuleCode[] = [
  'agenda.order',
  'agenda.overlap',
  'agenda.outside',
  'date.sequence',
  'structure.order',
];
const ABOUT_ENDS: readonly RuleCode[] = ['text.punctuation'];

async function obeyTheLaws(before: CheckedPlan, possible: Possible, may: readonly RuleCode[]) {
  const { after, back } = await thereAndBack(before, possible);
  const moved = `${possible.by === 1 ? 'down' : 'up'}: ${before.text.slice(possible.at, possible.at + 40)}`;
  expect(back, moved).toBe(before.text);
  expect(linesOf(after.text).sort(), moved).toEqual(linesOf(before.text).sort());
  if (possible.move.unsure === 0) expect(targetsOf(after), moved).toEqual(targetsOf(before));
  const known = countsOf(before);
  const more = after.found.filter(
    ({ code }) => !may.includes(code) && (countsOf(after)[code] ?? 0) > (known[code] ?? 0),
  );
  expect(
    more.map(({ message }) => message.vi),
    moved,
  ).toEqual([]);
}

describe('moving a block', () => {
  it('is undone by moving it back, changes no word, carries references along and brings no finding', async () => {
    await fc.assert(
      fc.asyncProperty(planWithReferences, fc.nat(), async (text, chosen) => {
        const before = await check(text);
        const moves = possibleMoves(before);
        const possible = moves[chosen % Math.max(moves.length, 1)];
        if (possible) await obeyTheLaws(before, possible, []);
      }),
      { numRuns: 60 },
    );
  });

  it('is undone where an end has no mark', async () => {
    for (const list of ['- Anh;\n- Em\n- Con.', '- Anh\n- Em.', '- Anh;\n- Em']) {
      const before = await check(`I. MỘT\n${list}\n`);
      for (const possible of possibleMoves(before)) {
        expect((await thereAndBack(before, possible)).back, list).toBe(before.text);
      }
    }
  });

  it('does so in lists with totals', async () => {
    const plans = fc.oneof(budgetList, attendanceTree, appendixInSections, listInParts);
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(), async (generated, chosen) => {
        const before = await check(generated.text);
        const moves = possibleMoves(before);
        const possible = moves[chosen % Math.max(moves.length, 1)];
        if (possible) await obeyTheLaws(before, possible, ABOUT_ENDS);
      }),
      { numRuns: 60 },
    );
  });

  /** Moving everything everywhere takes long. */
  const EVERY = 9;

  it.each(CORRECT_PLANS)('does so in $name', async ({ text }) => {
    const before = await check(text);
    const sample = possibleMoves(before).filter((_, index) => index % EVERY === 0);
    for (const possible of sample) await obeyTheLaws(before, possible, [...ABOUT_ORDER, ...ABOUT_ENDS]);
  });

  it.each(FIXTURES.filter(({ name }) => /^(?:numbering|references|totals|structure)/.test(name)))(
    'comes back to the same text in $name',
    async ({ text }) => {
      const before = await check(readFixture(text).text, (code) => code === 'structure.numbering');
      // A number that looks like one below another block is taken for that.
      if (before.found.length > 0) return;
      for (const possible of possibleMoves(before).slice(-2)) {
        const { back } = await thereAndBack(before, possible);
        expect(back).toBe(before.text);
      }
    },
  );
});
