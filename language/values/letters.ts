/** The letters that mark points (*điểm*), in their order. */
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

/** The place of a point's letter in the order, from 1; undefined for a letter that marks no point. */
export function letterIndex(letter: string): number | undefined {
  if (letter.length !== 1) return undefined;
  const index = LETTERS.indexOf(letter.toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** The letter at a place in the order, from 1; undefined where the order has ended. */
export function letterAt(index: number): string | undefined {
  return LETTERS[index - 1];
}
