import { type Row, type Table, textOfRuns } from '../document/model.ts';
import { textWidth } from './text-width.ts';

/** Room for what measures of text leave out. */
const SLACK = 1;
/** How many characters of a word stay together. */
const LONG_WORD = 16;
/** Text beyond this length does not make its column any wider, and below it none narrower. */
const WEIGHT = { least: 8, most: 60 };

interface Need {
  /** What the column cannot do without: its longest word, or its longest line where lines are kept whole. */
  readonly least: number;
  /** How much text it holds. */
  readonly weight: number;
}

/**
 * The widths of a table's columns, which together fill the width given: short things and amounts get what they need
 * on one line, text shares the rest by how much of it there is. All in points; `padding` is that of one side.
 */
export function columnWidths(table: Table, width: number, size: number, padding: number): number[] {
  const needs = table.columns.map((_, index) => needOf(table, index, size, padding));
  const least = needs.map((need) => need.least);
  const free = width - sum(least);
  if (free < 0) return least.map((one) => (one * width) / sum(least));
  const weights = needs.map((need) => need.weight);
  return sum(weights) > 0 ? shared(least, weights, free) : least.map((one) => one + free / least.length);
}

/** Shares room out by weight; a column whose share is less than its need keeps its need. */
function shared(least: readonly number[], weights: readonly number[], free: number): number[] {
  const widths = [...least];
  let open = weights.flatMap((weight, index) => (weight > 0 ? [index] : []));
  let pool = free + sum(open.map((index) => least[index] ?? 0));
  for (;;) {
    const total = sum(open.map((index) => weights[index] ?? 0));
    const share = (index: number) => (pool * (weights[index] ?? 0)) / total;
    const tight = open.filter((index) => share(index) < (least[index] ?? 0));
    if (tight.length === 0 || tight.length === open.length) {
      for (const index of open) widths[index] = share(index);
      return widths;
    }
    pool -= sum(tight.map((index) => least[index] ?? 0));
    open = open.filter((index) => !tight.includes(index));
  }
}

function needOf(table: Table, column: number, size: number, padding: number): Need {
  const kind = table.columns[column] ?? 'text';
  let [least, longest] = [0, 0];
  for (const [index, row] of table.rows.entries()) {
    const text = textAt(row, column);
    const face = index === 0 || row.total ? 'bold' : 'upright';
    const pieces = kind !== 'text' && index > 0 ? [text] : text.split(/[ \t\r\n]+/);
    for (const piece of pieces) least = Math.max(least, textWidth(piece.slice(0, LONG_WORD), size, face));
    longest = Math.max(longest, text.length);
  }
  const weight = kind === 'text' ? Math.min(Math.max(longest, WEIGHT.least), WEIGHT.most) : 0;
  return { least: least + 2 * padding + SLACK, weight };
}

function textAt(row: Row, column: number): string {
  const cell = row.cells[column];
  return cell?.kind === 'cell' ? textOfRuns(cell.runs) : '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
