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
}

/** What a line says about one dimension: an amount, none, or one that cannot be read for sure. */
export type LineValue =
  | { readonly kind: 'stated'; readonly statement: Statement }
  | { readonly kind: 'malformed'; readonly amount: ReadAmount }
  | { readonly kind: 'none' };

const NOTHING: LineValue = { kind: 'none' };
const APPROXIMATE = /(?:^| )(?:khoang|uoc|uoc tinh|uoc khoang|xap xi|gan|tren|hon|toi da|it nhat|toi thieu)$/;

/** All amounts that a line states outside brackets, label first. */
export function statementsOf(content: StatingContent): Statement[] {
  return [...statementsIn(content.label), ...statementsIn(content.text)];
}

/** The sum of money that a line states: the last one, behind its colon where it has one. */
export function moneyOf(content: StatingContent): LineValue {
  const behind = lastMoney(content.text);
  return behind.kind === 'none' ? lastMoney(content.label) : behind;
}

/** The count that a line states: the first of the dimension, behind its colon where it has one. */
export function countOf(content: StatingContent, dimension: Dimension): LineValue {
  return firstCount(content.colon ? content.text : content.label, dimension);
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
  return inlines.flatMap((inline, index) => {
    if (!isArithmetic(inline)) return [];
    const statement = stateOf(readAmount(inline), inlines[index - 1]);
    return statement ? [statement] : [];
  });
}

function stateOf(amount: ReadAmount, before: Inline | undefined): Statement | undefined {
  const stated = statedBy(amount);
  if (!stated) return undefined;
  const approximate = before?.$type === 'Text' && APPROXIMATE.test(fold(before.value));
  return { amount, ...stated, approximate };
}

function lastMoney(inlines: readonly Inline[]): LineValue {
  for (let index = inlines.length - 1; index >= 0; index--) {
    const inline = inlines[index];
    if (!inline || !isArithmetic(inline)) continue;
    const amount = readAmount(inline);
    if (amount.written?.kind === 'malformed' && amount.written.money) return { kind: 'malformed', amount };
    if (amount.malformed.length > 0 && amount.written === undefined) return { kind: 'malformed', amount };
    const statement = stateOf(amount, inlines[index - 1]);
    if (statement && addsUp(statement.dimension, { kind: 'money' })) return { kind: 'stated', statement };
  }
  return NOTHING;
}

function firstCount(inlines: readonly Inline[], dimension: Dimension): LineValue {
  for (const [index, inline] of inlines.entries()) {
    if (!isArithmetic(inline)) continue;
    const amount = readAmount(inline);
    if (amount.written?.kind === 'malformed' && !amount.written.money) return { kind: 'malformed', amount };
    const statement = stateOf(amount, inlines[index - 1]);
    if (statement && addsUp(statement.dimension, dimension)) return { kind: 'stated', statement };
  }
  return NOTHING;
}
