import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '../../../server/document/build.ts';
import { textPieces } from '../../../server/render/text.ts';
import { type CheckedPlan, check } from '../../language/checked-plan.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { readFixture } from '../../language/fixture.ts';
import {
  appendixInSections,
  attendanceTree,
  budgetList,
  budgetTable,
  listInParts,
} from '../../language/model/generated-plans.ts';
import { EXAMPLES, FIXTURES } from '../../language/plan-files.ts';
import { anyText, shuffledLines } from '../../language/syntax/texts.ts';
import { comments, format, letters, tree } from './formatted.ts';

/** The letters and digits of the printed document. */
function printed({ plan }: CheckedPlan): string {
  return letters(
    textPieces(buildDocument(plan))
      .map(({ text }) => text)
      .join(''),
  );
}

/** What is found in `after` and not in `before`. */
function brought(before: CheckedPlan, after: CheckedPlan): string[] {
  const known = before.found.map(({ code }) => code);
  return after.found
    .filter(({ code }) => {
      const at = known.indexOf(code);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    })
    .map(({ code, message }) => `${code} ${message.vi}`);
}

/** Everything that holds of a text and what the formatter makes of it. */
async function keepsAllLaws(source: string): Promise<void> {
  const { before, edits, text } = await format(source);
  const after = await check(text);
  expect(letters(text), 'letters and digits').toBe(letters(source));
  expect(tree(after), 'tree').toEqual(tree(before));
  expect(comments(after), 'comments').toEqual(comments(before));
  expect(printed(after), 'printed').toBe(printed(before));
  expect(brought(before, after), 'findings').toEqual([]);
  expect((await format(text)).text, 'twice').toBe(text);
  for (const { start, end } of edits) expect(source.slice(start, end)).not.toMatch(/[\r\n]./);
}

describe('formatting changes no word and no meaning, and twice is once', () => {
  test.each([...new Set([...EXAMPLES, ...CORRECT_PLANS])])('in $name', ({ text }) => keepsAllLaws(text));

  test('in what the rules are tried on', async () => {
    for (const { text } of FIXTURES) await keepsAllLaws(readFixture(text).text);
  });

  test.each([
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a mark of byte order', (text: string) => `\uFEFF${text}`],
    ['separate marks', (text: string) => text.normalize('NFD')],
    [
      'untidy blanks',
      (text: string) => text.replaceAll('\n', ' \t\n').replaceAll('. ', '.   ').replaceAll('| ', '|  '),
    ],
    ['untidy lines', (text: string) => text.replaceAll('\n\n', '\n \n\n').replace(/\n$/, '')],
    [
      'other markers',
      (text: string) =>
        text
          .replace(/^([IVX]+)\./gm, '$1-')
          .replace(/^-/gm, '–')
          .replace(/^(\d+)\./gm, '$1/'),
    ],
  ])('in the examples with %s', async (_, spoil) => {
    for (const { text } of EXAMPLES) await keepsAllLaws(spoil(text));
  });

  test('in generated plans', async () => {
    const plans = fc.oneof(budgetList, budgetTable, attendanceTree, appendixInSections, listInParts);
    await fc.assert(
      fc.asyncProperty(plans, ({ text }) => keepsAllLaws(text)),
      { numRuns: 60 },
    );
  });

  test('in any text', async () => {
    await fc.assert(fc.asyncProperty(anyText, keepsAllLaws), { numRuns: 100 });
  });

  test('in lines of plans in any order', async () => {
    await fc.assert(fc.asyncProperty(shuffledLines, keepsAllLaws), { numRuns: 60 });
  });
});

describe('what is untidy comes right', () => {
  test('markers, blanks and blank lines are those of the tidy plan', async () => {
    for (const { text } of CORRECT_PLANS.filter(({ text }) => !text.includes('Thể thức:'))) {
      const tidy = (await format(text)).text;
      const untidy = tidy
        .replace(/^([IVX]+)\. /gm, '$1-  ')
        .replaceAll('\n\n', ' \n\n\n')
        .replace(/^- /gm, '  •\t');
      expect((await format(untidy)).text).toBe(tidy);
    }
  });
});

describe('formatting some lines', () => {
  test('touches no other, and together they do what formatting all does', async () => {
    const untidy = fc.tuple(fc.oneof(anyText, shuffledLines), fc.nat(30), fc.nat(10));
    await fc.assert(
      fc.asyncProperty(untidy, async ([source, first, more]) => {
        const { before, edits } = await format(source, { first, last: first + more });
        const { textDocument } = before.document;
        for (const { start, end } of edits) {
          expect(textDocument.positionAt(start).line).toBeGreaterThanOrEqual(first);
          const stop = textDocument.positionAt(end);
          expect(stop.character === 0 && end > start ? stop.line - 1 : stop.line).toBeLessThanOrEqual(first + more);
        }
      }),
      { numRuns: 60 },
    );
  });
});
