import { fold } from '../values/text.ts';
import { matchAt, type Piece, patternOf, skipSpace, sticky } from './pieces.ts';

const IN_WORDS = sticky(patternOf('IN_WORDS').source, 'i');
const NUMBER_WORDS: ReadonlySet<string> = new Set(
  'mot hai ba bon tu nam sau bay tam chin muoi khong tram linh le lam nham nghin ngan trieu ty ti ruoi'.split(' '),
);

/** `Bằng chữ:` at `offset`, where it stands there. */
export function inWordsAt(text: string, offset: number): string | undefined {
  return matchAt(IN_WORDS, text, offset)?.[0];
}

/** Whether a bracket behind a sum holds its words: `Bằng chữ`, or number words that end in `đồng`. */
export function isNumberWords(inside: string): boolean {
  if (/\d/.test(inside)) return false;
  if (matchAt(IN_WORDS, inside, skipSpace(inside, 0))) return true;
  const words = fold(inside)
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && word !== 'dong' && word !== 'chan');
  const numbers = words.filter((word) => NUMBER_WORDS.has(word)).length;
  const isSum = /(?<!\p{L})đồng(?:\s+chẵn)?[\s./]*$/iu.test(inside);
  return isSum ? numbers > 0 && 5 * numbers >= 3 * words.length : numbers > 1 && numbers === words.length;
}

/** The pieces of an amount in words between two offsets. */
export function wordsPiece(text: string, from: number, to: number, prefixed = false): Piece[] {
  const at = skipSpace(text, from);
  const prefix = prefixed ? undefined : matchAt(IN_WORDS, text, at);
  const start = skipSpace(text, prefix ? at + prefix[0].length : from);
  const inside = text.slice(start, to).replace(/[\s.,;:]+$/, '');
  const trimmed = inside.endsWith('./') ? inside.slice(0, -2) : inside;
  if (trimmed.length === 0) return [];
  const words: Piece = { type: 'WORDS', start, end: start + trimmed.length };
  const rest = text.slice(words.end, to).trim();
  const tail: Piece[] = [];
  if (rest.length > 0 && text.charAt(to) === ')') {
    const restStart = skipSpace(text, words.end);
    tail.push({ type: 'TEXT', start: restStart, end: restStart + rest.length });
  }
  return prefix ? [{ type: 'IN_WORDS', start: at, end: at + prefix[0].length }, words, ...tail] : [words, ...tail];
}
