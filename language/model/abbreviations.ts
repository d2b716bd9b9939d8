import { isStandardAbbreviation, lettersOf } from '../names/abbreviations.ts';
import { abbreviationOf, isForeignWord } from '../values/known-words.ts';
import { isSyllable } from '../values/syllables.ts';
import type { TextRun } from './text-runs.ts';
import { ABBREVIATION } from './unit-words.ts';

/** An abbreviation in a line; those inside numbers of documents are none. */
export interface ReadAbbreviation {
  readonly text: string;
  /** Without what parts them. */
  readonly letters: string;
  readonly run: TextRun;
  readonly start: number;
}

/** What stands behind a number, a slash or a letter belongs to it. */
const PATTERN = new RegExp(`(?<![A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF\\d/&.-])${ABBREVIATION}(?!/)`, 'g');
const ROMAN = /^[IVXLC]+$/;

/** The abbreviations of a line; a line in capitals has none that could be told from words. */
export function abbreviationsIn(run: TextRun): ReadAbbreviation[] {
  const { text, line } = run;
  if (line.$type === 'DisplayLine' || line.$type === 'SignatureLine' || text === text.toUpperCase()) return [];
  const found: ReadAbbreviation[] = [];
  for (const { 0: written, index } of text.matchAll(PATTERN)) {
    const letters = lettersOf(written);
    if (letters.length > 1 && !ROMAN.test(letters)) found.push({ text: written, letters, run, start: index });
  }
  return found;
}

/** Names of firms, sites and programs are what they are. */
const PROPER =
  /(?:công ty|tập đoàn|ngân hàng|khách sạn|phần mềm|ứng dụng|hệ thống|nhãn hiệu|hãng)(?:\s+\S+){0,4}\s*["“']?$/i;
const QUOTED = /["“'‘]$/;
const LONGEST_BEFORE = 60;

/** The parts of an abbreviation that are neither standard nor words in capitals. */
export function unknownParts({ text, letters, run, start }: ReadAbbreviation): string[] {
  if (isStandardAbbreviation(letters)) return [];
  const before = run.text.slice(Math.max(0, start - LONGEST_BEFORE), start);
  if (PROPER.test(before) || QUOTED.test(before)) return [];
  return isUnknown(letters) ? partsOf(text) : [];
}

function partsOf(text: string): string[] {
  const parts = text.split(/[&.,-]/);
  const unknown = parts.filter((part) => part.length > 1 && isUnknown(part));
  if (unknown.length === 0 && parts.some((part) => part.length > 1)) return [];
  return unknown.length === parts.length ? [text] : unknown.length > 0 ? unknown : [text];
}

/** What a scanner made of a usual one (`ƯBND`) is no abbreviation of its own. */
function isUnknown(letters: string): boolean {
  if (isStandardAbbreviation(letters) || abbreviationOf(letters) !== undefined) return false;
  return !isForeignWord(letters) && !isSyllable(letters) && !ROMAN.test(letters);
}

const SAID = /(?:viết tắt|gọi tắt|tắt là|gọi là|ký hiệu)[^.;]{0,30}$/i;
const WORD = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]+/g;
const FEWEST_COMMON = 4;

/**
 * Which abbreviations a plan introduces: `(sau đây viết tắt là BTC)`, `Ban Giám khảo (BGK)`, or by words with these
 * first letters, with a capital where they are few.
 */
export function introducedIn(runs: readonly TextRun[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (wanted.size === 0) return found;
  const index = indexed(wanted);
  for (const run of runs) {
    for (const { letters, start } of abbreviationsIn(run)) {
      if (wanted.has(letters) && isSaid(run.text.slice(Math.max(0, start - LONGEST_BEFORE), start))) found.add(letters);
    }
    for (const letters of spelledOut(run.text, index)) found.add(letters);
  }
  return found;
}

function isSaid(before: string): boolean {
  return /\p{L}\s*\(["“']?$/u.test(before) || SAID.test(before);
}

/** The wanted abbreviations by their letters without marks, and how long they are. */
interface Wanted {
  readonly byLetters: ReadonlyMap<string, string>;
  readonly lengths: readonly number[];
}

const LONGEST = 12;

function indexed(wanted: ReadonlySet<string>): Wanted {
  const short = [...wanted].filter(({ length }) => length <= LONGEST);
  const byLetters = new Map(short.map((letters) => [[...letters].map(baseOf).join(''), letters]));
  return { byLetters, lengths: [...new Set(short.map(({ length }) => length))] };
}

/** By the first letters of the words of a line, with `và` and without. */
function spelledOut(text: string, wanted: Wanted): string[] {
  const words = [...text.matchAll(WORD)].map(([word]) => word);
  const all = [words, words.filter((word) => word.toLowerCase() !== 'và')];
  return all.map(firstLetters).flatMap((line) => wanted.lengths.flatMap((length) => runsOf(line, length, wanted)));
}

interface FirstLetters {
  readonly letters: string;
  readonly capitals: readonly boolean[];
}

function firstLetters(words: readonly string[]): FirstLetters {
  const letters = words.map((word) => baseOf(word.charAt(0)));
  return { letters: letters.join(''), capitals: words.map((word) => /^\p{Lu}/u.test(word)) };
}

function baseOf(letter: string): string {
  const upper = letter.toUpperCase();
  return upper === 'Đ' ? upper : upper.normalize('NFD').charAt(0);
}

function runsOf({ letters, capitals }: FirstLetters, length: number, { byLetters }: Wanted): string[] {
  const found: string[] = [];
  for (let at = 0; at + length <= letters.length; at++) {
    if (!capitals[at] && length < FEWEST_COMMON) continue;
    const known = byLetters.get(letters.slice(at, at + length));
    if (known) found.push(known);
  }
  return found;
}
