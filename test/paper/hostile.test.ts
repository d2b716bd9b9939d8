import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { docxOf } from '../../server/render/docx/docx.ts';
import { mailHtml } from '../../server/render/mail.ts';
import { measuresOf } from '../../server/render/measures.ts';
import { htmlPage } from '../../server/render/page.ts';
import { plainText } from '../../server/render/text.ts';
import { documentOf, textOfHtml, withoutForm, words } from '../server/printed.ts';
import { linesOf } from '../server/render/word-file.ts';
import { sourceWords } from '../server/source-words.ts';
import { hostilePlans } from './hostile-plans.ts';
import { mm, type PrintedWord } from './pdf.ts';
import { printed, typesetter } from './plans.ts';
import { faultsOf } from './validator.ts';

afterAll(() => typesetter.dispose());

describe('whatever stands in a plan', () => {
  test.each(hostilePlans)('every output prints its words in their order: $name', async ({ source }) => {
    const document = documentOf(source);
    const sheet = htmlPage(document).replace(/^[\s\S]*<body>/, '');
    expect(words(textOfHtml(withoutForm(sheet)))).toEqual(sourceWords(source));
    const read = folded(textOfHtml(sheet));
    expect(folded(textOfHtml(mailHtml(document)))).toEqual(read);
    expect(folded(plainText(document)).filter(isNoBar)).toEqual(read.filter(isNoBar));
    expect(folded(linesOf(await docxOf(document, measuresOf(), source)).join('\n'))).toEqual(read);
    const pdf = await printed(source);
    // What has no glyph, poppler leaves out of the text of the structure.
    if (HAS_GLYPHS.test(source)) expect(folded(pdf.readingText())).toEqual(read);
    else for (const word of pdf.words()) expect(read.join('')).toContain(folded(word.text).join(''));
  });

  test.each(hostilePlans)('no word leaves the sheet or lies on another: $name', async ({ source }) => {
    const all = (await printed(source)).words().filter((word) => word.bottom > mm(20));
    for (const word of all) {
      expect(word.left, word.text).toBeGreaterThan(mm(30) - 1);
      expect(word.right, word.text).toBeLessThan(mm(192) + 1);
      expect(word.bottom, word.text).toBeLessThan(mm(277) + 1);
    }
    expect(overlapping(all)).toEqual([]);
  });

  test('the Open XML validator finds no error', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
    const file = path.join(folder, 'plan.docx');
    try {
      for (const { name, source } of hostilePlans) {
        writeFileSync(file, await docxOf(documentOf(source), measuresOf(), source));
        expect(await faultsOf(file), name).toEqual([]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('characters without a glyph can be copied from the pages, the first of a face too', async () => {
  const source = 'KẾ HOẠCH\nVề 漢字\n\nCó 漢字漢字 và 😀😀 hết.\n';
  const text = (await printed(source)).words().map((word) => word.text);
  expect(text).toEqual(expect.arrayContaining(['漢字', '漢字漢字', '😀😀']));
});

const HAS_GLYPHS = /^[\t-\u024f\u1e00-\u200a\u2010-\u2027]*$/;

function isNoBar(word: string): boolean {
  return word !== '|';
}

/** Pairs of words that lie on one another, by more than what neighbouring lines share. */
function overlapping(all: readonly PrintedWord[]): string[] {
  return all.flatMap((word, index) =>
    all
      .slice(index + 1, index + 150)
      .filter(
        (other) =>
          other.page === word.page &&
          Math.min(word.right, other.right) - Math.max(word.left, other.left) > 1 &&
          Math.min(word.bottom, other.bottom) - Math.max(word.top, other.top) > (word.bottom - word.top) * 0.4,
      )
      .map((other) => `${word.text} ${other.text}`),
  );
}

function folded(text: string): string[] {
  return words(text.toUpperCase());
}
