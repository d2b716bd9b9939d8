import type { AstNode } from 'langium';
import type { ConferencePlan, LetterheadField } from '../generated/ast.ts';
import { addDays, compareDates, formatDate, type PlainDate } from '../values/dates.ts';
import { readDocumentNumber } from '../values/document-number.ts';
import { fold, squeeze } from '../values/text.ts';
import { isAboutTime, minutes, readEvent } from './agenda.ts';
import { readIssueDate } from './bases.ts';
import { type EventWindow, readEventWindow } from './event-window.ts';
import { type ReadField, readLetterhead } from './outline.ts';
import { textOfAll } from './text.ts';
import { isNamedHall, readHall } from './venue.ts';
import { type LineNode, walk } from './walk.ts';

/** A stretch of a file, zero-based lines and UTF-16 characters. */
export interface FileRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Hours of one day in one hall; minutes since midnight. */
export interface HallTime {
  /** `12/3/2024` */
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** What other plans of the workspace are held against: plain data that keeps nothing of the plan alive. */
export interface PlanFacts {
  /** Folded names of the issuing body and of the body above it; empty where the letterhead names none. */
  readonly body: string;
  readonly number:
    | { readonly key: string; readonly shown: string; readonly year: number; readonly range: FileRange }
    | undefined;
  readonly hall:
    | {
        readonly key: string;
        readonly shown: string;
        /** A name that says which hall it is whoever writes it. */
        readonly isNamed: boolean;
        readonly times: readonly HallTime[];
        readonly range: FileRange;
      }
    | undefined;
}

/** The facts with the lines that they stand on. */
export interface ReadFacts {
  readonly facts: PlanFacts;
  readonly number: LetterheadField | undefined;
  readonly hall: LineNode | undefined;
}

/** What the facts are read from. */
interface Read {
  readonly lines: readonly LineNode[];
  readonly letterhead: readonly ReadField[];
  readonly eventWindow: EventWindow | undefined;
}

/** A longer conference is a campaign that takes no hall. */
const MOST_DAYS = 14;
const NOON = 12 * 60;
const EVENING = 18 * 60;
const MIDNIGHT = 24 * 60;
/** Office hours, for the days of an event that goes on. */
const OFFICE = { from: 8 * 60, to: 17 * 60 };
/** What an event surely takes that only says when it begins. */
const LEAST = 60;

/** The facts of a parsed plan of which nothing else is wanted. */
export function factsOf(plan: ConferencePlan): PlanFacts {
  const { lines } = walk(plan);
  const eventWindow = readEventWindow(lines, readEvent(lines));
  return readFacts({ lines, letterhead: readLetterhead(plan), eventWindow }).facts;
}

/** Reads the facts off what is read of a plan. */
export function readFacts(read: Read): ReadFacts {
  const number = read.letterhead.find(({ name }) => name === 'number');
  const hall = readHall(read.lines);
  const times = hall ? timesOf(read) : [];
  return {
    facts: {
      body: bodyOf(read.letterhead),
      number: number && numberFacts(number, read.letterhead),
      hall:
        hall && times.length > 0
          ? {
              key: fold(hall.words),
              shown: hall.words,
              isNamed: isNamedHall(hall.words),
              times,
              range: rangeOf(hall.line),
            }
          : undefined,
    },
    number: number?.node,
    hall: hall?.line,
  };
}

function bodyOf(letterhead: readonly ReadField[]): string {
  const issuer = letterhead.find(({ name }) => name === 'issuer');
  const superior = letterhead.find(({ name }) => name === 'superior');
  if (!issuer || fold(issuer.value) === '') return '';
  return `${fold(superior?.value ?? '')}/${fold(issuer.value)}`;
}

/** A draft whose number is left open has none. */
function numberFacts({ value, node }: ReadField, letterhead: readonly ReadField[]): PlanFacts['number'] {
  const parts = readDocumentNumber(squeeze(value));
  const issued = readIssueDate(letterhead);
  const dated = issued?.kind === 'full' ? issued.date.year : issued?.kind === 'partial' ? issued.year : undefined;
  const year = parts?.year ?? dated;
  if (!parts || year === undefined || !/\d/.test(parts.ordinal)) return undefined;
  const key = `${parts.ordinal.replace(/^0+/, '')}/${fold(parts.code)}-${fold(parts.body)}`;
  return { key, shown: squeeze(value), year, range: rangeOf(node) };
}

/** The hours that the event surely takes; none where the plan does not say. */
function timesOf({ lines, eventWindow }: Read): HallTime[] {
  const days = eventWindow?.days;
  if (!days) return [];
  const [first, ...later] = daysFrom(days.from, days.to);
  if (!first) return [];
  const begins = eventWindow.startsAt;
  if (later.length > 0) {
    const opening = {
      day: formatDate(first),
      from: begins ?? OFFICE.from,
      to: Math.max(OFFICE.to, (begins ?? 0) + LEAST),
    };
    return [opening, ...later.map((day) => ({ day: formatDate(day), ...OFFICE }))];
  }
  const about = lines.filter(isAboutTime);
  const hours = hoursSaid(about, begins);
  return hours ? [{ day: formatDate(first), ...hours }] : [];
}

function daysFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; compareDates(day, to) <= 0; day = addDays(day, 1)) {
    if (days.length === MOST_DAYS) return [];
    days.push(day);
  }
  return days;
}

function hoursSaid(about: readonly LineNode[], begins: number | undefined): Omit<HallTime, 'day'> | undefined {
  const slot = about.flatMap((line) => [...line.label, ...line.text]).find((inline) => inline.$type === 'TimeSlot');
  const ends = slot?.$type === 'TimeSlot' ? minutes(slot.end) : undefined;
  if (begins !== undefined) return { from: begins, to: ends !== undefined && ends > begins ? ends : begins + LEAST };
  const words = ` ${fold(about.map((line) => textOfAll([...line.label, ...line.text])).join(' ')).replace(/[^a-z0-9]+/g, ' ')} `;
  const said = PARTS.filter(({ word }) => words.includes(word));
  const [part] = said;
  return part && said.length === 1 ? { from: part.from, to: part.to } : undefined;
}

const PARTS = [
  { word: ' sang ', from: 0, to: NOON },
  { word: ' chieu ', from: NOON, to: EVENING },
  { word: ' toi ', from: EVENING, to: MIDNIGHT },
];

function rangeOf(line: LineNode): FileRange {
  const inlines: readonly AstNode[] = line.text.length > 0 ? line.text : line.label;
  const first = inlines[0] ?? line;
  const last = inlines.at(-1) ?? line;
  const zero = { line: 0, character: 0 };
  const { line: from, character } = first.$cstNode?.range.start ?? zero;
  const end = last.$cstNode?.range.end ?? zero;
  return { start: { line: from, character }, end: { line: end.line, character: end.character } };
}
