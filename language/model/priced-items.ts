import type { Arithmetic, Factor, Money, Quantity } from '../generated/ast.ts';
import { scaleFactor } from '../values/money.ts';
import { multiply, rational, toExact } from '../values/number.ts';
import { isArithmetic, readQuantity } from './amounts.ts';
import { isItem } from './blocks.ts';
import { labelOf } from './outline.ts';
import { type Column, cellText, columnsOf, type ReadRow, type ReadTable } from './tables.ts';
import type { LineNode } from './walk.ts';

/** Something that a budget pays by the piece (khoản chi có đơn giá): `Nước uống`, by `người` and `buổi`, 20.000 đồng. */
export interface PricedItem {
  readonly label: string;
  /** The units of its counts, in order. */
  readonly units: readonly string[];
  /** In đồng. */
  readonly price: bigint;
  /** What the price is for, as it is written behind `đồng/`: `người`; none where it says nothing. */
  readonly per: readonly string[];
  /** How many there were, where that is far fewer than of what everybody gets: `02 người` for the speakers. */
  readonly few: bigint | undefined;
}

const LONGEST_LABEL = 120;

/** The items of all lists and tables that say a price, in order. */
export function readPricedItems(lines: readonly LineNode[], tables: readonly ReadTable[]): PricedItem[] {
  const items = [...lines.flatMap(inLine), ...tables.flatMap(inTable)].filter(
    ({ label, price }) => label !== '' && label.length <= LONGEST_LABEL && price > 0n,
  );
  const most = items.reduce((largest, { count = 0n }) => (count > largest ? count : largest), 0n);
  return items.map(({ count, ...item }) => ({
    ...item,
    few: count !== undefined && 2n * count < most ? count : undefined,
  }));
}

/** An item with how many of its first unit there are. */
type Counted = Omit<PricedItem, 'few'> & { readonly count: bigint | undefined };

function inLine(line: LineNode): Counted[] {
  if (!isItem(line) || !line.colon) return [];
  const found = line.text.filter(isArithmetic).flatMap(factorsOf).at(0);
  return found ? [{ label: labelOf(line), ...found }] : [];
}

type Factors = Omit<Counted, 'label'>;

/** `110 người x 02 buổi x 20.000 đồng`: counts and one sum of money. */
function factorsOf(node: Arithmetic): Factors[] {
  const [term, ...others] = node.$type === 'Computation' ? node.terms : [node];
  if (term?.$type !== 'Product' || others.length > 0) return [];
  const quantities = term.factors.flatMap(quantityOf);
  const prices = quantities.filter((quantity) => quantity.$type === 'Money');
  const units = quantities.flatMap((quantity) => (quantity.$type === 'Count' ? [quantity.unit] : []));
  const [price] = prices;
  if (!price || prices.length > 1 || units.length === 0 || units.length + 1 < term.factors.length) return [];
  const value = priceOf(price);
  const first = quantities.find((quantity) => quantity.$type === 'Count');
  const count = first && exactOf(readQuantity(first));
  return value === undefined ? [] : [{ units, price: value, per: price.rates.map(({ unit }) => unit), count }];
}

function quantityOf(factor: Factor): Quantity[] {
  if (factor.$type === 'Group') return [];
  return [factor.$type === 'Explained' ? factor.quantity : factor];
}

function priceOf(money: Money): bigint | undefined {
  return exactOf(readQuantity(money));
}

function exactOf(reading: ReturnType<typeof readQuantity>): bigint | undefined {
  return reading.kind === 'price' || reading.kind === 'exact' ? toExact(reading.value) : undefined;
}

function inTable(table: ReadTable): Counted[] {
  const [price, ...others] = columnsOf(table, 'price');
  const [unit] = columnsOf(table, 'unit');
  const [factor] = columnsOf(table, 'factor');
  if (!price || others.length > 0) return [];
  const inDong = rational(price.scale ?? table.scale);
  return table.rows.flatMap((row: ReadRow) => {
    const number = row.number(price);
    const cell = unit && row.cell(unit);
    const value = number.kind === 'amount' && !row.isTotal ? toExact(multiply(number.value, inDong)) : undefined;
    return value === undefined
      ? []
      : [{ label: row.label, units: cell ? [cellText(cell)] : [], price: value, per: [], count: countIn(row, factor) }];
  });
}

function countIn(row: ReadRow, column: Column | undefined): bigint | undefined {
  const number = column && row.number(column);
  return number?.kind === 'amount' ? toExact(number.value) : undefined;
}

/** What a price is multiplied by in a table whose figures are in some unit. */
export function inUnitOf(price: bigint, scale: bigint): bigint | undefined {
  const unit = scale > 0n ? scale : scaleFactor(undefined);
  return price % unit === 0n ? price / unit : undefined;
}
