import {
  type ConferencePlan,
  type Inline,
  isLead,
  isLegalBasis,
  type Lead,
  type LegalBasis,
  type LegalReference,
  type Part,
} from '../generated/ast.ts';
import { type DocumentNumberParts, readDocumentNumber } from '../values/document-number.ts';
import { fold, squeeze } from '../values/text.ts';
import { type DateReading, readDate } from './dates.ts';
import type { ReadField } from './outline.ts';
import { textOf } from './text.ts';

/** A law, decree or other document that a plan cites (văn bản được viện dẫn). */
export interface Citation {
  readonly node: LegalReference;
  readonly number: DocumentNumberParts | undefined;
  readonly date: DateReading | undefined;
  /** It stands among the legal bases or in the lead, not in the body. */
  readonly isBasis: boolean;
}

/** A line of the legal bases (căn cứ ban hành). */
export interface ReadBasis {
  readonly node: LegalBasis | Lead;
  readonly words: string;
  readonly isLast: boolean;
}

/** The legal bases of a plan, in order. */
export function readBases(plan: ConferencePlan): ReadBasis[] {
  const { parts } = plan;
  const bases = parts.filter(
    (part, index): part is LegalBasis | Lead => isLegalBasis(part) || isBasisWithColon(part, parts[index + 1]),
  );
  return bases.map((node, index) => ({ node, words: textOf(node), isLast: index === bases.length - 1 }));
}

/** A line that ends in a colon is the lead, unless it cites a document first and the preamble goes on behind it. */
function isBasisWithColon(part: Part, next: Part | undefined): boolean {
  if (!isLead(part) || !next || !(isLead(next) || isLegalBasis(next))) return false;
  const [word, cited] = part.label;
  if (word?.$type !== 'Text' || cited?.$type !== 'LegalReference' || !BASIS_WORDS.has(fold(word.value))) return false;
  const words = textOf(part);
  return words.endsWith(':') && !fold(words).endsWith('sau:');
}

const BASIS_WORDS: ReadonlySet<string> = new Set(['can cu', 'thuc hien', 'theo', 'xet']);

/** The documents that a plan cites, in the order of the text. */
export function readCitations(inlines: readonly Inline[]): Citation[] {
  return inlines.flatMap((node): Citation[] => {
    if (node.$type !== 'LegalReference') return [];
    const around = node.$container.$type;
    return [
      {
        node,
        number: node.number === undefined ? undefined : readDocumentNumber(squeeze(node.number)),
        date: node.date && readDate(node.date).reading,
        isBasis: around === 'LegalBasis' || around === 'Lead',
      },
    ];
  });
}

/** The day on which the plan is issued (ngày ban hành), as its letterhead says. */
export function readIssueDate(letterhead: readonly ReadField[]): DateReading | undefined {
  const field = letterhead.find(({ name }) => name === 'date');
  const date = field?.node.label.find((inline) => inline.$type === 'CalendarDate');
  if (date) return readDate(date).reading;
  const month = field?.node.label.find((inline) => inline.$type === 'Month');
  return month && { kind: 'partial', day: undefined, month: month.month, year: month.year };
}

/** Whether one date lies behind another as far as both say: a blank is compared with nothing. */
export function isLater(date: DateReading, than: DateReading): boolean {
  if (date.kind === 'invalid' || than.kind === 'invalid') return false;
  const one = partsOf(date);
  const other = partsOf(than);
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (part === undefined || against === undefined) return false;
    if (part !== against) return part > against;
  }
  return false;
}

/** Year, month, day. */
function partsOf(reading: Exclude<DateReading, { kind: 'invalid' }>): readonly (number | undefined)[] {
  const { year, month, day } = reading.kind === 'full' ? reading.date : reading;
  return [year, month, day];
}
