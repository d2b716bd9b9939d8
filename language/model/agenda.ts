import type { CalendarDate, Inline, Period, Time, TimeSlot } from '../generated/ast.ts';
import { isClause, isTableCell } from '../generated/ast.ts';
import type { PlainDate } from '../values/dates.ts';
import { readTime } from '../values/times.ts';
import { isItem } from './blocks.ts';
import { readDate } from './dates.ts';
import { topicsOf } from './outline.ts';
import { endOfRange } from './ranges.ts';
import { textOfAll } from './text.ts';
import type { LineNode } from './walk.ts';

/** One slot of the agenda (chương trình), in minutes since midnight. */
export interface AgendaSlot {
  readonly node: TimeSlot | Time;
  readonly line: LineNode;
  readonly start: number | undefined;
  readonly end: number | undefined;
  /** What happens then: the words of the line or the next cells of the row. */
  readonly content: string;
}

/** When the event takes place: the first date or range under the topic of time. */
export interface EventTime {
  readonly node: CalendarDate | Period;
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
}

/** The slots of the agenda in the order of the text. */
export function readAgenda(lines: readonly LineNode[]): AgendaSlot[] {
  return lines.flatMap((line) => {
    if (!isInAgenda(line)) return [];
    return [...line.label, ...line.text].flatMap((inline): AgendaSlot[] => {
      if (inline.$type === 'TimeSlot') {
        return [
          { node: inline, line, start: minutes(inline.start), end: minutes(inline.end), content: contentOf(line) },
        ];
      }
      if (inline.$type !== 'Time') return [];
      return [{ node: inline, line, start: minutes(inline), end: undefined, content: contentOf(line) }];
    });
  });
}

/** The event's days, from the first date or range under the topic of time. */
export function readEvent(lines: readonly LineNode[]): EventTime | undefined {
  const days = withRemarks(lines.filter(isAboutTime).flatMap((line) => [...line.label, ...line.text]));
  const first = days.find((inline) => inline.$type === 'CalendarDate' || inline.$type === 'Period');
  switch (first?.$type) {
    case 'CalendarDate': {
      const last = endOfRange(days, days.indexOf(first)) ?? first;
      return { node: first, from: fullDate(first, last), to: fullDate(last) };
    }
    case 'Period':
      return { node: first, from: fullDate(first.from, first.to), to: fullDate(first.to) };
    default:
      return undefined;
  }
}

/** The event's days may stand in brackets: `02 ngày (ngày 11 và 12/4/2024)`. */
export function withRemarks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => (inline.$type === 'Remark' ? inline.parts : [inline]));
}

/** Whether a line says when the event takes place. */
export function isAboutTime(line: LineNode): boolean {
  const item = isItem(line) ? line : line.$type === 'Paragraph' ? line.$container : undefined;
  return item !== undefined && isItem(item) && topicsOf(item).includes('time');
}

/** A date that leaves nothing open; what it leaves out is taken from the end of its range. */
export function fullDate(node: CalendarDate, context?: CalendarDate): PlainDate | undefined {
  const { reading } = readDate(node, context);
  return reading.kind === 'full' ? reading.date : undefined;
}

/** Whether a line can hold slots of the agenda. */
export function isInAgenda(line: LineNode): boolean {
  if (isTableCell(line)) return true;
  if (!isItem(line) && line.$type !== 'Paragraph') return false;
  const item = isItem(line) ? line : line.$container;
  return isItem(item) && topicsOf(item).includes('agenda') && !(isClause(item) && topicsOf(item).includes('time'));
}

function contentOf(line: LineNode): string {
  if (!isTableCell(line)) return textOfAll(line.colon ? line.text : [...line.label, ...line.text]);
  const { cells } = line.$container;
  const next = cells[cells.indexOf(line) + 1];
  return next ? textOfAll([...next.label, ...next.text]) : '';
}

/** Minutes since midnight. */
export function minutes(time: Time): number | undefined {
  return readTime(time.hour, time.minute ?? 0);
}
