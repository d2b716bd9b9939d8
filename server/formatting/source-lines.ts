import { readLines } from '../../language/syntax/lines.ts';

/** A line of the file; offsets into its text. */
export interface FileLine {
  /** Where it begins, behind a mark of byte order. */
  readonly from: number;
  /** Where its words begin, behind its indent. */
  readonly start: number;
  /** Where its words end. */
  readonly wordEnd: number;
  /** Its end without the line break. */
  readonly end: number;
  /** Behind its line break. */
  readonly to: number;
  readonly kind: 'blank' | 'comment' | 'words';
}

/** The lines of a file from top to bottom; without gaps. */
export function fileLines(text: string): FileLine[] {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  return readLines(text).map(({ start, end, breakEnd, shape }) => {
    const wordEnd = start + text.slice(start, end).trimEnd().length;
    const kind = shape.kind === 'blank' || shape.kind === 'comment' ? shape.kind : 'words';
    const line: FileLine = { from, start, wordEnd, end, to: breakEnd, kind };
    from = breakEnd;
    return line;
  });
}

/** The index of the line that an offset stands in; the last one's behind the end. */
export function lineIndexAt(lines: readonly FileLine[], offset: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

/** The line break of a line, or that of the text where it has none. */
export function breakOf(text: string, line: FileLine | undefined): string {
  const own = line ? text.slice(line.end, line.to) : '';
  return own === '' ? (/\r\n|\n|\r/.exec(text)?.[0] ?? '\n') : own;
}

/** `\ ` is an empty paragraph, `\` alone is a sign. */
export function isBareEscape(text: string, { start, wordEnd }: FileLine): boolean {
  return wordEnd - start === 1 && text.charAt(start) === '\\';
}
