import { CompletionItemKind } from 'vscode-languageserver';
import { fullDate } from '../../../language/model/agenda.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import {
  addDays,
  formatDate,
  formatLongDate,
  formatWeekday,
  type PlainDate,
  weekdayOf,
} from '../../../language/values/dates.ts';
import { lineAt } from '../cursor.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { isFree, lastAs, type Place, spanOfLast } from './place.ts';
import type { Proposal } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'Ngày trong kế hoạch được đối chiếu với lịch, với ngày ban hành và ngày tổ chức.',
  en: 'Dates are held against the calendar, the day of issue and the days of the event.',
};
const ABOUT_WEEKDAY: Localized = { vi: 'Thứ trong tuần của ngày này', en: 'The weekday of this date' };

const BEHIND_WORD = /(?:^|[\s(,;:])ngày[ \t]+(\d[\d/.-]*|)$/iu;
const BEHIND_DATE = /(\d)[ \t]*([(,])[ \t]*([\p{L}\p{M} ]*)$/u;

/** Days behind the word `ngày`, and the weekday behind a date. */
export function proposeDates(place: Place): Proposal[] {
  if (!isFree(place) || place.region === 'head') return [];
  const near = place.before.slice(-40).normalize('NFC');
  const word = BEHIND_WORD.exec(near);
  // The day of a legal basis is in its document alone.
  if (word) return place.region === 'preamble' ? [] : days(place, word[1] ?? '');
  const date = BEHIND_DATE.exec(near);
  return date ? weekday(place, date[2] ?? '', lastAs(place, date[3] ?? '')) : [];
}

interface KnownDay {
  readonly date: PlainDate;
  readonly what: Localized;
}

function days(place: Place, typed: string): Proposal[] {
  const span = spanOfLast(place, typed.length);
  const candidates = knownDays(place).flatMap(({ date, what }): Candidate[] => {
    const day = formatWeekday(weekdayOf(date));
    return [
      { words: formatDate(date), detail: what },
      { words: `${formatDate(date)} (${day})`, detail: what },
      { words: formatLongDate(date).replace(/^ngày /, ''), detail: what },
    ];
  });
  // Figures are matched as they stand: in any order, 20/12 would stand for 12/3/2024.
  const begun = candidates.filter(({ words }) => words.replace(/^0/, '').startsWith(typed.replace(/^0/, '')));
  return proposalsFor('', begun, { kind: CompletionItemKind.Value, span, base: 0, about: ABOUT });
}

/** The days of the event, the day of issue, today and the days after it. */
function knownDays({ model, today }: Place): KnownDay[] {
  const { eventWindow, issued } = model;
  const event = eventWindow?.days;
  const days: KnownDay[] = [];
  if (event) {
    days.push({ date: event.from, what: { vi: 'Ngày tổ chức', en: 'Day of the event' } });
    days.push({ date: event.to, what: { vi: 'Ngày cuối', en: 'Last day of the event' } });
    days.push({ date: addDays(event.from, -1), what: { vi: 'Hôm trước ngày tổ chức', en: 'Day before the event' } });
  }
  if (issued?.kind === 'full') days.push({ date: issued.date, what: { vi: 'Ngày ban hành', en: 'Day of issue' } });
  days.push({ date: today, what: { vi: 'Hôm nay', en: 'Today' } });
  days.push({ date: addDays(today, 7), what: { vi: 'Tuần sau', en: 'In a week' } });
  return days;
}

/** `18/01/2024 (` and `18/01/2024, ` go on with the day's name. */
function weekday(place: Place, mark: string, typed: string): Proposal[] {
  const line = lineAt(place.model, place.offset) ?? lineAt(place.model, place.start);
  const inlines = line ? [...line.label, ...line.text] : [];
  const last = inlines.findLast((inline) => spanOf(inline).end <= place.offset - typed.length - 1);
  const dated = last && (last.$type === 'Text' ? inlines[inlines.indexOf(last) - 1] : last);
  const node = dated?.$type === 'Period' ? dated.to : dated;
  const date = node?.$type === 'CalendarDate' ? fullDate(node) : undefined;
  if (!date) return [];
  const words = formatWeekday(weekdayOf(date));
  const close = mark === '(' && !place.rest.startsWith(')') ? ')' : '';
  const span = spanOfLast(place, typed.length);
  const eager = mark === '(' && typed === '';
  return proposalsFor(typed, [{ words, template: [words + close] }], {
    kind: CompletionItemKind.Value,
    span,
    base: 0,
    about: ABOUT_WEEKDAY,
    eager,
  });
}
