import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  equals,
  formatNumber,
  fromReading,
  multiply,
  type Rational,
  rational,
  readNumber,
  toExact,
} from '../../../language/values/number.ts';

describe('readNumber', () => {
  it.each([
    ['0', 0n],
    ['02', 2n],
    ['2000000', 2_000_000n],
    ['2.200.000', 2_200_000n],
    ['999.999', 999_999n],
    ['9.007.199.254.740.993', 9_007_199_254_740_993n],
  ])('reads %s as a whole number', (text, value) => {
    expect(readNumber(text)).toEqual({ kind: 'exact', value });
  });

  it.each([
    ['1,5', 15n, 1],
    ['1,50', 150n, 2],
    ['0,125', 125n, 3],
    ['1.234,5', 12_345n, 1],
    ['2500,25', 250_025n, 2],
  ])('reads %s as a decimal', (text, units, scale) => {
    expect(readNumber(text)).toEqual({ kind: 'decimal', units, scale });
  });

  it.each([
    ['2.200.00', [2_200_000n, 220_000n]],
    ['2.200.0000', [2_200_000n, 22_000_000n]],
    ['2200.000', [2_200_000n]],
    ['1.5', [1_500n, 15n]],
    ['2..000', [2_000n]],
    ['02.000', [2_000n]],
    ['', []],
    ['.', []],
  ])('cannot be sure of the groups of %s', (text, guesses) => {
    expect(readNumber(text)).toEqual({
      kind: 'malformed',
      reason: 'grouping',
      guesses,
    });
  });

  it.each([
    ['2,200,000', [2_200_000n]],
    ['2,200', [2_200n]],
    ['2.200,000', [2_200_000n]],
    ['2,200,000.00', [2_200_000n]],
    ['2,200,000.50', []],
    ['2,200,00', [220_000n]],
    ['2 200 000', [2_200_000n]],
    ['0.5', []],
    ['1,', []],
    [',5', []],
  ])('finds another convention in %s', (text, guesses) => {
    expect(readNumber(text)).toEqual({
      kind: 'malformed',
      reason: 'foreign',
      guesses,
    });
  });

  it('reads back what formatNumber writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 60n }), (value) => {
        expect(readNumber(formatNumber(value))).toEqual({
          kind: 'exact',
          value,
        });
      }),
    );
  });

  it('reads no number but the plain and the grouped one as whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'00123.,'), maxLength: 12 }), (text) => {
        const reading = readNumber(text);
        if (reading.kind !== 'exact') return;
        const digits = text.replaceAll('.', '');
        expect(text === digits || formatNumber(BigInt(digits)) === text).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readNumber(text).kind).toBeTypeOf('string');
      }),
    );
    expect(readNumber('9'.repeat(1_000_000)).kind).toBe('malformed');
  });
});

describe('formatNumber', () => {
  it.each([
    [0n, '0'],
    [999n, '999'],
    [1_000n, '1.000'],
    [2_200_000n, '2.200.000'],
    [-13_500n, '-13.500'],
  ])('writes %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('fractions', () => {
  it('take the exact value of a decimal', () => {
    expect(fromReading({ kind: 'decimal', units: 15n, scale: 1 })).toEqual({
      numerator: 3n,
      denominator: 2n,
    });
  });

  it('count with percentages', () => {
    expect(toExact(multiply(rational(5n, 100n), rational(13_500_000n)))).toBe(675_000n);
    expect(toExact(multiply(rational(5n, 100n), rational(13n)))).toBeUndefined();
  });

  it('come in lowest terms, the sign above', () => {
    expect(rational(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it('are one as the product and zero as the sum of nothing', () => {
    expect(toExact(multiply())).toBe(1n);
    expect(toExact(add())).toBe(0n);
  });

  it('obey the laws of arithmetic', () => {
    fc.assert(
      fc.property(fraction(), fraction(), fraction(), (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(equals(multiply(a, b, c), multiply(c, b, a))).toBe(true);
        expect(equals(add(a, rational(1n)), a)).toBe(false);
      }),
    );
  });
});

function fraction(): fc.Arbitrary<Rational> {
  return fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
    .map(([numerator, denominator]) => rational(numerator, denominator));
}
