import type { Table, TableCell, TableRow, TableUnit } from '../generated/ast.ts';
import { type ColumnKind, columnKind } from '../headings.ts';
import { letterIndex } from '../values/letters.ts';
import { type Rational, toExact } from '../values/number.ts';
import { readRoman } from '../values/roman.ts';
import { isArithmetic, type ReadAmount, readAmount } from './amounts.ts';
import { childrenOf } from './blocks.ts';
import { textOf, textOfAll } from './text.ts';

export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly kind: ColumnKind;
}

/** The number in a cell: an amount, one that cannot be read, the merged cell above, or none. */
export type CellNumber =
  | { readonly kind: 'amount'; readonly amount: ReadAmount; readonly value: Rational }
  | { readonly kind: 'malformed'; readonly amount: ReadAmount }
  | { readonly kind: 'above' }
  | { readonly kind: 'none' };

export interface ReadRow {
  readonly node: TableRow;
  /** Declared a total by one of its cells. */
  readonly isTotal: boolean;
  /** How deep its number in the column `TT` puts it; rows without one are deepest. */
  readonly level: number;
  readonly label: string;
  readonly cell: (column: Column) => TableCell | undefined;
  readonly number: (column: Column) => CellNumber;
  /** The last number of the row, whatever its column: a total row has merged cells. */
  readonly lastNumber: CellNumber;
}

export interface ReadTable {
  readonly node: Table;
  readonly heading: TableRow | undefined;
  readonly columns: readonly Column[];
  readonly rows: readonly ReadRow[];
  /** What one of the table's units is in đồng: 1, or 1.000 under `Đơn vị tính: 1.000 đồng`. */
  readonly scale: bigint;
}

const NO_NUMBER: CellNumber = { kind: 'none' };
/** Behind Roman numbers, numbers, `1.1`, letters and dashes: rows without a number. */
const UNNUMBERED = 6;

/** Reads a table by the headings of its columns. */
export function readTable(table: Table): ReadTable {
  const [heading, ...rows] = table.rows;
  const columns = (heading?.cells ?? []).map((cell, index) => {
    const text = textOf(cell).replace(/^\|\s*/, '');
    return { index, heading: text, kind: columnKind(text) };
  });
  return { node: table, heading, columns, rows: rows.map((row) => readRow(row, columns)), scale: scaleOf(table) };
}

/** The columns of a kind. */
export function columnsOf(table: ReadTable, ...kinds: readonly ColumnKind[]): Column[] {
  return table.columns.filter((column) => kinds.includes(column.kind));
}

/** The words of a cell, without its bar. */
export function cellText(cell: TableCell): string {
  return textOfAll([...cell.label, ...cell.text]);
}

function readRow(row: TableRow, columns: readonly Column[]): ReadRow {
  const ordinal = columns.find((column) => column.kind === 'ordinal');
  const content = columns.find((column) => column.kind === 'content');
  const ordinalCell = ordinal && row.cells[ordinal.index];
  const labelCell = (content && row.cells[content.index]) ?? row.cells[0];
  return {
    node: row,
    isTotal: row.cells.some((cell) => cell.total !== undefined),
    level: ordinalCell ? levelOf(cellText(ordinalCell)) : UNNUMBERED,
    label: labelCell ? cellText(labelCell) : '',
    cell: (column) => row.cells[column.index],
    number: (column) => numberIn(row.cells[column.index]),
    lastNumber:
      row.cells.map(numberIn).findLast((number) => number.kind === 'amount' || number.kind === 'malformed') ??
      NO_NUMBER,
  };
}

function levelOf(label: string): number {
  const bare = label.replace(/[.):/]+$/, '');
  if (readRoman(bare) !== undefined) return 1;
  if (/^\d+$/.test(bare)) return 2;
  if (/^\d+(?:\.\d+)+$/.test(bare)) return 3;
  if (letterIndex(bare) !== undefined) return 4;
  if (/^[-–+*]$/.test(bare)) return 5;
  return UNNUMBERED;
}

function numberIn(cell: TableCell | undefined): CellNumber {
  if (!cell) return NO_NUMBER;
  if (cell.above) return { kind: 'above' };
  const node = cell.label.findLast(isArithmetic);
  if (!node) return NO_NUMBER;
  const amount = readAmount(node);
  const { written } = amount;
  if (written?.kind === 'malformed') return { kind: 'malformed', amount };
  const value = written?.value ?? amount.computed?.value;
  return value ? { kind: 'amount', amount, value } : NO_NUMBER;
}

/** The line `Đơn vị tính: …` right above the table. */
function scaleOf(table: Table): bigint {
  const siblings = childrenOf(table.$container);
  const above = siblings[siblings.indexOf(table) - 1];
  return above && isTableUnit(above) ? unitScale(above) : 1n;
}

function isTableUnit(node: { readonly $type: string }): node is TableUnit {
  return node.$type === 'TableUnit';
}

function unitScale(unit: TableUnit): bigint {
  const money = unit.label
    .flatMap((inline) => (inline.$type === 'Remark' ? inline.parts : [inline]))
    .find(isArithmetic);
  const written = money && readAmount(money).written;
  const value = written?.kind === 'exact' ? toExact(written.value) : undefined;
  return value !== undefined && value > 0n ? value : 1n;
}
