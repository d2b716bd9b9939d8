import type { CalendarDate, Inline } from '../generated/ast.ts';
import { daysInMonth, isValidDate, type PlainDate, type Weekday } from '../values/dates.ts';

/** A date as written: a day of the calendar, one that does not exist, or one that leaves something open. */
export type DateReading =
  | { readonly kind: 'full'; readonly date: PlainDate }
  | {
      readonly kind: 'invalid';
      readonly day: number | undefined;
      readonly month: number | undefined;
      readonly year: number | undefined;
    }
  | {
      readonly kind: 'partial';
      readonly day: number | undefined;
      readonly month: number | undefined;
      readonly year: number | undefined;
    };

export interface ReadDate {
  readonly node: CalendarDate;
  readonly reading: DateReading;
  /** The weekday written beside it. */
  readonly weekday: Weekday | undefined;
}

/** The dates in some elements of lines; the start of a range takes month and year from its end. */
export function readDates(inlines: readonly Inline[]): ReadDate[] {
  return inlines.flatMap((inline) => {
    switch (inline.$type) {
      case 'CalendarDate':
        return [readDate(inline)];
      case 'Period':
        return [readDate(inline.from, inline.to), readDate(inline.to)];
      case 'LegalReference':
        return inline.date ? [readDate(inline.date)] : [];
      default:
        return [];
    }
  });
}

/** Reads one date; what it leaves out is taken from `context`, the end of its range. */
export function readDate(node: CalendarDate, context?: CalendarDate): ReadDate {
  const weekday = asWeekday(node.weekday ?? node.weekdayAfter);
  const month = node.month ?? (node.blankMonth === undefined ? context?.month : undefined);
  const year = node.year ?? context?.year;
  return { node, reading: reading(node.day, ...beforeEnd(node, month, year, context)), weekday };
}

/** A start that would lie behind its end belongs to the month or the year before: `từ ngày 28/12 đến ngày 02/01/2025`. */
function beforeEnd(
  node: CalendarDate,
  month: number | undefined,
  year: number | undefined,
  end: CalendarDate | undefined,
): [month: number | undefined, year: number | undefined] {
  if (!end || month === undefined || year === undefined || end.month === undefined) return [month, year];
  if (node.year === undefined && month > end.month) return [month, year - 1];
  const turns = node.month === undefined && node.day !== undefined && end.day !== undefined && node.day > end.day;
  if (!turns) return [month, year];
  return month === 1 ? [12, year - 1] : [month - 1, year];
}

function reading(day: number | undefined, month: number | undefined, year: number | undefined): DateReading {
  if (day !== undefined && month !== undefined && year !== undefined) {
    const date = { year, month, day };
    return isValidDate(date) ? { kind: 'full', date } : { kind: 'invalid', day, month, year };
  }
  return isPossible(day, month) ? { kind: 'partial', day, month, year } : { kind: 'invalid', day, month, year };
}

/** 29/02 without a year exists in some years. */
function isPossible(day: number | undefined, month: number | undefined): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  return day >= 1 && day <= (month === undefined ? 31 : daysInMonth(2024, month));
}

function asWeekday(value: number | undefined): Weekday | undefined {
  switch (value) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
      return value;
    default:
      return undefined;
  }
}
