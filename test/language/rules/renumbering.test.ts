import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../language/model/outline.ts';
import { modelOf } from '../../../language/model/plan.ts';
import type { ReferenceTarget } from '../../../language/model/references.ts';
import { textOfAll } from '../../../language/model/text.ts';
import type { RuleCode } from '../../../language/rules/finding.ts';
import { letterAt } from '../../../language/values/letters.ts';
import { writeRoman } from '../../../language/values/roman.ts';
import { applied, type CheckedPlan, check } from '../checked-plan.ts';
import { readFixture } from '../fixture.ts';
import { EXAMPLES, FIXTURES } from '../plan-files.ts';

const numbers = (max: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 4 }).map((all) => all.sort((a, b) => a - b));

/** The numbers of sections, of their clauses, and of the points or sub-clauses of those. */
const outline = fc.array(
  fc.record({
    clauses: fc.array(fc.record({ points: numbers(12), dotted: fc.boolean() }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Plans with wrong numbers, each its own, and references to all that is numbered. */
const wrongPlan = fc
  .tuple(outline, numbers(20), numbers(30), numbers(9))
  .map(([sections, sectionNumbers, clauseNumbers, appendices]) => {
    const written: Written = { lines: [], references: [] };
    for (const [place, { clauses }] of sections.entries()) {
      const section = writeRoman(numberAt(sectionNumbers, place));
      written.lines.push(`${section}. Việc ${place + 1} của làng`);
      written.references.push(`mục ${section}`);
      for (const [index, clause] of clauses.entries()) {
        const name = `phần ${index + 1} của việc ${place + 1}`;
        writeClause(written, clause, name, numberAt(clauseNumbers, index), section);
      }
    }
    const last = writeRoman(numberAt(sectionNumbers, sections.length));
    const numbered = appendices.map((number) => `Phụ lục ${writeRoman(number)}`);
    const references = [...written.references, ...numbered].map((reference) => `- Xem ${reference};`);
    const tables = appendices.map((number, place) => `\nPHỤ LỤC ${writeRoman(number)}\nBảng ${place + 1}\n\nTrống.`);
    return [...written.lines, `${last}. Nhắc lại`, ...references, ...tables].join('\n');
  });

interface Written {
  readonly lines: string[];
  readonly references: string[];
}

interface WrongClause {
  readonly points: readonly number[];
  readonly dotted: boolean;
}

function writeClause(
  { lines, references }: Written,
  clause: WrongClause,
  name: string,
  number: number,
  section: string,
) {
  lines.push(`${number}. Nói về ${name}`);
  references.push(`khoản ${number} mục ${section}`);
  for (const [order, point] of clause.points.entries()) {
    const label = clause.dotted ? `${number}.${point}` : (letterAt(point) ?? 'a');
    lines.push(`${label}${clause.dotted ? '.' : ')'} Bước ${order + 1} của ${name}`);
    references.push(`điểm ${label} khoản ${number} mục ${section}`);
  }
}

function numberAt(all: readonly number[], place: number): number {
  return all[place] ?? (all.at(-1) ?? 0) + place - all.length + 1;
}

const ABOUT_NUMBERS: ReadonlySet<RuleCode> = new Set(['structure.numbering', 'reference.unresolved']);

describe('renumbering a plan', () => {
  it('puts every number right, carries references along, changes nothing else, and once is enough', async () => {
    await fc.assert(
      fc.asyncProperty(wrongPlan, async (text) => {
        const before = await check(text);
        expect(before.found.filter(({ code }) => code === 'reference.unresolved')).toEqual([]);
        const after = await renumbered(before);
        expect(after.found.filter(({ code }) => ABOUT_NUMBERS.has(code))).toEqual([]);
        expect(targetsOf(after)).toEqual(targetsOf(before));
        expect(wordsOf(after.text)).toEqual(wordsOf(before.text));
      }),
      { numRuns: 60 },
    );
  });

  it.each([...EXAMPLES, ...FIXTURES.map(({ name, text }) => ({ name, text: readFixture(text).text }))])(
    'loses no word of $name',
    async ({ text }) => {
      const before = await check(text);
      const after = await renumbered(before);
      expect(after.found.filter(({ code }) => code === 'structure.numbering')).toEqual([]);
      expect(wordsOf(after.text)).toEqual(wordsOf(before.text));
    },
  );

  it('leaves references outside the plan as they are', async () => {
    const outside = 'khoản 2 Điều 12 Thông tư số 40/2017/TT-BTC';
    const text = `II. MỘT\n3. Theo ${outside} và khoản 3 mục II.\n`;
    expect((await renumbered(await check(text))).text).toBe(`I. MỘT\n1. Theo ${outside} và khoản 1 mục I.\n`);
  });

  it('keeps how a number is written', async () => {
    const text = 'II- MỘT\n2/ Hai\n2.3 Ba\nb/ Bê\n\nPHỤ LỤC 2\nBảng\n';
    expect((await renumbered(await check(text))).text).toBe('I- MỘT\n1/ Hai\n1.1 Ba\na/ Bê\n\nPHỤ LỤC 1\nBảng\n');
  });
});

async function renumbered(plan: CheckedPlan): Promise<CheckedPlan> {
  const fix = plan.found.find(({ code }) => code === 'structure.numbering')?.fixes?.[0];
  return fix ? check(applied(plan.text, fix.edits())) : plan;
}

/** What each reference points to, by its words. */
function targetsOf({ plan }: CheckedPlan): string[] {
  return modelOf(plan).references.flatMap(({ steps }) =>
    steps.map(({ target }) => (target ? nameOf(target) : 'nothing')),
  );
}

function nameOf(target: ReferenceTarget): string {
  return target.$type === 'Appendix' ? textOfAll(target.title) : labelOf(target);
}

/** The words of a text without its numbers. */
function wordsOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[IVXL]+|[\d.]*\d|[a-zđ](?=[)./]))/, '#'))
    .map((line) =>
      line.replace(/(điểm|khoản|mục|phụ lục|các|và|,)(\s+)(?:[IVXL\d.]*[IVXL\d]|[a-zđ])(?![\p{L}\d])/giu, '$1$2#'),
    );
}
