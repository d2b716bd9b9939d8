import { describe, expect, it, test } from 'vitest';
import { hasLostMarks, isSlipOfShape, nearestSyllables } from '../../../language/values/scanning.ts';
import { everySyllable, isSyllable, writeSyllable } from '../../../language/values/syllables.ts';

const nowhere = () => 0;

describe('the syllables nearest to a damaged word', () => {
  test.each([
    ['ừong', 'trong'],
    ['ỉãnh', 'lãnh'],
    ['ứiưởng', 'thưởng'],
    ['tliưỏng', 'thưởng'],
    ['Ichen', 'khen'],
    ['Idiẩu', 'khẩu'],
    ['CHƯONG', 'CHƯƠNG'],
    ['đơĩi', 'đơn'],
    ["vụ'c", 'vực'],
    ["Thò'i", 'Thời'],
    ['sỏ*', 'sở'],
    ['lửiân', 'nhân'],
  ])('%s was %s', (damaged, printed) => {
    expect(nearestSyllables(damaged, nowhere)[0]).toBe(printed);
  });

  it('begin with those that the plan has', () => {
    expect(nearestSyllables('kêt', (word) => (word === 'kẹt' ? 3 : 0))[0]).toBe('kẹt');
    expect(nearestSyllables('kêt', (word) => (word === 'kết' ? 3 : 0))[0]).toBe('kết');
  });

  it('are syllables, and few', () => {
    const damaged = everySyllable().flatMap((syllable, index) =>
      index % 97 === 0 ? [`${writeSyllable(syllable)}ừ`] : [],
    );
    for (const word of damaged) {
      const near = nearestSyllables(word, nowhere);
      expect(near.filter((guess) => !isSyllable(guess))).toEqual([]);
      expect(near.length).toBeLessThanOrEqual(3);
    }
  });

  it('are none for what is too long to be a word', () => {
    expect(nearestSyllables('ừ'.repeat(10_000), nowhere)).toEqual([]);
  });
});

describe('a word without marks', () => {
  test.each(['Ichen', 'Idnh', 'Binli'])('%s is shaped by a scanner', (word) => {
    expect(isSlipOfShape(word)).toBe(true);
  });

  test.each(['bieu', 'hoach', 'tien'])('%s has lost its marks', (word) => {
    expect(hasLostMarks(word)).toBe(true);
  });

  test.each(['Microsoft', 'print', 'school', 'Palace'])('%s is a foreign word', (word) => {
    expect(isSlipOfShape(word) || hasLostMarks(word)).toBe(false);
  });
});
