import type { AstNode } from 'langium';
import type { Arithmetic, Factor, Inline, Quantity, Term } from '../generated/ast.ts';
import { multiply, type Rational, rational } from '../values/number.ts';
import { type UnitKind, unitKind } from '../values/units.ts';
import { countDimension, isArithmetic, readQuantity } from './amounts.ts';
import { isItem } from './blocks.ts';
import { labelOf } from './outline.ts';
import { PEOPLE_WORDS } from './table-totals.ts';
import { cellText, columnsOf, type ReadRow, type ReadTable } from './tables.ts';
import { textOfAll } from './text.ts';
import type { LineNode } from './walk.ts';

/** A price for one person (đơn giá): what for, and for how long it is paid once. */
export interface PersonPrice {
  readonly node: AstNode;
  /** In đồng. */
  readonly value: Rational;
  /** A serving (suất) is what one person has once; `event` where no period is said. */
  readonly covers: 'serving' | 'half-day' | 'day' | 'event';
  /** What it is paid for, as the line says it. */
  readonly words: string;
}

/** The prices by the head of lines and tables. */
export function readPersonPrices(lines: readonly LineNode[], tables: readonly ReadTable[]): PersonPrice[] {
  const inLines = lines.flatMap((line) => (line.$type === 'TableCell' ? [] : inLine(line)));
  return [...inLines, ...tables.flatMap(inTable)];
}

function inLine(line: LineNode): PersonPrice[] {
  let before: Inline[] = [];
  return [...line.label, ...line.text].flatMap((inline) => {
    if (!isArithmetic(inline)) {
      before.push(inline);
      return [];
    }
    const words = before;
    before = [];
    return termsOf(inline)
      .flatMap(priceOf)
      .map((price) => ({ ...price, words: wordsOf(line, words) }));
  });
}

function termsOf(node: Arithmetic): readonly Term[] {
  return node.$type === 'Computation' || node.$type === 'Group' ? node.terms : [node];
}

/** `100 người x 02 buổi x 20.000 đồng`, or a price that stands alone: `20.000 đồng/người/buổi`. */
function priceOf(term: Term): Omit<PersonPrice, 'words'>[] {
  const quantities = (term.$type === 'Product' ? term.factors : [term]).flatMap(quantityOf);
  const prices = quantities.filter((quantity) => quantity.$type === 'Money');
  const [node] = prices;
  if (!node || prices.length > 1 || node.rates.some(({ number }) => number !== undefined)) return [];
  const reading = readQuantity(node);
  const isPrice = reading.kind === 'price' || (reading.kind === 'exact' && term.$type === 'Product');
  if (!isPrice) return [];
  const units = [...node.rates.map(({ unit }) => unit), ...quantities.flatMap(countedUnit)];
  const covers = coveredBy(units);
  return covers ? [{ node, value: reading.value, covers }] : [];
}

function quantityOf(factor: Factor | Term): Quantity[] {
  switch (factor.$type) {
    case 'Explained':
      return [factor.quantity];
    case 'Money':
    case 'Count':
    case 'Percentage':
    case 'BareNumber':
      return [factor];
    default:
      return [];
  }
}

function countedUnit(quantity: Quantity): string[] {
  return quantity.$type === 'Count' ? [quantity.unit] : [];
}

/** For how long a price by the head is paid; undefined where it is not paid by the head. */
function coveredBy(units: readonly string[]): PersonPrice['covers'] | undefined {
  const kinds = new Set<UnitKind | undefined>(units.map((unit) => unitKind(unit) ?? countDimension(unit).unitKind));
  const isServed = units.some((unit) => /^(?:suất|phần)(?!\p{L})/iu.test(unit.normalize('NFC')));
  if (!isServed && !kinds.has('people')) return undefined;
  if (kinds.has('session') || kinds.has('time')) return 'half-day';
  if (isServed) return 'serving';
  return kinds.has('day') ? 'day' : 'event';
}

/** The words since the amount before, else those of the item around the line. */
function wordsOf(line: LineNode, before: readonly Inline[]): string {
  const words = textOfAll(before);
  if (/\p{L}/u.test(words)) return words;
  const { $container: container } = line;
  return isItem(container) ? labelOf(container) : '';
}

/** Rows whose factors say that they pay by the head. */
function inTable(table: ReadTable): PersonPrice[] {
  const prices = columnsOf(table, 'price');
  const [column] = prices;
  if (!column || prices.length !== 1) return [];
  const scale = column.scale ?? table.scale;
  return table.rows.flatMap((row) => {
    const number = row.isTotal ? undefined : row.number(column);
    if (number?.kind !== 'amount') return [];
    const { written } = number.amount;
    const rates = written?.kind === 'price' ? written.per : [];
    const covers = coveredBy([...rates, ...rowUnits(table, row)]);
    const isNumber = written?.kind === 'exact' && written.dimension.kind === 'number';
    const value = isNumber ? multiply(number.value, rational(scale)) : number.value;
    return covers ? [{ node: number.amount.node, value, covers, words: row.label }] : [];
  });
}

/** The unit of the row, and what its factors count by their headings (`Số người`, `Số buổi`). */
function rowUnits(table: ReadTable, row: ReadRow): string[] {
  const own = columnsOf(table, 'unit').flatMap((column) => {
    const cell = row.cell(column);
    return cell ? cellText(cell).split('/') : [];
  });
  const headed = columnsOf(table, 'factor').flatMap((column) => {
    const number = row.number(column);
    if (number.kind !== 'amount') return [];
    const { written } = number.amount;
    const unit = written?.kind === 'exact' && written.dimension.kind === 'count' ? [written.dimension.unit] : [];
    return [...unit, ...HEADED.filter(([words]) => words.test(column.heading)).map(([, word]) => word)];
  });
  return [...own.map((unit) => unit.trim()), ...headed];
}

const HEADED: readonly (readonly [RegExp, string])[] = [
  [PEOPLE_WORDS, 'người'],
  [/buổi/i, 'buổi'],
  [/ngày/i, 'ngày'],
];
