import type { Letterhead, LetterheadEntry, LetterheadRole, Run } from '../document/model.ts';
import { formWords, type Measures, textAreaWidth } from './measures.ts';
import { type Face, textWidth } from './text-width.ts';

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

/** The lines of a column above the one that stands level with that of the other side, this one, and those below. */
export type LevelledLines = readonly [
  above: readonly LetterheadLine[],
  level: readonly LetterheadLine[],
  below: readonly LetterheadLine[],
];

/** Number on the left, place and date on the right stand on one line, whatever stands above and below them. */
export function levelled({ lines }: LetterheadColumn): LevelledLines {
  const at = lines.findLastIndex(({ role }) => role === 'number' || role === 'place' || role === 'date');
  return at < 0 ? [lines, [], []] : [lines.slice(0, at), lines.slice(at, at + 1), lines.slice(at + 1)];
}

/** How a line is set. */
export interface LineLook {
  readonly size: keyof Measures['size'];
  readonly face: Face;
  readonly capitals: boolean;
}

export const lineLooks: Readonly<Record<LetterheadLine['role'], LineLook>> = {
  superior: { size: 'issuingBody', face: 'upright', capitals: true },
  issuer: { size: 'issuingBody', face: 'bold', capitals: true },
  number: { size: 'number', face: 'upright', capitals: false },
  place: { size: 'number', face: 'upright', capitals: false },
  date: { size: 'number', face: 'upright', capitals: false },
  urgency: { size: 'urgency', face: 'bold', capitals: true },
  secrecy: { size: 'urgency', face: 'bold', capitals: true },
  'national-name': { size: 'nationalName', face: 'bold', capitals: false },
  motto: { size: 'motto', face: 'bold', capitals: false },
};

/** The widths of the two sides, without the room between them; the national name stays on one line. In points. */
export function sideWidths(measures: Measures): Readonly<Record<Side, number>> {
  const all = textAreaWidth(measures);
  const [left, right] = measures.letterheadColumns;
  const name = textWidth(formWords.nationalName, measures.size.nationalName, 'bold') + 2;
  const wide = Math.max(name, (all * right) / (left + right));
  return { left: all - wide - measures.room.betweenSides, right: wide };
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

/** What stands side by side, in rows that are read from the left: a left column begins a new row. */
export function sidesByRow(letterhead: Letterhead): { left?: LetterheadColumn; right?: LetterheadColumn }[] {
  const rows: { left?: LetterheadColumn; right?: LetterheadColumn }[] = [];
  for (const column of letterheadColumns(letterhead)) {
    const last = rows.at(-1);
    if (column.side === 'right' && last && !last.right) last.right = column;
    else rows.push({ [column.side]: column });
  }
  return rows;
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
