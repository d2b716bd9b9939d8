import type { Letterhead, LetterheadEntry, LetterheadRole, Run } from '../document/model.ts';
import { formWords } from './measures.ts';

export type Side = 'left' | 'right';

/** A line of the letterhead: what the author gives, or what the form adds. */
export interface LetterheadLine {
  readonly role: LetterheadRole | 'national-name' | 'motto';
  /** The zero-based source line; undefined for what the form adds. */
  readonly line: number | undefined;
  readonly runs: readonly Run[];
  /** The last of the issuing bodies, which carries the rule. */
  readonly ruled: boolean;
}

/** Lines that stand under one another. */
export interface LetterheadColumn {
  readonly side: Side;
  readonly lines: readonly LetterheadLine[];
}

const SIDES: Readonly<Record<LetterheadRole, Side>> = {
  superior: 'left',
  issuer: 'left',
  number: 'left',
  place: 'right',
  date: 'right',
  urgency: 'left',
  secrecy: 'left',
};

/**
 * The letterhead in columns. Columns follow one another as the source does: number and issuing bodies, then, under
 * the national name, place and date on one line, then urgency and secrecy below the number.
 */
export function letterheadColumns(letterhead: Letterhead): LetterheadColumn[] {
  const columns: { side: Side; lines: LetterheadLine[] }[] = [];
  const lastIssuer = letterhead.entries.findLast((entry) => entry.role === 'issuer');
  for (const [index, entry] of letterhead.entries.entries()) {
    const side = SIDES[entry.role];
    const above = columns.at(-1);
    const before = letterhead.entries[index - 1];
    const line: LetterheadLine = { role: entry.role, line: entry.line, runs: entry.runs, ruled: entry === lastIssuer };
    if (above?.side !== side) columns.push({ side, lines: [...opening(columns, side, letterhead), line] });
    else if (before?.role === 'place' && entry.role === 'date')
      above.lines.push(placeAndDate(above.lines.pop(), entry));
    else above.lines.push(line);
  }
  return columns;
}

function opening(columns: readonly LetterheadColumn[], side: Side, letterhead: Letterhead): LetterheadLine[] {
  if (side === 'left' || columns.some((column) => column.side === 'right')) return [];
  switch (letterhead.form) {
    case 'state':
      return [fixed('national-name', formWords.nationalName), fixed('motto', formWords.motto)];
    case 'party':
      return [fixed('motto', formWords.party)];
    case 'union':
      return [fixed('motto', formWords.union)];
  }
}

function fixed(role: LetterheadLine['role'], text: string): LetterheadLine {
  return { role, line: undefined, runs: [{ kind: 'form', text }], ruled: false };
}

/** `B, ngày 21 tháng 02 năm 2024` */
function placeAndDate(place: LetterheadLine | undefined, date: LetterheadEntry): LetterheadLine {
  const named = place && place.runs.length > 0;
  return {
    role: 'date',
    line: (named ? place : date).line,
    runs: [...(named ? [...place.runs, comma] : []), ...date.runs],
    ruled: false,
  };
}

const comma: Run = { kind: 'form', text: ', ' };
