import { describe, expect, it } from 'vitest';
import { letterAt, letterIndex } from '../../../language/values/letters.ts';

describe('letters of points', () => {
  it('follow the order of Vietnamese points', () => {
    const letters = Array.from({ length: 23 }, (_, index) => letterAt(index + 1));
    expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y');
    expect(letters.map((letter) => letterIndex(letter ?? ''))).toEqual(letters.map((_, index) => index + 1));
  });

  it('end', () => {
    expect(letterAt(0)).toBeUndefined();
    expect(letterAt(24)).toBeUndefined();
    expect(letterAt(1.5)).toBeUndefined();
  });

  it.each(['f', 'j', 'w', 'z', 'ă', '', 'ab', '1'])('do not include "%s"', (letter) => {
    expect(letterIndex(letter)).toBeUndefined();
  });

  it('may be capitals', () => {
    expect(letterIndex('Đ')).toBe(5);
  });
});
