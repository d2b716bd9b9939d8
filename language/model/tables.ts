import { type Inline, isTableUnit, type Table, type TableCell, type TableRow } from '../generated/ast.ts';
import { type ColumnKind, columnKind } from '../headings.ts';
import { letterIndex } from '../values/letters.ts';
import { scaleFactor } from '../values/money.ts';
import { type Rational, toExact } from '../values/number.ts';
import { readRoman } from '../values/roman.ts';
import { isArithmetic, type ReadAmount, readAmount } from './amounts.ts';
import { childrenOf } from './blocks.ts';
import { textOfAll } from './text.ts';

export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly kind: ColumnKind;
  /** The unit that its heading gives, in đồng. */
  readonly scale: bigint | undefined;
}

/** The number in a cell: an amount, one that cannot be read, the merged cell above, or none. */
export type CellNumber =
  | { readonly kind: 'amount'; readonly amount: ReadAmount; readonly value: Rational }
  | { readonly kind: 'malformed'; readonly amount: ReadAmount }
  /** Words with digits that are no number alone: `10 (dự kiến)`. */
  | { readonly kind: 'unread'; readonly cell: TableCell }
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
/** Behind capital letters, Roman numbers, numbers, `1.1`, letters and dashes: rows without a number. */
export const UNNUMBERED = 6;

/** Reads a table by the headings of its columns. */
export function readTable(table: Table): ReadTable {
  const heading = table.rows.slice(0, 1).find((row) => !hasAmount(row));
  const rows = table.rows.slice(heading ? 1 : 0).filter((row) => !isRule(row));
  const columns = typed(rows, (heading?.cells ?? []).map(readColumn));
  const amount = columns.find(({ kind }) => kind === 'amount');
  const scale = amount?.scale ?? scaleOf(table) ?? 1n;
  return { node: table, heading, columns, rows: rows.map((row) => readRow(row, columns)), scale };
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
  if (/^[A-HK]$/.test(bare)) return 0;
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
  if (!node) return /\d/.test(cellText(cell)) ? { kind: 'unread', cell } : NO_NUMBER;
  const amount = readAmount(node);
  const { written } = amount;
  if (written?.kind === 'malformed') return { kind: 'malformed', amount };
  const value = written?.value ?? amount.computed?.value;
  return value ? { kind: 'amount', amount, value } : NO_NUMBER;
}

/** A row with a sum of money or a number of its own is no heading. */
function hasAmount(row: TableRow): boolean {
  return row.cells.some((cell) => cell.label.some((inline) => isArithmetic(inline)));
}

/** `|---|---|`, the rule under the heading of a Markdown table. */
export function isRule(row: TableRow): boolean {
  return row.cells.every((cell) => /^:?-{2,}:?$/.test(cellText(cell)));
}

function readColumn(cell: TableCell, index: number): Column {
  const heading = cellText(cell);
  return { index, heading, kind: columnKind(heading), scale: unitIn(cell.label) };
}

/** Where no heading says which column holds the amounts, it is the one in which the total rows have theirs. */
function typed(rows: readonly TableRow[], columns: readonly Column[]): Column[] {
  const typedAlready = columns.some(({ kind }) => kind === 'amount' || kind === 'factor');
  const total = typedAlready ? undefined : rows.find((row) => row.cells.some((cell) => cell.total !== undefined));
  const at = total ? total.cells.findLastIndex((cell) => numberIn(cell).kind === 'amount') : -1;
  const cell = total?.cells[at];
  if (!cell) return [...columns];
  const amount: Column = {
    index: at,
    heading: columns[at]?.heading ?? '',
    kind: isCount(cell) ? 'factor' : 'amount',
    scale: undefined,
  };
  return [...columns.filter(({ index }) => index !== at), amount].sort((one, other) => one.index - other.index);
}

function isCount(cell: TableCell): boolean {
  const number = numberIn(cell);
  return (
    number.kind === 'amount' &&
    number.amount.written?.kind === 'exact' &&
    number.amount.written.dimension.kind === 'count'
  );
}

/** The line `Đơn vị tính: …` right above the table. */
function scaleOf(table: Table): bigint | undefined {
  const above = childrenOf(table.$container)[(table.$containerIndex ?? 0) - 1];
  return above && isTableUnit(above) ? unitIn(above.label) : undefined;
}

function unitIn(inlines: readonly Inline[]): bigint | undefined {
  for (const inline of inlines.flatMap((part) => (part.$type === 'Remark' ? part.parts : [part]))) {
    if (inline.$type === 'MoneyUnit') return scaleFactor(inline.scale);
    if (inline.$type !== 'Money') continue;
    const { written } = readAmount(inline);
    const value = written?.kind === 'exact' ? toExact(written.value) : undefined;
    if (value !== undefined && value > 0n) return value;
  }
  return undefined;
}
