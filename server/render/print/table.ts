import { type FullCell, type Row, type Table, textOfRuns } from '../../document/model.ts';
import { fitTable, type TableFit } from '../column-widths.ts';
import { lineHeight, type Measures, textAreaWidth } from '../measures.ts';
import { textWidth } from '../text-width.ts';
import { printRuns } from './runs.ts';

/** A cell that is about so high may be higher than a page, in points: the template measures it. */
const TALL = 200;

/** A table, fitted to the sheet. */
export function printTable(table: Table, measures: Measures): object {
  const fit = fitTable(table, textAreaWidth(measures), measures.size.table);
  return {
    kind: table.kind,
    line: table.line,
    columns: table.columns,
    widths: fit.widths,
    size: fit.size,
    padding: fit.padding,
    rows: table.rows.map((row) => printRow(row, fit)),
  };
}

function printRow(row: Row, fit: TableFit): object {
  return {
    line: row.line,
    total: row.total,
    first: row.cells.findIndex((cell) => cell.kind === 'cell'),
    cells: row.cells.map((cell, index) => (cell.kind === 'cell' ? printCell(cell, index, fit) : null)),
  };
}

function printCell({ runs, rowSpan, columnSpan }: FullCell, index: number, fit: TableFit): object {
  const widths = fit.widths.slice(index, index + columnSpan);
  const width = widths.reduce((total, one) => total + one, 0) - 2 * fit.padding;
  return {
    runs: printRuns(runs, { width, size: fit.size }),
    rowSpan,
    columnSpan,
    width,
    isTall: (textWidth(textOfRuns(runs), fit.size) / width) * lineHeight(fit.size) > TALL,
  };
}
