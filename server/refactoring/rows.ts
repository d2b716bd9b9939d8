import { squeeze } from '../../language/values/text.ts';

/** A row of a table as plans write it, empty cells with one blank. */
export function writeRow(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
}

/** Words as a cell can hold them; undefined where the cell would mean something else. */
export function asCell(words: string): string | undefined {
  const text = squeeze(words);
  if (text.includes('\\') || text === '^' || /^(?:tổng|cộng)(?![\p{L}])/iu.test(text)) return undefined;
  return text.replaceAll('|', '\\|');
}

/** Words without the marks that close or open a sentence around them. */
export function bare(words: string): string {
  return words.replace(/^[\s,;.:]+/, '').replace(/[\s,;.:]+$/, '');
}

/** What is in a pair of brackets, where the words are nothing else. */
export function withoutBrackets(words: string): string {
  const inside = /^\(([^()]*)\)$/.exec(words)?.[1];
  return inside ?? words;
}
