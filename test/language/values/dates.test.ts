import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDates,
  daysBetween,
  daysInMonth,
  formatDate,
  formatLongDate,
  formatWeekday,
  isValidDate,
  type PlainDate,
  readWeekday,
  type Weekday,
  weekdayOf,
} from '../../../language/values/dates.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

describe('a day of the calendar', () => {
  it.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [1900, 2, 29, false],
    [2000, 2, 29, true],
    [2024, 4, 31, false],
    [2024, 13, 1, false],
    [2024, 0, 1, false],
    [2024, 1, 0, false],
    [0, 1, 1, false],
    [9999, 12, 31, true],
    [10_000, 1, 1, false],
    [2024, 1, 1.5, false],
  ])('%i-%i-%i exists: %s', (year, month, day, exists) => {
    expect(isValidDate({ year, month, day })).toBe(exists);
  });

  it('has the length of its month', () => {
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2023, 11)).toBe(30);
    expect(daysInMonth(2023, 12)).toBe(31);
    expect(daysInMonth(2023, 13)).toBe(0);
  });

  it.each([
    [2024, 1, 18, 5],
    [2024, 2, 21, 4],
    [2024, 3, 8, 6],
    [2000, 1, 1, 7],
    [1945, 9, 2, 1],
    [2026, 6, 16, 3],
    [1, 1, 1, 2],
  ] as const)('%i-%i-%i has weekday %i', (year, month, day, weekday) => {
    expect(weekdayOf({ year, month, day })).toBe(weekday);
  });

  it('agrees with the arithmetic of the runtime', () => {
    fc.assert(
      fc.property(date(), date(), (left, right) => {
        const days = (utc(right) - utc(left)) / 86_400_000;
        expect(daysBetween(left, right)).toBe(days);
        expect(weekdayOf(left)).toBe(new Date(utc(left)).getUTCDay() + 1);
        expect(Math.sign(compareDates(right, left))).toBe(Math.sign(days));
        expect(addDays(left, days)).toEqual(right);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is followed by the next through whole eras', () => {
    let day: PlainDate = { year: 1999, month: 12, day: 31 };
    for (let count = 0; count < 500; count++) {
      const next = addDays(day, 1);
      expect(isValidDate(next)).toBe(true);
      expect(daysBetween(day, next)).toBe(1);
      day = next;
    }
    expect(addDays({ year: 2024, month: 2, day: 28 }, 2)).toEqual({
      year: 2024,
      month: 3,
      day: 1,
    });
    expect(addDays({ year: 9999, month: 12, day: 31 }, 1)).toEqual({
      year: 10_000,
      month: 1,
      day: 1,
    });
  });
});

describe('formats of a date', () => {
  it('give days below 10 and months 1 and 2 a zero', () => {
    expect(formatDate({ year: 2024, month: 2, day: 21 })).toBe('21/02/2024');
    expect(formatDate({ year: 2024, month: 3, day: 8 })).toBe('08/3/2024');
    expect(formatLongDate({ year: 2024, month: 2, day: 21 })).toBe('ngày 21 tháng 02 năm 2024');
    expect(formatLongDate({ year: 2023, month: 12, day: 5 })).toBe('ngày 05 tháng 12 năm 2023');
  });
});

describe('weekdays', () => {
  it.each([
    ['thứ Năm', 5],
    ['Thứ 5', 5],
    ['thứ tư', 4],
    ['THỨ HAI', 2],
    ['Chủ nhật', 1],
    ['Chủ Nhật', 1],
    ['CN', 1],
    ['Thứ  bảy', 7],
    ['thứ bẩy', 7],
    ['thứ sáu'.normalize('NFD'), 6],
  ])('%s is %i', (text, weekday) => {
    expect(readWeekday(text)).toBe(weekday);
  });

  it.each(['', 'thứ', 'thứ 1', 'thứ 8', 'thư tư', 'thứ nhất', 'năm', 'constructor'])('%s is none', (text) => {
    expect(readWeekday(text)).toBeUndefined();
  });

  it('are read back as written', () => {
    for (const weekday of WEEKDAYS) expect(readWeekday(formatWeekday(weekday))).toBe(weekday);
    expect(WEEKDAYS.map(formatWeekday).slice(0, 2)).toEqual(['Chủ nhật', 'thứ Hai']);
  });
});

function date(): fc.Arbitrary<PlainDate> {
  return fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat())
    .map(([year, month, seed]) => ({
      year,
      month,
      day: (seed % daysInMonth(year, month)) + 1,
    }));
}

function utc(day: PlainDate): number {
  return new Date(0).setUTCFullYear(day.year, day.month - 1, day.day);
}
