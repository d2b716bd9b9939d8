import type { Inline } from '../generated/ast.ts';
import { equals, multiply, type Rational, rational, toExact } from '../values/number.ts';
import { fold } from '../values/text.ts';
import { type Dimension, isArithmetic, type ReadAmount, readAmount, statedBy } from './amounts.ts';
import { perUnitAt, timesOf } from './per-unit.ts';

/** The parts of a line in which it can state amounts. */
export interface StatingContent {
  readonly label: readonly Inline[];
  readonly colon: boolean;
  readonly text: readonly Inline[];
}

/** One amount that a line states. */
export interface Statement {
  readonly amount: ReadAmount;
  readonly dimension: Dimension;
  /** Where it is said of one of several, that of all that the line counts. */
  readonly value: bigint;
  /** Said with `khoảng` or the like right before it. */
  readonly approximate: boolean;
  /** The lower end of a range: `từ 30 đến 40 đại biểu`. */
  readonly least: bigint | undefined;
  /** Said of one of several: `mỗi tổ 40 đại biểu`. */
  readonly each: boolean;
}

/** What a line says about one dimension: an amount, a price alone, none, or one that cannot be read for sure. */
export type LineValue =
  | { readonly kind: 'stated'; readonly statement: Statement }
  /** An amount said of one of several whose number the line does not tell. */
  | { readonly kind: 'priced'; readonly statement: Statement }
  | { readonly kind: 'malformed'; readonly amount: ReadAmount }
  | { readonly kind: 'none' };

const NOTHING: LineValue = { kind: 'none' };
const MONEY: Dimension = { kind: 'money' };

/** All amounts that a line states outside brackets, label first. */
export function statementsOf(content: StatingContent): Statement[] {
  return [content.label, content.text].flatMap((inlines) => statementsIn(inlines, content.label));
}

/**
 * The sum of money that a line states, behind its colon where it has one: a computation's, else the last one. A price
 * is none, unless the line counts what it is paid for: `03 tập thể, mỗi tập thể 300.000 đồng`.
 */
export function moneyOf(content: StatingContent): LineValue {
  const [behind, before] = [moneyIn(content.text, content), moneyIn(content.label, content)];
  return said(behind) ?? said(before) ?? said(priceIn(content)) ?? either(behind, before);
}

/** The count that a line states: the first of the dimension behind its colon, else before it. */
export function countOf(content: StatingContent, dimension: Dimension): LineValue {
  const [behind, before] = [content.text, content.label].map((inlines) => countIn(inlines, dimension, content));
  return said(behind) ?? said(before) ?? either(behind, before);
}

function either(behind: LineValue = NOTHING, before: LineValue = NOTHING): LineValue {
  return behind.kind === 'none' ? before : behind;
}

/** What says more than nothing or a price. */
function said(value: LineValue = NOTHING): LineValue | undefined {
  return value.kind === 'none' || value.kind === 'priced' ? undefined : value;
}

/** Whether two dimensions add up: people do whatever they are called, other things only with their like. */
export function addsUp(one: Dimension, other: Dimension): boolean {
  if (one.kind === 'number' || other.kind === 'number') return true;
  if (one.kind === 'money' || other.kind === 'money') return one.kind === other.kind;
  if (one.unitKind === 'people' || other.unitKind === 'people') return one.unitKind === other.unitKind;
  return fold(one.unit) === fold(other.unit);
}

/** Whether a dimension counts people. */
export function isPeople(dimension: Dimension): boolean {
  return dimension.kind === 'count' && dimension.unitKind === 'people';
}

/** The value of a line in a dimension. */
export function lineValueOf(content: StatingContent, dimension: Dimension): LineValue {
  return dimension.kind === 'money' ? moneyOf(content) : countOf(content, dimension);
}

function statementsIn(inlines: readonly Inline[], label: readonly Inline[]): Statement[] {
  return readingsOf(inlines, label).flatMap(({ statement }) => (statement && !statement.each ? [statement] : []));
}

interface Reading {
  readonly amount: ReadAmount;
  /** Absent for prices, percentages and what cannot be read. */
  readonly statement: Statement | undefined;
}

function readingsOf(inlines: readonly Inline[], label: readonly Inline[]): Reading[] {
  return inlines.flatMap((inline, index) => {
    if (!isArithmetic(inline)) return [];
    const amount = readAmount(inline);
    const each = perUnitAt(inlines, index, label) !== undefined;
    return [{ amount, statement: stateOf(amount, inlines[index - 1], each) }];
  });
}

function stateOf(amount: ReadAmount, before: Inline | undefined, each: boolean): Statement | undefined {
  const stated = statedBy(amount);
  const hedge = before?.$type === 'Hedge' ? before : undefined;
  const least = hedge?.least === undefined ? undefined : BigInt(hedge.least);
  const approximate = hedge !== undefined && hedge.each === undefined;
  return stated && { amount, ...stated, approximate, least, each };
}

/** A computation's sum before others, what is said of the whole before what is said of each, the last before the first. */
function moneyIn(inlines: readonly Inline[], content: StatingContent): LineValue {
  const readings = readingsOf(inlines, content.label).filter(isAboutMoney);
  const last =
    readings.findLast(({ amount }) => amount.node.$type === 'Computation') ??
    readings.findLast(({ amount }) => amount.node.$type === 'Product') ??
    readings.findLast(({ statement }) => !statement?.each) ??
    readings.at(-1);
  if (!last) return NOTHING;
  if (!last.statement) return { kind: 'malformed', amount: last.amount };
  return last.statement.each
    ? wholeOf(last.statement, inlines, content)
    : { kind: 'stated', statement: last.statement };
}

function isAboutMoney({ amount, statement }: Reading): boolean {
  if (statement) return addsUp(statement.dimension, MONEY);
  return amount.written?.kind === 'malformed' ? amount.written.money : amount.malformed.some(({ money }) => money);
}

function countIn(inlines: readonly Inline[], dimension: Dimension, content: StatingContent): LineValue {
  const each: Statement[] = [];
  for (const { amount, statement } of readingsOf(inlines, content.label)) {
    if (amount.written?.kind === 'malformed' && !amount.written.money) return { kind: 'malformed', amount };
    if (!statement || !addsUp(statement.dimension, dimension)) continue;
    if (!statement.each) return { kind: 'stated', statement };
    each.push(statement);
  }
  const [one, ...others] = each;
  return one && others.length === 0 ? wholeOf(one, inlines, content) : NOTHING;
}

/** What an amount said of one of several comes to for all that the line counts. */
function wholeOf(statement: Statement, inlines: readonly Inline[], content: StatingContent): LineValue {
  const { node, written, computed } = statement.amount;
  const per = perUnitAt(inlines, inlines.indexOf(node), content.label) ?? [];
  const times = timesOf(per, node, content);
  const isResult = computed !== undefined && written?.kind === 'exact';
  // A result that is more than its factors has been multiplied already, a price without a count may be a sum.
  const isWhole = isResult ? times === undefined || !equals(computed.value, written.value) : per.length === 0;
  if (times === undefined || (isResult && isWhole)) return { kind: isWhole ? 'stated' : 'priced', statement };
  const value = toExact(multiply(times, rational(statement.value)));
  return value === undefined ? NOTHING : { kind: 'stated', statement: { ...statement, value } };
}

/** The only price before its unit, or in brackets: `03 tập thể (300.000 đồng/tập thể)`. */
function priceIn(content: StatingContent): LineValue {
  const [price, ...others] = pricesIn([...content.label, ...content.text]);
  const times = price && others.length === 0 ? timesOf(price.per, price.amount.node, content) : undefined;
  const value = price && times && toExact(multiply(times, price.value));
  if (!price || value === undefined) return NOTHING;
  const { amount } = price;
  return {
    kind: 'stated',
    statement: { amount, dimension: MONEY, value, approximate: false, least: undefined, each: true },
  };
}

interface Price {
  readonly amount: ReadAmount;
  readonly per: readonly string[];
  readonly value: Rational;
}

function pricesIn(inlines: readonly Inline[]): Price[] {
  return inlines.flatMap((inline, at) => {
    if (inline.$type === 'Remark') return pricesIn(inline.parts);
    const per = inline.$type === 'Money' ? perUnitAt(inlines, at) : undefined;
    if (inline.$type !== 'Money' || !per) return [];
    const amount = readAmount(inline);
    const { written } = amount;
    return written === undefined || written.kind === 'malformed' ? [] : [{ amount, per, value: written.value }];
  });
}
