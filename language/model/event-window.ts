import type { CalendarDate, Inline, Month, Period, Quarter } from '../generated/ast.ts';
import { compareDates, daysBetween, daysInMonth, isValidDate, type PlainDate } from '../values/dates.ts';
import { fold } from '../values/text.ts';
import { type EventTime, isAboutTime, minutes, withRemarks } from './agenda.ts';
import { readDate, readDates } from './dates.ts';
import type { LineNode } from './walk.ts';

/** A stretch of days, both ends in it. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** When the event takes place as closely as the plan says it: in some days, a month, a quarter. */
export interface EventWindow {
  readonly node: CalendarDate | Period | Month | Quarter;
  /** The first and the last day on which it can be. */
  readonly within: Days;
  /** All days that the lines on the time name; none where they name only a month or a quarter. */
  readonly days: Days | undefined;
  /** When the first day begins, in minutes since midnight. */
  readonly startsAt: number | undefined;
}

const HALF_DAY = 12 * 60;

/** Reads when the event takes place from the lines about its time. */
export function readEventWindow(lines: readonly LineNode[], event: EventTime | undefined): EventWindow | undefined {
  const about = lines.filter(isAboutTime);
  for (const line of about) {
    const inlines = withRemarks([...line.label, ...line.text]);
    const node = inlines.find(isWhen);
    if (!node) continue;
    const within = event?.node === node && event.from && event.to ? { from: event.from, to: event.to } : daysOf(node);
    if (!within || compareDates(within.from, within.to) > 0) return undefined;
    const isExact = node.$type === 'CalendarDate' || node.$type === 'Period';
    return {
      node,
      within,
      days: isExact && event?.from ? spread(about, within) : undefined,
      startsAt: isExact ? startIn(inlines) : undefined,
    };
  }
  return undefined;
}

function isWhen(inline: Inline): inline is CalendarDate | Period | Month | Quarter {
  const { $type } = inline;
  return $type === 'CalendarDate' || $type === 'Period' || $type === 'Month' || $type === 'Quarter';
}

/** The days that a date can mean; none where it leaves its year open. */
export function daysOf(node: CalendarDate | Period | Month | Quarter): Days | undefined {
  switch (node.$type) {
    case 'Month':
      return monthOf(node.year, node.month, node.month);
    case 'Quarter':
      return monthOf(node.year, node.quarter * 3 - 2, node.quarter * 3);
    case 'Period': {
      const from = dayOf(node.from, node.to);
      const to = dayOf(node.to);
      return from && to && { from: from.from, to: to.to };
    }
    case 'CalendarDate':
      return dayOf(node);
  }
}

function dayOf(node: CalendarDate, context?: CalendarDate): Days | undefined {
  const { reading } = readDate(node, context);
  if (reading.kind === 'full') return { from: reading.date, to: reading.date };
  if (reading.kind === 'invalid' || reading.day !== undefined || reading.month === undefined) return undefined;
  return monthOf(reading.year, reading.month, reading.month);
}

function monthOf(year: number | undefined, first: number, last: number): Days | undefined {
  if (year === undefined || daysInMonth(year, first) === 0 || daysInMonth(year, last) === 0) return undefined;
  return { from: { year, month: first, day: 1 }, to: { year, month: last, day: daysInMonth(year, last) } };
}

/** From the earliest to the latest day that any line about the time names. */
function spread(lines: readonly LineNode[], within: Days): Days {
  let { from, to } = within;
  for (const { reading } of lines.flatMap((line) => readDates([...line.label, ...line.text]))) {
    if (reading.kind !== 'full') continue;
    if (compareDates(reading.date, from) < 0) from = reading.date;
    if (compareDates(reading.date, to) > 0) to = reading.date;
  }
  return { from, to };
}

/** `2 giờ chiều` is 14h00. */
function startIn(inlines: readonly Inline[]): number | undefined {
  const index = inlines.findIndex(({ $type }) => $type === 'Time' || $type === 'TimeSlot');
  const inline = inlines[index];
  const next = inlines[index + 1];
  const start = inline?.$type === 'TimeSlot' ? inline.start : inline;
  const time = start?.$type === 'Time' ? minutes(start) : undefined;
  const isLate = next?.$type === 'Text' && /^(?:buoi )?(?:chieu|toi)/.test(fold(next.value));
  return time !== undefined && isLate && time < HALF_DAY ? time + HALF_DAY : time;
}

/** A date that says no year has the one that brings it nearest to the event. */
export function inYearOf(node: CalendarDate, days: Days | undefined): PlainDate | undefined {
  const { reading } = readDate(node);
  if (reading.kind === 'full') return reading.date;
  if (reading.kind === 'invalid' || !days || reading.day === undefined) return undefined;
  const { day, month } = reading;
  if (month === undefined || reading.year !== undefined) return undefined;
  const { from } = days;
  const dates = [from.year - 1, from.year, from.year + 1].map((year) => ({ year, month, day })).filter(isValidDate);
  const distance = (date: PlainDate) => Math.abs(daysBetween(from, date));
  return dates.sort((one, other) => distance(one) - distance(other))[0];
}
