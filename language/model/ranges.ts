import type { CalendarDate, Inline, Period } from '../generated/ast.ts';
import { compareDates, daysBetween, type PlainDate } from '../values/dates.ts';
import { readNumber } from '../values/number.ts';
import { fold } from '../values/text.ts';
import { readDate } from './dates.ts';
import type { LineNode } from './walk.ts';

/** A range of days as written, with the number of days or sessions stated beside it. */
export interface ReadRange {
  readonly first: Period | CalendarDate;
  readonly last: Period | CalendarDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** How many days it can be taken for: `14h00 ngày 08 đến 11h00 ngày 09` is two days on the calendar, one by the clock. */
  readonly counts: readonly number[];
  readonly stated: StatedLength | undefined;
}

/** `02 ngày`, `01 buổi` beside a range. */
export interface StatedLength {
  readonly node: Inline;
  readonly count: number;
  readonly unit: 'day' | 'session';
}

/** What may part the two days of a range that names times or half days. */
const UNTIL = /^(?:đến|tới|-|–)(?:\s+(?:hết|khoảng|lúc|cuối|sáng|trưa|chiều|tối|buổi\s+(?:sáng|trưa|chiều|tối)))*$/iu;
/** What may stand between a length and its range: `02 ngày, dự kiến từ ngày …`. */
const BETWEEN = new Set(
  'trong dien ra tu ke vao la du kien cu the gom bat dau thoi gian lien tuc to chuc hoi nghi duoc tong cong va cac nhu sau'.split(
    ' ',
  ),
);
/** `05 ngày làm việc` are not the days of the calendar, `01 ngày rưỡi` is none of them. */
const OTHER_DAYS = /^(?:làm việc|công|rưỡi|mỗi|\/)/iu;

/** The date that ends a range which the date at `first` begins: `từ 14h00 ngày 08/3/2024 đến 11h00 ngày 09/3/2024`. */
export function endOfRange(inlines: readonly Inline[], first: number): CalendarDate | undefined {
  const [until, time, day] = inlines.slice(first + 1, first + 4);
  if (until?.$type !== 'Text' || !UNTIL.test(until.value.trim())) return undefined;
  const last = time?.$type === 'Time' ? day : time;
  return last?.$type === 'CalendarDate' ? last : undefined;
}

/** The ranges of days in the lines of a plan. */
export function readRanges(lines: readonly LineNode[]): ReadRange[] {
  return lines.flatMap((line) => [...rangesIn(line.label), ...rangesIn(line.text)]);
}

function rangesIn(inlines: readonly Inline[]): ReadRange[] {
  if (!inlines.some(({ $type }) => $type === 'Period' || $type === 'CalendarDate' || $type === 'Remark')) return [];
  const flat = inlines.flatMap((inline) => (inline.$type === 'Remark' ? inline.parts : [inline]));
  const ranges = flat.flatMap((inline, index): ReadRange[] => {
    if (inline.$type === 'Period') return period(inline, flat, index);
    return inline.$type === 'CalendarDate' ? split(inline, flat, index) : [];
  });
  return ranges.length > 1 ? ownLengths(ranges) : ranges;
}

/** A length between two ranges belongs to the one that it fits. */
function ownLengths(ranges: readonly ReadRange[]): ReadRange[] {
  const fitting = new Set(ranges.filter(isRightLength).map(({ stated }) => stated?.node));
  return ranges.map((range) =>
    isRightLength(range) || !fitting.has(range.stated?.node) ? range : { ...range, stated: undefined },
  );
}

/** Whether a range is as long as stated. One session is on one day; several may be on fewer days or more. */
export function isRightLength({ stated, counts }: Pick<ReadRange, 'stated' | 'counts'>): boolean {
  if (!stated) return true;
  if (stated.unit === 'session') return stated.count !== 1 || counts.includes(1);
  return counts.includes(stated.count);
}

function period(node: Period, inlines: readonly Inline[], index: number): ReadRange[] {
  const from = full(node.from, node.to);
  const to = full(node.to);
  if (!from || !to) return [];
  const days = daysBetween(from, to) + 1;
  const counts = isTwoDays(node) ? [2] : [days];
  // `ngày 16, 17 và 18/6/2026`: days before the range belong to it.
  const before = inlines[index - 1];
  const isEnumerated = before?.$type === 'Text' && /\d\s*[,;]\s*(?:ngày\s*)?$/iu.test(before.value);
  const stated = isEnumerated ? undefined : statedBeside(inlines, index, index, counts);
  return [{ first: node, last: node, from, to, counts, stated }];
}

function split(node: CalendarDate, inlines: readonly Inline[], index: number): ReadRange[] {
  const end = endOfRange(inlines, index);
  const from = full(node, end);
  const to = end && full(end);
  if (!end || !from || !to) return [];
  const days = daysBetween(from, to) + 1;
  const counts = [days, Math.max(1, days - 1)];
  const stated = statedBeside(inlines, index, inlines.indexOf(end, index), counts);
  return [{ first: node, last: end, from, to, counts, stated }];
}

function full(node: CalendarDate, context?: CalendarDate): PlainDate | undefined {
  const { reading } = readDate(node, context);
  return reading.kind === 'full' ? reading.date : undefined;
}

/** `ngày 16 và 18/6/2026` are two days. */
function isTwoDays({ from, to, $cstNode }: Period): boolean {
  const start = from.$cstNode?.end ?? 0;
  const words = $cstNode?.root.fullText.slice(start, to.$cstNode?.offset ?? start) ?? '';
  return fold(words) === 'va';
}

/** The length right before or right behind a range, words of no weight between. */
function statedBeside(
  inlines: readonly Inline[],
  start: number,
  end: number,
  counts: readonly number[],
): StatedLength | undefined {
  const before = lengthFrom(inlines, start - 1, -1);
  const behind = lengthFrom(inlines, end + 1, 1);
  return before && behind && isRightLength({ stated: behind, counts }) ? behind : (before ?? behind);
}

/** A length stands near its range. */
const FARTHEST = 6;

function lengthFrom(inlines: readonly Inline[], start: number, step: 1 | -1): StatedLength | undefined {
  for (let index = start; Math.abs(index - start) < FARTHEST; index += step) {
    const inline = inlines[index];
    if (inline?.$type === 'Count' && fold(inline.unit) !== 'dem') return length(inline, inlines, index);
    if (!inline || !isBetween(inline)) return undefined;
  }
  return undefined;
}

function isBetween(inline: Inline): boolean {
  if (inline.$type === 'Time' || inline.$type === 'TimeSlot') return true;
  if (inline.$type === 'Count') return fold(inline.unit) === 'dem';
  if (inline.$type !== 'Text' || /[.;]/.test(inline.value)) return false;
  const words = fold(inline.value).split(/[^a-z0-9]+/);
  return words.every((word) => word === '' || BETWEEN.has(word));
}

function length(
  node: Extract<Inline, { readonly $type: 'Count' }>,
  inlines: readonly Inline[],
  index: number,
): StatedLength | undefined {
  const unit = fold(node.unit);
  const number = readNumber(node.number);
  const next = inlines[index + 1];
  if (inlines[index - 1]?.$type === 'Hedge' || (next?.$type === 'Text' && OTHER_DAYS.test(next.value)))
    return undefined;
  if (number.kind !== 'exact' || (unit !== 'ngay' && unit !== 'buoi')) return undefined;
  return { node, count: Number(number.value), unit: unit === 'ngay' ? 'day' : 'session' };
}

/** Whether a range ends before it begins. */
export function isReversed({ from, to }: ReadRange): boolean {
  return compareDates(from, to) > 0;
}
