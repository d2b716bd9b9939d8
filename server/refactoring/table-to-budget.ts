import type { Table } from '../../language/generated/ast.ts';
import { isItem } from '../../language/model/blocks.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { moneyOf } from '../../language/model/statements.ts';
import { type Column, columnsOf, type ReadRow, type ReadTable } from '../../language/model/tables.ts';
import type { Edit } from '../../language/rules/finding.ts';
import { fold } from '../../language/values/text.ts';
import { unitKind } from '../../language/values/units.ts';
import { bare, withoutBrackets } from './rows.ts';
import { plainTable, tableToList, textIn, type Wanted } from './table-to-list.ts';

const COLUMNS: Wanted = {
  ordinal: 'some',
  content: 'one',
  unit: 'some',
  factor: 'any',
  price: 'some',
  amount: 'one',
  note: 'some',
};

/** A table of sums as a list; undefined where a list could not say the same. */
export function tableToBudget(model: PlanModel, node: Table): Edit | undefined {
  const table = plainTable(model, node, COLUMNS);
  if (!table || isUnderSum(node) || (table.rows.some((row) => row.isTotal) && isSummedBelow(model, node)))
    return undefined;
  return tableToList(
    model,
    table,
    (row) => writeExpense(table, row),
    (row) => writeTotal(table, row),
  );
}

/** A sum that stands over a table is no head of it; over items it would be. */
function isUnderSum({ $container: container }: Table): boolean {
  return isItem(container) && container.intro === undefined && moneyOf(container).kind !== 'none';
}

/** A total below the table that repeats its own. */
function isSummedBelow({ totals }: PlanModel, node: Table): boolean {
  return totals.some(({ form, items }) => form === 'line' && items.some((item) => item.node === node));
}

function writeExpense(table: ReadTable, row: ReadRow): string | undefined {
  const one = (kind: Column['kind']) => columnsOf(table, kind)[0];
  const name = bare(textIn(row, one('content')));
  const amount = moneyIn(row, one('amount'));
  const note = withoutBrackets(textIn(row, one('note')));
  const counts = columnsOf(table, 'factor').filter((column) => textIn(row, column) !== '');
  const unit = textIn(row, one('unit'));
  const factors = counts.map((column) => countIn(row, column, unit));
  const hasPrice = textIn(row, one('price')) !== '';
  const takesUnit = counts.some(takesUnitColumn);
  const price = hasPrice ? priceIn(row, one('price'), unit) : '';
  if (name === '' || amount === undefined || /[()]/.test(note) || factors.includes(undefined)) return undefined;
  if (price === undefined || (hasPrice && counts.length === 0) || (unit !== '' && !hasPrice && !takesUnit))
    return undefined;
  const before = hasPrice ? `${[...factors, price].join(' x ')} = ` : factors.map((factor) => `${factor}, `).join('');
  return `${name}: ${before}${amount}${note === '' ? '' : ` (${note})`}`;
}

/** `240.000 đồng` */
function moneyIn(row: ReadRow, column: Column | undefined): string | undefined {
  const number = column && row.number(column);
  if (number?.kind !== 'amount' || column === undefined) return undefined;
  const { node } = number.amount;
  if (node.$type === 'BareNumber') return `${textIn(row, column)} đồng`;
  return node.$type === 'Money' && node.rates.length === 0 ? textIn(row, column) : undefined;
}

/** `20.000 đồng/người`, of the unit of its row where it says none. */
function priceIn(row: ReadRow, column: Column | undefined, unit: string): string | undefined {
  const number = column && row.number(column);
  if (number?.kind !== 'amount' || column === undefined) return undefined;
  const { node } = number.amount;
  if (node.$type !== 'BareNumber' && node.$type !== 'Money') return undefined;
  const written = node.$type === 'BareNumber' ? `${textIn(row, column)} đồng` : textIn(row, column);
  const isFull = unit === '' || (node.$type === 'Money' && node.rates.length > 0);
  return isFull ? written : `${written}/${unit}`;
}

/** `12 người`: of the unit of its row, or of what its heading counts. */
function countIn(row: ReadRow, column: Column, unit: string): string | undefined {
  const number = row.number(column);
  if (number.kind !== 'amount') return undefined;
  const { node } = number.amount;
  if (node.$type === 'Count') return textIn(row, column);
  const own = takesUnitColumn(column) ? unit : column.heading.replace(/^Số\s+/i, '').toLowerCase();
  const isKnown = own !== '' && (unitKind(own) !== undefined || !/[^\p{L}]/u.test(own));
  return node.$type === 'BareNumber' && isKnown ? `${textIn(row, column)} ${own}` : undefined;
}

/** `Số lượng`, `SL`: the column beside it says of what. */
function takesUnitColumn({ heading }: Column): boolean {
  return /^(?:so luong|sl)\b/.test(fold(heading));
}

/** `Tổng cộng: 540.000 đồng`, where the row says nothing else. */
function writeTotal(table: ReadTable, row: ReadRow): string | undefined {
  const [column] = columnsOf(table, 'amount');
  const cells = row.node.cells.filter(
    (cell) => cell.total !== undefined || cell.label.length > 0 || cell.text.length > 0,
  );
  const label = cells.find((cell) => cell.total !== undefined);
  const money = moneyIn(row, column);
  if (!label || !money || cells.length !== 2 || label.label.length > 0 || label.text.length > 0) return undefined;
  return `${label.total}: ${money}`;
}
