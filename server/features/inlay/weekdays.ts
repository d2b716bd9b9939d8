import type { Inline } from '../../../language/generated/ast.ts';
import { isAboutTime, isInAgenda, withRemarks } from '../../../language/model/agenda.ts';
import { type ReadDate, readDate } from '../../../language/model/dates.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { textOfAll } from '../../../language/model/text.ts';
import type { LineNode } from '../../../language/model/walk.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import {
  compareDates,
  formatDate,
  formatEnglishWeekday,
  formatLongDate,
  formatWeekday,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
} from '../../../language/values/dates.ts';
import { fold } from '../../../language/values/text.ts';
import type { Hint } from './hint.ts';

/** What is known of the plan's dates: which are deadlines, and the weekdays of which days stand somewhere. */
export interface KnownDays {
  /** The event as its line on the time says it; the agenda names its days again. */
  readonly event: PlanModel['event'];
  readonly due: ReadonlySet<object>;
  readonly said: ReadonlySet<string>;
}

/** Reads what is known of the dates of a plan. */
export function knownDays({ event, deadlines, dates }: PlanModel): KnownDays {
  const said = dates.flatMap(({ reading, weekday }) =>
    reading.kind === 'full' && weekday !== undefined ? [formatDate(reading.date)] : [],
  );
  return { event, due: new Set(deadlines.map(({ node }) => node)), said: new Set(said) };
}

/**
 * The weekdays of the days on which the event takes place, where the plan nowhere says them; of a deadline only where it
 * falls on a weekend. Dates of documents need none.
 */
export function missingWeekdays(line: LineNode, known: KnownDays): Hint[] {
  const isWhen = isAboutTime(line);
  const isDay = isWhen || isInAgenda(line);
  const inlines = withRemarks([...line.label, ...line.text]);
  if (!isDay && !inlines.some((inline) => known.due.has(inline))) return [];
  const said = saidIn(line);
  return inlines.flatMap((inline) => {
    const isDue = known.due.has(inline);
    if (!isDay && !isDue) return [];
    const dates = datesIn(inline).filter((date) => isWhen || !isOfEvent(date, known));
    return dates.flatMap((date) => weekdayFor(date, known, said, isDue));
  });
}

/** `Chiều thứ Sáu (08/3/2024)`, `Sáng T6, 08/3/2024`: the weekdays that a line says in its own way. */
function saidIn(line: LineNode): ReadonlySet<Weekday> {
  const words = ` ${fold(textOfAll([...line.label, ...line.text])).replace(/[^a-z\d]+/g, ' ')} `;
  return new Set(
    WEEKDAYS.filter((day) => {
      const names = [fold(formatWeekday(day)), ...(day > 1 ? [`thu ${day}`, `t${day}`] : ['cn'])];
      return names.some((name) => words.includes(` ${name} `));
    }),
  );
}

function datesIn(inline: Inline): ReadDate[] {
  switch (inline.$type) {
    case 'CalendarDate':
      return [readDate(inline)];
    case 'Period':
      return [readDate(inline.from, inline.to), readDate(inline.to)];
    default:
      return [];
  }
}

function isOfEvent({ reading }: ReadDate, { event }: KnownDays): boolean {
  if (reading.kind !== 'full' || !event?.from || !event.to) return false;
  return compareDates(event.from, reading.date) <= 0 && compareDates(reading.date, event.to) <= 0;
}

function weekdayFor(
  { node, reading, weekday }: ReadDate,
  known: KnownDays,
  inWords: ReadonlySet<Weekday>,
  isDue: boolean,
): Hint[] {
  if (reading.kind !== 'full' || weekday !== undefined || known.said.has(formatDate(reading.date))) return [];
  const { end } = spanOf(node);
  const day = weekdayOf(reading.date);
  if (inWords.has(day) || (isDue && !isWeekend(day))) return [];
  const label = `(${formatWeekday(day)})`;
  return [
    {
      offset: end,
      label,
      padding: { left: true, right: false },
      tooltip: {
        vi: `${formatLongDate(reading.date)} là ${formatWeekday(day)}. Bấm đúp để ghi vào.`,
        en: `This day is a ${formatEnglishWeekday(day)}. Double-click to write it.`,
      },
      edits: [{ start: end, end, text: ` ${label}` }],
    },
  ];
}

function isWeekend(day: Weekday): boolean {
  return day === 1 || day === 7;
}
