import type { LeafCstNode } from 'langium';
import type { LetterheadField } from '../../language/generated/ast.ts';
import { fold } from '../../language/values/text.ts';
import { is, lineOf, lineTokens, runsOf, separation } from './line.ts';
import {
  type DocumentForm,
  type Letterhead,
  type LetterheadEntry,
  type LetterheadRole,
  type Run,
  textOfRuns,
} from './model.ts';

const ROLES: ReadonlyMap<string, LetterheadRole | 'form'> = new Map([
  ['co quan chu quan', 'superior'],
  ['co quan ban hanh', 'issuer'],
  ['so', 'number'],
  ['dia danh', 'place'],
  ['ngay', 'date'],
  ['do khan', 'urgency'],
  ['do mat', 'secrecy'],
  ['the thuc', 'form'],
]);

const FORMS: ReadonlyMap<string, DocumentForm> = new Map([
  ['dang', 'party'],
  ['doan', 'union'],
]);

/**
 * The letterhead of a run of fields. Names of fields are not printed, but for `Số:`. Number and date that are
 * missing are left for the pen; `Thể thức` chooses the form and is not printed.
 */
export function buildLetterhead(fields: readonly LetterheadField[]): Letterhead {
  let form: DocumentForm = 'state';
  const entries: LetterheadEntry[] = [];
  for (const field of fields) {
    const role = roleOf(field);
    if (role === 'form') form = FORMS.get(fold(textOfRuns(runsOf(lineTokens(field))))) ?? 'state';
    else entries.push({ role, line: lineOf(field), runs: runsOfField(field, role) });
  }
  const line = fields[0] ? lineOf(fields[0]) : 0;
  return { kind: 'letterhead', line, form, entries: completed(entries, line) };
}

function roleOf(field: LetterheadField): LetterheadRole | 'form' {
  const role = ROLES.get(fold(field.field.replace(':', '')));
  if (role === undefined) throw new Error(`The letterhead has no place for the field ${field.field}`);
  return role;
}

function runsOfField(field: LetterheadField, role: LetterheadRole): Run[] {
  const tokens = lineTokens(field);
  switch (role) {
    case 'number':
      return numberRuns(field.field, tokens.slice(1));
    case 'date':
      return blankDate(textOfRuns(runsOf(tokens))) ?? longDate(tokens.slice(1));
    default:
      return runsOf(tokens);
  }
}

/** `Số: 37/KH-UBND`; a number that begins with its stroke (`Số: /KH-UBND`) gets a gap before it. */
function numberRuns(label: string, tokens: readonly LeafCstNode[]): Run[] {
  const value = runsOf(tokens);
  const blank = value.length === 0 || /^[/-]/.test(textOfRuns(value));
  return [{ kind: 'text', text: `${label} ` }, ...(blank ? [{ kind: 'gap' } as const] : []), ...value];
}

/** Number and date belong to the form; where the author gives none, an empty one is put at its place. */
function completed(entries: readonly LetterheadEntry[], line: number): LetterheadEntry[] {
  const all = [...entries];
  if (!all.some((entry) => entry.role === 'number')) {
    const behind = all.findLastIndex((entry) => entry.role === 'superior' || entry.role === 'issuer');
    all.splice(behind + 1, 0, { role: 'number', line, runs: [{ kind: 'form', text: 'Số: ' }, { kind: 'gap' }] });
  }
  if (!all.some((entry) => entry.role === 'date')) {
    const place = all.findLastIndex((entry) => entry.role === 'place');
    const at = place < 0 ? all.length : place + 1;
    all.splice(at, 0, { role: 'date', line, runs: longDate([]) });
  }
  return all;
}

/**
 * A date in the long form of Decree 30, `ngày 05 tháng 02 năm 2024`: the numbers are the author's, the words
 * between them and the zero before a day below 10 and the months 1 and 2 are the form's, blanks stay blank.
 */
function longDate(tokens: readonly LeafCstNode[]): Run[] {
  const runs: Run[] = [];
  const first = tokens[0];
  if (!first || !beginsDate(first)) runs.push(form('ngày '));
  if (!first || is(first, 'MONTH_WORD')) runs.push({ kind: 'gap' }, form(' '));
  for (const [index, token] of tokens.entries()) runs.push(...dateRuns(token, tokens[index - 1], tokens[index + 1]));
  if (!first) runs.push(form('tháng '), { kind: 'gap' });
  const unfinished = tokens.length > 0 && !tokens.some((token) => is(token, 'YEAR') || is(token, 'TEXT'));
  if (!first || unfinished) runs.push(form(' năm '), { kind: 'gap' });
  return runs;
}

/** `5/  /2024`, `…/…/2024`: dots stay, what is blank is left for the pen; undefined where it is no such date. */
function blankDate(text: string): Run[] | undefined {
  const [day, month, year, more] = text.split('/').map((part) => part.trim());
  if (day === undefined || month === undefined || year === undefined || more !== undefined) return undefined;
  if (!isBlankOr(day, /^\d{1,2}$/) || !isBlankOr(month, /^\d{1,2}$/) || !isBlankOr(year, /^\d{4}$/)) return undefined;
  return [
    form(`ngày ${/^\d$/.test(day) ? '0' : ''}`),
    given(day),
    form(` tháng ${/^[12]$/.test(month) ? '0' : ''}`),
    given(month),
    form(' năm '),
    given(year),
  ];
}

function isBlankOr(part: string, figures: RegExp): boolean {
  return /^[.…_]*$/.test(part) || figures.test(part);
}

function given(part: string): Run {
  return part === '' ? { kind: 'gap' } : { kind: 'text', text: part };
}

function beginsDate(token: LeafCstNode): boolean {
  return is(token, 'DAY_WORD') || is(token, 'WEEKDAY') || fold(token.text).startsWith('ngay');
}

function dateRuns(token: LeafCstNode, before: LeafCstNode | undefined, after: LeafCstNode | undefined): Run[] {
  if (is(token, 'DATE_SEPARATOR')) return [form(after && is(after, 'YEAR') ? ' năm ' : ' tháng ')];
  const space = before && !is(before, 'DATE_SEPARATOR') ? separation(token.root.fullText, before, token) : '';
  const missing = before && is(before, 'DAY_WORD') && is(token, 'MONTH_WORD');
  const zero = is(token, 'DAY') ? /^\d$/ : is(token, 'MONTH') ? /^[12]$/ : undefined;
  return [
    ...(missing ? [form(' '), { kind: 'gap' } as const] : []),
    ...(zero?.test(token.text) ? [form(`${space}0`)] : space === '' ? [] : [form(' ')]),
    { kind: 'text', text: token.text.normalize('NFC') },
  ];
}

function form(text: string): Run {
  return { kind: 'form', text };
}
