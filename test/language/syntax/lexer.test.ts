import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlanServices } from '../../../language/services.ts';
import { planServices } from '../checked-plan.ts';
import { EXAMPLES, FIXTURES } from '../plan-files.ts';
import { anyText, shuffledLines } from './texts.ts';

describe('the tokens of a text', () => {
  it.each([...EXAMPLES, ...FIXTURES])('of $name are its text', ({ text }) => {
    for (const variant of [text, text.replaceAll('\n', '\r\n'), text.normalize('NFD'), `\uFEFF${text}`]) {
      expect(faults(variant)).toEqual([]);
    }
  });

  it('are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, shuffledLines, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
        expect(faults(text)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it.each([
    ['a comment between a row and the line that goes on with it', '| a | 5 |\n// lời | bình\n  tiếp\n'],
    ['a comment between the lines of an item', '- Hoa\n// lời\n  tươi\n// lời\n'],
    ['a letter that grows when it is composed', '- \u0958\u0958 \u0344 hoa: 5 đồng'],
    ['a symbol that grows to six units', '- \u{1D160}\u{1D160}\u0301 hoa: 5 đồng'],
    ['half a surrogate pair', '- hoa \uD835: 5 đồng'],
    ['a lone return', '- hoa\r- quả\r\r\n'],
    ['line separators of Unicode', '- hoa\u2028- quả\u2029\v\f'],
    ['a byte order mark in the middle', 'I. MỘT\n\uFEFF1. Hoa'],
    ['a no-break space before a marker', '\u00A0\u00A01. Hoa'],
  ])('are the text with %s', (_, text) => {
    expect(faults(text)).toEqual([]);
  });
});

it('needs no parser beside it', () => {
  const { Lexer: lexer } = createPlanServices().plan.parser;
  expect(lexer.tokenize('I. MỘT').tokens.map(({ image }) => image)).toEqual(['I.', 'MỘT', '', '']);
});

/** Where the tokens, hidden ones included, are not the text: out of order, overlapping, or words between them. */
function faults(text: string): string[] {
  planServices.parser.LangiumParser.parse('');
  const { tokens, hidden, errors } = planServices.parser.Lexer.tokenize(text);
  const found = errors.map(({ message }) => message);
  let end = 0;
  const all = [...tokens, ...hidden].map((token, index) => ({ token, index }));
  // Zero-wide tokens keep their place before the one that begins where they stand.
  all.sort((one, other) => one.token.startOffset - other.token.startOffset || one.index - other.index);
  for (const { token } of all) {
    const { startOffset, image } = token;
    if (startOffset < end) found.push(`${token.tokenType.name} at ${startOffset} overlaps what ends at ${end}`);
    const between = text.slice(end, startOffset);
    if (between.trim() !== '') found.push(`no token for “${between}” before ${token.tokenType.name}`);
    if (text.slice(startOffset, startOffset + image.length) !== image)
      found.push(`“${image}” is not what stands there`);
    end = startOffset + image.length;
  }
  if (text.slice(end).trim() !== '') found.push(`no token for “${text.slice(end)}” at the end`);
  const offsets = tokens.map(({ startOffset }) => startOffset);
  if (offsets.some((offset, index) => offset < (offsets[index - 1] ?? 0))) found.push('tokens out of order');
  return found;
}
