import { beginsWithTotal } from './line-words.ts';
import type { SourceLine } from './lines.ts';
import { matchAt, patternOf, skipSpace, sticky } from './pieces.ts';

/** How a legal basis begins. */
export const BASIS = sticky('(?:Căn cứ|Thực hiện|Theo|Xét)(?=\\s)', 'i');
/** How the closing begins. */
export const CLOSING = sticky('Trên đây là(?=\\s)', 'i');
/** How an appendix says what it belongs to. */
export const NOTE = sticky('\\(\\s*kèm theo(?=\\s)', 'i');
/** How the unit of a table is given. */
export const UNIT = sticky('\\(?\\s*(?:Đơn vị tính|ĐVT)\\s*:', 'i');
/** `TM.`, `KT.`: on whose behalf is signed. */
export const AUTHORITY = sticky(patternOf('AUTHORITY').source);
const LABEL = sticky(`${patternOf('APPENDIX_LABEL').source}(?=[.:\\s]|$)`);

/** The offset behind an appendix's label, or undefined where it has none. */
export function appendixLabel(text: string, offset: number): { start: number; end: number } | undefined {
  const start = skipSpace(text, offset);
  const match = matchAt(LABEL, text, start);
  return match ? { start, end: start + match[0].length } : undefined;
}

/**
 * Where no paragraph says `Trên đây là`, the closing is the unmarked paragraphs between the last blank
 * line of the body and `Nơi nhận:`. Returns the index of its first line, or the number of lines.
 */
export function unmarkedClosing(text: string, lines: readonly SourceLine[]): number {
  const end = lines.findIndex((line) => line.shape.kind === 'recipients');
  const said = lines.some((line) => line.shape.kind === 'text' && matchAt(CLOSING, text, line.start));
  if (end < 0 || said) return lines.length;
  let first = end;
  while (first > 0 && lines[first - 1]?.shape.kind === 'blank') first--;
  const last = first;
  while (first > 0 && isProse(lines[first - 1], text)) first--;
  const blankAbove = first > 0 && lines[first - 1]?.shape.kind === 'blank';
  return first < last && blankAbove ? first : lines.length;
}

function isProse(line: SourceLine | undefined, text: string): boolean {
  const kind = line?.shape.kind;
  if (line && beginsWithTotal(text.slice(line.start, line.end))) return false;
  return kind === 'text' || kind === 'indented' || kind === 'comment';
}
