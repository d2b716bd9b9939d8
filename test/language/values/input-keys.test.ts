import { describe, expect, it } from 'vitest';
import { withoutKeys } from '../../../language/values/input-keys.ts';
import { everySyllable, writeSyllable } from '../../../language/values/syllables.ts';
import { fold } from '../../../language/values/text.ts';

describe('withoutKeys', () => {
  it.each([
    ['mucj', 'muc'],
    ['ddichs', 'dich'],
    ['dichsd', 'dich'],
    ['thowif', 'thoi'],
    ['nhwng', 'nhung'],
    ['phaan', 'phan'],
    ['phana', 'phan'],
    ['xuaats', 'xuat'],
    ['sowr', 'so'],
    ['muc5', 'muc'],
    ['d9ich1', 'dich'],
    ['tho7i2', 'thoi'],
  ])('reads “%s” as “%s”', (typed, word) => {
    expect(withoutKeys(typed)).toBe(word);
  });

  it('leaves numbers and words without vowels alone', () => {
    expect(['2024', 'md', 'tptd', ''].map(withoutKeys)).toEqual(['2024', 'md', 'tptd', '']);
  });

  it('leaves every syllable that is composed already as it is', () => {
    const changed = everySyllable()
      .map((syllable) => fold(writeSyllable(syllable)))
      .filter((word) => withoutKeys(word) !== word);
    // Long vowels of loan words are written like keys of Telex.
    expect(new Set(changed.filter((word) => !word.includes('oo')))).toEqual(new Set());
  });
});
