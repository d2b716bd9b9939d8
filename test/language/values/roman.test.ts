import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoman, writeRoman } from '../../../language/values/roman.ts';

describe('Roman numbers', () => {
  it.each([
    ['I', 1],
    ['IV', 4],
    ['VIII', 8],
    ['XIV', 14],
    ['XLIX', 49],
    ['MCMXCIX', 1999],
    ['MMMDCCCLXXXVIII', 3888],
  ])('%s is %i', (text, value) => {
    expect(readRoman(text)).toBe(value);
    expect(writeRoman(value)).toBe(text);
  });

  it.each(['', 'i', 'IIII', 'IC', 'VX', 'IIX', 'MMMM', 'A', 'I.', 'I'.repeat(100_000)])('%s is none', (text) => {
    expect(readRoman(text)).toBeUndefined();
  });

  it('are read back as written', () => {
    const numbers = Array.from({ length: 3999 }, (_, index) => index + 1);
    expect(numbers.map((value) => readRoman(writeRoman(value)))).toEqual(numbers);
  });

  it('have one spelling each', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'IVXLCDM'), maxLength: 9 }), (text) => {
        const value = readRoman(text);
        if (value !== undefined) expect(writeRoman(value)).toBe(text);
      }),
    );
  });

  it('give way to Arabic ones where they end', () => {
    expect(writeRoman(0)).toBe('0');
    expect(writeRoman(4000)).toBe('4000');
  });
});
