/**
 * Numbers as Vietnamese documents write them: `.` groups thousands, `,` is the decimal mark.
 */

/**
 * What a written number says. `1,5` has 15 units at scale 1. A malformed number carries the whole numbers that it may
 * be meant for, the likeliest first: `grouping` misplaces a separator, `foreign` writes it after another convention.
 */
export type NumberReading =
  | { readonly kind: 'exact'; readonly value: bigint }
  | { readonly kind: 'decimal'; readonly units: bigint; readonly scale: number }
  | {
      readonly kind: 'malformed';
      readonly reason: 'grouping' | 'foreign';
      readonly guesses: readonly bigint[];
    };

/** A number that can be counted with. */
export type ReadableNumber = Exclude<NumberReading, { readonly kind: 'malformed' }>;

/** Far beyond any sum of money, and small enough that arithmetic on hostile input stays cheap. */
const MAX_DIGITS = 100;

/** Reads a number without sign or unit; never throws. */
export function readNumber(text: string): NumberReading {
  if (text.length > MAX_DIGITS * 2) return malformed('grouping');
  const digits = text.replace(/\D/g, '');
  if (digits === '' || digits.length > MAX_DIGITS) return malformed('grouping');
  if (digits === text) return { kind: 'exact', value: BigInt(digits) };
  if (/[^\d.,]/.test(text)) return malformed('foreign', BigInt(digits));
  return text.includes(',') ? readWithComma(text, digits) : readGroups(text, digits);
}

function malformed(reason: 'grouping' | 'foreign', ...guesses: readonly bigint[]): NumberReading {
  return { kind: 'malformed', reason, guesses: [...new Set(guesses)] };
}

/** Digits and dots only. */
function readGroups(text: string, digits: string): NumberReading {
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return { kind: 'exact', value: BigInt(digits) };
  // `0.500` is a half in English, and no number of thousands.
  if (/^0\.\d+$/.test(text)) return malformed('foreign');
  const [first = '', ...groups] = text.split('.');
  const mended = BigInt(first + groups.map(mendGroup).join(''));
  return malformed('grouping', mended, BigInt(digits));
}

/** A group with a zero lost or doubled, back at three digits: `00` and `0000` are `000`. */
function mendGroup(group: string): string {
  if (group === '') return '';
  const padded = group.padEnd(3, '0');
  return /^0*$/.test(padded.slice(3)) ? padded.slice(0, 3) : group;
}

/** Digits, dots and at least one comma. */
function readWithComma(text: string, digits: string): NumberReading {
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(text)) return malformed('foreign', BigInt(digits));
  const english = /^([\d,]+)\.(\d*)$/.exec(text);
  if (english) return readEnglish(english[1] ?? '', english[2] ?? '');
  const decimal = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+),(\d+)$/.exec(text);
  if (!decimal) return malformed('foreign', ...(/[.,]{2}|[.,]$|^[.,]/.test(text) ? [] : [BigInt(digits)]));
  const [, whole = '', fraction = ''] = decimal;
  // Three places are more likely thousands written with an English separator, except where nothing stands before.
  if (fraction.length === 3 && whole !== '0') return malformed('foreign', BigInt(digits));
  return { kind: 'decimal', units: BigInt(digits), scale: fraction.length };
}

/** `2,200,000.00`: commas group, the dot is the decimal mark. */
function readEnglish(whole: string, fraction: string): NumberReading {
  const grouped = /^\d{1,3}(?:,\d{3})+$/.test(whole) && /^0*$/.test(fraction);
  return grouped ? malformed('foreign', BigInt(whole.replaceAll(',', ''))) : malformed('foreign');
}

/** `2200000` as `2.200.000`. */
export function formatNumber(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString();
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return (value < 0n ? '-' : '') + groups.join('.');
}

/** An exact fraction in lowest terms, its denominator positive. */
export type Rational = {
  readonly numerator: bigint;
  readonly denominator: bigint;
};

/** The fraction in lowest terms. Throws a RangeError on a denominator of zero. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('A fraction needs a denominator other than zero.');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The exact value of a number that was read. */
export function fromReading(reading: ReadableNumber): Rational {
  switch (reading.kind) {
    case 'exact':
      return rational(reading.value);
    case 'decimal':
      return rational(reading.units, 10n ** BigInt(reading.scale));
  }
}

/** The product; of nothing, one. */
export function multiply(...factors: readonly Rational[]): Rational {
  return factors.reduce(
    (product, factor) => rational(product.numerator * factor.numerator, product.denominator * factor.denominator),
    rational(1n),
  );
}

/** The sum; of nothing, zero. */
export function add(...terms: readonly Rational[]): Rational {
  return terms.reduce(
    (sum, term) =>
      rational(sum.numerator * term.denominator + term.numerator * sum.denominator, sum.denominator * term.denominator),
    rational(0n),
  );
}

/** Whether both are the same number. */
export function equals(left: Rational, right: Rational): boolean {
  return left.numerator * right.denominator === right.numerator * left.denominator;
}

/** The whole number that the fraction is, or undefined. */
export function toExact(value: Rational): bigint | undefined {
  return value.numerator % value.denominator === 0n ? value.numerator / value.denominator : undefined;
}
