import type { Arithmetic, Count, Inline } from '../generated/ast.ts';
import { multiply, type Rational, rational } from '../values/number.ts';
import { fold } from '../values/text.ts';
import { type UnitKind, unitAt } from '../values/units.ts';
import { countDimension, isArithmetic, quantitiesOf, readQuantity } from './amounts.ts';

/** The parts of a line that amounts stand in. */
interface Line {
  readonly label: readonly Inline[];
  readonly text: readonly Inline[];
}

/** What an amount is for one of: `mỗi giải` gives `giải`, `đồng/người/buổi` two; none where it only says that it is a price. */
type PerUnit = readonly string[];

/**
 * What the amount at an index is said of, where that is one of several: `mỗi tổ 40 đại biểu`, `300.000 đồng mỗi buổi`,
 * `đơn giá 20.000 đồng`, `20.000 đồng/người/buổi`; undefined where it is said of the whole.
 */
export function perUnitAt(inlines: readonly Inline[], at: number, label: readonly Inline[] = []): PerUnit | undefined {
  const amount = inlines[at];
  if (!amount || !isArithmetic(amount)) return undefined;
  if (amount.$type === 'Money' && amount.rates.length > 0) {
    return amount.rates.map(({ number, unit }) => (number === undefined ? unit : `${number} ${unit}`));
  }
  const [before, behind] = [inlines[at - 1], inlines[at + 1]];
  const said =
    eachBefore(before) ??
    eachBehind(amount, behind) ??
    eachOfJoined(inlines, at) ??
    (inlines === label ? undefined : eachIn(label));
  if (said !== undefined) return isCounted(said, amount) ? undefined : [said];
  return amount.$type === 'Money' && before?.$type === 'Text' && PRICE.test(nfc(before.value.slice(-LONGEST)))
    ? []
    : undefined;
}

/**
 * How many of what it is said of the line counts: `03 tập thể, mỗi tập thể 300.000 đồng`. Undefined where no count of
 * the line, or more than one, can be meant.
 */
export function timesOf(per: PerUnit, amount: Arithmetic, line: Line): Rational | undefined {
  return timesIn(per, amount, countsOf(line), 0);
}

/** How often the items under a line count: undefined where that is not said (`Mỗi xã gồm:`), `05 xã, mỗi xã gồm:` tells. */
export function timesUnder(line: Line): Rational | undefined {
  const unit = eachIn(line.label);
  return unit === undefined ? rational(1n) : timesIn([unit], undefined, countsOf(line), 0);
}

/**
 * How often an amount counts that is said of one of several, by its own line: `unsaid` where the line does not tell;
 * undefined where it is said of the whole.
 */
export function timesSaid(amount: Arithmetic): Rational | 'unsaid' | undefined {
  const { $container: holder } = amount;
  const line = lineOf(holder);
  const parts = holder.$type === 'Remark' ? holder.parts : [];
  const inlines = [line.label, line.text, parts].find((one) => one.includes(amount)) ?? [];
  const per = perUnitAt(inlines, inlines.indexOf(amount), line.label);
  return per && (timesOf(per, amount, line) ?? 'unsaid');
}

/** The line around an element of it. */
function lineOf(holder: Arithmetic['$container']): Line {
  switch (holder.$type) {
    case 'Remark':
    case 'Explained':
    case 'Group':
    case 'Product':
    case 'Computation':
      return lineOf(holder.$container);
    default:
      return { label: holder.label, text: 'text' in holder ? holder.text : [] };
  }
}

const LONGEST = 60;

/** `đơn giá`, `định mức`, `mức chi`: what follows is a price, in whatever number. */
const PRICE = /(?:^|[^\p{L}])(?:đơn giá|định mức|mức(?: \p{L}+){0,2})(?: là)?:?\s*$/u;

/** More amounts than anybody says in one breath. */
const MOST = 8;

/** `mỗi xã 02 đại biểu và 01 phóng viên`: what is said of the first may be said of those joined to it. */
function eachOfJoined(inlines: readonly Inline[], last: number): string | undefined {
  for (let at = last; at > last - 2 * MOST; at -= 2) {
    const [first, joint] = [inlines[at - 2], inlines[at - 1]];
    if (!first || joint?.$type !== 'Text' || !isArithmetic(first) || !JOINT.test(nfc(joint.value))) return undefined;
    const each = eachBefore(inlines[at - 3]);
    if (each !== undefined) return each;
  }
  return undefined;
}

const JOINT = /^\s*(?:và|cùng|,)\s*$/u;

/** What stands behind a label is said of, where that ends so: `Mỗi xã:`, `05 thôn, mỗi thôn:`. */
export function eachIn(label: readonly Inline[]): string | undefined {
  const last = label.at(-1);
  return last?.$type === 'Text' ? EACH.exec(nfc(last.value.slice(-LONGEST)))?.[1] : undefined;
}

const EACH = /(?:^|[^\p{L}])mỗi\s+([^,;.:()\d]+)$/u;

function eachBefore(before: Inline | undefined): string | undefined {
  return before?.$type === 'Hedge' && before.each !== undefined ? EACH.exec(nfc(before.each))?.[1] : undefined;
}

/** Whether an amount counts itself what it would be said of each of. */
function isCounted(unit: string, amount: Arithmetic): boolean {
  if (amount.$type === 'Count') return isOne(amount, unit);
  if (amount.$type !== 'Product' && amount.$type !== 'Computation') return false;
  return quantitiesOf(amount).some((quantity) => quantity.$type === 'Count' && isOne(quantity, unit));
}

const BEHIND = /^\s*(?:(\/)\s*(?:0?1 )?|(?:cho )?(mỗi|từng|một) )([^,;.:()\d]+)/u;

/** `300.000 đồng mỗi buổi`, `02 đại biểu/xã`, `02 đại biểu/1 xã`; `một` is said of much, so only where a unit of counting follows. */
function eachBehind(amount: Arithmetic, behind: Inline | undefined): string | undefined {
  if (behind?.$type !== 'Text') return undefined;
  const [, slash, word, following = ''] = BEHIND.exec(nfc(behind.value.slice(0, LONGEST))) ?? [];
  // `05 người/ngày` are the same five: people come from places and bodies.
  if (slash !== undefined) return amount.$type === 'Count' && isBody(following) ? following : undefined;
  return word === 'mỗi' || (word !== undefined && unitAt(following, 0) > 0) ? following : undefined;
}

function isBody(words: string): boolean {
  const { unitKind } = countDimension(headOf(words));
  return unitKind === 'place' || unitKind === 'group';
}

function nfc(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** A count of a line, with the neighbours that tell of what it is said. */
interface Placed {
  readonly count: Count;
  readonly inlines: readonly Inline[];
  readonly at: number;
}

/** The counts of a line that are no factors, those in brackets too. */
function countsOf({ label, text }: Line): Placed[] {
  return [label, text].flatMap((inlines) => countsIn(inlines));
}

function countsIn(inlines: readonly Inline[]): Placed[] {
  return inlines.flatMap((inline, at) => {
    if (inline.$type === 'Remark') return countsIn(inline.parts);
    return inline.$type === 'Count' ? [{ count: inline, inlines, at }] : [];
  });
}

/** `02 buổi, mỗi buổi 30 người, mỗi người 20.000 đồng` is followed from count to count; so deep goes no sentence. */
const DEEPEST = 4;

function timesIn(
  per: PerUnit,
  amount: Arithmetic | undefined,
  counts: readonly Placed[],
  depth: number,
): Rational | undefined {
  if (depth > DEEPEST) return undefined;
  const others = counts.filter(({ count }) => count !== amount);
  const meant =
    per.length === 0
      ? [only(others.filter(isPriced))]
      : per.map((unit) => only(others.filter(({ count }) => isOne(count, unit))));
  return meant.reduce<Rational | undefined>((product, one) => {
    const number = product && one && wholeOf(one, counts, depth);
    return number && multiply(product, number);
  }, rational(1n));
}

/** What a count comes to; one that is itself said of one of several, so many times. */
function wholeOf({ count, inlines, at }: Placed, counts: readonly Placed[], depth: number): Rational | undefined {
  const reading = readQuantity(count);
  if (reading.kind !== 'exact') return undefined;
  const per = perUnitAt(inlines, at);
  const times = per ? timesIn(per, count, counts, depth + 1) : rational(1n);
  return times && multiply(times, reading.value);
}

const PRICED: ReadonlySet<UnitKind | undefined> = new Set<UnitKind>(['people', 'group', 'thing']);

/** What a price that does not say of what can be paid for: heads and pieces, not the 45 seats of a coach. */
function isPriced({ count }: Placed): boolean {
  return PRICED.has(countDimension(count.unit).unitKind);
}

/** Whether a count is of what `mỗi …` or `…/người` calls one: the same unit, or people by another name. */
function isOne(count: Count, unit: string): boolean {
  const [one, counted] = [`${fold(headOf(unit))} `, `${fold(headOf(count.unit))} `];
  if (one.startsWith(counted) || counted.startsWith(one)) return true;
  return [unit, count.unit].every((words) => countDimension(words).unitKind === 'people');
}

/** A unit without what is said of it: `giải` of `giải trị giá`, `đại biểu` of `đại biểu chính thức`. */
function headOf(unit: string): string {
  return unit.slice(0, unitAt(unit, 0)) || unit;
}

function only<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}
