import { squeeze } from './text.ts';

/** A day of the Gregorian calendar, years 1 to 9999, month and day from 1. It may be one that does not exist. */
export type PlainDate = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
};

/** A weekday (*thứ*) as Vietnamese counts: 1 is Chủ nhật (Sunday), 2 thứ Hai (Monday) … 7 thứ Bảy (Saturday). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** From Sunday, 1, to Saturday. */
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  1: 'Chủ nhật',
  2: 'thứ Hai',
  3: 'thứ Ba',
  4: 'thứ Tư',
  5: 'thứ Năm',
  6: 'thứ Sáu',
  7: 'thứ Bảy',
};

const weekdaysByName: ReadonlyMap<string, Weekday> = new Map([
  ...WEEKDAYS.map((weekday) => [WEEKDAY_NAMES[weekday].toLowerCase(), weekday] as const),
  ...WEEKDAYS.filter((weekday) => weekday > 1).map((weekday) => [`thứ ${weekday}`, weekday] as const),
  ['chúa nhật', 1],
  ['cn', 1],
  ['thứ bẩy', 7],
]);

const DAYS_OF_YEAR = 365;
const DAYS_OF_400_YEARS = 400 * DAYS_OF_YEAR + 97;

/** The number of days of a month; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) return 0;
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Whether the calendar has the day. */
export function isValidDate(date: PlainDate): boolean {
  const { year, month, day } = date;
  if (!Number.isInteger(year) || year < 1 || year > 9999) return false;
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
}

/** Below zero if the left day is earlier, above if it is later, zero if both are the same. */
export function compareDates(left: PlainDate, right: PlainDate): number {
  return left.year - right.year || left.month - right.month || left.day - right.day;
}

/** Days since 01/3 of the year 0: counted from March, the leap day is the last of its year. */
function dayNumber(date: PlainDate): number {
  const year = date.month > 2 ? date.year : date.year - 1;
  const monthsSinceMarch = (date.month + 9) % 12;
  // Months from March have 31 30 31 30 31 days, over and again: 153 in five.
  const daysBeforeMonth = Math.floor((153 * monthsSinceMarch + 2) / 5);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * DAYS_OF_YEAR + leapDays + daysBeforeMonth + date.day - 1;
}

function dateOfDayNumber(number: number): PlainDate {
  const era = Math.floor(number / DAYS_OF_400_YEARS);
  const dayOfEra = number - era * DAYS_OF_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / DAYS_OF_YEAR);
  const daysBeforeYear = yearOfEra * DAYS_OF_YEAR + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - daysBeforeYear;
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  const month = ((monthsSinceMarch + 2) % 12) + 1;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/** The number of days from one day to another; negative if the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day so many days later, or earlier if negative; it may leave the years that `isValidDate` knows. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The weekday of a day that exists. */
export function weekdayOf(date: PlainDate): Weekday {
  // Day 0, 01/3 of the year 0, is a Wednesday, the fourth.
  const index = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return WEEKDAYS[index] ?? 1;
}

/** `thứ Năm`, `Thứ 5`, `Chủ nhật`, `CN` … or undefined; marks count, case does not. */
export function readWeekday(text: string): Weekday | undefined {
  return weekdaysByName.get(squeeze(text).toLowerCase());
}

/** `thứ Năm`, `Chủ nhật`. */
export function formatWeekday(weekday: Weekday): string {
  return WEEKDAY_NAMES[weekday];
}

/** `Thursday`. */
export function formatEnglishWeekday(weekday: Weekday): string {
  return ENGLISH_WEEKDAYS[weekday];
}

const ENGLISH_WEEKDAYS: Readonly<Record<Weekday, string>> = {
  1: 'Sunday',
  2: 'Monday',
  3: 'Tuesday',
  4: 'Wednesday',
  5: 'Thursday',
  6: 'Friday',
  7: 'Saturday',
};

/** `21/02/2024`, with zeros as in `formatLongDate`. */
export function formatDate(date: PlainDate): string {
  return `${formatDay(date.day)}/${formatMonth(date.month)}/${date.year}`;
}

/** `ngày 21 tháng 02 năm 2024`: days below 10 and months 1 and 2 take a zero (Decree 30/2020/NĐ-CP, Appendix I). */
export function formatLongDate(date: PlainDate): string {
  return `ngày ${formatDay(date.day)} tháng ${formatMonth(date.month)} năm ${date.year}`;
}

/** `08`, as in `formatLongDate`. */
export function formatDay(day: number): string {
  return String(day).padStart(2, '0');
}

/** `02`, but `3`, as in `formatLongDate`. */
export function formatMonth(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}
