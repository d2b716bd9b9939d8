import type { Arithmetic, Factor, Money, Quantity } from '../generated/ast.ts';
import { scaleFactor } from '../values/money.ts';
import { multiply, rational, toExact } from '../values/number.ts';
import { isArithmetic, readQuantity } from './amounts.ts';
import { isItem } from './blocks.ts';
import { labelOf } from './outline.ts';
import { cellText, columnsOf, type ReadRow, type ReadTable } from './tables.ts';
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
}

const LONGEST_LABEL = 120;

/** The items of all lists and tables that say a price, in order. */
export function readPricedItems(lines: readonly LineNode[], tables: readonly ReadTable[]): PricedItem[] {
  return [...lines.flatMap(inLine), ...tables.flatMap(inTable)].filter(
    ({ label, price }) => label !== '' && label.length <= LONGEST_LABEL && price > 0n,
  );
}

function inLine(line: LineNode): PricedItem[] {
  if (!isItem(line) || !line.colon) return [];
  const found = line.text.filter(isArithmetic).flatMap(factorsOf).at(0);
  return found ? [{ label: labelOf(line), ...found }] : [];
}

type Factors = Omit<PricedItem, 'label'>;

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
  return value === undefined ? [] : [{ units, price: value, per: price.rates.map(({ unit }) => unit) }];
}

function quantityOf(factor: Factor): Quantity[] {
  if (factor.$type === 'Group') return [];
  return [factor.$type === 'Explained' ? factor.quantity : factor];
}

function priceOf(money: Money): bigint | undefined {
  const reading = readQuantity(money);
  return reading.kind === 'price' || reading.kind === 'exact' ? toExact(reading.value) : undefined;
}

function inTable(table: ReadTable): PricedItem[] {
  const [price, ...others] = columnsOf(table, 'price');
  const [unit] = columnsOf(table, 'unit');
  if (!price || others.length > 0) return [];
  const inDong = rational(price.scale ?? table.scale);
  return table.rows.flatMap((row: ReadRow) => {
    const number = row.number(price);
    const cell = unit && row.cell(unit);
    const value = number.kind === 'amount' && !row.isTotal ? toExact(multiply(number.value, inDong)) : undefined;
    return value === undefined
      ? []
      : [{ label: row.label, units: cell ? [cellText(cell)] : [], price: value, per: [] }];
  });
}

/** What a price is multiplied by in a table whose figures are in some unit. */
export function inUnitOf(price: bigint, scale: bigint): bigint | undefined {
  const unit = scale > 0n ? scale : scaleFactor(undefined);
  return price % unit === 0n ? price / unit : undefined;
}
