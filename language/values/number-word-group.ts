/** A group of number words, 0 to 999: `ba trăm linh năm`. */
export type Group = {
  readonly value: bigint;
  /** Whether it begins with hundreds or `linh`. */
  readonly anchored: boolean;
  /** The index of the first word after it. */
  readonly end: number;
};

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ...DIGITS.map((word, digit) => [word, digit] as const),
  ['bẩy', 7],
]);

/** Words for a last digit that stand only after a tens word; `tư` and `năm` are also written where `bốn` and `lăm` are usual. */
const UNITS_AFTER_TENS: ReadonlyMap<string, number> = new Map([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
]);

const LINK_WORDS: ReadonlySet<string> = new Set(['linh', 'lẻ']);

type Part = { readonly value: number; readonly end: number };

/**
 * The longest group that begins at a word, or undefined. The first group of a number neither begins with zero hundreds
 * nor with `linh`; one inside a number may (`không trăm`, `linh hai nghìn`).
 */
export function readGroup(words: readonly string[], start: number, first: boolean): Group | undefined {
  const hundreds = digitAt(words, start);
  if (hundreds !== undefined && words[start + 1] === 'trăm') {
    if (first && hundreds === 0) return undefined;
    const rest = readLinked(words, start + 2) ?? readTens(words, start + 2) ?? { value: 0, end: start + 2 };
    return {
      value: BigInt(hundreds * 100 + rest.value),
      anchored: true,
      end: rest.end,
    };
  }
  const linked = first ? undefined : readLinked(words, start);
  if (linked) return { value: BigInt(linked.value), anchored: true, end: linked.end };
  const tens = readTens(words, start);
  if (tens) return { value: BigInt(tens.value), anchored: false, end: tens.end };
  return hundreds === undefined ? undefined : { value: BigInt(hundreds), anchored: false, end: start + 1 };
}

function digitAt(words: readonly string[], index: number): number | undefined {
  return DIGIT_VALUES.get(words[index] ?? '');
}

/** `linh năm`, `lẻ tư`. */
function readLinked(words: readonly string[], start: number): Part | undefined {
  if (!LINK_WORDS.has(words[start] ?? '')) return undefined;
  const digit = words[start + 1] === 'tư' ? 4 : digitAt(words, start + 1);
  return digit === undefined || digit === 0 ? undefined : { value: digit, end: start + 2 };
}

/** `mười lăm`, `hai mươi mốt`, and `hai mốt` for short. */
function readTens(words: readonly string[], start: number): Part | undefined {
  if (words[start] === 'mười') {
    const unit = words[start + 1] === 'mốt' ? undefined : unitAfterTens(words, start + 1);
    return unit === undefined ? { value: 10, end: start + 1 } : { value: 10 + unit, end: start + 2 };
  }
  const tens = digitAt(words, start);
  if (tens === undefined || tens < 2) return undefined;
  if (words[start + 1] === 'mươi') {
    const unit = unitAfterTens(words, start + 2);
    return unit === undefined ? { value: tens * 10, end: start + 2 } : { value: tens * 10 + unit, end: start + 3 };
  }
  const short = UNITS_AFTER_TENS.get(words[start + 1] ?? '');
  return short === undefined ? undefined : { value: tens * 10 + short, end: start + 2 };
}

function unitAfterTens(words: readonly string[], index: number): number | undefined {
  const digit = UNITS_AFTER_TENS.get(words[index] ?? '') ?? digitAt(words, index);
  return digit === 0 ? undefined : digit;
}

/** A group from 1 to 999; inside a number it names its hundreds even where there are none. */
export function writeGroup(value: number, inside: boolean): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const named = inside || hundreds > 0;
  const parts = named ? [`${digitWord(hundreds)} trăm`] : [];
  if (rest >= 10) parts.push(writeTens(rest));
  else if (rest > 0) parts.push(named ? `linh ${digitWord(rest)}` : digitWord(rest));
  return parts.join(' ');
}

function writeTens(value: number): string {
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  const head = tens === 1 ? 'mười' : `${digitWord(tens)} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  if (tens > 1 && unit === 1) return `${head} mốt`;
  if (tens > 1 && unit === 4) return `${head} tư`;
  return `${head} ${digitWord(unit)}`;
}

function digitWord(digit: number): string {
  return DIGITS[digit] ?? '';
}
