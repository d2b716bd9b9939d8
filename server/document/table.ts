import type { LeafCstNode } from 'langium';
import type { Table as TableNode } from '../../language/generated/ast.ts';
import { is, lineOf, lineTokens, runsOf } from './line.ts';
import { type Cell, type Column, type Row, type Table, textOfRuns } from './model.ts';

/** Figures of up to this many characters are counts, other text of up to so many is never broken. */
const SHORT = { figures: 4, text: 13 };

const FIGURES: ReadonlySet<string> = new Set(['BAR', 'NUMBER', 'SCALE', 'CURRENCY', 'PERCENT']);

interface SourceCell {
  readonly tokens: readonly LeafCstNode[];
  readonly above: boolean;
}

/** A table as the form prints it: equal rows, and cells marked `^` joined to the one above. */
export function buildTable(table: TableNode): Table {
  const rows = table.rows.map((row) => row.cells.map((cell) => ({ tokens: lineTokens(cell), above: cell.above })));
  const width = Math.max(...rows.map((row) => row.length));
  const spans = rowSpans(rows, width);
  return {
    kind: 'table',
    line: lineOf(table),
    columns: Array.from({ length: width }, (_, column) => columnOf(rows, column)),
    rows: table.rows.map((row, index): Row => {
      const cells = rows[index] ?? [];
      const total = cells.some((cell) => cell.tokens.some((token) => is(token, 'TOTAL')));
      return { line: lineOf(row), total, cells: printed(cells, spans[index] ?? [], width) };
    }),
  };
}

function printed(cells: readonly SourceCell[], spans: readonly number[], width: number): Cell[] {
  return Array.from({ length: width }, (_, column): Cell => {
    const rowSpan = spans[column] ?? 1;
    return rowSpan === 0 ? { kind: 'covered' } : { kind: 'cell', runs: runsOf(cells[column]?.tokens ?? []), rowSpan };
  });
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

function columnOf(rows: readonly (readonly SourceCell[])[], column: number): Column {
  const cells = rows.slice(1).map((row) => row[column]?.tokens.filter((token) => !is(token, 'ABOVE')) ?? []);
  const filled = cells.filter((tokens) => tokens.some((token) => !is(token, 'BAR')));
  const figures = filled.every((tokens) => tokens.every((token) => FIGURES.has(token.tokenType.name)));
  const longest = Math.max(0, ...filled.map((tokens) => textOfRuns(runsOf(tokens)).length));
  if (figures && longest > SHORT.figures) return 'amount';
  return longest > SHORT.text ? 'text' : 'short';
}
