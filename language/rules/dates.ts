import type { CalendarDate, Month } from '../generated/ast.ts';
import type { ReadDate } from '../model/dates.ts';
import { daysInMonth, formatDate, formatEnglishWeekday, formatWeekday, weekdayOf } from '../values/dates.ts';
import { type Finding, type Localized, type Rule, type Span, spanOf, spanOfProperty } from './finding.ts';

/** A date is a day of the calendar. */
export const dateInvalid: Rule = {
  code: 'date.invalid',
  severity: 'error',
  title: { vi: 'Ngày phải có trong lịch', en: 'A date is a day of the calendar' },
  check: (model) => [...model.dates.flatMap(invalid), ...model.months.flatMap(invalidMonth)],
};

/** A weekday beside a date is that date's. */
export const dateWeekday: Rule = {
  code: 'date.weekday',
  severity: 'error',
  title: { vi: 'Thứ phải đúng với ngày', en: 'A weekday is that of its date' },
  check: (model) => model.dates.flatMap(weekday),
};

function invalid({ node, reading }: ReadDate): Finding[] {
  if (reading.kind !== 'invalid') return [];
  const { day, month, year } = reading;
  return [{ span: spanOf(node), message: reason(day, month, year) }];
}

function invalidMonth(node: Month): Finding[] {
  if (node.month >= 1 && node.month <= 12) return [];
  return [{ span: spanOf(node), message: reason(undefined, node.month, node.year) }];
}

function reason(day: number | undefined, month: number | undefined, year: number | undefined): Localized {
  if (month !== undefined && (month < 1 || month > 12)) {
    return { vi: `Không có tháng ${month}.`, en: `There is no month ${month}.` };
  }
  if (month === undefined) return { vi: `Không có ngày ${day}.`, en: `There is no day ${day}.` };
  const last = daysInMonth(year ?? 2024, month);
  const inMonth = year === undefined ? `${month}` : `${month}/${year}`;
  return {
    vi: `Không có ngày ${day} tháng ${inMonth}: tháng này có ${last} ngày.`,
    en: `There is no day ${day} in month ${inMonth}: it has ${last} days.`,
  };
}

function weekday({ node, reading, weekday: said }: ReadDate): Finding[] {
  if (reading.kind !== 'full' || said === undefined) return [];
  const right = weekdayOf(reading.date);
  if (right === said) return [];
  const span = weekdaySpan(node);
  const shown = formatWeekday(right);
  return [
    {
      span,
      message: {
        vi: `Ngày ${formatDate(reading.date)} là ${shown}, không phải ${formatWeekday(said)}.`,
        en: `${formatDate(reading.date)} is a ${formatEnglishWeekday(right)}, not a ${formatEnglishWeekday(said)}.`,
      },
      fixes: [{ title: { vi: `Ghi ${shown}`, en: `Write ${shown}` }, edits: () => [{ ...span, text: shown }] }],
    },
  ];
}

/** The words of the weekday, without the bracket or comma around it. */
function weekdaySpan(node: CalendarDate): Span {
  if (node.weekday !== undefined) return spanOfProperty(node, 'weekday');
  const { start, end } = spanOfProperty(node, 'weekdayAfter');
  const text = node.$cstNode?.root.fullText.slice(start, end) ?? '';
  return { start: start + text.search(/[^(,\s]/), end: start + text.search(/[\s)]*$/) };
}
