import { isAboutTime } from '../model/agenda.ts';
import { isItem } from '../model/blocks.ts';
import type { DateReading } from '../model/dates.ts';
import type { Days } from '../model/event-window.ts';
import { topicsOf } from '../model/outline.ts';
import type { PlanModel } from '../model/plan.ts';
import type { PersonPrice } from '../model/prices.ts';
import { textOfAll } from '../model/text.ts';
import type { Norm, NormPlace, NormTable } from '../norms/norm.ts';
import { compareDates, daysBetween, daysInMonth, formatDate } from '../values/dates.ts';
import { formatMoney } from '../values/money.ts';
import { formatNumber, toExact } from '../values/number.ts';
import { fold } from '../values/text.ts';
import { type Finding, type Localized, type Rule, spanOf } from './finding.ts';

/** No price by the head lies above the norm in force; silent until the user chooses a table of norms. */
export const budgetNorm: Rule = {
  code: 'budget.norm',
  severity: 'warning',
  title: {
    vi: 'Đơn giá không cao hơn định mức chi đang áp dụng',
    en: 'No unit price lies above the norm in force',
  },
  check: (model, { norms }) => {
    const when = norms.length === 0 ? undefined : daysOfPlan(model);
    const tables = when ? norms.filter((table) => isInForce(table, when)) : [];
    const hits = tables.flatMap((table) => model.prices.flatMap((price) => namedBy(price, table)));
    if (hits.length === 0) return [];
    const place = placeOf(model);
    const halfDays = halfDaysOf(model);
    return hits.flatMap((hit) => ((hit.norm.place ?? place) === place ? above(hit, halfDays) : []));
  },
};

interface Hit {
  readonly price: PersonPrice;
  readonly norm: Norm;
  readonly table: NormTable;
}

/** The days on which the plan can have been issued; without a date of its own, those of the event. */
function daysOfPlan({ issued, eventWindow }: PlanModel): Days | undefined {
  return (issued && daysIn(issued)) ?? eventWindow?.within;
}

function daysIn(reading: DateReading): Days | undefined {
  if (reading.kind === 'full') return { from: reading.date, to: reading.date };
  const { year, month } = reading;
  if (reading.kind === 'invalid' || year === undefined || month === undefined) return undefined;
  return { from: { year, month, day: 1 }, to: { year, month, day: daysInMonth(year, month) } };
}

function isInForce({ from, to }: NormTable, days: Days): boolean {
  return compareDates(days.from, from) >= 0 && (to === undefined || compareDates(days.to, to) <= 0);
}

/** The norms for what a price pays; a line that pays for other things as well is under none. */
function namedBy(price: PersonPrice, table: NormTable): Hit[] {
  const pieces = price.words
    .split(/[,;:+()]| và /iu)
    .map(folded)
    .filter((piece) => piece.trim() !== '');
  const whole = folded(price.words);
  return table.norms.flatMap((norm) => {
    const isNamed = has(whole, norm.words) && norm.needs.every((word) => has(whole, [word]));
    const isAlone = pieces.every((piece) => has(piece, [...norm.words, ...norm.needs, ...norm.beside]));
    return isNamed && isAlone ? [{ price, norm, table }] : [];
  });
}

/** Folded words with a blank on either side. */
function folded(text: string): string {
  return ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function has(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(` ${word} `));
}

const COMMUNE = /(?:^|uy ban nhan dan |ubnd |hoi dong nhan dan |hdnd |dang uy )(?:xa|phuong|thi tran) /;
const PROVINCE = /(?:^| )(?:tinh|huyen|thi xa) /;
const CENTRAL_CITY = / (?:ha noi|ho chi minh|hcm|hai phong|da nang|can tho|hue) /;

/** Where the plan is certainly no more than in a commune or a province; else a norm of the greatest place holds. */
function placeOf(model: PlanModel): NormPlace {
  const bodies = model.letterhead
    .filter(({ name }) => name === 'superior' || name === 'issuer')
    .map(({ value }) => `${fold(value)} `);
  if (bodies.some((body) => COMMUNE.test(body))) return 'commune';
  const venue = model.lines.filter((line) => {
    const item = isItem(line) ? line : line.$container;
    return isItem(item) && topicsOf(item).includes('venue');
  });
  const words = [...bodies, ...venue.map((line) => textOfAll([...line.label, ...line.text]))].map(folded);
  const isCentral = words.some((word) => CENTRAL_CITY.test(word));
  return !isCentral && bodies.some((body) => PROVINCE.test(body)) ? 'province' : 'central-city';
}

/** The half-days of the event, at the most; undefined where its days are not known. */
function halfDaysOf({ eventWindow, lines }: PlanModel): bigint | undefined {
  const days = eventWindow?.days;
  if (!days) return undefined;
  const count = daysBetween(days.from, days.to) + 1;
  if (count > 1) return 2n * BigInt(count);
  const words = folded(
    lines
      .filter(isAboutTime)
      .map((line) => textOfAll([...line.label, ...line.text]))
      .join(' '),
  );
  const parts = [' sang ', ' chieu ', ' toi '].filter((part) => words.includes(part));
  return parts.length === 1 && !/ \d+ ngay /.test(words) ? 1n : 2n;
}

function above({ price, norm, table }: Hit, halfDays: bigint | undefined): Finding[] {
  const times = timesPaid(price.covers, norm, halfDays);
  if (times === undefined) return [];
  const { numerator, denominator } = price.value;
  if (numerator <= norm.most * times * denominator) return [];
  const value = toExact(price.value);
  const shown = value === undefined ? 'này' : formatMoney(value);
  const level = levelOf(norm);
  const whole = times === 1n ? '' : formatMoney(norm.most * times);
  const since = formatDate(table.from);
  const all = {
    vi: whole === '' ? '' : `, tức ${whole} cho ${formatNumber(times)} ${norm.per === 'day' ? 'ngày' : 'buổi'}`,
    en:
      whole === '' ? '' : `, which is ${whole} for ${formatNumber(times)} ${norm.per === 'day' ? 'days' : 'half-days'}`,
  };
  return [
    {
      span: spanOf(price.node),
      message: {
        vi: `Đơn giá ${shown} cao hơn định mức ${level.vi}${all.vi} (${norm.name}; ${table.source}, áp dụng từ ${since}). Giảm đơn giá, hoặc ghi căn cứ của mức chi.`,
        en: `The price ${value === undefined ? 'here' : shown} lies above the norm of ${level.en}${all.en} (${norm.name}; ${table.source}, from ${since}). Lower it, or name the document that allows it.`,
      },
    },
  ];
}

function levelOf({ most, per }: Norm): Localized {
  const money = formatMoney(most);
  return per === 'day'
    ? { vi: `${money}/người/ngày`, en: `${money} a person and day` }
    : { vi: `${money}/người/buổi`, en: `${money} a person and half-day` };
}

/** How many times its norm a price may be: a serving is never for longer than the norm. */
function timesPaid(covers: PersonPrice['covers'], { per }: Norm, halfDays: bigint | undefined): bigint | undefined {
  switch (covers) {
    case 'serving':
    case 'half-day':
      return 1n;
    case 'day':
      return per === 'day' ? 1n : 2n;
    case 'event':
      return halfDays === undefined || per === 'half-day' ? halfDays : (halfDays + 1n) / 2n;
  }
}
