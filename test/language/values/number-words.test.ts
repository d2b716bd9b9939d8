import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyInWords, readNumberWords, writeNumberWords } from '../../../language/values/number-words.ts';

const BILLION = 10n ** 9n;
const LIMIT = 1_000n * BILLION * BILLION;

describe('writeNumberWords', () => {
  it.each([
    [0n, 'không'],
    [1n, 'một'],
    [4n, 'bốn'],
    [10n, 'mười'],
    [11n, 'mười một'],
    [14n, 'mười bốn'],
    [15n, 'mười lăm'],
    [20n, 'hai mươi'],
    [21n, 'hai mươi mốt'],
    [24n, 'hai mươi tư'],
    [55n, 'năm mươi lăm'],
    [105n, 'một trăm linh năm'],
    [110n, 'một trăm mười'],
    [1_001n, 'một nghìn không trăm linh một'],
    [1_020_000n, 'một triệu không trăm hai mươi nghìn'],
    [13_500_000n, 'mười ba triệu năm trăm nghìn'],
    [10n ** 9n + 2n, 'một tỷ không trăm linh hai'],
    [1_200n * BILLION, 'một nghìn hai trăm tỷ'],
    [10n ** 12n, 'một nghìn tỷ'],
    [10n ** 15n, 'một triệu tỷ'],
    [10n ** 18n, 'một tỷ tỷ'],
    [999n * 10n ** 18n, 'chín trăm chín mươi chín tỷ tỷ'],
    [-5n, 'âm năm'],
  ])('writes %s', (value, words) => {
    expect(writeNumberWords(value)).toBe(words);
  });
});

describe('readNumberWords', () => {
  it('reads back every number up to 12.345', () => {
    const numbers = Array.from({ length: 12_346 }, (_, value) => BigInt(value));
    expect(numbers.map((value) => readNumberWords(writeNumberWords(value)))).toEqual(numbers);
  });

  it('reads back what is written, up to 999 tỷ tỷ', () => {
    fc.assert(
      fc.property(amount(), (value) => {
        expect(readNumberWords(writeNumberWords(value))).toBe(value);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads spelling variants as the same number', () => {
    fc.assert(
      fc.property(amount(), fc.infiniteStream(fc.boolean()), (value, choices) => {
        const words = writeNumberWords(value).split(' ');
        const varied = words.map((word) => (choices.next().value ? (VARIANTS[word] ?? word) : word)).join(' ');
        expect(readNumberWords(varied)).toBe(value);
        expect(readNumberWords(varied.replace(/(ngàn|triệu|tỷ) (?!tỷ)/gi, '$1, '))).toBe(value);
        expect(readNumberWords(`${varied.toUpperCase().normalize('NFD')} đồng chẵn./.`)).toBe(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads numbers that name each scale in full', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: LIMIT - 1n }), (value) => {
        expect(readNumberWords(inFull(value))).toBe(value);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['Mười ba triệu, năm trăm ngàn đồng', 13_500_000n],
    ['Mười ba triệu năm trăm nghìn đồng chẵn', 13_500_000n],
    ['hai mươi nhăm triệu đồng./.', 25_000_000n],
    ['Hai mươi năm nghìn', 25_000n],
    ['hai mươi bốn', 24n],
    ['mười tư', 14n],
    ['ba mươi một', 31n],
    ['Một trăm lẻ tư', 104n],
    ['bẩy trăm', 700n],
    ['một nghìn lẻ một', 1_001n],
    ['một nghìn hai mươi', 1_020n],
    ['một triệu hai nghìn', 1_002_000n],
    ['hai triệu năm mươi nghìn đồng', 2_050_000n],
    ['một tỷ không trăm triệu năm trăm nghìn', 1_000_500_000n],
    ['một triệu không nghìn không trăm linh năm', 1_000_005n],
    ['hai mốt', 21n],
    ['ba lăm nghìn', 35_000n],
    ['hai trăm rưỡi', 250n],
    ['một triệu rưỡi', 1_500_000n],
    ['Một tỷ rưỡi đồng', 1_500_000_000n],
    ['một tỷ năm trăm triệu tỷ', 15n * 10n ** 17n],
    ['một tỷ tỷ năm trăm triệu tỷ', 15n * 10n ** 17n],
    ['hai nghìn tỷ ba trăm tỷ', 2_300n * BILLION],
    ['Không đồng', 0n],
    ['  một\u00a0 triệu\tđồng ', 1_000_000n],
  ])('reads "%s"', (text, value) => {
    expect(readNumberWords(text)).toBe(value);
  });

  it.each([
    '',
    'đồng',
    'chẵn',
    'hội nghị',
    'mười hai ba',
    'một một',
    'mười mốt',
    'mốt',
    'lăm',
    'tư trăm',
    'một mươi',
    'không mươi',
    'không trăm linh năm',
    'linh năm',
    'trăm triệu',
    'triệu',
    'một trăm hai',
    'một trăm linh',
    'một trăm linh không',
    'một trăm trăm',
    'một nghìn hai',
    'một triệu hai',
    'một triệu hai đồng',
    'một triệu hai mươi',
    'một triệu hai tỷ',
    'một triệu hai trăm rưỡi',
    'năm nghìn hai triệu',
    'hai triệu ba triệu',
    'một nghìn nghìn',
    'một tỷ nghìn',
    'một tỷ tỷ tỷ',
    'một nghìn tỷ tỷ',
    'mười, ba triệu',
    'mười ba triệu, đồng',
    'mười ba triệu,, năm trăm nghìn',
    ', mười ba triệu',
    'mười ba triêu',
    'muoi ba trieu',
    '13 triệu',
    'mười ba triệu đồng đồng',
  ])('takes "%s" for no number', (text) => {
    expect(readNumberWords(text)).toBeUndefined();
  });

  it('never overlooks a doubled word', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.nat(), (value, at) => {
        const words = writeNumberWords(value).split(' ');
        const doubled = words.toSpliced(at % words.length, 0, words[at % words.length] ?? '').join(' ');
        expect(readNumberWords(doubled)).not.toBe(value);
      }),
    );
  });

  it('answers for any text and any run of number words', () => {
    const words = ['không', 'một', 'tư', 'năm', 'mười', 'mươi', 'trăm', 'linh', 'nghìn', 'triệu', 'tỷ', 'rưỡi', ','];
    const run = fc.array(fc.constantFrom(...words), { maxLength: 250 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.oneof(run, fc.string({ unit: 'binary' })), (text) => {
        const value = readNumberWords(text);
        expect(value === undefined || (value >= 0n && value < LIMIT)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(readNumberWords('một tỷ '.repeat(100_000))).toBeUndefined();
  });
});

describe('moneyInWords', () => {
  it('begins with a capital and ends with the currency', () => {
    expect(moneyInWords(13_500_000n)).toBe('Mười ba triệu năm trăm nghìn đồng');
    expect(moneyInWords(0n)).toBe('Không đồng');
  });

  it('is read back', () => {
    fc.assert(
      fc.property(amount(), (value) => {
        expect(readNumberWords(moneyInWords(value))).toBe(value);
      }),
    );
  });
});

const VARIANTS: Readonly<Record<string, string>> = {
  linh: 'lẻ',
  nghìn: 'ngàn',
  triệu: 'Triệu',
  lăm: 'nhăm',
  bảy: 'bẩy',
};

/** Numbers of every size, those with many zeros among them. */
function amount(): fc.Arbitrary<bigint> {
  const sparse = fc
    .array(fc.constantFrom('000', '000', '001', '015', '020', '104', '500', '999'), { minLength: 1, maxLength: 7 })
    .map((groups) => BigInt(groups.join('')));
  const sized = fc
    .integer({ min: 1, max: 21 })
    .chain((digits) => fc.bigInt({ min: 0n, max: 10n ** BigInt(digits) - 1n }));
  return fc.oneof(sparse, sized);
}

/** Each group of three digits with its own words of scale, as some offices write it. */
function inFull(value: bigint): string {
  const scales = ['tỷ tỷ', 'triệu tỷ', 'nghìn tỷ', 'tỷ', 'triệu', 'nghìn', ''];
  const parts: string[] = [];
  scales.forEach((scale, index) => {
    const group = (value / 1_000n ** BigInt(scales.length - 1 - index)) % 1_000n;
    if (group === 0n) return;
    // A thousand before the group makes it name its hundreds.
    const words =
      parts.length > 0 ? writeNumberWords(1_000n + group).replace('một nghìn ', '') : writeNumberWords(group);
    parts.push(`${words} ${scale}`);
  });
  return parts.join(', ').trim();
}
