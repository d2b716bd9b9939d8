import type { Appendix, CalendarDate, EventDay, Inline, TableRow, Time, TimeSlot } from '../generated/ast.ts';
import { isAppendix, isSection, isTableCell } from '../generated/ast.ts';
import { topicsOfHeading } from '../headings.ts';
import type { PlainDate } from '../values/dates.ts';
import { fold } from '../values/text.ts';
import { isInAgenda, minutes } from './agenda.ts';
import { childrenOf, isItem } from './blocks.ts';
import { type EventWindow, inYearOf } from './event-window.ts';
import { topicsOf } from './outline.ts';
import { textOfAll } from './text.ts';
import type { LineNode } from './walk.ts';

export type HalfDay = 'morning' | 'afternoon' | 'evening';

/** A day that the agenda names: `Ngày 08/3/2024`, `Ngày thứ hai`. */
export interface AgendaDay {
  readonly node: CalendarDate | EventDay;
  readonly date: PlainDate | undefined;
  readonly ordinal: number | undefined;
  /** The list or table in which it stands. */
  readonly list: object;
  /** The words of the lines below it, read when they are asked for. */
  readonly contents: (() => string)[];
}

/** A slot at the head of a line or row, with the day that it belongs to. Times are minutes since midnight. */
export interface DaySlot {
  readonly node: Time | TimeSlot;
  readonly start: number;
  readonly end: number | undefined;
  readonly day: AgendaDay | undefined;
  readonly half: HalfDay | undefined;
  /** What happens then, read when it is asked for. */
  readonly content: () => string;
}

export interface AgendaDays {
  readonly days: readonly AgendaDay[];
  /** Slots that follow one another on one day of one list or table. */
  readonly runs: readonly (readonly DaySlot[])[];
}

/** Reads the days of the agenda and the slots of each. */
export function readAgendaDays(lines: readonly LineNode[], event: EventWindow | undefined): AgendaDays {
  const reading = new AgendaReading(event);
  for (const line of lines) reading.read(line);
  return { days: reading.days, runs: reading.runs };
}

const HALVES: readonly (readonly [half: HalfDay, words: RegExp])[] = [
  ['morning', /(?:^|\s)sáng(?!\p{L})/iu],
  ['afternoon', /(?:^|\s)chiều(?!\p{L})/iu],
  ['evening', /(?:^|\s)tối(?!\p{L})/iu],
];
/** What may stand before the day or the time at the head of a line. */
const LEADING = new Set(
  'buoi sang chieu toi trua chuong trinh noi dung lich vao luc tu dung hoi nghi lam viec khoang bat dau cua phien hop'.split(
    ' ',
  ),
);
/** Rows and paragraphs stand below every item. */
const LOWEST = Number.POSITIVE_INFINITY;
const NO_WORDS = () => '';
const HALF_DAY = 12 * 60;
/** `1h30` in the afternoon is 13h30. */
const LAST_SHORT_HOUR = 7 * 60;
/** Items from the highest level down. */
const RANKS: Readonly<Record<string, number>> = {
  Section: 0,
  Clause: 1,
  SubClause: 2,
  Point: 3,
  DashItem: 4,
  PlusItem: 5,
};

/** What holds for the lines below the one that says it. */
interface Heading {
  readonly rank: number;
  readonly day: AgendaDay | undefined;
  readonly half: HalfDay | undefined;
}

class AgendaReading {
  readonly days: AgendaDay[] = [];
  readonly runs: DaySlot[][] = [];
  private readonly event: EventWindow | undefined;
  private appendix: Appendix | undefined;
  private isAgendaAppendix = false;
  private heading: Heading | undefined;
  private readonly lists = new Map<object, { readonly turn: number; readonly run: DaySlot[] }>();
  /** Counts the days named so far: a list goes on behind a half-day, and anew behind a day. */
  private turn = 0;

  constructor(event: EventWindow | undefined) {
    this.event = event;
  }

  read(line: LineNode): void {
    if (isAppendix(line)) this.enter(line);
    if (isSection(line) || isAppendix(line)) this.heading = undefined;
    if (isTableCell(line)) {
      const row = line.$container;
      if (row.cells[0] === line && this.isAgendaRow(row)) this.row(row);
    } else if (isItem(line) || line.$type === 'Paragraph') {
      this.block(line);
    }
  }

  private enter(appendix: Appendix): void {
    this.appendix = appendix;
    const title = appendix.title.map((line) => textOfAll(line.label)).join(' ');
    this.isAgendaAppendix = isOnlyAgenda(topicsOfHeading(title));
  }

  private isAgendaRow({ $container: { $container: block } }: TableRow): boolean {
    const topics = isItem(block) ? topicsOf(block) : [];
    return topics.length > 0 ? isOnlyAgenda(topics) : this.appendix !== undefined && this.isAgendaAppendix;
  }

  private isAgendaBlock(line: LineNode): boolean {
    const item = isItem(line) ? line : line.$type === 'Paragraph' ? line.$container : undefined;
    const topics = item && isItem(item) ? topicsOf(item) : [];
    return topics.length > 0 ? isInAgenda(line) && isOnlyAgenda(topics) : this.isAgendaAppendix;
  }

  private block(line: LineNode): void {
    const rank = RANKS[line.$type] ?? LOWEST;
    if (this.heading && rank <= this.heading.rank) this.heading = undefined;
    if (!this.isAgendaBlock(line)) return;
    const inlines = [...line.label, ...line.text];
    const hasChildren = isItem(line) && childrenOf(line).length > 0;
    const container = line.$container;
    const own = hasChildren ? rank : rankAround(line);
    if (container) this.entry(inlines, () => textOfAll(inlines), container, own);
  }

  private row(row: TableRow): void {
    const cells = row.cells.map((cell) => [...cell.label, ...cell.text]);
    const filled = cells.filter((inlines, index) => inlines.length > 0 && !(index === 0 && isOrdinal(inlines)));
    const at = filled.findIndex((inlines) => leadingSlot(inlines) || leadingDay(inlines));
    const inlines = filled[at];
    const others = () => filled.map((other) => (other === inlines ? '' : textOfAll(other))).join(' ');
    const list = row.$container;
    if (!inlines) {
      if (filled.length === 1) this.entry(filled[0] ?? [], NO_WORDS, list, LOWEST);
      return;
    }
    const day = leadingSlot(inlines) && filled.find((other) => other !== inlines && leadingDay(other));
    if (day) this.entry(day, NO_WORDS, list, LOWEST);
    this.entry(inlines, others, list, LOWEST);
  }

  /** One line or row: a slot, or the name of a day or half a day. */
  private entry(inlines: readonly Inline[], words: () => string, list: object, rank: number): void {
    const slot = leadingSlot(inlines);
    const day = leadingDay(inlines);
    const half = leadingHalf(inlines);
    if (day) this.name(day, half, list, rank);
    else if (!slot && half) this.halve(half, rank);
    if (slot) this.slot(slot, half, words, list);
    else this.heading?.day?.contents.push(words);
  }

  private name(node: CalendarDate | EventDay, half: HalfDay | undefined, list: object, rank: number): void {
    const date = node.$type === 'CalendarDate' ? inYearOf(node, this.event?.within) : undefined;
    const ordinal = node.$type === 'EventDay' ? node.ordinal : undefined;
    const known = this.days.at(-1);
    const isSame = known && date && known.date && isSameDay(known.date, date);
    const day = isSame ? known : { node, date, ordinal, list, contents: [] };
    if (!isSame) {
      this.days.push(day);
      this.turn++;
    }
    this.heading = { rank, day, half };
  }

  private halve(half: HalfDay, rank: number): void {
    const before = this.heading?.half;
    if (before && HALVES.findIndex(([other]) => other === half) < HALVES.findIndex(([other]) => other === before)) {
      this.turn++;
    }
    const isInside = this.heading?.day && rank >= this.heading.rank;
    this.heading = { rank: isInside && this.heading ? this.heading.rank : rank, day: this.heading?.day, half };
  }

  private slot(node: Time | TimeSlot, ownHalf: HalfDay | undefined, content: () => string, list: object): void {
    const half = ownHalf ?? this.heading?.half;
    const start = late(minutes(node.$type === 'Time' ? node : node.start), half);
    const end = node.$type === 'Time' ? undefined : late(minutes(node.end), half);
    if (start === undefined) return;
    const day = this.heading?.day;
    day?.contents.push(content);
    this.runIn(list).push({ node, start, end, day, half, content });
  }

  private runIn(list: object): DaySlot[] {
    const known = this.lists.get(list);
    if (known?.turn === this.turn) return known.run;
    const run: DaySlot[] = [];
    this.lists.set(list, { turn: this.turn, run });
    this.runs.push(run);
    return run;
  }
}

function isOnlyAgenda(topics: readonly string[]): boolean {
  return topics.includes('agenda') && !topics.includes('assignment') && !topics.includes('budget');
}

/** A heading without a list of its own holds for the items beside it. */
function rankAround({ $container }: LineNode): number {
  return $container ? (RANKS[$container.$type] ?? -1) : -1;
}

function isOrdinal(inlines: readonly Inline[]): boolean {
  return /^(?:\d{1,3}|[IVX]{1,5}|[a-zđ])?[.)]?$/i.test(textOfAll(inlines));
}

function leading(inlines: readonly Inline[]): Inline | undefined {
  const first = inlines.find((inline) => !isLeadingWords(inline));
  return first && inlines.indexOf(first) <= 2 ? first : undefined;
}

function isLeadingWords(inline: Inline): boolean {
  if (inline.$type === 'Hedge') return true;
  if (inline.$type !== 'Text') return false;
  return fold(inline.value)
    .split(/[^a-z0-9]+/)
    .every((word) => word === '' || LEADING.has(word));
}

function leadingSlot(inlines: readonly Inline[]): Time | TimeSlot | undefined {
  const first = leading(inlines);
  return first?.$type === 'Time' || first?.$type === 'TimeSlot' ? first : undefined;
}

/** `Sáng ngày 08/3/2024`, `7h30 ngày 08/3/2024`, `Ngày thứ hai`. */
function leadingDay(inlines: readonly Inline[]): CalendarDate | EventDay | undefined {
  const first = leading(inlines);
  const slot = leadingSlot(inlines);
  const behind = slot ? leading(inlines.slice(inlines.indexOf(slot) + 1)) : undefined;
  return [first, behind].find((inline) => inline?.$type === 'CalendarDate' || inline?.$type === 'EventDay');
}

function leadingHalf(inlines: readonly Inline[]): HalfDay | undefined {
  const [first] = inlines;
  if (first?.$type !== 'Text' || !(isLeadingWords(first) || /^buổi\s/iu.test(first.value))) return undefined;
  return HALVES.find(([, words]) => words.test(first.value))?.[0];
}

function isSameDay(one: PlainDate, other: PlainDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

/** Afternoons are written by twelve hours, too. */
function late(time: number | undefined, half: HalfDay | undefined): number | undefined {
  if (time === undefined || half === undefined || half === 'morning') return time;
  return time < (half === 'afternoon' ? LAST_SHORT_HOUR : HALF_DAY) ? time + HALF_DAY : time;
}
