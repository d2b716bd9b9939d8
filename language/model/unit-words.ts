import { lettersOf, wordsOfAbbreviation } from '../names/abbreviations.ts';
import { fold } from '../values/text.ts';

const LETTER = 'A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF';
/** No abbreviation has the mark of a tone. */
const UPPER = 'A-ZĐƯ';

/** `KH&ĐT`, `PT-TH`, `VP.UBND`, `UBND`: capitals in a row, with what parts them. */
export const ABBREVIATION = `[${UPPER}]+(?:[&.,-][${UPPER}]+(?![${LETTER}]))*(?![${LETTER}\\d])`;

const GAP = /[\s,&.–-]*/y;
const AND = /và(?![A-Za-z\u00C0-\u024F\u1E00-\u1EFF])[\s]*/iy;
const ABBREVIATED = new RegExp(ABBREVIATION, 'y');
const CAPITALS = new RegExp(`[${UPPER}]{2,}(?![${LETTER}\\d])`, 'y');
const WORD = new RegExp(`[${LETTER}\\d]+`, 'y');

/** A word of a name, or an abbreviation that stands for several. */
export interface NamePart {
  readonly start: number;
  readonly end: number;
  /** What parts it from the one before: nothing, `,`, `-`, `&`, `và`. */
  readonly joint: string;
  /** With their marks, in small letters. */
  readonly words: readonly string[];
  readonly isAbbreviated: boolean;
}

/** The word or abbreviation at an offset, or behind the blanks, commas, hyphens and `và` that stand there. */
export function partAt(text: string, offset: number): NamePart | undefined {
  const gap = matchAt(GAP, text, offset);
  const and = gap === '' && offset > 0 ? '' : matchAt(AND, text, offset + gap.length);
  const start = offset + gap.length + and.length;
  const joint = and === '' ? gap.replace(/[\s.]/g, '').replace('–', '-') : 'và';
  for (const pattern of [ABBREVIATED, CAPITALS]) {
    const found = matchAt(pattern, text, start);
    const words = found.length > 1 ? wordsOfAbbreviation(lettersOf(found)) : undefined;
    if (words) return { start, end: start + found.length, joint, words, isAbbreviated: true };
  }
  const word = matchAt(WORD, text, start);
  if (word === '') return undefined;
  return { start, end: start + word.length, joint, words: [word.toLowerCase()], isAbbreviated: false };
}

function matchAt(pattern: RegExp, text: string, offset: number): string {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? '';
}

const OTHER = new RegExp(`[^${LETTER}\\d]+`, 'y');

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** A word by which it is compared letter for letter, wherever the mark of its tone stands: `ủy` and `uỷ` are one. */
export function wordKey(word: string): string {
  const apart = word.normalize('NFD');
  return apart.replace(TONE, '') + (TONE.exec(apart)?.[0] ?? '');
}

/** The words and abbreviations of a name. */
export function partsOfName(text: string): NamePart[] {
  const parts: NamePart[] = [];
  for (let part = partAt(text, 0); part; part = partAt(text, part.end)) parts.push(part);
  return parts;
}

/**
 * The words of a text for comparing names: folded, abbreviations of units written out, without `và` and marks
 * (`Sở KH&ĐT` and `Sở Kế hoạch và Đầu tư` are the same).
 */
export function unitWords(text: string): string[] {
  const words: string[] = [];
  let offset = 0;
  while (offset < text.length) {
    const part = partAt(text, offset);
    if (part) {
      for (const word of part.words) words.push(fold(word));
      offset = part.end;
    } else {
      offset += Math.max(1, matchAt(OTHER, text, offset).length);
    }
  }
  return words;
}
