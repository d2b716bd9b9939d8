import { type Row, type Table, textOfRuns } from '../document/model.ts';
import { textWidth } from './text-width.ts';

/** How a table fits into a width: its columns, which together fill it, the size of its letters and the room in cells. */
export interface TableFit {
  /** In points. */
  readonly widths: readonly number[];
  readonly size: number;
  /** On the left and right inside cells, in points. */
  readonly padding: number;
}

/** Room for what measures of text leave out. */
const SLACK = 1;
/** How many characters of a word stay together. */
const LONG_WORD = 20;
/** A heading of so many characters stands on one line where there is room. */
const SHORT_HEADING = 12;
/** Text beyond this length does not make its column any wider, and below it none narrower. */
const WEIGHT = { least: 8, most: 60 };
/** The smallest letters; a table that does not fit even so has its words broken. */
export const SMALLEST = 6;

/** What a column asks for; widths of text as shares of the size. */
interface Need {
  /** The longest word, or the longest line where lines are kept whole. */
  readonly words: number;
  /** The heading: its longest word, or the whole of a short one. */
  readonly heading: { readonly word: number; readonly line: number };
  /** The longest text on one line. */
  readonly line: number;
  /** How much text there is; 0 where lines are kept whole. */
  readonly weight: number;
}

interface Share {
  readonly least: number;
  readonly natural: number;
  readonly weight: number;
}

/**
 * Fits a table into a width, in points: short things and amounts get what they need on one line, text shares the rest
 * by how much of it there is. A table too wide for the size given is set in smaller letters.
 */
export function fitTable(table: Table, width: number, size: number): TableFit {
  const needs = needsOf(table);
  for (let smaller = size; smaller >= SMALLEST; smaller--) {
    const padding = paddingOf(smaller);
    for (const heading of ['line', 'word'] as const) {
      const shares = needs.map((need) => shareOf(need, heading, smaller, padding));
      if (sum(shares.map((share) => share.least)) <= width) {
        return { widths: shared(shares, width), size: smaller, padding };
      }
    }
  }
  const padding = paddingOf(SMALLEST);
  const least = needs.map((need) => shareOf(need, 'word', SMALLEST, padding).least);
  return { widths: squeezed(least, width), size: SMALLEST, padding };
}

/** The room on the left and right in cells of letters of a size, in points. */
export function paddingOf(size: number): number {
  if (size > 10) return 5;
  return size > 8 ? 3 : size > SMALLEST ? 2 : 1;
}

function shareOf(need: Need, heading: keyof Need['heading'], size: number, padding: number): Share {
  const around = 2 * padding + SLACK;
  const head = need.heading[heading];
  return {
    least: Math.max(need.words, head) * size + around,
    natural: Math.max(need.line, head) * size + around,
    weight: need.weight,
  };
}

function shared(shares: readonly Share[], width: number): number[] {
  const widths = shares.map((share) => share.least);
  const text = shares.flatMap((share, index) => (share.weight > 0 ? [{ ...share, index }] : []));
  const free = width - sum(widths);
  if (text.length === 0) return widths.map((one) => one * (width / sum(widths)));
  let left = free + sum(text.map((share) => share.least));
  const natural = sum(text.map((share) => share.natural));
  if (natural <= left) {
    for (const share of text) widths[share.index] = (share.natural * left) / natural;
    return widths;
  }
  // Text that needs less than an equal share is not broken.
  let open = text;
  for (;;) {
    const equal = left / open.length;
    const small = open.filter((share) => share.natural <= equal);
    if (small.length === 0) break;
    for (const share of small) widths[share.index] = share.natural;
    left -= sum(small.map((share) => share.natural));
    open = open.filter((share) => share.natural > equal);
  }
  byWeight(open, left, widths);
  return widths;
}

/** Shares room out by weight; a column whose share is less than its need keeps its need. */
function byWeight(columns: readonly (Share & { readonly index: number })[], room: number, widths: number[]): void {
  let [open, left] = [columns, room];
  for (;;) {
    const total = sum(open.map((share) => share.weight));
    const shareAt = (share: Share) => (left * share.weight) / total;
    const tight = open.filter((share) => shareAt(share) < share.least);
    if (tight.length === 0 || tight.length === open.length) {
      for (const share of open) widths[share.index] = shareAt(share);
      return;
    }
    left -= sum(tight.map((share) => share.least));
    open = open.filter((share) => !tight.includes(share));
  }
}

/** Columns that need more than there is: no one less than a fair share of it, unless it needs less. */
function squeezed(least: readonly number[], width: number): number[] {
  let [open, left] = [least.map((need, index) => ({ need, index })), width];
  const widths = [...least];
  for (;;) {
    const equal = left / open.length;
    const small = open.filter(({ need }) => need <= equal);
    if (small.length === 0) break;
    left -= sum(small.map(({ need }) => need));
    open = open.filter(({ need }) => need > equal);
  }
  for (const { index } of open) widths[index] = left / open.length;
  return widths;
}

function needsOf(table: Table): Need[] {
  return table.columns.map((kind, column) => {
    let [words, line, longest] = [0, 0, 0];
    for (const row of table.rows.slice(1)) {
      const text = textAt(row, column);
      const face = row.total ? 'bold' : 'upright';
      const width = textWidth(text, 1, face);
      line = Math.max(line, width);
      longest = Math.max(longest, text.length);
      words = Math.max(words, kind === 'text' ? widestWord(text, face) : textWidth(text.slice(0, LONG_WORD), 1, face));
    }
    const heading = textAt(table.rows[0], column);
    const word = widestWord(heading, 'bold');
    const whole = heading.length > SHORT_HEADING ? word : textWidth(heading, 1, 'bold');
    const length = Math.max(longest, heading.length);
    const weight = kind === 'text' ? Math.min(Math.max(length, WEIGHT.least), WEIGHT.most) : 0;
    return { words, heading: { word, line: whole }, line, weight };
  });
}

function widestWord(text: string, face: 'upright' | 'bold'): number {
  const widths = text.split(/[ \t\r\n]+/).map((word) => textWidth(word.slice(0, LONG_WORD), 1, face));
  return widths.reduce((widest, one) => Math.max(widest, one), 0);
}

function textAt(row: Row | undefined, column: number): string {
  const cell = row?.cells[column];
  return cell?.kind === 'cell' && cell.columnSpan === 1 ? textOfRuns(cell.runs) : '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
