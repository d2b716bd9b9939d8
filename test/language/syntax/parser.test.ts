import fc from 'fast-check';
import type { AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import { check, planServices } from '../checked-plan.ts';
import { EXAMPLES, FIXTURES } from '../plan-files.ts';
import { anyText, shuffledLines } from './texts.ts';

const { LangiumParser: parser } = planServices.parser;

describe('every text parses', () => {
  it('made of fragments of the language', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(errorsOf(text)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('made of lines of plans in any order', () => {
    fc.assert(
      fc.property(shuffledLines, (text) => {
        expect(errorsOf(text)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('and no rule fails on it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, shuffledLines), async (text) => {
        await check(text);
      }),
      { numRuns: 200 },
    );
  });

  it.each(EXAMPLES)('while $name is being typed', async ({ text }) => {
    // A long plan is typed in steps: the end of every line, and every character of some lines.
    const lines = text.split('\n');
    const ends = lines.map((_, index) => lines.slice(0, index + 1).join('\n'));
    for (const typed of ends) expect(errorsOf(typed)).toEqual([]);
    for (const [index, line] of lines.entries()) {
      for (let end = 1; end < line.length; end++) {
        const before = lines.slice(Math.max(0, index - 2), index).join('\n');
        const typed = `${before}\n${line.slice(0, end)}`;
        expect(errorsOf(typed), typed).toEqual([]);
      }
    }
  });

  it.each([
    ['an indented subject under the title', 'KẾ HOẠCH\n   Tổ chức họp thôn\n'],
    ['a comma where a weekday could stand', 'I. THỜI GIAN: từ ngày 16 đến , ngày 18/6/2026\n'],
    ['nothing', ''],
    ['a title alone', 'KẾ HOẠCH'],
    ['the end before the beginning', 'Người ký:\nNơi nhận:\nTrên đây là hết./.\nI. MỘT\nKẾ HOẠCH\nSố: 1/KH'],
  ])('%s', (_, text) => {
    expect(errorsOf(text)).toEqual([]);
  });

  it('of 10,000 lines', () => {
    const lines = EXAMPLES.flatMap(({ text }) => text.split('\n'));
    const text = Array.from({ length: 10_000 }, (_, index) => lines[index % lines.length]).join('\n');
    expect(errorsOf(text)).toEqual([]);
  });
});

describe('composed and decomposed letters', () => {
  it.each([...EXAMPLES, ...FIXTURES])('make the same tree of $name', ({ text }) => {
    expect(treeOf(text.normalize('NFD'))).toEqual(treeOf(text));
  });

  it('make the same tree of lines in any order', () => {
    fc.assert(
      fc.property(shuffledLines, (text) => {
        expect(treeOf(text.normalize('NFD'))).toEqual(treeOf(text));
      }),
      { numRuns: 100 },
    );
  });
});

function errorsOf(text: string): string[] {
  return parser.parse(text).parserErrors.map(({ message }) => message);
}

/** Types and values of a tree, without where they stand. */
function treeOf(text: string): unknown {
  return plain(parser.parse(text).value);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (!isNode(value)) return isReference(value) ? value.$refText.normalize('NFC') : value;
  const own = Object.entries(value).filter(([key]) => !key.startsWith('$') || key === '$type');
  return Object.fromEntries(own.map(([key, child]) => [key, plain(child)]));
}

function isNode(value: unknown): value is AstNode {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function isReference(value: unknown): value is { readonly $refText: string } {
  return typeof value === 'object' && value !== null && '$refText' in value;
}
