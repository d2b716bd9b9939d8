import type { TableRow } from '../generated/ast.ts';
import { multiply, type Rational, toExact } from '../values/number.ts';
import type { Dimension } from './amounts.ts';
import { countDimension } from './amounts.ts';
import { type Column, columnsOf, type ReadRow, type ReadTable } from './tables.ts';
import { type ItemValue, sumOf, type Total, type TotalItem } from './totals.ts';

/** A row whose amount is the product of its factors. */
export interface RowProduct {
  readonly row: TableRow;
  readonly column: Column;
  readonly factors: readonly Rational[];
  readonly computed: Rational;
  readonly written: Rational;
}

const MONEY: Dimension = { kind: 'money' };
const PEOPLE: Dimension = countDimension('đại biểu');

/** The totals that a table declares: rows with a total, and group rows above deeper ones. */
export function tableTotals(table: ReadTable): Total[] {
  const amounts = columnsOf(table, 'amount');
  const summed = amounts.length > 0 ? amounts : columnsOf(table, 'factor');
  return summed.flatMap((column) => columnTotals(table, column, amounts.length > 0 ? MONEY : PEOPLE));
}

/** The sum that a table comes to: its last total row, else all its rows; in đồng. */
export function tableSum(table: ReadTable): bigint | undefined {
  const column = columnsOf(table, 'amount')[0];
  if (!column) return undefined;
  const totals = columnTotals(table, column, MONEY).filter((total) => total.form === 'row' && isTotalRow(table, total));
  const declared = totals.at(-1)?.declared;
  const sum =
    declared ??
    sumOf(
      itemsOf(
        table.rows.filter((row) => !row.isTotal),
        column,
      ),
    );
  return sum === undefined ? undefined : sum * table.scale;
}

/** The rows whose written amount can be held against quantity times price. */
export function rowProducts(table: ReadTable): RowProduct[] {
  const column = columnsOf(table, 'amount')[0];
  const prices = columnsOf(table, 'price');
  if (!column || prices.length !== 1) return [];
  return table.rows.flatMap((row) => (row.isTotal ? [] : productOf(table, row, column)));
}

function productOf(table: ReadTable, row: ReadRow, column: Column): RowProduct[] {
  const written = row.number(column);
  if (written.kind !== 'amount') return [];
  const factors: Rational[] = [];
  let priced = false;
  let counted = false;
  for (const factor of columnsOf(table, 'factor', 'price')) {
    const number = row.number(factor);
    if (number.kind === 'none') continue;
    if (number.kind !== 'amount') return [];
    factors.push(number.value);
    if (factor.kind === 'price') priced = true;
    else counted = true;
  }
  if (!priced || !counted) return [];
  return [{ row: row.node, column, factors, computed: multiply(...factors), written: written.value }];
}

function isTotalRow(table: ReadTable, total: Total): boolean {
  return table.rows.some((row) => row.isTotal && row.node === total.node);
}

function columnTotals(table: ReadTable, column: Column, dimension: Dimension): Total[] {
  const totals: Total[] = [];
  const declared = table.rows.filter((row) => row.isTotal);
  for (const row of declared) totals.push(...rowTotal(table, row, declared, column, dimension));
  for (const [index, row] of table.rows.entries()) {
    const group = isGroup(table, index) ? groupTotal(table, index, row, column, dimension) : undefined;
    if (group) totals.push(group);
  }
  return totals;
}

/** A total before the last one closes a part of the table; the last one counts each row once. */
function rowTotal(
  table: ReadTable,
  row: ReadRow,
  declared: readonly ReadRow[],
  column: Column,
  dimension: Dimension,
): Total[] {
  const at = table.rows.indexOf(row);
  const isLast = row === declared.at(-1);
  const previous = table.rows.slice(0, at).findLastIndex((other) => other.isTotal);
  const before = table.rows.slice(isLast ? 0 : previous + 1, at).filter((other) => !other.isTotal);
  if (before.length === 0) return [];
  const inColumn = row.number(column);
  const number = inColumn.kind === 'none' && column.kind === 'amount' ? row.lastNumber : inColumn;
  if (number.kind === 'none' && column.kind !== 'amount') return [];
  return [total(table, row, number, before, column, dimension)];
}

/** A row with a number of its own and no factors, over deeper rows: `I | Giải khát | | | 5.000.000`. */
function isGroup(table: ReadTable, index: number): boolean {
  const row = table.rows[index];
  const next = table.rows[index + 1];
  if (!row || !next || row.isTotal || next.isTotal || next.level <= row.level) return false;
  return columnsOf(table, 'factor', 'price').every((column) => row.number(column).kind === 'none');
}

function groupTotal(
  table: ReadTable,
  index: number,
  row: ReadRow,
  column: Column,
  dimension: Dimension,
): Total | undefined {
  const number = row.number(column);
  const below = membersOf(table, index, row);
  if (number.kind === 'none' || below.every((member) => member.number(column).kind === 'none')) return undefined;
  return total(table, row, number, below, column, dimension);
}

function membersOf(table: ReadTable, index: number, row: ReadRow): ReadRow[] {
  const members: ReadRow[] = [];
  for (const member of table.rows.slice(index + 1)) {
    if (member.isTotal || member.level <= row.level) break;
    members.push(member);
  }
  return members;
}

function total(
  table: ReadTable,
  row: ReadRow,
  number: ReturnType<ReadRow['number']>,
  rows: readonly ReadRow[],
  column: Column,
  dimension: Dimension,
): Total {
  const items = itemsOf(rows, column);
  return {
    form: 'row',
    node: row.node,
    dimension,
    amount: number.kind === 'amount' || number.kind === 'malformed' ? number.amount : undefined,
    declared: number.kind === 'amount' ? toExact(number.value) : undefined,
    approximate: false,
    items,
    sum: sumOf(items),
    scale: table.scale,
  };
}

/** One entry for each group with an amount, or for each of its rows where it has none. */
function itemsOf(rows: readonly ReadRow[], column: Column): TotalItem[] {
  const items: TotalItem[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row) continue;
    const next = rows[index + 1];
    const heads = next !== undefined && next.level > row.level;
    const value = cellValue(row, column);
    const bare = heads && value.kind === 'missing';
    if (!bare) items.push({ node: row.node, value });
    if (!heads || bare || hasFactors(row, column)) continue;
    while (rows[index + 1] !== undefined && (rows[index + 1]?.level ?? 0) > row.level) index++;
  }
  return items;
}

/** A row that is itself a computation heads nothing: deeper rows under it are rows like it. */
function hasFactors(row: ReadRow, amount: Column): boolean {
  return row.node.cells.some((_, index) => {
    if (index >= amount.index || index === 0) return false;
    return row.number({ index, heading: '', kind: 'other' }).kind === 'amount';
  });
}

function cellValue(row: ReadRow, column: Column): ItemValue {
  const number = row.number(column);
  switch (number.kind) {
    case 'amount': {
      const value = toExact(number.value);
      return value === undefined ? { kind: 'missing' } : { kind: 'stated', value, amount: number.amount };
    }
    case 'malformed':
      return { kind: 'malformed', amount: number.amount };
    case 'above':
      return { kind: 'merged' };
    case 'none':
      return { kind: 'missing' };
  }
}
