import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ending, FormalDocument } from '../../server/document/model.ts';
import { readEmbeddedSource } from '../../server/import/embedded-source.ts';
import { docxOf } from '../../server/render/docx/docx.ts';
import { measuresOf } from '../../server/render/measures.ts';
import { htmlPage } from '../../server/render/page.ts';
import { planOfLines } from '../bench/plans.ts';
import {
  appendixInSections,
  attendanceTree,
  budgetList,
  budgetTable,
  listInParts,
} from '../language/model/generated-plans.ts';
import { documentOf, textOfHtml, words } from '../server/printed.ts';
import { converted } from './office.ts';
import { Pdf } from './pdf.ts';
import { correctPlans, examples, type NamedPlan, printed, typesetter } from './plans.ts';
import { faultsOf } from './validator.ts';

const generated = fc
  .sample(fc.oneof(budgetList, budgetTable, attendanceTree, appendixInSections, listInParts), { numRuns: 10, seed: 30 })
  .map(({ text }, index): NamedPlan => ({ name: `generated plan ${index + 1}`, source: text }));
const long: NamedPlan = { name: 'a plan of 80 pages', source: planOfLines(1900) };
const disordered: NamedPlan = {
  name: 'a plan with numbers in disorder',
  source:
    'KẾ HOẠCH\n\nI. MỘT\n1. Một\n3. Ba\n1.1. Lẻ\nIII. BA\n1) Một\na) a\nb) b\n2) Hai\na) a\nb) b\nc) c\nd) d\nđ) đ\n- x\na) a\n- y\na) a\n' +
    'Việc:\n1. Một\n2. Hai\nV/ NĂM: Chữ.\n01. Sai\n1.1. Một\n\nPHỤ LỤC\n\nII. HAI\n1. Một\n2. Hai\n',
};
const plans = [...examples, ...correctPlans, ...generated, disordered, long];

let files: Uint8Array[];

beforeAll(async () => {
  files = [];
  for (const { source } of plans) files.push(await docxOf(documentOf(source), measuresOf(), source));
});

afterAll(() => typesetter.dispose());

test('the Open XML validator finds no error', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  const file = path.join(folder, 'plan.docx');
  try {
    for (const [index, { name }] of plans.entries()) {
      writeFileSync(file, files[index] ?? '');
      expect(await faultsOf(file), name).toEqual([]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('a word processor prints the words of the HTML sheet, numbers that it counts included', () => {
  let texts: Buffer[];

  beforeAll(() => {
    texts = converted(files, 'txt:Text');
  });

  test.each(plans.map(({ name, source }, index) => ({ name, source, index })))('$name', ({ source, index }) => {
    const sheet = htmlPage(asOnSheet(documentOf(source))).replace(/^[\s\S]*<body>/, '');
    // As plain text, LibreOffice writes its own signs for those of lists without numbers.
    const inHtml = textOfHtml(sheet.replace(/<span class="marker">[^\p{L}\p{N}]<\/span>/gu, ''));
    const inWord = texts[index]?.toString('utf8').replace(/^\s*[•◦▪]\s/gmu, '') ?? '';
    expect(folded(inWord.replace('\ufeff', ''))).toEqual(folded(inHtml));
  });
});

describe('on the pages of a word processor', () => {
  const shown = [...examples, ...correctPlans, long];
  let pdfs: Pdf[];

  beforeAll(() => {
    const printing = shown.map(({ name }) => files[plans.findIndex((plan) => plan.name === name)] ?? new Uint8Array());
    pdfs = converted(printing, 'pdf').map((bytes) => new Pdf(bytes));
  });

  const cases = shown.map(({ name, source }, index) => ({ name, source, index }));

  test.each(cases)('there are as many as in the page view: $name', async ({ source, index }) => {
    const pages = pagesOf(pdfs[index]);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBe(pagesOf(await printed(source)));
  });

  test.each(cases)('lines break where the page view breaks them: $name', async ({ source, index }) => {
    const [inWord, onPage] = [bodyLines(pdfs[index]), bodyLines(await printed(source))];
    const different = onPage.filter((text) => !inWord.includes(text));
    expect(different.length / onPage.length, different.join('\n')).toBeLessThan(0.03);
  });

  test('names of several signatures stand on one line', () => {
    const at = shown.findIndex(({ name }) => name.startsWith('lien-nganh'));
    const lines = pdfs[at]?.lines() ?? [];
    const [one, other] = ['Thạch Thị Sa Rem', 'Kiều Văn Hưng'].map((name) => lines.find((line) => line.text === name));
    expect(Math.abs((one?.top ?? 0) - (other?.top ?? 99))).toBeLessThan(2);
  });

  test.each(cases)('items have the signs of the author: $name', ({ source, index }) => {
    const lines = pdfs[index]?.lines().map(({ text }) => text) ?? [];
    for (const sign of ['-', '+']) {
      const written = source.split('\n').filter((line) => line.trimStart().startsWith(`${sign} `)).length;
      // A justified line may begin with a dash that stands between two words.
      expect(lines.filter((text) => text.startsWith(`${sign} `)).length).toBeGreaterThanOrEqual(written);
    }
  });
});

test('wherever the page ends, recipients and signature stand together below a line of the text', async () => {
  const lengths = Array.from({ length: 30 }, (_, index) => index + 14);
  const endings = await Promise.all(lengths.map((length) => withLines(length)));
  for (const [index, bytes] of converted(endings, 'pdf').entries()) {
    const lines = new Pdf(bytes).lines();
    const [heading, last, name, closing] = ['Nơi nhận:', '- Lưu: VT.', 'Lê A', 'Trên đây là Kế hoạch./.'].map((text) =>
      lines.find((line) => line.text === text),
    );
    const page = heading?.page;
    expect(page, `${lengths[index]} lines`).toBeGreaterThan(0);
    expect([last?.page, name?.page, closing?.page], `${lengths[index]} lines`).toEqual([page, page, page]);
  }
});

/** A plan that ends after so many lines of text. */
function withLines(count: number): Promise<Uint8Array> {
  const body = Array.from({ length: count }, (_, index) => `Dòng thứ ${index + 1}.`);
  const source = `KẾ HOẠCH\nTổ chức A\n\n${body.join('\n')}\n\nTrên đây là Kế hoạch./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nNgười ký:\nGIÁM ĐỐC\nLê A\n`;
  return docxOf(documentOf(source), measuresOf(), source);
}

test('the plan outlives another word processor', () => {
  const saved = converted(files.slice(0, examples.length), 'docx');
  expect(saved.map((file) => readEmbeddedSource(file))).toEqual(
    examples.map(({ source }) => ({ kind: 'found', source, changed: false })),
  );
});

/** Several signatures stand above the recipients, wherever the plan has them. */
function asOnSheet(document: FormalDocument): FormalDocument {
  return {
    ...document,
    blocks: document.blocks.map((block) => (block.kind === 'ending' ? signaturesFirst(block) : block)),
  };
}

function signaturesFirst(ending: Ending): Ending {
  const signatures = ending.parts.filter((part) => part.kind === 'signature');
  if (signatures.length < 2) return ending;
  return { ...ending, parts: [...signatures, ...ending.parts.filter((part) => part.kind === 'recipients')] };
}

function folded(text: string): string[] {
  return words(text.toUpperCase());
}

/** The long lines of the text, as far as they are not in tables. */
function bodyLines(pdf: Pdf | undefined): string[] {
  const lines = pdf?.lines().filter((line) => line.size === 14 && line.text.length > 30) ?? [];
  return lines.map((line) => line.text);
}

function pagesOf(pdf: Pdf | undefined): number {
  return Number(pdf?.info().get('Pages') ?? 0);
}
