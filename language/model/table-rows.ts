import type { AstNode } from 'langium';
import type { TableCell, TableRow } from '../generated/ast.ts';
import { multiply, type Rational, rational, toExact } from '../values/number.ts';
import { countDimension } from './amounts.ts';
import { PEOPLE_WORDS } from './table-totals.ts';
import { type CellNumber, type Column, cellText, columnsOf, type ReadRow, type ReadTable } from './tables.ts';

/** A row whose amount is the product of its factors. */
export interface RowProduct {
  readonly row: TableRow;
  readonly column: Column;
  readonly factors: readonly Rational[];
  readonly computed: Rational;
  readonly written: Rational;
}

/** The rows whose written amount can be held against quantity times price. */
export function rowProducts(table: ReadTable): RowProduct[] {
  return multipliedRows(table).flatMap(({ row, column, factors, computed }) => {
    const written = row.number(column);
    return written.kind === 'amount' ? [{ row: row.node, column, factors, computed, written: written.value }] : [];
  });
}

/** An empty cell for the amount of a row, and what its quantity times its price come to in the unit of the column. */
export interface OpenProduct {
  readonly cell: TableCell;
  readonly computed: Rational;
}

/** The rows that leave to their readers what quantity times price is. */
export function openProducts(table: ReadTable): OpenProduct[] {
  return multipliedRows(table).flatMap(({ row, column, computed }) => {
    const cell = row.cell(column);
    return cell && !cell.above && cell.label.length + cell.text.length === 0 ? [{ cell, computed }] : [];
  });
}

/** A row with its quantities and its price. */
interface MultipliedRow extends Pick<RowProduct, 'column' | 'factors' | 'computed'> {
  readonly row: ReadRow;
}

function multipliedRows(table: ReadTable): MultipliedRow[] {
  const column = columnsOf(table, 'amount')[0];
  if (!column || columnsOf(table, 'price').length !== 1) return [];
  const columns = columnsOf(table, 'factor', 'price').map((factor) => ({ factor, numbers: numbersIn(table, factor) }));
  return table.rows.flatMap((row, index) => {
    const cells = columns.map(({ factor, numbers }) => ({ factor, number: numbers[index] ?? NO_NUMBER }));
    const product = row.isTotal ? undefined : multiplied(cells, column);
    return product ? [{ row, column, ...product }] : [];
  });
}

/** The numbers of a column row by row; a merged cell has that of the cell that it goes on with. */
function numbersIn(table: ReadTable, column: Column): CellNumber[] {
  let last: CellNumber = NO_NUMBER;
  return table.rows.map((row) => {
    const number = row.number(column);
    if (number.kind !== 'above') last = number;
    return last;
  });
}

const NO_NUMBER: CellNumber = { kind: 'none' };

/** Quantity times price in a row; undefined where one of the two is absent or no number. */
function multiplied(
  cells: readonly { readonly factor: Column; readonly number: CellNumber }[],
  column: Column,
): Pick<RowProduct, 'factors' | 'computed'> | undefined {
  const factors: Rational[] = [];
  let priced = false;
  let counted = false;
  let priceScale = column.scale ?? 1n;
  for (const { factor, number } of cells) {
    if (number.kind === 'none') continue;
    if (number.kind !== 'amount') return undefined;
    factors.push(number.value);
    if (factor.kind === 'price') {
      priced = true;
      priceScale = factor.scale ?? priceScale;
    } else counted = true;
  }
  if (!priced || !counted) return undefined;
  return { factors, computed: multiply(...factors, rational(priceScale, column.scale ?? 1n)) };
}

/** A number of people that a line or a row of the budget pays for. */
export interface Headcount {
  readonly node: AstNode;
  readonly people: bigint;
}

/** The people that the rows of a budget pay for: a column of people, or a quantity whose unit are people. */
export function rowHeadcounts(table: ReadTable): Headcount[] {
  if (columnsOf(table, 'amount').length === 0) return [];
  const unit = columnsOf(table, 'unit')[0];
  return table.rows.flatMap((row) =>
    columnsOf(table, 'factor').flatMap((column) => {
      const number = row.number(column);
      const people = number.kind === 'amount' && !row.isTotal ? toExact(number.value) : undefined;
      const unitCell = unit && row.cell(unit);
      const isPaid =
        PEOPLE_WORDS.test(column.heading) || (unitCell && countDimension(cellText(unitCell)).unitKind === 'people');
      return number.kind === 'amount' && people !== undefined && isPaid ? [{ node: number.amount.node, people }] : [];
    }),
  );
}

/** Factor cells with digits that are no number alone: their row's product cannot be checked. */
export function unreadFactors(table: ReadTable): TableCell[] {
  if (columnsOf(table, 'amount').length === 0) return [];
  return table.rows.flatMap((row) =>
    columnsOf(table, 'factor', 'price').flatMap((column) => {
      const number = row.number(column);
      return number.kind === 'unread' && !row.isTotal ? [number.cell] : [];
    }),
  );
}
