import { firstPhrase, matchPhrase, maybe, type Phrase, type PhrasePart, phrase } from './phrases.ts';
import { endOf, isWordAt, matchAt, type Piece, skipSpace, sticky } from './pieces.ts';

const EVENT_DAY = phrase('DAY_ORDINAL');

/** A phrase with the ways in which a weekday can stand before it. */
function withWeekdays(...parts: readonly PhrasePart[]): Phrase[] {
  return [phrase(...parts), phrase('WEEKDAY', maybe('WEEKDAY_COMMA'), ...parts)];
}

/** A day with its year. */
const FULL = [
  ...withWeekdays(maybe('DAY_WORD'), 'DAY', 'DATE_SEPARATOR', 'MONTH', 'DATE_SEPARATOR', 'YEAR'),
  ...withWeekdays(maybe('DAY_WORD'), 'DAY', 'MONTH_WORD', 'MONTH', 'YEAR_WORD', 'YEAR'),
];
/** A day whose year the context gives, or that a draft leaves blank. */
const PART = [
  ...withWeekdays('DAY_WORD', 'DAY', 'DATE_SEPARATOR', 'MONTH'),
  ...withWeekdays('DAY_WORD', 'DAY', 'MONTH_WORD', 'MONTH'),
  phrase('DAY_WORD', maybe('BLANK'), 'MONTH_WORD', 'MONTH', 'YEAR_WORD', 'YEAR'),
  phrase('DAY_WORD', maybe('BLANK'), 'MONTH_WORD', 'BLANK', 'YEAR_WORD', 'YEAR'),
  phrase('DAY_WORD', 'BLANK', 'MONTH_WORD', 'MONTH'),
];
const DAY_ALONE = withWeekdays(maybe('DAY_WORD'), 'DAY');
const WEEKDAY_AFTER = phrase('WEEKDAY_AFTER');

const MONTH = [
  phrase('MONTH_WORD', 'MONTH', 'DATE_SEPARATOR', 'YEAR'),
  phrase('MONTH_WORD', 'MONTH', 'YEAR_WORD', 'YEAR'),
  phrase('MONTH_WORD', 'MONTH'),
];
const QUARTER = [
  phrase('QUARTER_WORD', 'QUARTER', 'DATE_SEPARATOR', 'YEAR'),
  phrase('QUARTER_WORD', 'QUARTER', 'YEAR_WORD', 'YEAR'),
  phrase('QUARTER_WORD', 'QUARTER'),
];
const YEAR = phrase('YEAR_WORD', 'YEAR');

const TIME = [
  phrase('HOUR', 'HOUR_WORD', 'MINUTE', 'MINUTE_WORD'),
  phrase('HOUR', 'HOUR_WORD', 'MINUTE'),
  phrase('HOUR', 'HOUR_WORD'),
];

const FROM = sticky('từ(?=\\s)', 'i');
const TO = sticky('\\s*(đến|tới|[-–])(?=[\\s\\d])', 'i');
const AND = sticky('\\s*(và|đến|tới|[-–])(?=[\\s\\d])', 'i');
/** `mỗi tháng 2 triệu đồng` is a sum for every month, not the month 2. */
const IS_AMOUNT = sticky('\\s*(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|%)(?![^\\s.,;)])', 'i');
/** A weekday behind a comma that the next date does not claim. */
const NEXT_DATE = sticky('\\s*,?\\s*(?:ngày|mùng|\\d)', 'i');
/** A grouped number such as `12.10.2024.000` is no date, nor is the day of `16/6/2026/KH`. */
const NUMBER_GOES_ON = sticky('[.,/-]\\d');

/** A date, time, range, month, quarter or year that stands at `offset`. */
export function scanDate(text: string, offset: number): Piece[] | undefined {
  return (
    fromTo(text, offset) ??
    slot(text, offset) ??
    period(text, offset) ??
    event(text, offset) ??
    whole(firstPhrase(MONTH, text, offset), text) ??
    whole(firstPhrase(QUARTER, text, offset), text) ??
    matchPhrase(YEAR, text, offset)
  );
}

function event(text: string, offset: number): Piece[] | undefined {
  return matchPhrase(EVENT_DAY, text, offset);
}

function fromTo(text: string, offset: number): Piece[] | undefined {
  const from = matchAt(FROM, text, offset);
  if (!from) return undefined;
  const start = skipSpace(text, offset + from[0].length);
  const range = period(text, start) ?? slot(text, start);
  if (!range?.some((piece) => piece.type === 'TO')) return undefined;
  return [{ type: 'FROM', start: offset, end: offset + from[0].length }, ...range];
}

function period(text: string, offset: number): Piece[] | undefined {
  const first = day(text, offset);
  if (first) return joined(text, first, TO, day) ?? first;
  const alone = withWeekday(text, firstPhrase(DAY_ALONE, text, offset));
  return alone && joined(text, alone, AND, fullDay);
}

function slot(text: string, offset: number): Piece[] | undefined {
  const start = time(text, offset);
  return start && (joined(text, start, TO, time) ?? start);
}

function joined(
  text: string,
  first: readonly Piece[],
  joiner: RegExp,
  next: (text: string, offset: number) => Piece[] | undefined,
): Piece[] | undefined {
  const end = endOf(first, 0);
  const match = matchAt(joiner, text, end);
  if (!match) return undefined;
  const toEnd = end + match[0].length;
  const toStart = toEnd - (match[1] ?? '').length;
  const second = next(text, skipSpace(text, toEnd));
  return second && [...first, { type: 'TO', start: toStart, end: toEnd }, ...second];
}

function fullDay(text: string, offset: number): Piece[] | undefined {
  return withWeekday(text, whole(firstPhrase(FULL, text, offset), text));
}

function day(text: string, offset: number): Piece[] | undefined {
  return fullDay(text, offset) ?? withWeekday(text, whole(firstPhrase(PART, text, offset), text));
}

function withWeekday(text: string, pieces: Piece[] | undefined): Piece[] | undefined {
  if (!pieces) return undefined;
  if (pieces[0]?.type === 'WEEKDAY') return pieces;
  const after = matchPhrase(WEEKDAY_AFTER, text, skipSpace(text, endOf(pieces, 0)));
  return after && !matchAt(NEXT_DATE, text, endOf(after, 0)) ? [...pieces, ...after] : pieces;
}

function whole(pieces: Piece[] | undefined, text: string): Piece[] | undefined {
  if (!pieces || matchAt(NUMBER_GOES_ON, text, endOf(pieces, 0))) return undefined;
  return matchAt(IS_AMOUNT, text, endOf(pieces, 0)) ? undefined : pieces;
}

/** `5g` is a weight and `02 giờ đồng hồ` a duration: neither is a time of the day. */
function time(text: string, offset: number): Piece[] | undefined {
  const pieces = firstPhrase(TIME, text, offset);
  const word = pieces?.find((piece) => piece.type === 'HOUR_WORD');
  if (!pieces || !word) return undefined;
  const spelled = text.slice(word.start, word.end).toLowerCase();
  const glued = word.start === endOf(pieces.slice(0, 1), 0);
  const hasMinute = pieces.some((piece) => piece.type === 'MINUTE');
  if ((spelled === 'g' || spelled === ':') && !hasMinute) return undefined;
  if (spelled !== 'giờ' && !glued) return undefined;
  if (!hasMinute && text.startsWith('đồng hồ', skipSpace(text, word.end))) return undefined;
  return isWordAt(text, endOf(pieces, 0)) ? undefined : pieces;
}
