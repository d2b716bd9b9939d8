import type { CalendarDate, ConferencePlan, Inline, Month, Quarter, Year } from '../generated/ast.ts';
import { isAppendix, isTitle } from '../generated/ast.ts';
import { fold } from '../values/text.ts';
import type { DateReading } from './dates.ts';
import type { EventWindow } from './event-window.ts';
import { textOf } from './text.ts';
import type { LineNode } from './walk.ts';

/** A year that stands in the text, alone or in a date. */
export interface ReadYear {
  readonly node: Year | CalendarDate | Month | Quarter;
  readonly year: number;
}

/** The subject's words, repeated elsewhere, with another year. */
export interface OtherYear {
  readonly node: Year;
  /** The year in the subject. */
  readonly subject: Year;
}

export interface ReadYears {
  readonly all: readonly ReadYear[];
  /** The year of the plan, or of the event: what the others are judged by. */
  readonly own: number | undefined;
  /** Years that a launch is for: `Phát động phong trào thi đua năm 2024`. */
  readonly launches: readonly Year[];
  readonly otherThanSubject: readonly OtherYear[];
}

/** Years outside these are slips of the hand, not years of a plan. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;

/** Reads the years of a plan. */
export function readYears(
  plan: ConferencePlan,
  lines: readonly LineNode[],
  issued: DateReading | undefined,
  event: EventWindow | undefined,
): ReadYears {
  const all: ReadYear[] = [];
  const launches: Year[] = [];
  for (const line of lines) {
    const isCited = line.$type === 'LegalBasis' || line.$type === 'Lead';
    for (const inlines of [line.label, line.text]) collect(inlines, all, isCited ? [] : launches);
  }
  const issuedIn = issued?.kind === 'full' ? issued.date.year : issued?.year;
  const own = [issuedIn, event?.within.from.year].find(isUsual);
  return { all, own, launches, otherThanSubject: otherThanSubject(plan) };
}

function isUsual(year: number | undefined): boolean {
  return year !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR;
}

function collect(inlines: readonly Inline[], all: ReadYear[], launches: Year[]): void {
  for (const [index, inline] of inlines.entries()) {
    switch (inline.$type) {
      case 'Remark':
        collect(inline.parts, all, launches);
        break;
      case 'Period':
        all.push(...yearOf(inline.from), ...yearOf(inline.to));
        break;
      case 'LegalReference':
        if (inline.date) all.push(...yearOf(inline.date));
        break;
      case 'CalendarDate':
      case 'Month':
      case 'Quarter':
        all.push(...yearOf(inline));
        break;
      case 'Year':
        all.push(...yearOf(inline));
        if (isLaunch(inlines[index - 1])) launches.push(inline);
        break;
      default:
    }
  }
}

function yearOf(node: ReadYear['node']): ReadYear[] {
  return node.year === undefined ? [] : [{ node, year: node.year }];
}

const LAUNCH = /(?<!\p{L})phát động(?!\p{L})/giu;
const LAUNCHED = /(?:phong trào|thi đua|cuộc|chiến dịch|tháng|chương trình)(?!\p{L})/iu;
/** `phong trào do tỉnh phát động`, `đợt phát động`: one that has been. */
const LAUNCHED_BEFORE = /(?<!\p{L})(?:do\s[^;,.:]{0,80}|đã|được|đợt|từ|sau|kết quả)\s*$/iu;

/** Whether the words before a year launch something. */
function isLaunch(before: Inline | undefined): boolean {
  if (before?.$type !== 'Text') return false;
  const last = [...before.value.matchAll(LAUNCH)].at(-1);
  if (!last) return false;
  const object = before.value.slice(last.index + last[0].length);
  return !/[;.:]/.test(object) && LAUNCHED.test(object) && !LAUNCHED_BEFORE.test(before.value.slice(0, last.index));
}

interface Word {
  readonly word: string;
  readonly year: Year | undefined;
}

/** So many words before a year, or all there are, make it the subject's. */
const MOST_CONTEXT = 14;
const LEAST_CONTEXT = 4;
/** No subject names more. */
const MOST_YEARS = 9;

function otherThanSubject(plan: ConferencePlan): OtherYear[] {
  const subject = withoutOpening((plan.parts.find(isTitle)?.subject ?? []).flatMap((line) => wordsOf(line.label)));
  const years = subject
    .flatMap(({ year }, at) => (year && at >= LEAST_CONTEXT ? [{ year, at }] : []))
    .slice(0, MOST_YEARS);
  if (years.length === 0) return [];
  return repetitionsIn(plan).flatMap((words) =>
    words.flatMap(({ year: node }, at): OtherYear[] => {
      const same = node && years.find((known) => isSamePlace(subject, known.at, words, at));
      return node && same && same.year.year !== node.year ? [{ node, subject: same.year }] : [];
    }),
  );
}

/** The lead behind what it cites, the closing, the titles of the appendices. */
function repetitionsIn(plan: ConferencePlan): Word[][] {
  return plan.parts.flatMap((part): Word[][] => {
    if (part.$type === 'Closing') return [wordsOf([...part.label, ...part.text])];
    if (isAppendix(part)) return [part.title.flatMap((line) => wordsOf([...line.label, ...line.text]))];
    if (part.$type !== 'Lead') return [];
    const inlines = [...part.label, ...part.text];
    const cited = inlines.findLastIndex((inline) => inline.$type === 'Text' && inline.value.includes(';'));
    return [wordsOf(inlines.slice(Math.max(0, cited)))];
  });
}

function wordsOf(inlines: readonly Inline[]): Word[] {
  return inlines.flatMap((inline): Word[] => {
    if (inline.$type === 'Year') return [plainWord('nam'), { word: '', year: inline }];
    if (inline.$type === 'Remark') return wordsOf(inline.parts);
    const text = inline.$type === 'Text' ? inline.value : textOf(inline);
    return fold(text)
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .map(plainWord);
  });
}

function plainWord(word: string): Word {
  return { word, year: undefined };
}

/** `Tổ chức Hội nghị …` is `Hội nghị …` elsewhere. */
function withoutOpening(words: Word[]): Word[] {
  const opening = words
    .slice(0, 2)
    .map(({ word }) => word)
    .join(' ');
  return opening === 'to chuc' || opening === 've viec' ? words.slice(2) : words;
}

function isSamePlace(subject: readonly Word[], one: number, words: readonly Word[], other: number): boolean {
  const length = Math.min(one, MOST_CONTEXT);
  if (other < length) return false;
  for (let back = 1; back <= length; back++) {
    if (subject[one - back]?.word !== words[other - back]?.word) return false;
  }
  return true;
}
