import type { TableRow } from '../../../language/generated/ast.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import type { Column, ReadRow, ReadTable } from '../../../language/model/tables.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { lastBefore, type Place } from './place.ts';

/** A row of a table. */
export interface TablePlace {
  readonly table: ReadTable;
  readonly row: TableRow;
  /** Its place among all rows, the heading being the first. */
  readonly index: number;
}

/** The cell at the cursor. */
export interface CellPlace extends TablePlace {
  readonly column: Column | undefined;
  /** The row as it is read; none for the heading. */
  readonly read: ReadRow | undefined;
  /** What stands in the cell before the cursor, without blanks at its beginning. */
  readonly typed: string;
  /** Whether a blank parts the bar from what is typed. */
  readonly isApart: boolean;
  /** Whether cells of the table's columns are still to come in this row. */
  readonly isOpen: boolean;
}

const tableNodes = oncePerPlan(({ tables }) => tables.map(({ node }) => node));
const readTables = oncePerPlan(({ tables }) => new Map(tables.map((table) => [table.node, table])));

/** The row that the cursor's line is. */
export function rowAt(place: Place): TablePlace | undefined {
  return rowBefore(place, place.start + 1, ({ start }) => start === place.start);
}

/** The row that stands right above the cursor's line. */
export function rowAbove(place: Place): TablePlace | undefined {
  if (place.afterBlank) return undefined;
  const { document, lineStart } = place;
  const line = document.positionAt(lineStart).line;
  const above = line === 0 ? lineStart : document.offsetAt({ line: line - 1, character: 0 });
  return rowBefore(place, lineStart, ({ start }) => start >= above);
}

function rowBefore(
  { model }: Place,
  offset: number,
  isMeant: (span: { readonly start: number }) => boolean,
): TablePlace | undefined {
  const node = lastBefore(tableNodes(model), offset);
  const table = node && readTables(model).get(node);
  const row = node && lastBefore(node.rows, offset);
  return table && row && isMeant(spanOf(row)) ? { table, row, index: node.rows.indexOf(row) } : undefined;
}

/** Whether the line below is a row, which a blank line would cut off. */
export function isAboveRow({ document, offset }: Place): boolean {
  const { line } = document.positionAt(offset);
  const start = document.offsetAt({ line: line + 1, character: 0 });
  return document.getText().charAt(start) === '|' && start > offset;
}

/** The cell at the cursor, where nothing but a bar stands behind it. */
export function cellAt(place: Place): CellPlace | undefined {
  if (!place.before.startsWith('|') || !/^\s*(?:\||$)/.test(place.rest)) return undefined;
  const found = rowAt(place);
  if (!found) return undefined;
  const cells = place.before.split('|').slice(1);
  const cell = cells.at(-1) ?? '';
  const typed = cell.trimStart();
  const { table, row } = found;
  return {
    ...found,
    column: table.columns.find(({ index }) => index === cells.length - 1),
    read: table.rows.find(({ node }) => node === row),
    typed,
    isApart: cell !== typed,
    isOpen: cells.length <= table.columns.length,
  };
}
