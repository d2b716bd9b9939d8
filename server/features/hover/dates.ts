import type {
  CalendarDate,
  EventDay,
  Month,
  Period,
  Quarter,
  Time,
  TimeSlot,
} from '../../../language/generated/ast.ts';
import type { EventTime } from '../../../language/model/agenda.ts';
import { readDate } from '../../../language/model/dates.ts';
import {
  addDays,
  daysBetween,
  daysInMonth,
  formatDate,
  formatEnglishWeekday,
  formatLongDate,
  formatWeekday,
  type PlainDate,
  type Weekday,
  weekdayOf,
} from '../../../language/values/dates.ts';
import { formatDuration, formatTime, readTime } from '../../../language/values/times.ts';
import type { Settings } from '../../connection/settings.ts';
import { bold } from './markdown.ts';

/** Weekday and long form of a date; `context` is the end of its range. */
export function describeDate(node: CalendarDate, settings: Settings, context?: CalendarDate): string[] {
  const { reading, weekday } = readDate(node, context);
  switch (reading.kind) {
    case 'full':
      return [longDate(reading.date, settings), ...wrongWeekday(weekday, reading.date, settings)];
    case 'invalid':
      return [settings.say({ vi: 'Không có ngày này trong lịch.', en: 'The calendar has no such day.' })];
    case 'partial':
      return [settings.say({ vi: 'Ngày chưa ghi đủ.', en: 'The date leaves something open.' })];
  }
}

/** `thứ Năm, ngày 21 tháng 02 năm 2024` */
export function longDate(date: PlainDate, settings: Settings): string {
  const weekday = weekdayOf(date);
  return settings.say({
    vi: `${bold(capital(formatWeekday(weekday)))}, ${formatLongDate(date)}`,
    en: `${bold(formatEnglishWeekday(weekday))}, ${date.day} ${ENGLISH_MONTHS[date.month - 1] ?? ''} ${date.year}`,
  });
}

function wrongWeekday(written: Weekday | undefined, date: PlainDate, settings: Settings): string[] {
  if (written === undefined || written === weekdayOf(date)) return [];
  return [
    settings.say({
      vi: `Kế hoạch ghi ${bold(formatWeekday(written))}.`,
      en: `The plan says ${bold(formatEnglishWeekday(written))}.`,
    }),
  ];
}

/** Both ends of a range and how many days it takes. */
export function describePeriod({ from, to }: Period, settings: Settings): string[] {
  const ends = [...describeDate(from, settings, to), ...describeDate(to, settings)];
  const first = readDate(from, to).reading;
  const last = readDate(to).reading;
  if (first.kind !== 'full' || last.kind !== 'full') return ends;
  const days = daysBetween(first.date, last.date) + 1;
  if (days < 1) {
    return [...ends, settings.say({ vi: 'Ngày cuối đứng trước ngày đầu.', en: 'It ends before it begins.' })];
  }
  return [...ends, settings.say({ vi: `${days} ngày`, en: days === 1 ? '1 day' : `${days} days` })];
}

/** Which date the second day of the event is. */
export function describeEventDay({ ordinal }: EventDay, event: EventTime | undefined, settings: Settings): string[] {
  const nth = settings.say({ vi: `Ngày thứ ${ordinal} của hội nghị`, en: `Day ${ordinal} of the event` });
  if (!event?.from) return [nth];
  return [`${nth}: ${longDate(addDays(event.from, ordinal - 1), settings)}`];
}

/** The days of a month. */
export function describeMonth({ month, year }: Month, settings: Settings): string[] {
  if (year === undefined || daysInMonth(year, month) === 0) return [];
  return [span({ year, month, day: 1 }, { year, month, day: daysInMonth(year, month) }, settings)];
}

/** The months of a quarter. */
export function describeQuarter({ quarter, year }: Quarter, settings: Settings): string[] {
  if (year === undefined || quarter < 1 || quarter > 4) return [];
  const last = quarter * 3;
  return [span({ year, month: last - 2, day: 1 }, { year, month: last, day: daysInMonth(year, last) }, settings)];
}

function span(from: PlainDate, to: PlainDate, settings: Settings): string {
  return settings.say({
    vi: `Từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`,
    en: `From ${formatDate(from)} to ${formatDate(to)}`,
  });
}

/** How long a slot lasts. */
export function describeSlot({ start, end }: TimeSlot, settings: Settings): string[] {
  const from = readTime(start.hour, start.minute ?? 0);
  const to = readTime(end.hour, end.minute ?? 0);
  if (from === undefined || to === undefined) return [noTime(settings)];
  const slot = `${formatTime(from)} - ${formatTime(to)}`;
  if (to < from) return [`${slot}: ${settings.say({ vi: 'kết thúc trước khi bắt đầu', en: 'ends before it begins' })}`];
  return [`${slot}: ${bold(settings.say({ vi: formatDuration(to - from), en: englishDuration(to - from) }))}`];
}

export function describeTime({ hour, minute }: Time, settings: Settings): string[] {
  const time = readTime(hour, minute ?? 0);
  return [time === undefined ? noTime(settings) : bold(formatTime(time))];
}

function noTime(settings: Settings): string {
  return settings.say({ vi: 'Không có giờ này.', en: 'There is no such time.' });
}

function englishDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter((part) => part !== '')
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const ENGLISH_MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');
