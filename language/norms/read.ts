import { compareDates, isValidDate, type PlainDate } from '../values/dates.ts';
import { fold, squeeze } from '../values/text.ts';
import { CIRCULAR_40_2017, CIRCULAR_40_2017_NAME } from './circular-40-2017.ts';
import type { Norm, NormPeriod, NormPlace, NormTable } from './norm.ts';

/** A sentence about a table that cannot be read, in both languages. */
export interface NormFault {
  readonly vi: string;
  readonly en: string;
}

/** Every fault of a table is told; a table with one is not used. */
export type NormReading =
  | { readonly kind: 'read'; readonly tables: readonly NormTable[] }
  | { readonly kind: 'faulty'; readonly faults: readonly NormFault[] };

/** A table is written by people; one longer than this many characters is none. */
export const LONGEST_NORM_TABLE = 1_000_000;
const MOST_FAULTS = 10;
const MOST_NORMS = 1_000;
const HIGHEST = 1_000_000_000_000;

const PERIODS: readonly NormPeriod[] = ['half-day', 'day'];
const PLACES: readonly NormPlace[] = ['commune', 'province', 'central-city'];
const TABLE_KEYS = ['$schema', 'source', 'from', 'to', 'norms'];
const NORM_KEYS = ['name', 'words', 'needs', 'beside', 'most', 'per', 'place'];

/** The tables that come with the language, by the name under which users choose them. */
export function normsNamed(name: string): readonly NormTable[] | undefined {
  return name.trim() === CIRCULAR_40_2017_NAME ? [CIRCULAR_40_2017] : undefined;
}

/** Reads a table of the user's, or a list of them, from JSON (see syntaxes/norms.schema.json). */
export function readNorms(text: string): NormReading {
  const faults: NormFault[] = [];
  if (text.length > LONGEST_NORM_TABLE) return faulty(fault('', 'tệp quá lớn', 'the file is too large'));
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return faulty(fault('', `không phải JSON đúng: ${reason}`, `not valid JSON: ${reason}`));
  }
  const list = Array.isArray(value)
    ? value.map((table, index) => [`[${index}]`, table] as const)
    : [['', value] as const];
  const tables = list.flatMap(([at, table]) => readTable(table, at, faults));
  return faults.length > 0 ? { kind: 'faulty', faults: faults.slice(0, MOST_FAULTS) } : { kind: 'read', tables };
}

function faulty(...faults: readonly NormFault[]): NormReading {
  return { kind: 'faulty', faults };
}

function fault(at: string, vi: string, en: string): NormFault {
  const where = at === '' ? '' : `${at}: `;
  return { vi: `${where}${vi}`, en: `${where}${en}` };
}

function readTable(value: unknown, at: string, faults: NormFault[]): NormTable[] {
  const fields = fieldsOf(value, at, TABLE_KEYS, faults);
  if (!fields) return [];
  const path = (key: string) => (at === '' ? key : `${at}.${key}`);
  const source = readText(fields.get('source'), path('source'), faults);
  const from = readDay(fields.get('from'), path('from'), faults);
  const to = fields.has('to') ? readDay(fields.get('to'), path('to'), faults) : undefined;
  if (from && to && compareDates(to, from) < 0) {
    faults.push(fault(path('to'), 'trước ngày bắt đầu áp dụng (from)', 'lies before the first day (from)'));
  }
  const list = fields.get('norms');
  if (!Array.isArray(list) || list.length === 0 || list.length > MOST_NORMS) {
    const vi = `phải là danh sách từ 1 đến ${MOST_NORMS} định mức`;
    faults.push(fault(path('norms'), vi, `must be a list of 1 to ${MOST_NORMS} norms`));
    return [];
  }
  const norms = list.flatMap((norm, index) => readNorm(norm, `${path('norms')}[${index}]`, faults));
  return source !== undefined && from ? [{ source, from, to, norms }] : [];
}

function readNorm(value: unknown, at: string, faults: NormFault[]): Norm[] {
  const fields = fieldsOf(value, at, NORM_KEYS, faults);
  if (!fields) return [];
  const name = readText(fields.get('name'), `${at}.name`, faults);
  const words = readWords(fields.get('words'), `${at}.words`, 1, faults);
  const needs = readWords(fields.get('needs') ?? [], `${at}.needs`, 0, faults);
  const beside = readWords(fields.get('beside') ?? [], `${at}.beside`, 0, faults);
  const most = readMost(fields.get('most'), `${at}.most`, faults);
  const per = readChoice(fields.get('per'), PERIODS, `${at}.per`, faults);
  const place = fields.has('place') ? readChoice(fields.get('place'), PLACES, `${at}.place`, faults) : undefined;
  if (name === undefined || most === undefined || per === undefined) return [];
  return [{ name, words, needs, beside, most, per, place }];
}

/** The properties of an object; those that nobody knows are slips of the pen, and told. */
function fieldsOf(
  value: unknown,
  at: string,
  known: readonly string[],
  faults: NormFault[],
): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push(fault(at, 'phải là một đối tượng { … }', 'must be an object { … }'));
    return undefined;
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  for (const key of fields.keys()) {
    if (!known.includes(key)) faults.push(fault(at, `không có thuộc tính “${key}”`, `there is no property “${key}”`));
  }
  return fields;
}

function readText(value: unknown, at: string, faults: NormFault[]): string | undefined {
  if (typeof value === 'string' && squeeze(value) !== '') return squeeze(value);
  faults.push(fault(at, 'phải là một dòng chữ', 'must be a text'));
  return undefined;
}

function readWords(value: unknown, at: string, least: number, faults: NormFault[]): string[] {
  const texts: readonly unknown[] = Array.isArray(value) ? value : [];
  const words = texts.flatMap((text) => (typeof text === 'string' && fold(text) !== '' ? [fold(text)] : []));
  if (Array.isArray(value) && words.length === texts.length && words.length >= least) return words;
  faults.push(fault(at, 'phải là danh sách các từ ngữ', 'must be a list of words'));
  return [];
}

function readMost(value: unknown, at: string, faults: NormFault[]): bigint | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= HIGHEST) return BigInt(value);
  faults.push(fault(at, 'phải là số đồng nguyên, ví dụ 20000', 'must be a whole number of đồng, such as 20000'));
  return undefined;
}

function readChoice<C extends string>(
  value: unknown,
  choices: readonly C[],
  at: string,
  faults: NormFault[],
): C | undefined {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) {
    const all = choices.join(', ');
    faults.push(fault(at, `phải là một trong: ${all}`, `must be one of: ${all}`));
  }
  return chosen;
}

/** `2025-08-01` */
function readDay(value: unknown, at: string, faults: NormFault[]): PlainDate | undefined {
  const match = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
  const date = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  if (date && isValidDate(date)) return date;
  faults.push(fault(at, 'phải là một ngày, viết như 2025-08-01', 'must be a day, written like 2025-08-01'));
  return undefined;
}
