import type { LetterheadName } from '../../../language/model/outline.ts';
import { bodyOf, type SeriesNumber } from '../../../language/model/records.ts';
import { formatDate } from '../../../language/values/dates.ts';
import { fold } from '../../../language/values/text.ts';
import type { Candidate } from './candidates.ts';
import { issuerOf } from './issuer.ts';
import { FIELDS } from './letterhead-fields.ts';
import type { Place } from './place.ts';
import { blank } from './proposal.ts';

/** What a field may hold: its closed set, or what other plans and the calendar say. */
export function valuesOf(place: Place, name: LetterheadName): Candidate[] {
  const { known } = place;
  switch (name) {
    case 'issuer':
      return bodies(known.issuers.map(({ issuer }) => issuer));
    case 'superior':
      return bodies(sameOffice(place, ({ superior }) => superior));
    case 'place':
      return bodies(seats(place));
    case 'number':
      return numbers(place);
    case 'date':
      return dates(place);
    default:
      return (FIELDS.find((field) => field.name === name)?.values ?? []).map((words) => ({ words }));
  }
}

type Office = Place['known']['issuers'][number];

/** What the plans of the same office say, else those of others. */
function sameOffice(place: Place, read: (office: Office) => string): string[] {
  const own = ofOffice(place);
  return (own.length > 0 ? own : place.known.issuers).map(read);
}

function ofOffice(place: Place): Office[] {
  const issuer = fold(issuerOf(place));
  return place.known.issuers.filter((office) => fold(office.issuer) === issuer);
}

/** Where the office has sat before, where its name says, and where others sit only if nothing is known of it. */
function seats(place: Place): string[] {
  const own = [...ofOffice(place).map((office) => office.place), placeIn(issuerOf(place))].filter(Boolean);
  return own.length > 0 ? own : place.known.issuers.map((office) => office.place);
}

/** `Ủy ban nhân dân huyện Sơn Khê` sits in Sơn Khê. */
function placeIn(issuer: string): string {
  return (
    /(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)\s+(\p{Lu}[^,(]*)$/u.exec(issuer)?.[1]?.trim() ?? ''
  );
}

function bodies(names: readonly string[]): Candidate[] {
  return names.filter((name) => name !== '').map((words) => ({ words }));
}

/** The next of the office's own series, the series with a blank number, and the usual code. */
function numbers(place: Place): Candidate[] {
  const { letterhead, issued } = place.model;
  const year = issued?.kind === 'full' ? issued.date.year : place.today.year;
  const own = place.known.numbers.filter(({ body }) => body === bodyOf(letterhead));
  const blanks = own.length > 0 ? own.map(({ rest }) => rest) : [`/KH-${codeOf(issuerOf(place))}`];
  return [
    ...own.filter((number) => number.year === year).map(next),
    ...[...new Set(blanks)].map(
      (rest): Candidate => ({
        words: rest,
        template: rest.endsWith('…') ? [blank('…'), rest.slice(0, -1), blank('…')] : [blank('…'), rest],
        detail: { vi: 'Số để trống', en: 'Number left blank' },
      }),
    ),
  ];
}

function next({ ordinal, width, rest, year }: SeriesNumber): Candidate {
  const last = `${String(ordinal).padStart(width, '0')}${rest}`;
  return {
    words: `${String(ordinal + 1).padStart(Math.max(2, width), '0')}${rest}`,
    detail: { vi: `Sau số ${last} của năm ${year}`, en: `After ${last} of ${year}` },
  };
}

/** `UBND` for a people's committee; the codes of other bodies are their own. */
function codeOf(issuer: string): string {
  const name = fold(issuer);
  return name.startsWith('uy ban nhan dan') || name.startsWith('ubnd') ? 'UBND' : '…';
}

function dates({ today }: Place): Candidate[] {
  const shown = formatDate(today);
  return [
    { words: shown, detail: { vi: 'Hôm nay', en: 'Today' } },
    {
      words: `tháng ${today.month} năm ${today.year}`,
      detail: { vi: 'Ngày để trống', en: 'Day left blank' },
    },
  ];
}
