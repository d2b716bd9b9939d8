import { printable, widthOf } from './printable.ts';

const CUT = '…';
/** Less than this shows nothing of use. */
const LEAST_WIDTH = 40;

/**
 * A zero-based line with its number, and carets below the words from `start` to `end` (UTF-16). Where a width is
 * given, a longer line is cut on both sides so that the carets stay under the words.
 */
export function excerpt(line: number, text: string, start: number, end: number, width: number | undefined): string[] {
  const number = `${line + 1}`.padStart(5);
  const before = printable(text.slice(0, start));
  const marked = printable(text.slice(start, end));
  const after = printable(text.slice(end));
  const room = width === undefined ? Number.POSITIVE_INFINITY : Math.max(width, LEAST_WIDTH) - number.length - 4;
  const shown = cut(before, marked, after, room);
  const indent = ' '.repeat(widthOf(shown.before));
  const carets = '^'.repeat(Math.max(1, widthOf(shown.marked)));
  return [
    `${number} | ${shown.before}${shown.marked}${shown.after}`,
    `${' '.repeat(number.length)} | ${indent}${carets}`,
  ];
}

interface Parts {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

function cut(before: string, marked: string, after: string, room: number): Parts {
  if (before.length + marked.length + after.length <= room) return { before, marked, after };
  const kept = head(marked, Math.floor(room / 2));
  const left = Math.max(room - kept.length - Math.min(after.length, Math.floor(room / 4)), 0);
  const start = tail(before, left);
  return { before: start, marked: kept, after: head(after, room - kept.length - start.length) };
}

function head(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, Math.max(room - 1, 0))}${CUT}`;
}

function tail(text: string, room: number): string {
  return text.length <= room ? text : `${CUT}${text.slice(text.length - Math.max(room - 1, 0))}`;
}
