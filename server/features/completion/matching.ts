import { fold } from '../../../language/values/text.ts';

/**
 * How well what was typed stands for a phrase, 0 the best, or undefined where it does not. Marks, case and punctuation
 * make no difference (`đ` is `d`): the beginning of the phrase, its first letters (`md` for `MỤC ĐÍCH`), the beginning
 * of a later word, the beginnings of some of its words in order.
 */
export function matchQuality(typed: string, phrase: string): number | undefined {
  const wanted = wordsOf(typed);
  const words = wordsOf(phrase);
  if (wanted.length === 0) return 0;
  const together = wanted.join('');
  const initials = words.map((word) => word.charAt(0)).join('');
  if (words.join(' ').startsWith(wanted.join(' '))) return 1;
  if (wanted.length === 1 && together.length > 1 && initials.startsWith(together)) return 2;
  if (words.join('').startsWith(together)) return 3;
  if (beginsLater(wanted, words)) return 4;
  if (beginInOrder(wanted, words)) return 5;
  if (wanted.length === 1 && together.length > 1 && initials.includes(together)) return 6;
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

function beginInOrder(wanted: readonly string[], words: readonly string[]): boolean {
  let at = 0;
  for (const word of wanted) {
    const found = words.findIndex((candidate, index) => index >= at && candidate.startsWith(word));
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
