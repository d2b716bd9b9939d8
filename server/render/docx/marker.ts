import { readRoman, writeRoman } from '../../../language/values/roman.ts';

/** A marker that Word can count: `1.2)` is the number 2 below 1 with the suffix `)`. */
export interface CountedMarker {
  readonly format: 'upperRoman' | 'decimal' | 'lowerLetter';
  /** The places in the lists around. */
  readonly above: readonly number[];
  /** The place in the list, from 1. */
  readonly number: number;
  readonly suffix: string;
}

const SHAPE = /^([IVXLC]{1,15}|\d{1,3}(?:\.\d{1,3}){0,3}|[a-z])([ \u00a0]?[./)-]{0,2})$/;

/**
 * A marker as Word counts it, or undefined where Word would print another: `01.`, `IIII.`, and the letter `đ`, which
 * no list of Word has.
 */
export function countedMarker(marker: string): CountedMarker | undefined {
  const [, label = '', suffix = ''] = SHAPE.exec(marker) ?? [];
  if (label === '') return undefined;
  const format = formatOf(label);
  const numbers = label.split('.').map((part) => placeOf(part, format));
  const counted: CountedMarker = { format, above: numbers.slice(0, -1), number: numbers.at(-1) ?? 0, suffix };
  return printed(counted) === marker ? counted : undefined;
}

function formatOf(label: string): CountedMarker['format'] {
  if (/^\d/.test(label)) return 'decimal';
  return /^[a-z]/.test(label) ? 'lowerLetter' : 'upperRoman';
}

function printed({ format, above, number, suffix }: CountedMarker): string {
  return `${[...above, number].map((one) => written(one, format)).join('.')}${suffix}`;
}

function placeOf(part: string, format: CountedMarker['format']): number {
  switch (format) {
    case 'decimal':
      return Number(part);
    case 'lowerLetter':
      return part.charCodeAt(0) - FIRST_LETTER + 1;
    case 'upperRoman':
      return readRoman(part) ?? 0;
  }
}

function written(number: number, format: CountedMarker['format']): string {
  switch (format) {
    case 'decimal':
      return number > 0 ? String(number) : '';
    case 'lowerLetter':
      return String.fromCharCode(FIRST_LETTER + number - 1);
    case 'upperRoman':
      return writeRoman(number);
  }
}

const FIRST_LETTER = 'a'.charCodeAt(0);
