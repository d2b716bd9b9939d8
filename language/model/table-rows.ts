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
  const column = columnsOf(table, 'amount')[0];
  const prices = columnsOf(table, 'price');
  if (!column || prices.length !== 1) return [];
  return table.rows.flatMap((row, index) => (row.isTotal ? [] : productOf(table, index, row, column)));
}

function productOf(table: ReadTable, index: number, row: ReadRow, column: Column): RowProduct[] {
  const written = row.number(column);
  if (written.kind !== 'amount') return [];
  const factors: Rational[] = [];
  let priced = false;
  let counted = false;
  let priceScale = column.scale ?? 1n;
  for (const factor of columnsOf(table, 'factor', 'price')) {
    const number = factorIn(table, index, factor);
    if (number.kind === 'none') continue;
    if (number.kind !== 'amount') return [];
    factors.push(number.value);
    if (factor.kind === 'price') {
      priced = true;
      priceScale = factor.scale ?? priceScale;
    } else counted = true;
  }
  if (!priced || !counted) return [];
  return [
    {
      row: row.node,
      column,
      factors,
      computed: multiply(...factors, rational(priceScale, column.scale ?? 1n)),
      written: written.value,
    },
  ];
}

/** A merged cell has the factor of the cell that it goes on with. */
function factorIn(table: ReadTable, row: number, column: Column): CellNumber {
  for (let index = row; index >= 0; index--) {
    const number = table.rows[index]?.number(column);
    if (number && number.kind !== 'above') return number;
  }
  return { kind: 'none' };
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
