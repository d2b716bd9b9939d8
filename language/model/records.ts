import { type ConferencePlan, isRecipients } from '../generated/ast.ts';
import { readDocumentNumber } from '../values/document-number.ts';
import { fold, squeeze } from '../values/text.ts';
import { type Citation, readBases, readCitations, readIssueDate } from './bases.ts';
import type { DateReading } from './dates.ts';
import { type ReadField, readLetterhead } from './outline.ts';
import { type PricedItem, readPricedItems } from './priced-items.ts';
import { type Recipient, readRecipients } from './recipients.ts';
import { readSignatories } from './signatory.ts';
import { readTable } from './tables.ts';
import { textOf } from './text.ts';
import { readTaskedUnits } from './units.ts';
import { walk } from './walk.ts';

/** The number of a plan in the series of its body: `37` of `/KH-UBND` in 2024. */
export interface SeriesNumber {
  /** The folded name of the body that numbers. */
  readonly body: string;
  readonly ordinal: number;
  /** How many digits it is written with at least. */
  readonly width: number;
  /** What follows the ordinal: `/KH-UBND`. */
  readonly rest: string;
  readonly year: number;
}

/** The lines of a signature: capacity and title, then the name. */
export interface Signature {
  readonly body: string;
  readonly capacity: readonly string[];
  /** Empty in a draft. */
  readonly name: string;
}

/** A line of the recipients of a body. */
export interface KnownRecipient {
  readonly body: string;
  readonly words: string;
}

/** A document that a plan rests on or cites, as it is written there. */
export interface KnownDocument {
  readonly words: string;
  /** Its day as far as it is told: no plan rests on what came after it. */
  readonly date: DateReading | undefined;
}

/** What a plan offers to those that are written after it: plain data that keeps nothing of the plan alive. */
export interface PlanRecords {
  /** Year, month and day in one number, 0 where the plan is not dated: the later plan knows better. */
  readonly issued: number;
  readonly issuer: string;
  readonly superior: string;
  readonly place: string;
  readonly number: SeriesNumber | undefined;
  /** Whole lines: `Căn cứ Luật … ngày …`. */
  readonly bases: readonly KnownDocument[];
  /** Documents with number or date: `Nghị định số … ngày … của …`. */
  readonly citations: readonly KnownDocument[];
  readonly items: readonly PricedItem[];
  readonly signatures: readonly Signature[];
  readonly recipients: readonly KnownRecipient[];
  /** Units with tasks. */
  readonly units: readonly string[];
}

/** More of one kind than any plan has use for; a longer text is prose. */
const MOST = 40;
const LONGEST = 400;

/** The records of a parsed plan of which nothing else is wanted. */
export function recordsOf(plan: ConferencePlan): PlanRecords {
  const { lines, tables, inlines } = walk(plan);
  const letterhead = readLetterhead(plan);
  const body = bodyOf(letterhead);
  const citations = readCitations(inlines);
  return {
    issued: dayOf(letterhead),
    issuer: fieldOf(letterhead, 'issuer'),
    superior: fieldOf(letterhead, 'superior'),
    place: fieldOf(letterhead, 'place'),
    number: readSeriesNumber(letterhead),
    bases: kept(basesOf(plan, citations), wordsOf),
    citations: kept(
      citations.flatMap((citation) =>
        wordsOfCitation(citation).map((words) => ({ words: squeeze(words), date: citation.date })),
      ),
      wordsOf,
    ),
    items: readPricedItems(lines, tables.map(readTable)).slice(0, MOST),
    signatures: readSignatories(plan).map((signatory) => ({
      body,
      capacity: [
        ...signatory.authorities.map(({ abbreviation, of }) => `${abbreviation}. ${of}`),
        ...signatory.titles.map(({ text }) => text),
      ],
      name: signatory.name?.text ?? '',
    })),
    recipients: kept(recipientsOf(plan).map(squeeze), String).map((words) => ({ body, words })),
    units: kept(
      readTaskedUnits(plan).map(({ name }) => squeeze(name)),
      String,
    ),
  };
}

/** The name by which the plans of one body are told. */
export function bodyOf(letterhead: readonly ReadField[]): string {
  return fold(`${fieldOf(letterhead, 'superior')}/${fieldOf(letterhead, 'issuer')}`);
}

/** The words of a cited document that a number or a date makes certain. */
export function wordsOfCitation({ node }: Citation): string[] {
  if (node.kind === undefined || (node.number === undefined && node.date === undefined)) return [];
  const words = textOf(node);
  return [words.slice(Math.max(0, words.indexOf(squeeze(node.kind))))];
}

/** The number that a letterhead gives; undefined where a draft leaves it open or says no year. */
function readSeriesNumber(letterhead: readonly ReadField[]): SeriesNumber | undefined {
  const written = squeeze(fieldOf(letterhead, 'number'));
  const ordinal = readDocumentNumber(written)?.ordinal ?? '';
  const issued = readIssueDate(letterhead);
  const year = issued?.kind === 'full' ? issued.date.year : issued?.kind === 'partial' ? issued.year : undefined;
  if (!/^\d{1,5}$/.test(ordinal) || year === undefined) return undefined;
  const rest = written.slice(written.indexOf(ordinal) + ordinal.length);
  return { body: bodyOf(letterhead), ordinal: Number(ordinal), width: ordinal.length, rest, year };
}

function dayOf(letterhead: readonly ReadField[]): number {
  const issued = readIssueDate(letterhead);
  if (issued?.kind !== 'full') return 0;
  const { year, month, day } = issued.date;
  return (year * 100 + month) * 100 + day;
}

function fieldOf(letterhead: readonly ReadField[], wanted: ReadField['name']): string {
  return letterhead.find(({ name }) => name === wanted)?.value ?? '';
}

function recipientsOf(plan: ConferencePlan): string[] {
  if (!plan.parts.some(isRecipients)) return [];
  return readRecipients(plan).flatMap(({ entries }) => entries.flatMap(lineOf));
}

function lineOf(entry: Recipient): string[] {
  if (entry.kind === 'archive') return [`Lưu: ${entry.places.join(', ')}`];
  if (entry.entries.length > 0 || entry.name === '') return [];
  return [entry.remark === undefined ? entry.name : `${entry.name} (${entry.remark})`];
}

/** Words without the marks that end their line. */
export function withoutEnd(words: string): string {
  let end = words.length;
  while (end > 0 && ' .,;'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

/** The lines of the legal bases; of several documents in one the first says its day. */
function basesOf(plan: ConferencePlan, citations: readonly Citation[]): KnownDocument[] {
  const dates = new Map(citations.toReversed().map(({ node, date }) => [node.$container, date]));
  return readBases(plan).map(({ node, words }) => ({ words: squeeze(withoutEnd(words)), date: dates.get(node) }));
}

function wordsOf({ words }: KnownDocument): string {
  return words;
}

/** Each once by its words, the longest and what is more than anybody needs left out. */
function kept<T>(values: readonly T[], read: (value: T) => string): T[] {
  const byWords = new Map<string, T>();
  for (const value of values) {
    const words = read(value);
    if (words !== '' && words.length <= LONGEST && !byWords.has(words)) byWords.set(words, value);
  }
  return [...byWords.values()].slice(0, MOST);
}
