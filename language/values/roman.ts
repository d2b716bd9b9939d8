const DIGITS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const MAX_ROMAN = 3999;
const LONGEST_ROMAN = 'MMMDCCCLXXXVIII'.length;

const VALUES: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
  ['C', 100],
  ['D', 500],
  ['M', 1000],
]);

/** The value of a Roman number in its one canonical spelling, upper case, 1 to 3999; else undefined. */
export function readRoman(text: string): number | undefined {
  if (text.length === 0 || text.length > LONGEST_ROMAN) return undefined;
  let total = 0;
  let next = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    const value = VALUES.get(text.charAt(index));
    if (value === undefined) return undefined;
    total += value < next ? -value : value;
    next = value;
  }
  return writeRoman(total) === text ? total : undefined;
}

/** The Roman number; outside 1 to 3999, where there is none, the Arabic one. */
export function writeRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > MAX_ROMAN) return String(value);
  let rest = value;
  let text = '';
  for (const [size, digit] of DIGITS) {
    const times = Math.floor(rest / size);
    text += digit.repeat(times);
    rest -= times * size;
  }
  return text;
}
