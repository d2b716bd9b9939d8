import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formWords } from '../../../server/render/measures.ts';
import { balancedWidth, lineCount, textWidth } from '../../../server/render/text-width.ts';

test('text is as wide as a word processor sets it in Times New Roman', () => {
  // Read off the pages of LibreOffice, in points.
  expect(textWidth(formWords.nationalName, 12, 'bold')).toBeCloseTo(250.1, 0);
  expect(textWidth(formWords.motto, 13, 'bold')).toBeCloseTo(159.1, 0);
  expect(textWidth('Tổ chức Hội nghị B', 14, 'bold')).toBeCloseTo(116.5, 0);
  expect(textWidth('15/KH-UBND', 13)).toBeCloseTo(76.4, 0);
});

test('letters are as wide with separate marks', () => {
  expect(textWidth('Ủy ban nhân dân'.normalize('NFD'), 14)).toBe(textWidth('Ủy ban nhân dân', 14));
});

const text = fc.array(fc.string({ unit: fc.constantFrom(...'aăâeêghiklm…WỦ'), minLength: 1, maxLength: 12 }), {
  maxLength: 30,
});

test('at its balanced width a text needs no more lines than at the whole width', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 120, max: 400 }), (all, width) => {
      const line = all.join(' ');
      const balanced = balancedWidth(line, width, 14);
      expect(balanced).toBeLessThanOrEqual(width);
      expect(lineCount(line, balanced, 14)).toBeLessThanOrEqual(lineCount(line, width, 14));
    }),
  );
});

test('a word that is wider than the line breaks anywhere', () => {
  expect(lineCount('W'.repeat(100), 94.4, 10)).toBe(10);
});
