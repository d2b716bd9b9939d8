import type { Cell, Column, Row, Table } from '../document/model.ts';
import { htmlRuns } from './html-runs.ts';
import { element, withLineBelow } from './markup.ts';

/** A table: its first row is the head, which is repeated on every page. */
export function htmlTable(table: Table): string {
  const [head, ...body] = table.rows;
  const heading = head ? element('thead', {}, withLineBelow(headRow(head), head.line, table.line)) : '';
  const rows = body.map((row) => withLineBelow(bodyRow(row, table.columns), row.line, table.line));
  return element('table', {}, `${heading}${rows.length > 0 ? element('tbody', {}, rows.join('\n')) : ''}`);
}

function headRow(row: Row): string {
  return element('tr', {}, row.cells.map((cell) => inner(cell, 'th', { scope: 'col' })).join('\n'));
}

function bodyRow(row: Row, columns: readonly Column[]): string {
  const cells = row.cells.map((cell, index) => inner(cell, 'td', { class: columns[index] ?? 'text' }));
  return element('tr', row.total ? { class: 'total' } : {}, cells.join('\n'));
}

function inner(cell: Cell, name: 'td' | 'th', attributes: Readonly<Record<string, string>>): string {
  if (cell.kind === 'covered') return '';
  const span = cell.rowSpan > 1 ? { rowspan: String(cell.rowSpan) } : {};
  return element(name, { ...attributes, ...span }, htmlRuns(cell.runs));
}
