import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damerauDistance, fold, squeeze } from '../../../language/values/text.ts';

describe('fold', () => {
  it('drops case, marks and doubled white space', () => {
    expect(fold('  MỤC ĐÍCH,\t YÊU\u00a0CẦU ')).toBe('muc dich, yeu cau');
    expect(fold('Đường ưỡn Ơ ở')).toBe('duong uon o o');
  });

  it('takes the eth of old encodings for đ', () => {
    expect(fold('Ðại biểu')).toBe('dai bieu');
  });

  it('gives composed and decomposed text the same form', () => {
    fc.assert(
      fc.property(vietnamese(), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('leaves folded text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('leaves ASCII letters and signs alone but for case and blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
        expect(fold(text)).toBe(text.toLowerCase().split(/\s+/).filter(Boolean).join(' '));
      }),
    );
  });
});

describe('squeeze', () => {
  it('composes and trims', () => {
    expect(squeeze(' Hội \n  nghị '.normalize('NFD'))).toBe('Hội nghị');
  });
});

describe('damerauDistance', () => {
  it.each([
    ['', '', 0],
    ['noi nhan', 'noi nhan', 0],
    ['noi nhan', 'noi nhna', 1],
    ['kinh phi', 'kinh ph', 1],
    ['kinh phi', 'kimh phii', 2],
    ['', 'abc', 3],
    ['ca', 'abc', 3],
  ])('from "%s" to "%s" is %i', (left, right, distance) => {
    expect(damerauDistance(left, right, 5)).toBe(distance);
  });

  it('says only that a distance is above the limit', () => {
    expect(damerauDistance('thanh phan', 'kinh phi', 2)).toBe(3);
    expect(damerauDistance('a', 'abcdef', 2)).toBe(3);
    expect(damerauDistance('a', 'b', 0)).toBe(1);
  });

  it('agrees with the plain table of distances, cut off at the limit', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 9 }), (left, right, max) => {
        expect(damerauDistance(left, right, max)).toBe(Math.min(plainDistance(left, right), max + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(damerauDistance(left, right, 4)).toBe(damerauDistance(right, left, 4));
      }),
    );
  });
});

function vietnamese(): fc.Arbitrary<string> {
  const letters = [...'aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ '];
  return fc.string({
    unit: fc.constantFrom(...letters, ...letters.map((letter) => letter.toUpperCase())),
  });
}

/** The distance by its definition, on the ends of the texts. */
function plainDistance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const same = left.at(-1) === right.at(-1);
  const [shorterLeft, shorterRight] = [left.slice(0, -1), right.slice(0, -1)];
  const distances = [plainDistance(shorterLeft, shorterRight) + (same ? 0 : 1)];
  if (!same) distances.push(plainDistance(shorterLeft, right) + 1, plainDistance(left, shorterRight) + 1);
  const swapped = left.length > 1 && right.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1);
  if (swapped) distances.push(plainDistance(left.slice(0, -2), right.slice(0, -2)) + 1);
  return Math.min(...distances);
}
