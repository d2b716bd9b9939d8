import type { Arithmetic, Factor, Inline, MoneyPart, Quantity, Term } from '../generated/ast.ts';
import { formatMoney, scaleFactor } from '../values/money.ts';
import {
  add,
  formatNumber,
  fromReading,
  multiply,
  type Rational,
  rational,
  readNumber,
  toExact,
} from '../values/number.ts';
import { type UnitKind, unitAt, unitKind } from '../values/units.ts';

/** What an amount counts: đồng, things of a unit, or a number whose unit its place gives. */
export type Dimension =
  | { readonly kind: 'money' }
  | { readonly kind: 'count'; readonly unit: string; readonly unitKind: UnitKind | undefined }
  | { readonly kind: 'number' };

/** A number as the author wrote it, read. */
export type AmountReading =
  | { readonly kind: 'exact'; readonly dimension: Dimension; readonly value: Rational }
  /** A price (`20.000 đồng/người`) is an amount for one of something, never a sum. */
  | { readonly kind: 'price'; readonly value: Rational; readonly per: readonly string[] }
  | { readonly kind: 'percentage'; readonly value: Rational }
  | { readonly kind: 'malformed'; readonly text: string; readonly guesses: readonly bigint[]; readonly money: boolean };

/** One amount or computation of a line. */
export interface ReadAmount {
  readonly node: Arithmetic;
  /** The amount written: the result of a computation, else the number itself. */
  readonly written: AmountReading | undefined;
  readonly writtenNode: Quantity | undefined;
  /** What the computation gives; absent where there is none or it cannot be read. */
  readonly computed: { readonly dimension: Dimension; readonly value: Rational } | undefined;
  /** Numbers that cannot be read for sure. */
  readonly malformed: readonly {
    readonly node: Quantity;
    readonly text: string;
    readonly guesses: readonly bigint[];
    readonly money: boolean;
  }[];
}

/** Whether an inline element is an amount or a computation. */
export function isArithmetic(inline: Inline): inline is Arithmetic {
  switch (inline.$type) {
    case 'Money':
    case 'Count':
    case 'Percentage':
    case 'BareNumber':
    case 'Explained':
    case 'Group':
    case 'Product':
    case 'Computation':
      return true;
    default:
      return false;
  }
}

const known = new WeakMap<Arithmetic, ReadAmount>();

/** Reads an amount or a computation; once, however many lists and rules ask for it. */
export function readAmount(node: Arithmetic): ReadAmount {
  const before = known.get(node);
  if (before) return before;
  const amount = readAnew(node);
  known.set(node, amount);
  return amount;
}

function readAnew(node: Arithmetic): ReadAmount {
  const quantities = quantitiesOf(node);
  const malformed = quantities.flatMap((quantity) => {
    const reading = readQuantity(quantity);
    return reading.kind === 'malformed' ? [{ node: quantity, ...reading }] : [];
  });
  const writtenNode = writtenOf(node);
  return {
    node,
    writtenNode,
    written: writtenNode && readQuantity(writtenNode),
    computed: malformed.some(({ node: bad }) => bad !== writtenNode) ? undefined : compute(node),
    malformed,
  };
}

/** The sum or count that an amount states: written, else computed. Prices and percentages state none. */
export function statedBy(amount: ReadAmount): { readonly dimension: Dimension; readonly value: bigint } | undefined {
  const written = amount.written;
  if (written?.kind === 'malformed') return undefined;
  const stated = written?.kind === 'exact' ? written : written === undefined ? amount.computed : undefined;
  const value = stated && toExact(stated.value);
  if (stated === undefined || value === undefined) return undefined;
  const money = stated.dimension.kind === 'number' && amount.computed?.dimension.kind === 'money';
  return { dimension: money ? { kind: 'money' } : stated.dimension, value };
}

/** An amount as the document writes it: `13.500.000 đồng`, `118 đại biểu`. */
export function formatAmount(value: bigint, dimension: Dimension): string {
  switch (dimension.kind) {
    case 'money':
      return formatMoney(value);
    case 'count':
      return `${formatCount(value)} ${dimension.unit}`;
    case 'number':
      return formatNumber(value);
  }
}

/** A count, below ten with a zero, as offices write it. */
export function formatCount(value: bigint): string {
  return value > 0n && value < 10n ? `0${value}` : formatNumber(value);
}

/** Reads one number with its unit. */
export function readQuantity(quantity: Quantity): AmountReading {
  const reading = readNumber(quantity.number);
  const smaller = quantity.$type === 'Money' ? quantity.smaller.map((part) => readNumber(part.number)) : [];
  if (reading.kind !== 'malformed' && smaller.some(({ kind }) => kind === 'malformed')) {
    return { kind: 'malformed', text: quantity.number, guesses: [], money: true };
  }
  if (reading.kind === 'malformed') {
    const guesses = /\p{L}|[.,]{2}/u.test(quantity.number) ? undamaged(quantity.number) : reading.guesses;
    return { kind: 'malformed', text: quantity.number, guesses, money: quantity.$type === 'Money' };
  }
  const number = fromReading(reading);
  switch (quantity.$type) {
    case 'Money': {
      const value = add(multiply(number, rational(scaleFactor(quantity.scale))), ...quantity.smaller.map(partValue));
      if (quantity.rates.length > 0) return { kind: 'price', value, per: quantity.rates.map((rate) => rate.unit) };
      return { kind: 'exact', dimension: { kind: 'money' }, value };
    }
    case 'Count':
      return { kind: 'exact', dimension: countDimension(quantity.unit), value: number };
    case 'Percentage':
      return { kind: 'percentage', value: multiply(number, rational(1n, 100n)) };
    case 'BareNumber':
      return { kind: 'exact', dimension: { kind: 'number' }, value: number };
  }
}

/** What `24O.000` or `1..800.000` is when its letters are the digits they look like and its stops single. */
function undamaged(text: string): readonly bigint[] {
  const reading = readNumber(
    text
      .replace(/[Oo]/g, '0')
      .replace(/[Il]/g, '1')
      .replace(/\.{2,}/g, '.'),
  );
  return reading.kind === 'exact' ? [reading.value] : [];
}

/** The smaller part of `2 triệu 500 nghìn`. */
function partValue(part: MoneyPart): Rational {
  const reading = readNumber(part.number);
  return reading.kind === 'malformed'
    ? rational(0n)
    : multiply(fromReading(reading), rational(scaleFactor(part.scale)));
}

/** A unit of several words counts as what its first words count: `đại biểu chính thức` are people. */
export function countDimension(unit: string): Extract<Dimension, { kind: 'count' }> {
  const known = unit.slice(0, unitAt(unit, 0));
  return { kind: 'count', unit, unitKind: unitKind(unit) ?? (known === '' ? undefined : unitKind(known)) };
}

function writtenOf(node: Arithmetic): Quantity | undefined {
  switch (node.$type) {
    case 'Computation':
      return node.result;
    case 'Product':
    case 'Group':
      return undefined;
    case 'Explained':
      return node.quantity;
    default:
      return node;
  }
}

/** The numbers of an amount or a computation, each with its unit. */
export function quantitiesOf(node: Arithmetic): Quantity[] {
  switch (node.$type) {
    case 'Computation':
      return [...node.terms.flatMap(quantitiesOf), ...(node.result ? [node.result] : [])];
    case 'Product':
      return node.factors.flatMap(quantitiesOf);
    case 'Group':
      return node.terms.flatMap(quantitiesOf);
    case 'Explained':
      return [node.quantity];
    default:
      return [node];
  }
}

interface Value {
  readonly dimension: Dimension;
  readonly value: Rational;
}

function compute(node: Arithmetic): Value | undefined {
  switch (node.$type) {
    case 'Computation':
    case 'Group':
      return sum(node.terms);
    case 'Product':
      return product(node.factors);
    default:
      return undefined;
  }
}

function sum(terms: readonly Term[]): Value | undefined {
  const values = terms.map((term) => (term.$type === 'Product' ? product(term.factors) : product([term])));
  const readable = values.filter((term) => term !== undefined);
  const first = readable[0];
  if (!first || readable.length < values.length) return undefined;
  const dimension = readable.find((term) => term.dimension.kind === 'money')?.dimension ?? first.dimension;
  return { dimension, value: add(...readable.map((term) => term.value)) };
}

/** One sum of money times counts is money; counts alone make a count of the last unit; two sums make no sense. */
function product(factors: readonly Factor[]): Value | undefined {
  const values = factors.map(factorValue);
  const readable = values.filter((value) => value !== undefined);
  const money = readable.filter(({ dimension }) => dimension.kind === 'money');
  if (readable.length < values.length || money.length > 1) return undefined;
  const counts = readable.filter(({ dimension }) => dimension.kind === 'count');
  const dimension = money[0]?.dimension ?? counts.at(-1)?.dimension ?? { kind: 'number' };
  return { dimension, value: multiply(...readable.map(({ value }) => value)) };
}

function factorValue(factor: Factor): Value | undefined {
  if (factor.$type === 'Group') return sum(factor.terms);
  const reading = readQuantity(factor.$type === 'Explained' ? factor.quantity : factor);
  switch (reading.kind) {
    case 'malformed':
      return undefined;
    case 'price':
      return { dimension: { kind: 'money' }, value: reading.value };
    case 'percentage':
      return { dimension: { kind: 'number' }, value: reading.value };
    case 'exact':
      return { dimension: reading.dimension, value: reading.value };
  }
}
