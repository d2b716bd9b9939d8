import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultForm, formRanges, formWords } from '../../server/render/measures.ts';
import { mm, type Pdf, type PrintedLine, type PrintedRule } from './pdf.ts';
import { correctPlans, examples, printed, typesetter } from './plans.ts';

afterAll(() => typesetter.dispose());

const PAGE = { width: mm(210), height: mm(297) };

/** Points that reading a position may be off by. */
const NEAR = 0.6;

/** Decree 30/2020/NĐ-CP, annex I. */
describe.each([...examples, ...correctPlans])('the pages of $name', ({ name, source }) => {
  let pdf: Pdf;
  let lines: readonly PrintedLine[];
  let rules: readonly PrintedRule[];

  beforeAll(async () => {
    pdf = await printed(source);
    lines = pdf.lines();
    rules = pdf.rules();
  });

  test('are A4', () => {
    expect(pdf.info().get('Page size')).toContain('(A4)');
  });

  test('are set in one family with all its letters, each face in the file', () => {
    const faces = pdf.faces();
    expect(faces.map((face) => face.name).sort()).toEqual([...new Set(faces.map((face) => face.name))].sort());
    for (const face of faces) {
      expect(face.name).toMatch(/^Tinos-(?:Regular|Bold|Italic|BoldItalic)$/);
      expect(face.embedded).toBe(true);
    }
  });

  test('keep the margins: left 30–35 mm, right 15–20 mm, top and bottom 20–25 mm', () => {
    const body = pdf.words().filter((word) => !isPageNumber(word));
    const left = Math.min(...body.map((word) => word.left));
    const right = PAGE.width - Math.max(...body.map((word) => word.right));
    const top = Math.min(...body.map((word) => word.top));
    const bottom = PAGE.height - Math.max(...body.map((word) => word.bottom));
    expectWithin(left, mm(30), mm(35));
    expectWithin(right, mm(15), mm(20));
    expectWithin(top, mm(20), mm(25));
    expect(bottom).toBeGreaterThanOrEqual(mm(20) - NEAR);
  });

  test('are numbered from the second on, 13–14 pt, in the middle of the top margin', () => {
    for (const page of new Set(lines.map((line) => line.page))) {
      const number = lines.find((line) => line.page === page && line.bottom < mm(20));
      if (beginsCount(page)) {
        expect(number).toBeUndefined();
        continue;
      }
      expect(number?.text).toMatch(/^\d+$/);
      expectWithin(number?.size ?? 0, 13, 14);
      const middle = ((number?.left ?? 0) + (number?.right ?? 0)) / 2;
      expect(Math.abs(middle - (mm(30) + PAGE.width - mm(18)) / 2)).toBeLessThan(1);
    }
  });

  /** The first page of the document and those of its appendices bear no number. */
  function beginsCount(page: number): boolean {
    return page === 1 || lines.some((line) => line.page === page && line.bold && /^PHỤ LỤC\b/.test(line.text));
  }

  test('have the national name in 12–13 pt bold capitals on one line, the motto in 13–14 pt bold below it', () => {
    if (/^Thể thức:/m.test(source)) return;
    const national = lines.filter((line) => line.page === 1 && line.text === formWords.nationalName);
    expect(national).toHaveLength(1);
    expectWithin(national[0]?.size ?? 0, 12, 13);
    expect(national[0]?.bold).toBe(true);
    const motto = lines.find((line) => line.page === 1 && line.text === formWords.motto);
    expectWithin(motto?.size ?? 0, 13, 14);
    expect(motto?.bold).toBe(true);
    expect(motto?.top).toBeGreaterThan(national[0]?.top ?? 0);
  });

  test('have a rule as long as the motto, or the name of the party, below it', () => {
    const words: readonly string[] = [formWords.motto, formWords.party, formWords.union];
    const motto = lines.find((line) => line.page === 1 && words.includes(line.text));
    const rule = ruleBelow(motto);
    expect(rule?.length).toBeGreaterThan(width(motto) * 0.98);
    expect(rule?.length).toBeLessThan(width(motto) * 1.02);
  });

  test('have a rule of a third to half of the line below the issuing body and the subject', () => {
    const first = lines.filter((line) => line.page === 1);
    const number = first.findIndex((line) => line.text.startsWith('Số:'));
    const title = first.findIndex((line) => line.text === 'KẾ HOẠCH');
    const behind = first.findIndex((line, index) => index > title && !line.bold);
    const issuer = [...source.matchAll(/^Cơ quan ban hành:(.*)$/gm)].at(-1)?.[1]?.trim().toUpperCase() ?? '';
    const bodies = first.slice(0, number).filter((line) => line.bold && issuer.includes(line.text));
    const subject = first.slice(title + 1, behind);
    for (const block of [bodies, subject]) {
      const longest = Math.max(...block.map(width));
      const rule = ruleBelow(block.at(-1));
      expectWithin(rule?.length ?? 0, longest / 3, longest / 2);
      const last = block.at(-1);
      const middle = ((last?.left ?? 0) + (last?.right ?? 0)) / 2;
      expect(Math.abs((rule?.left ?? 0) + (rule?.length ?? 0) / 2 - middle)).toBeLessThan(2);
    }
  });

  function ruleBelow(line: PrintedLine | undefined): PrintedRule | undefined {
    if (!line) return undefined;
    return rules.find(
      (rule) =>
        rule.top > line.bottom - 3 &&
        rule.top < line.bottom + 8 &&
        rule.left < line.right &&
        rule.left + rule.length > line.left,
    );
  }

  test('have number and date on one line, upright and italic', () => {
    const number = lines.find((line) => line.page === 1 && line.text.startsWith('Số:'));
    const date = lines.find((line) => line.page === 1 && line.italic && /\bngày\b/.test(line.text));
    expect(Math.abs((number?.top ?? 0) - (date?.top ?? 99))).toBeLessThan(1);
    expect(number?.italic).toBe(false);
    for (const line of [number, date]) expectWithin(line?.size ?? 0, 13, 14);
  });

  test('have the type of document and headings in 13–14 pt bold, legal bases in italic', () => {
    const title = lines.find((line) => line.text === 'KẾ HOẠCH');
    expect(title?.bold).toBe(true);
    expect(Math.abs(((title?.left ?? 0) + (title?.right ?? 0)) / 2 - (mm(30) + PAGE.width - mm(18)) / 2)).toBeLessThan(
      1,
    );
    const headings = lines.filter((line) => /^[IVX]+\. /.test(line.text));
    const bases = lines.filter((line) => /^Căn cứ /.test(line.text));
    for (const line of headings) expect(line.bold).toBe(true);
    for (const line of bases) expect(line.italic).toBe(true);
    for (const line of [...headings, ...bases]) expectWithin(line.size, 13, 14);
  });

  test('begin paragraphs 1 to 1,27 cm inside the margin', () => {
    const items = lines.filter((line) => line.size > 13 && /^(?:- |\+ |[a-z]\) )/.test(line.text) && !line.bold);
    for (const line of items) expectWithin(line.left - mm(30), mm(10), mm(12.7));
  });

  test('keep recipients and signature on one page, with a line of the text above them', () => {
    const heading = lines.find((line) => line.text === 'Nơi nhận:');
    if (!heading) return;
    expect(heading.bold && heading.italic).toBe(true);
    expectWithin(heading.size, 12, 12);
    const items = lines.filter((line) => line.page === heading.page && line.size === 11);
    expect(items.at(-1)?.text).toMatch(/Lưu/);
    const above = lines.filter(
      (line) => line.page === heading.page && line.top < heading.top - 2 && line.bottom > mm(20) && !line.bold,
    );
    expect(above.length).toBeGreaterThan(0);
    const name = signerOf(source);
    if (name !== undefined) {
      const signed = lines.find((line) => line.page === heading.page && line.text === name);
      expect(signed?.bold).toBe(true);
      expectWithin(signed?.size ?? 0, 13, 14);
      // Beside the recipients, centred in the right half; several signatures stand above them.
      const joint = source.split('Người ký:').length > 2;
      if (joint) return;
      expect(signed?.left).toBeGreaterThan(PAGE.width / 2);
      const capacity = lines.find((line) => line.page === heading.page && line.bold && line.left > heading.right);
      expect(Math.abs((capacity?.top ?? 0) - heading.top)).toBeLessThan(4);
      expect(Math.abs(middleOf(signed) - middleOf(capacity))).toBeLessThan(3);
    }
  });

  test('are tagged, in the order of reading, with title, issuing body and day', () => {
    const info = pdf.info();
    expect(info.get('Tagged')).toBe('yes');
    expect(info.get('Title')).toMatch(/^KẾ HOẠCH /);
    expect(info.get('Author')).not.toBe('');
    const structure = pdf.structure();
    expect(structure).toContain('H1');
    expect(structure.includes('Table')).toBe(/^\|/m.test(source));
  });

  test('can be turned to by bookmarks', () => {
    const bookmarks = pdf.bookmarks();
    expect(bookmarks[0]).toMatch(/^KẾ HOẠCH/);
    const sections = [...source.matchAll(/^([IVX]+)\. /gm)].map(([, number]) => `${number}.`);
    const shown = bookmarks.map((title) => /^\s*([IVX]+\.)/.exec(title)?.[1]).filter((number) => number !== undefined);
    expect(shown, name).toEqual(sections);
  });
});

describe('the office chooses within the ranges of the decree', () => {
  const source = examples[0]?.source ?? '';

  test.each(['least', 'most'] as const)('the %s', async (end) => {
    const at = end === 'least' ? 0 : 1;
    const form = { ...defaultForm };
    for (const key of [
      'marginTop',
      'marginBottom',
      'marginLeft',
      'marginRight',
      'bodySize',
      'firstLineIndent',
      'lineSpacing',
    ] as const)
      form[key] = formRanges[key][at];
    const pdf = await printed(source, form);
    const lines = pdf.lines();
    const body = lines.filter((line) => line.page === 2 && line.bottom > mm(form.marginTop));
    expect(Math.min(...body.map((line) => line.left))).toBeCloseTo(mm(form.marginLeft), 0);
    expect(Math.min(...body.map((line) => line.top))).toBeGreaterThanOrEqual(mm(form.marginTop) - NEAR);
    expect(lines.find((line) => /^Căn cứ/.test(line.text))?.size).toBe(form.bodySize);
    expect(lines.filter((line) => line.text === formWords.nationalName)).toHaveLength(1);
    const inside = lines.findIndex((line, index) => {
      const above = lines[index - 1];
      return (
        above?.page === line.page &&
        line.size === form.bodySize &&
        line.left < mm(form.marginLeft) + 1 &&
        !line.bold &&
        above.size === line.size &&
        !above.bold
      );
    });
    const pitch = (lines[inside]?.top ?? 0) - (lines[inside - 1]?.top ?? 0);
    // A single line of Times New Roman is 1.149 of its size.
    expect(pitch / (form.bodySize * 1.149)).toBeCloseTo(form.lineSpacing, 1);
  });
});

function isPageNumber({ text, bottom }: { readonly text: string; readonly bottom: number }): boolean {
  return bottom < mm(20) && /^\d+$/.test(text);
}

function width(line: PrintedLine | undefined): number {
  return (line?.right ?? 0) - (line?.left ?? 0);
}

function middleOf(line: PrintedLine | undefined): number {
  return ((line?.left ?? 0) + (line?.right ?? 0)) / 2;
}

/** The last line of the first signature, where it is a name. */
function signerOf(source: string): string | undefined {
  const block = /^Người ký:[^\n]*\n((?:\S[^\n]*\n?)+)/m.exec(source)?.[1] ?? '';
  const last = block.trim().split('\n').at(-1)?.trim();
  return last !== undefined && last !== '' && last !== last.toUpperCase() ? last : undefined;
}

function expectWithin(value: number, least: number, most: number): void {
  expect(value).toBeGreaterThanOrEqual(least - NEAR);
  expect(value).toBeLessThanOrEqual(most + NEAR);
}
