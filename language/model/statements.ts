import type { Inline } from '../generated/ast.ts';
import { fold } from '../values/text.ts';
import { type Dimension, isArithmetic, type ReadAmount, readAmount, statedBy } from './amounts.ts';

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
  readonly value: bigint;
  /** Said with `khoảng` or the like right before it. */
  readonly approximate: boolean;
  /** The lower end of a range: `từ 30 đến 40 đại biểu`. */
  readonly least: bigint | undefined;
  /** Said of one of several: `mỗi tổ 40 đại biểu`. */
  readonly each: boolean;
}

/** What a line says about one dimension: an amount, none, or one that cannot be read for sure. */
export type LineValue =
  | { readonly kind: 'stated'; readonly statement: Statement }
  | { readonly kind: 'malformed'; readonly amount: ReadAmount }
  | { readonly kind: 'none' };

const NOTHING: LineValue = { kind: 'none' };
const MONEY: Dimension = { kind: 'money' };

/** All amounts that a line states outside brackets, label first. */
export function statementsOf(content: StatingContent): Statement[] {
  return [...statementsIn(content.label), ...statementsIn(content.text)];
}

/** The sum of money that a line states, behind its colon where it has one: a computation's, else the last one. */
export function moneyOf(content: StatingContent): LineValue {
  const behind = moneyIn(content.text);
  return behind.kind === 'none' ? moneyIn(content.label) : behind;
}

/** The count that a line states: the first of the dimension behind its colon, else before it. */
export function countOf(content: StatingContent, dimension: Dimension): LineValue {
  const behind = countIn(content.text, dimension);
  return behind.kind === 'none' ? countIn(content.label, dimension) : behind;
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

function statementsIn(inlines: readonly Inline[]): Statement[] {
  return readingsOf(inlines).flatMap(({ statement }) => (statement && !statement.each ? [statement] : []));
}

interface Reading {
  readonly amount: ReadAmount;
  /** Absent for prices, percentages, what cannot be read, and the number of each of several. */
  readonly statement: Statement | undefined;
}

function readingsOf(inlines: readonly Inline[]): Reading[] {
  return inlines.flatMap((inline, index) => {
    if (!isArithmetic(inline)) return [];
    const amount = readAmount(inline);
    return [{ amount, statement: stateOf(amount, inlines[index - 1]) }];
  });
}

function stateOf(amount: ReadAmount, before: Inline | undefined): Statement | undefined {
  const stated = statedBy(amount);
  const hedge = before?.$type === 'Hedge' ? before : undefined;
  const least = hedge?.least === undefined ? undefined : BigInt(hedge.least);
  const each = hedge?.each !== undefined;
  return stated && { amount, ...stated, approximate: hedge !== undefined && !each, least, each };
}

/** A computation's sum before others, what is said of the whole before what is said of each, the last before the first. */
function moneyIn(inlines: readonly Inline[]): LineValue {
  const readings = readingsOf(inlines).filter(isAboutMoney);
  const last =
    readings.findLast(({ amount }) => amount.node.$type === 'Computation') ??
    readings.findLast(({ amount }) => amount.node.$type === 'Product') ??
    readings.findLast(({ statement }) => !statement?.each) ??
    readings.at(-1);
  if (!last) return NOTHING;
  return last.statement ? { kind: 'stated', statement: last.statement } : { kind: 'malformed', amount: last.amount };
}

function isAboutMoney({ amount, statement }: Reading): boolean {
  if (statement) return addsUp(statement.dimension, MONEY);
  return amount.written?.kind === 'malformed' ? amount.written.money : amount.malformed.some(({ money }) => money);
}

function countIn(inlines: readonly Inline[], dimension: Dimension): LineValue {
  for (const { amount, statement } of readingsOf(inlines)) {
    if (amount.written?.kind === 'malformed' && !amount.written.money) return { kind: 'malformed', amount };
    if (statement && !statement.each && addsUp(statement.dimension, dimension)) return { kind: 'stated', statement };
  }
  return NOTHING;
}
