import { describe, expect, it } from 'vitest';
import { formatMoney, SCALES, scaleFactor } from '../../../language/values/money.ts';

describe('scaleFactor', () => {
  it.each([
    ['nghìn', 10n ** 3n],
    ['ngàn', 10n ** 3n],
    ['Triệu', 10n ** 6n],
    ['tỷ', 10n ** 9n],
    ['tỉ', 10n ** 9n],
    ['TY', 10n ** 9n],
    ['triệu'.normalize('NFD'), 10n ** 6n],
    ['nghìn tỷ', 10n ** 12n],
    ['đồng', 1n],
    [undefined, 1n],
  ])('of %s', (word, factor) => {
    expect(scaleFactor(word)).toBe(factor);
  });

  it('knows every word of the table', () => {
    for (const { word, factor } of SCALES) expect(scaleFactor(word)).toBe(factor);
  });
});

describe('formatMoney', () => {
  it('groups thousands and names the currency', () => {
    expect(formatMoney(13_500_000n)).toBe('13.500.000 đồng');
    expect(formatMoney(0n)).toBe('0 đồng');
  });
});
