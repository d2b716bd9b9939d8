import { type AstNode, CstUtils } from 'langium';
import type { CalendarDate, Period } from '../../language/generated/ast.ts';
import { readDate } from '../../language/model/dates.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { type Edit, type Span, spanOf, spanOfProperty } from '../../language/rules/finding.ts';
import { sourceOf } from '../../language/rules/source.ts';
import { formatDay, formatMonth } from '../../language/values/dates.ts';
import { touches } from './edits.ts';

/** A date, or a range of dates, in figures: `21/02/2024`. */
export interface ShortDate extends Span {
  readonly node: CalendarDate | Period;
  /** What writes it in the long form, `ngày 21 tháng 02 năm 2024`. */
  readonly edits: readonly Edit[];
}

/** The dates in figures that can be written out, all or those that touch a place. The letterhead's own is no prose. */
export function shortDates(model: PlanModel, place?: Span): ShortDate[] {
  const source = sourceOf(model.plan);
  const wholes = new Set(model.dates.map(({ node }) => wholeOf(node)));
  return [...wholes].flatMap((node) => {
    const span = spanOf(node);
    if ((place && !touches(span, place)) || lineTypeOf(node) === 'LetterheadField') return [];
    const edits =
      node.$type === 'Period' ? periodEdits(node, source) : dateEdits(node, source, wantsDayWord(node, source));
    return edits.length > 0 ? [{ ...span, node, edits }] : [];
  });
}

/** Whether a date stands in a table, where it is kept short. */
export function isInTable({ node }: ShortDate): boolean {
  return lineTypeOf(node) === 'TableCell';
}

function wholeOf(node: CalendarDate): CalendarDate | Period {
  return node.$container.$type === 'Period' ? node.$container : node;
}

function lineTypeOf(node: AstNode): string {
  let at: AstNode = node;
  while (at.$container && !('label' in at)) at = at.$container;
  return at.$type;
}

/** A start without a month goes on to its end: `từ ngày 16 đến ngày 18 tháng 6`, but `ngày 16 và 17 tháng 6`. */
function periodEdits({ from, to }: Period, source: string): Edit[] {
  const between = source.slice(spanOf(from).end, spanOf(to).start).normalize('NFC').trim().toLowerCase();
  const isWhole = from.month !== undefined;
  const end = dateEdits(to, source, isWhole || between !== 'và');
  if (isWhole) return [...dateEdits(from, source, wantsDayWord(from, source)), ...end];
  return end.length === 0 ? [] : [...dayWordEdits(from, source), ...end];
}

function dateEdits(node: CalendarDate, source: string, withDayWord: boolean): Edit[] {
  const { day, month, year } = node;
  if (day === undefined || month === undefined || readDate(node).reading.kind === 'invalid') return [];
  const [dayAt, monthAt] = [spanOfProperty(node, 'day'), spanOfProperty(node, 'month')];
  const yearAt = year === undefined ? undefined : spanOfProperty(node, 'year');
  const isShort =
    isSeparator(source, dayAt.end, monthAt.start) || (yearAt && isSeparator(source, monthAt.end, yearAt.start));
  if (!isShort) return [];
  const written = `${isEarly(node) ? day : formatDay(day)} tháng ${formatMonth(month)}${year === undefined ? '' : ` năm ${year}`}`;
  const text = withDayWord && !hasDayWord(node) ? `${dayWord(node)} ${written}` : written;
  return [{ start: dayAt.start, end: (yearAt ?? monthAt).end, text }];
}

function dayWordEdits(node: CalendarDate, source: string): Edit[] {
  const { start } = spanOfProperty(node, 'day');
  return hasDayWord(node) || !wantsDayWord(node, source) ? [] : [{ start, end: start, text: `${dayWord(node)} ` }];
}

function isSeparator(source: string, start: number, end: number): boolean {
  return /^\s*[/.-]\s*$/.test(source.slice(start, end));
}

function hasDayWord(node: CalendarDate): boolean {
  return dayWordOf(node) !== undefined;
}

/** `mùng 8`: the word says already that the day has one figure. */
function isEarly(node: CalendarDate): boolean {
  return /^m[ùồ]ng$/i.test(dayWordOf(node) ?? '');
}

/** `ngày`, `mùng` */
function dayWordOf({ $cstNode: cst }: CalendarDate): string | undefined {
  const words = cst && CstUtils.flattenCst(cst).find(({ tokenType }) => tokenType.name === 'DAY_WORD');
  return words?.text.normalize('NFC');
}

/** With a capital where a line begins with it. */
function dayWord(node: CalendarDate): string {
  const whole = wholeOf(node);
  const { $container: line } = whole;
  const isFirst = 'label' in line && line.label[0] === whole && node.weekday === undefined;
  return isFirst && spanOf(node).start === spanOf(whole).start ? 'Ngày' : 'ngày';
}

/** One of several days, `ngày 16, 17/6/2026`, or one behind the word already, needs none of its own. */
function wantsDayWord(node: CalendarDate, source: string): boolean {
  const { start } = spanOf(node);
  const before = source.slice(Math.max(0, start - LONGEST_BEFORE), start).normalize('NFC');
  return !/(?:\d\s*(?:,|và|-|–|đến|tới)|ngày|mùng|mồng)\s*$/i.test(before);
}

const LONGEST_BEFORE = 12;
