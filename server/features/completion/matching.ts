import { withoutKeys } from '../../../language/values/input-keys.ts';
import { fold } from '../../../language/values/text.ts';

/** Behind every match of what was typed as it stands come those of what an input method may still make of it. */
const RAW = 8;

/**
 * How well what was typed stands for a phrase, 0 the best, or undefined where it does not. Marks, case and punctuation
 * make no difference (`đ` is `d`): the beginning of the phrase, its first letters (`md` for `MỤC ĐÍCH`), the beginning
 * of a later word, the beginnings of some of its words, in order or in any. Words that an input method has not composed
 * yet (`mucj ddichs`, `muc5 d9ich1`) are taken for what they will be.
 */
export function matchQuality(typed: string, phrase: string): number | undefined {
  if (typed.length > LONGEST) return undefined;
  const wanted = readTyped(typed);
  if (wanted.words.length === 0) return 0;
  const words = wordsOfPhrase(phrase);
  const plain = quality(wanted.words, words);
  if (plain !== undefined || wanted.raw === undefined) return plain;
  const composed = quality(wanted.raw, words);
  return composed === undefined ? undefined : composed + RAW;
}

/** Nobody types more to find something. */
const LONGEST = 200;

interface Typed {
  readonly typed: string;
  readonly words: readonly string[];
  /** Without the keys of an input method, where that makes a difference. */
  readonly raw: readonly string[] | undefined;
}

let lastTyped: Typed = { typed: '', words: [], raw: undefined };

/** One text is matched against many phrases. */
function readTyped(typed: string): Typed {
  if (typed === lastTyped.typed) return lastTyped;
  const words = wordsOf(typed);
  const raw = words.map(withoutKeys);
  lastTyped = { typed, words, raw: raw.join(' ') === words.join(' ') ? undefined : raw };
  return lastTyped;
}

const MOST_PHRASES = 5_000;
const phrases = new Map<string, readonly string[]>();

/** Phrases come again with every key that is pressed. */
function wordsOfPhrase(phrase: string): readonly string[] {
  const known = phrases.get(phrase);
  if (known) return known;
  if (phrases.size >= MOST_PHRASES) phrases.clear();
  const words = wordsOf(phrase);
  phrases.set(phrase, words);
  return words;
}

function quality(wanted: readonly string[], words: readonly string[]): number | undefined {
  const together = wanted.join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  if (words.join(' ').startsWith(wanted.join(' '))) return 1;
  if (wanted.length === 1 && together.length > 1 && initials.startsWith(together)) return 2;
  if (words.join('').startsWith(together)) return 3;
  if (beginsLater(wanted, words)) return 4;
  if (beginInOrder(wanted, words, 1)) return 5;
  if (beginInAnyOrder(wanted, words)) return 6;
  if (beginInOrder(wanted, words, words.length)) return 7;
  return undefined;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function beginsLater(wanted: readonly string[], words: readonly string[]): boolean {
  const phrase = wanted.join(' ');
  return words.some((_, index) => words.slice(index).join(' ').startsWith(phrase));
}

/** Each stands for a word, or by first letters for so many at most. */
function beginInOrder(wanted: readonly string[], words: readonly string[], most: number): boolean {
  let at = 0;
  for (const word of wanted) {
    const found = words.findIndex((_, index) => index >= at && lengthAt(words, index, word, most) > 0);
    if (found < 0) return false;
    at = found + lengthAt(words, found, word, most);
  }
  return true;
}

/** How many words something typed stands for at a place: one that begins so, or several by their first letters. */
function lengthAt(words: readonly string[], index: number, typed: string, most: number): number {
  if (words[index]?.startsWith(typed)) return 1;
  if (typed.length < 2 || typed.length > most) return 0;
  const next = words.slice(index, index + typed.length);
  const initials = next.map((word) => word.charAt(0)).join('');
  return initials === typed ? typed.length : 0;
}

/** Each stands for a word of its own; the longest chooses first. */
function beginInAnyOrder(wanted: readonly string[], words: readonly string[]): boolean {
  const left = [...words];
  return wanted
    .toSorted((one, other) => other.length - one.length)
    .every((word) => {
      const found = left.findIndex((candidate) => candidate.startsWith(word));
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    });
}
