import type { Arithmetic, Count, Factor, Inline, Money, Quantity } from '../../language/generated/ast.ts';
import { isArithmetic, readAmount } from '../../language/model/amounts.ts';
import type { Item } from '../../language/model/blocks.ts';
import { moneyOf } from '../../language/model/statements.ts';
import { textOf, textOfAll } from '../../language/model/text.ts';
import { formatNumber } from '../../language/values/number.ts';
import { fold } from '../../language/values/text.ts';
import { asCell, bare, withoutBrackets } from './rows.ts';

/** An item of a budget by the columns of a table, each as its cell is written. */
export interface Expense {
  readonly name: string;
  /** Of what it is so many, where that is known. */
  readonly quantity: string;
  readonly unit: string;
  /** How often or how long, by the heading of its column. */
  readonly periods: ReadonlyMap<string, string>;
  readonly price: string;
  readonly amount: string;
  readonly note: string;
}

const PERIODS: ReadonlyMap<string, string> = new Map([
  ['buoi', 'Số buổi'],
  ['ngay', 'Số ngày'],
  ['dem', 'Số đêm'],
]);

/** The computation in brackets that explains each sum that has one. */
export type Explanations = ReadonlyMap<Arithmetic, Arithmetic>;

/** Reads an item that states one sum of money; undefined where a table could not hold all that it says. */
export function readExpense(item: Item, explanations: Explanations): Expense | undefined {
  const stated = moneyOf(item);
  const inlines = [...item.label, ...item.text];
  if (stated.kind !== 'stated' || !inlines.every(isPlain)) return undefined;
  const { amount, value, approximate, least, each } = stated.statement;
  // A cell says one figure: no range, none that is near, none of each of several.
  if (approximate || least !== undefined || each || saysMore(inlines, amount.node)) return undefined;
  const at = inlines.indexOf(amount.node);
  const explanation = explanations.get(amount.node);
  const explained = explanation && factorsOf(explanation);
  const isBehind = explained !== undefined && inlines[at + 1]?.$type === 'Remark';
  const factors = explained ?? factorsOf(amount.node);
  const name = asCell(nameOf(item, at));
  const note = asCell(noteOf(amount.node, factors, inlines.slice(isBehind ? at + 2 : at + 1)));
  if (at < 0 || name === undefined || name === '' || note === undefined) return undefined;
  const { writtenNode } = amount;
  return {
    ...NO_FACTORS,
    ...(factors ? cellsOf(factors) : {}),
    name,
    amount: writtenNode ? amountText(writtenNode) : formatNumber(value),
    note,
  };
}

/** `từ 300.000 đồng đến 400.000 đồng`: a sum before the one that counts. */
function saysMore(inlines: readonly Inline[], sum: Arithmetic): boolean {
  const before = inlines.slice(0, Math.max(0, inlines.indexOf(sum)));
  return before.some((inline) => inline.$type === 'Money' && inline.rates.length === 0);
}

const NO_FACTORS = { quantity: '', unit: '', periods: new Map<string, string>(), price: '' };

function cellsOf(factors: Factors): Pick<Expense, keyof typeof NO_FACTORS> {
  const { quantity, periods } = factors;
  return { quantity: quantity.number, unit: quantity.unit, periods, price: priceText(factors) };
}

/** What no other column says: a computation of another shape, remarks on factors, the words behind the sum. */
function noteOf(sum: Arithmetic, factors: Factors | undefined, behind: readonly Inline[]): string {
  const isSaid = factors !== undefined || sum.$type === 'Money' || sum.$type === 'BareNumber';
  const remarks = [isSaid ? '' : textOf(sum), ...(factors?.remarks ?? []), withoutBrackets(bare(textOfAll(behind)))];
  return remarks.filter((remark) => remark !== '').join('; ');
}

/** No word about how sure it is, no amount in words, no second reading. */
function isPlain(inline: Inline): boolean {
  if (inline.$type === 'Remark') return inline.parts.every(isPlain);
  if (isArithmetic(inline) && readAmount(inline).malformed.length > 0) return false;
  return inline.$type !== 'Hedge' && inline.$type !== 'LooseSign' && inline.$type !== 'AmountInWords';
}

/** The words before the sum, label and text. */
function nameOf({ label, text }: Item, at: number): string {
  const before = label.slice(0, at);
  if (at < label.length) return bare(textOfAll(before));
  return [textOfAll(label), bare(textOfAll(text.slice(0, at - label.length)))].filter((part) => part !== '').join(': ');
}

interface Factors {
  readonly quantity: Count;
  readonly periods: ReadonlyMap<string, string>;
  readonly price: Money;
  readonly remarks: readonly string[];
}

/** So many of something, perhaps so many times, at a price. */
function factorsOf(node: Arithmetic): Factors | undefined {
  const factors = productOf(node);
  const quantities = factors?.map(quantityOf);
  if (!factors || !quantities) return undefined;
  const prices = quantities.filter((quantity) => quantity?.$type === 'Money');
  const counts = quantities.filter((quantity) => quantity?.$type === 'Count');
  const [price] = prices;
  const quantity = counts.find((count) => !PERIODS.has(fold(count.unit))) ?? counts[0];
  if (!price || !quantity || prices.length > 1 || prices.length + counts.length < factors.length) return undefined;
  const periods = new Map<string, string>();
  for (const count of counts) {
    if (count === quantity) continue;
    const heading = PERIODS.get(fold(count.unit));
    if (heading === undefined || periods.has(heading)) return undefined;
    periods.set(heading, count.number);
  }
  if (price.rates.some((rate) => rate.number !== undefined)) return undefined;
  const remarks = factors.flatMap((factor) => (factor.$type === 'Explained' ? [textOfAll(factor.remark)] : []));
  return { quantity, periods, price, remarks };
}

function productOf(node: Arithmetic): readonly Factor[] | undefined {
  if (node.$type === 'Product') return node.factors;
  if (node.$type !== 'Computation') return undefined;
  const [only, ...others] = node.terms;
  return only?.$type === 'Product' && others.length === 0 ? only.factors : undefined;
}

function quantityOf(factor: Factor): Quantity | undefined {
  if (factor.$type === 'Group') return undefined;
  return factor.$type === 'Explained' ? factor.quantity : factor;
}

/** The number alone where its column and the unit beside it say the rest. */
function priceText({ price, quantity }: Factors): string {
  const [rate, ...others] = price.rates;
  const isSaid = others.length === 0 && (rate === undefined || fold(rate.unit) === fold(quantity.unit));
  return isSaid && price.scale === undefined ? price.number : textOf(price);
}

function amountText(written: Quantity): string {
  const isNumber = written.$type === 'BareNumber' || (written.$type === 'Money' && written.scale === undefined);
  return isNumber && !(written.$type === 'Money' && written.rates.length > 0) ? written.number : textOf(written);
}
