import type { LeafCstNode } from 'langium';
import type { Table as TableNode } from '../../language/generated/ast.ts';
import { is, lineOf, lineTokens, runsOf } from './line.ts';
import {
  type Block,
  type Cell,
  type Column,
  type Paragraph,
  type Row,
  type Run,
  type Table,
  textOfRuns,
} from './model.ts';

/** Figures of up to this many characters are counts, other text of up to so many is never broken. */
const SHORT = { figures: 4, text: 13 };

const FIGURES: ReadonlySet<string> = new Set(['BAR', 'NUMBER', 'SCALE', 'CURRENCY', 'PERCENT']);

interface SourceCell {
  readonly tokens: readonly LeafCstNode[];
  readonly above: boolean;
}

/** Word opens no table of more columns, and no sheet has room for them. */
const MOST_COLUMNS = 63;

/** A table as the form prints it; one of more columns than any sheet holds is a paragraph a row. */
export function buildTable(node: TableNode): Block[] {
  const rows = node.rows.map((row) => row.cells.map((cell) => ({ tokens: lineTokens(cell), above: cell.above })));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return width > MOST_COLUMNS ? rows.map((row, index) => rowInText(node, row, index)) : [tableOf(node, rows, width)];
}

function rowInText(node: TableNode, cells: readonly SourceCell[], index: number): Paragraph {
  const row = node.rows[index] ?? node;
  const runs = cells.flatMap((cell, column): Run[] => [
    ...(column > 0 ? [{ kind: 'form', text: ' | ' } as const] : []),
    ...runsOf(cell.tokens),
  ]);
  return { kind: 'paragraph', line: lineOf(row), role: 'body', marker: '', level: 0, runs };
}

/** Equal rows, and cells marked `^` joined to the one above. */
function tableOf(table: TableNode, rows: readonly (readonly SourceCell[])[], width: number): Table {
  const spans = rowSpans(rows, width);
  return {
    kind: 'table',
    line: lineOf(table),
    columns: Array.from({ length: width }, (_, column) => columnOf(rows.filter(isNoLabel), column)),
    rows: table.rows.map((row, index): Row => {
      const cells = rows[index] ?? [];
      const total = cells.some((cell) => cell.tokens.some((token) => is(token, 'TOTAL')));
      const all = printed(cells, spans[index] ?? [], width);
      return { line: lineOf(row), total, cells: index === 0 ? all : withLabel(all, total) };
    }),
  };
}

function printed(cells: readonly SourceCell[], spans: readonly number[], width: number): Cell[] {
  return Array.from({ length: width }, (_, column): Cell => {
    const rowSpan = spans[column] ?? 1;
    return rowSpan === 0
      ? { kind: 'covered' }
      : { kind: 'cell', runs: runsOf(cells[column]?.tokens ?? []), rowSpan, columnSpan: 1 };
  });
}

/**
 * A label at the beginning of a row takes the empty cells behind it: `Tổng cộng` up to its amount, and a line that says
 * nothing else, such as the day of what follows, the whole row. A number without its content stays a number.
 */
function withLabel(cells: readonly Cell[], total: boolean): readonly Cell[] {
  const [label, ...others] = cells;
  if (label?.kind !== 'cell' || label.rowSpan > 1 || !/\p{L}{2}/u.test(textOfRuns(label.runs))) return cells;
  const filled = others.findIndex((cell) => cell.kind !== 'cell' || cell.rowSpan > 1 || cell.runs.length > 0);
  const empty = filled < 0 ? others.length : filled;
  if (empty === 0 || (!total && filled >= 0)) return cells;
  const joined = others.slice(0, empty).map((): Cell => ({ kind: 'joined' }));
  return [{ ...label, columnSpan: 1 + empty }, ...joined, ...others.slice(empty)];
}

/** How many rows each cell covers; 0 for a covered one. The heading row covers nothing but itself. */
function rowSpans(rows: readonly (readonly SourceCell[])[], width: number): number[][] {
  const spans = rows.map(() => new Array<number>(width).fill(1));
  for (let row = rows.length - 1; row > 1; row--) {
    for (let column = 0; column < width; column++) {
      const own = spans[row];
      const above = spans[row - 1];
      if (!rows[row]?.[column]?.above || !own || !above) continue;
      above[column] = (above[column] ?? 1) + (own[column] ?? 1);
      own[column] = 0;
    }
  }
  return spans;
}

/** Whether a row says more than its first cell. */
function isNoLabel(cells: readonly SourceCell[], row: number): boolean {
  const isEmpty = (cell: SourceCell) => runsOf(cell.tokens).length === 0 && !cell.above;
  return row === 0 || cells.length < 2 || !cells.slice(1).every(isEmpty);
}

function columnOf(rows: readonly (readonly SourceCell[])[], column: number): Column {
  const cells = rows.slice(1).map((row) => row[column]?.tokens.filter((token) => !is(token, 'ABOVE')) ?? []);
  const filled = cells.filter((tokens) => tokens.some((token) => !is(token, 'BAR')));
  const figures = filled.every((tokens) => tokens.every((token) => FIGURES.has(token.tokenType.name)));
  const longest = Math.max(0, ...filled.map((tokens) => textOfRuns(runsOf(tokens)).length));
  if (figures && longest > SHORT.figures) return 'amount';
  return longest > SHORT.text ? 'text' : 'short';
}
