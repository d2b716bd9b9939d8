import { toExact } from '../values/number.ts';
import type { Dimension } from './amounts.ts';
import { countDimension } from './amounts.ts';
import { isItem } from './blocks.ts';
import { topicsOf } from './outline.ts';
import { addsUp } from './statements.ts';
import { type Column, columnsOf, type ReadRow, type ReadTable, UNNUMBERED } from './tables.ts';
import { type ItemValue, sumOf, type Total, type TotalItem } from './totals.ts';

/** Headings of columns that count people. */
export const PEOPLE_WORDS = /người|đại biểu/i;
const MONEY: Dimension = { kind: 'money' };
const PEOPLE: Dimension = countDimension('đại biểu');

/** The totals that a table declares: rows with a total, and group rows above deeper ones. */
export function tableTotals(table: ReadTable): Total[] {
  const money = columnsOf(table, 'amount').flatMap((column) => columnTotals(table, column, MONEY));
  const counts = columnsOf(table, 'factor').flatMap((column) => columnTotals(table, column, countedIn(table, column)));
  const others = columnsOf(table, 'other').flatMap((column) => columnTotals(table, column, otherIn(table, column)));
  return [
    ...money,
    ...others.flatMap(withoutBlanks),
    ...counts.filter(({ form, declared }) => form === 'row' && declared !== undefined),
  ];
}

/** A column of no known kind may leave cells blank: only its figures are summed, where the total row has one too. */
function withoutBlanks(total: Total): Total[] {
  if (total.form !== 'row' || total.declared === undefined) return [];
  const items = total.items.filter(({ value }) => value.kind !== 'missing');
  return items.length > 1 ? [{ ...total, items, sum: sumOf(items), uncounted: [] }] : [];
}

/** Beside a column of amounts, figures of another heading are shares of them: `Ngân sách`, `Xã hội hóa`. */
function otherIn(table: ReadTable, column: Column): Dimension {
  return columnsOf(table, 'amount').length > 0 && !PEOPLE_WORDS.test(column.heading) ? MONEY : countedIn(table, column);
}

/** People where the column or the table is about them, else whatever its figures count. */
function countedIn(table: ReadTable, column: Column): Dimension {
  if (PEOPLE_WORDS.test(column.heading)) return PEOPLE;
  const { $container: container } = table.node;
  return isItem(container) && topicsOf(container).includes('participants') ? PEOPLE : { kind: 'number' };
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
        table,
      ),
    );
  return sum === undefined ? undefined : sum * table.scale;
}

/** The people that a table comes to, where it counts people: its last total row, else all its rows. */
export function tableCount(table: ReadTable, dimension: Dimension): bigint | undefined {
  const column = columnsOf(table, 'factor').find((candidate) => addsUp(countedIn(table, candidate), dimension));
  if (!column || columnsOf(table, 'amount').length > 0) return undefined;
  const declared = table.rows.findLast((row) => row.isTotal)?.number(column);
  const items = itemsOf(
    table.rows.filter((row) => !row.isTotal),
    column,
    table,
  );
  return declared?.kind === 'amount' ? toExact(declared.value) : sumOf(items);
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
  const declaredTotal = total(table, row, number, before, column, dimension);
  const behind = isLast ? itemsOf(table.rows.slice(at + 1), column, table) : [];
  const uncounted = behind.filter(({ value }) => value.kind === 'stated' && value.value !== declaredTotal.declared);
  return [{ ...declaredTotal, uncounted }];
}

/** A row with a number of its own and no factors, over deeper rows: `I | Giải khát | | | 5.000.000`. */
function isGroup(table: ReadTable, index: number): boolean {
  const row = table.rows[index];
  const next = table.rows[index + 1];
  if (!row || !next || row.isTotal || next.isTotal || next.level <= row.level) return false;
  return columnsOf(table, 'factor', 'price').every((column) => row.number(column).kind === 'none');
}

/** Rows without a number belong to the numbered one above where their labels say so, or where they add up to it. */
function areMembers(below: readonly ReadRow[], row: ReadRow, column: Column): boolean {
  if (below.length === 0) return false;
  if (below.every(({ level }) => level < UNNUMBERED) || below.every(({ label }) => /^[-–+]/.test(label))) return true;
  const own = row.number(column);
  const sum = sumOf(below.map((member) => ({ node: member.node, value: cellValue(member, column) })));
  return own.kind === 'none' || (own.kind === 'amount' && sum !== undefined && toExact(own.value) === sum);
}

function groupTotal(
  table: ReadTable,
  index: number,
  row: ReadRow,
  column: Column,
  dimension: Dimension,
): Total | undefined {
  const number = row.number(column);
  const below = deeperRows(table.rows, index, row);
  if (number.kind === 'none' || below.every((member) => member.number(column).kind === 'none')) return undefined;
  if (!areMembers(below, row, column)) return undefined;
  return total(table, row, number, below, column, dimension);
}

function total(
  table: ReadTable,
  row: ReadRow,
  number: ReturnType<ReadRow['number']>,
  rows: readonly ReadRow[],
  column: Column,
  dimension: Dimension,
): Total {
  const items = itemsOf(rows, column, table);
  return {
    form: 'row',
    node: row.node,
    dimension,
    amount: number.kind === 'amount' || number.kind === 'malformed' ? number.amount : undefined,
    declared: number.kind === 'amount' ? toExact(number.value) : undefined,
    approximate: false,
    least: undefined,
    items,
    uncounted: [],
    sum: sumOf(items),
    scale: table.scale,
  };
}

/** One entry for each group with an amount, or for each of its rows where it has none. */
function itemsOf(rows: readonly ReadRow[], column: Column, table: ReadTable): TotalItem[] {
  const items: TotalItem[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!row) continue;
    const value = cellValue(row, column);
    const below = hasFactors(row, table) ? [] : deeperRows(rows, index, row);
    if (value.kind === 'missing' && below.length > 0) continue;
    items.push({ node: row.node, value });
    if (areMembers(below, row, column)) index += below.length;
  }
  return items;
}

function deeperRows(rows: readonly ReadRow[], index: number, row: ReadRow): ReadRow[] {
  let end = index + 1;
  for (let next = rows[end]; next && !next.isTotal && next.level > row.level; next = rows[++end]);
  return rows.slice(index + 1, end);
}

/** A row that is itself a computation heads nothing: deeper rows under it are rows like it. */
function hasFactors(row: ReadRow, table: ReadTable): boolean {
  return columnsOf(table, 'factor', 'price').some((column) => row.number(column).kind === 'amount');
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
    case 'unread':
    case 'none':
      return { kind: 'missing' };
  }
}
