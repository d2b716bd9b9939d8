import type { WordPlace } from './protocol.ts';

/** A word of a text: letters and digits, folded so that composed and decomposed letters are alike. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order; places are UTF-16 offsets into the text as it is. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    word: found[0].normalize('NFC'),
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** The word at an offset of a text, or undefined where there is none. */
export function wordAt(text: string, offset: number): WordPlace | undefined {
  const words = wordsOf(text);
  const index = words.findIndex(({ start, end }) => start <= offset && offset <= end);
  const found = words[index];
  if (!found) return undefined;
  return {
    word: found.word,
    nth: words.slice(0, index).filter(({ word }) => word === found.word).length,
    before: words[index - 1]?.word ?? '',
    after: words[index + 1]?.word ?? '',
  };
}

/**
 * The same word in the source of what the page shows. The source has words that are not printed (names of fields,
 * comments), so that of the equal words the one between the same neighbours is meant, and among those the one whose
 * number is nearest.
 */
export function findWord(source: string, place: WordPlace): Word | undefined {
  const words = wordsOf(source);
  let best: { readonly found: Word; readonly alike: number; readonly far: number } | undefined;
  let nth = 0;
  for (const [index, found] of words.entries()) {
    if (found.word !== place.word) continue;
    const before = Number((words[index - 1]?.word ?? '') === place.before);
    const after = Number((words[index + 1]?.word ?? '') === place.after);
    const far = Math.abs(nth - place.nth);
    const alike = before + after;
    if (!best || alike > best.alike || (alike === best.alike && far < best.far)) best = { found, alike, far };
    nth++;
  }
  return best?.found;
}
