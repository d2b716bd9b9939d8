import { modelOf, type PlanModel } from '../../../language/model/plan.ts';
import { textOf } from '../../../language/model/text.ts';
import { formatWeekday, type PlainDate } from '../../../language/values/dates.ts';
import type { PlanFile } from '../read-plan.ts';
import { inspectAmounts, inspectBudget, inspectRows, inspectWords } from './amounts.ts';
import { inspectRecipients, inspectSignatories } from './ending.ts';
import { lineOf, sourceLine } from './source.ts';
import { inspectAttendance, inspectTotals } from './totals.ts';

/** What is read from a plan, as plain data for JSON: version 1 of the shape in docs/inspect.md. Lines are zero-based. */
export function inspectPlan(file: PlanFile) {
  const model = modelOf(file.plan);
  return {
    version: 1,
    path: file.path,
    letterhead: model.letterhead.map(({ node, name, value }) => ({ line: lineOf(file, node), name, value })),
    subject: model.subject,
    sections: model.sections.map(({ node, number, heading, topics }) => ({
      line: lineOf(file, node),
      number,
      heading,
      topics,
    })),
    event: inspectEvent(file, model),
    agenda: model.agenda.map(({ node, start, end, content }) => ({
      line: lineOf(file, node),
      start: clock(start),
      end: clock(end),
      content,
    })),
    attendance: inspectAttendance(file, model),
    totals: inspectTotals(file, model),
    budget: inspectBudget(file, model),
    amounts: inspectAmounts(file, model),
    rows: inspectRows(file, model),
    words: inspectWords(file, model),
    dates: inspectDates(file, model),
    references: inspectReferences(file, model),
    recipients: inspectRecipients(file, model),
    signatories: inspectSignatories(file, model),
  };
}

function inspectEvent(file: PlanFile, { event }: PlanModel) {
  if (!event) return null;
  const { node, from, to } = event;
  return { line: lineOf(file, node), text: textOf(node), from: isoDate(from), to: isoDate(to) };
}

function inspectDates(file: PlanFile, { dates }: PlanModel) {
  return dates.map(({ node, reading, weekday }) => ({
    line: lineOf(file, node),
    text: textOf(node),
    kind: reading.kind,
    date: reading.kind === 'full' ? isoDate(reading.date) : null,
    ...partsOf(reading.kind === 'full' ? reading.date : reading),
    weekday: weekday === undefined ? null : formatWeekday(weekday),
  }));
}

function partsOf({ day, month, year }: { readonly [part in keyof PlainDate]: number | undefined }) {
  return { day: day ?? null, month: month ?? null, year: year ?? null };
}

function inspectReferences(file: PlanFile, { references }: PlanModel) {
  return references.map(({ node, steps }) => ({
    line: lineOf(file, node),
    text: textOf(node),
    steps: steps.map(({ word, label, target }) => ({
      word,
      label,
      target: target ? sourceLine(file, target) : null,
    })),
  }));
}

function isoDate(date: PlainDate | undefined): string | null {
  if (!date) return null;
  const [year, month, day] = [String(date.year).padStart(4, '0'), two(date.month), two(date.day)];
  return `${year}-${month}-${day}`;
}

/** Minutes since midnight as `07:30`. */
function clock(minutes: number | undefined): string | null {
  return minutes === undefined ? null : `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
