import type { Cell, Column, Row, Table } from '../document/model.ts';
import { fitTable } from './column-widths.ts';
import { htmlRuns } from './html-runs.ts';
import { element, withLineBelow } from './markup.ts';
import { type Measures, textAreaWidth } from './measures.ts';

/**
 * A table: its first row is the head, which is repeated on every page. The widths of columns are attributes: a sheet
 * without scripts and inline styles takes none from elsewhere. A class names the size of a table in small letters.
 */
export function htmlTable(table: Table, measures: Measures): string {
  const [head, ...body] = table.rows;
  const width = textAreaWidth(measures);
  const { widths, size } = fitTable(table, width, measures.size.table);
  const columns = widths.map((one) => `<col width="${((100 * one) / width).toFixed(2)}%">`).join('');
  const heading = head ? element('thead', {}, withLineBelow(headRow(head), head.line, table.line)) : '';
  const rows = body.map((row) => withLineBelow(bodyRow(row, table.columns), row.line, table.line));
  const inner = `<colgroup>${columns}</colgroup>${heading}${rows.length > 0 ? element('tbody', {}, rows.join('\n')) : ''}`;
  return element('table', size < measures.size.table ? { class: `size-${size}` } : {}, inner);
}

function headRow(row: Row): string {
  return element('tr', {}, row.cells.map((cell) => cellHtml(cell, 'th', { scope: 'col' })).join('\n'));
}

function bodyRow(row: Row, columns: readonly Column[]): string {
  const cells = row.cells.map((cell, index) => cellHtml(cell, 'td', { class: columns[index] ?? 'text' }));
  return element('tr', row.total ? { class: 'total' } : {}, cells.join('\n'));
}

function cellHtml(cell: Cell, name: 'td' | 'th', attributes: Readonly<Record<string, string>>): string {
  if (cell.kind !== 'cell') return '';
  const rows = cell.rowSpan > 1 ? { rowspan: String(cell.rowSpan) } : {};
  const columns = cell.columnSpan > 1 ? { class: 'label', colspan: String(cell.columnSpan) } : {};
  return element(name, { ...attributes, ...rows, ...columns }, htmlRuns(cell.runs));
}
