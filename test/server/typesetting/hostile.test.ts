import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { measuresOf } from '../../../server/render/measures.ts';
import { Typesetter } from '../../../server/typesetting/typesetter.ts';
import { anyText } from '../../language/syntax/texts.ts';
import { documentOf } from '../printed.ts';

const typesetter = new Typesetter();
afterAll(() => typesetter.dispose());

/** The picture of the first page of a plan. */
async function drawn(source: string): Promise<string> {
  const set = await typesetter.pages(documentOf(source), measuresOf());
  const svg = set && (await typesetter.svg(set, 0));
  if (svg === undefined) throw new Error('Nothing is drawn');
  return svg;
}

function glyphs(svg: string): number {
  return [...svg.matchAll(/<use /g)].length;
}

/** Text that means something to Typst, SVG or HTML. */
const MARKUP = [
  '#read("/etc/passwd")',
  '#import "@preview/x:1.0"',
  '#panic("x")',
  '#set page(width: 1pt)',
  '$x^2$ $',
  '*a* _b_ `c`',
  '@ref <label>',
  '= a /* b */',
  '\\u{41} \\ ~ -- --- ...',
  '"a" \'b\'',
  ']] }} )) [[ {{ ((',
  'https://example.com/a',
  '</svg><script>x()</script>',
  '<foreignObject>&amp;',
  'fi ffl office',
];

describe('what an author writes prints as itself', () => {
  test.each(MARKUP)('%s', async (text) => {
    // As many letters as there are: nothing is read as markup, joined, or left out.
    const harmless = text.replace(/[^\s]/g, 'x');
    const plan = (words: string) =>
      `KẾ HOẠCH\nVề ${words}\n\nI. MỤC\nCó ${words} và.\n| A | ${words} |\n| 1 | ${words} |\n`;
    const svg = await drawn(plan(text));
    expect(glyphs(svg)).toBe(glyphs(await drawn(plan(harmless))));
    expect(svg).not.toMatch(/<script|<foreignObject|<image|<a |href="[^#]|url\(/);
  });

  test('characters without a glyph are a box each', async () => {
    expect(glyphs(await drawn('KẾ HOẠCH\nMột 漢 😀字 hai\n'))).toBe(glyphs(await drawn('KẾ HOẠCH\nMột 漢 xx hai\n')));
  });

  test('a word that is longer than a line is broken', async () => {
    const set = async (length: number) =>
      typesetter.pages(documentOf(`KẾ HOẠCH\nA\n\nCó ${'x'.repeat(length)}\nxong\n`), measuresOf());
    const [short, long] = [await set(10), await set(300)];
    const top = (places: typeof short) => places?.places.find(({ line }) => line === 4)?.top ?? 0;
    expect(top(long) - top(short)).toBeGreaterThan(60);
  });

  test('what strays among the recipients is printed there', async () => {
    const plan = (row: string) => `KẾ HOẠCH\nA\n\nNơi nhận:\n- B;\n${row}\n> D\nI. E: F\n- Lưu: VT.\n`;
    expect(glyphs(await drawn(plan('| một | hai |')))).toBe(glyphs(await drawn(plan('- mhai'))) + 1);
  });

  test('whatever it is, it can be set', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, fc.string({ unit: 'binary', maxLength: 60 })), async (source) => {
        const set = await typesetter.pages(documentOf(source), measuresOf());
        expect(set?.pages.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
