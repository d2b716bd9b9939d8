import type { PlainDate } from '../../language/values/dates.ts';

/**
 * The formal document (văn bản): what stands on paper, without page or font. Built from a plan, read by every
 * renderer. The author's words stand in it once and in the order of the source; what the form adds is marked as such.
 * Lines are zero-based lines of the source; text is Unicode NFC.
 */
export interface FormalDocument {
  /** The plan's name on one line, for window and file titles. */
  readonly title: string;
  /** The day of issue, where the letterhead gives one of the calendar. */
  readonly issued: PlainDate | undefined;
  readonly blocks: readonly Block[];
}

export type Block = Letterhead | Title | Heading | Paragraph | Table | AppendixHeading | Ending;

/** A stretch of text on a line. A gap is room left for a pen: a number or a day that is not yet known. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'form'; readonly text: string }
  | { readonly kind: 'gap' };

export interface Line {
  readonly line: number;
  readonly runs: readonly Run[];
}

/** Whose form the letterhead follows: state (Decree 30), Party, Youth Union. */
export type DocumentForm = 'state' | 'party' | 'union';

/** Phần đầu: issuing bodies, number, place and date, in the order of the source. */
export interface Letterhead {
  readonly kind: 'letterhead';
  readonly line: number;
  readonly form: DocumentForm;
  readonly entries: readonly LetterheadEntry[];
}

export type LetterheadRole = 'superior' | 'issuer' | 'number' | 'place' | 'date' | 'urgency' | 'secrecy';

export interface LetterheadEntry extends Line {
  readonly role: LetterheadRole;
}

/** Tên loại và trích yếu: `KẾ HOẠCH` and what it is about. */
export interface Title {
  readonly kind: 'title';
  readonly line: number;
  readonly name: readonly Run[];
  readonly subject: readonly Run[];
}

/** A section, or a clause that is only a title. `rest` is the text that runs on behind the heading's colon. */
export interface Heading {
  readonly kind: 'heading';
  readonly line: number;
  readonly of: 'section' | 'clause';
  /** 2 for a section of the body, more inside it and inside an appendix. */
  readonly depth: 2 | 3 | 4;
  readonly marker: string;
  readonly runs: readonly Run[];
  readonly rest: readonly Run[];
}

/** `draft` is the mark of a draft (`DỰ THẢO LẦN 2`). */
export type ParagraphRole = 'draft' | 'basis' | 'lead' | 'body' | 'display' | 'unit' | 'note' | 'closing';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly line: number;
  readonly role: ParagraphRole;
  /** The marker as the author wrote it, or empty. */
  readonly marker: string;
  /** The level of its marker, 2 (khoản) to 6 (`+`); 0 without one. */
  readonly level: number;
  readonly runs: readonly Run[];
}

export interface Table {
  readonly kind: 'table';
  readonly line: number;
  readonly columns: readonly Column[];
  /** The first row is the heading. */
  readonly rows: readonly Row[];
}

/** What a column holds: counts, times and other short things, amounts, or text. */
export type Column = 'text' | 'short' | 'amount';

export interface Row {
  readonly line: number;
  readonly total: boolean;
  readonly cells: readonly Cell[];
}

/** A covered cell is part of the one above it, a joined one, which is empty, of the one on its left. */
export type Cell = FullCell | { readonly kind: 'covered' } | { readonly kind: 'joined' };

export interface FullCell {
  readonly kind: 'cell';
  readonly runs: readonly Run[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** `PHỤ LỤC I` and its title lines; it begins a page. */
export interface AppendixHeading {
  readonly kind: 'appendix';
  readonly line: number;
  readonly label: readonly Run[];
  readonly title: readonly Line[];
}

/** Recipients and signatures, which stand side by side. */
export interface Ending {
  readonly kind: 'ending';
  readonly line: number;
  readonly parts: readonly (Recipients | Signature)[];
}

/** Nơi nhận. */
export interface Recipients {
  readonly kind: 'recipients';
  readonly line: number;
  readonly heading: readonly Run[];
  readonly blocks: readonly Block[];
}

/** Chữ ký: authority, capacity, title, name. */
export interface Signature {
  readonly kind: 'signature';
  readonly line: number;
  readonly lines: readonly (Line & { readonly name: boolean })[];
}

/** The text of some runs on one line; a gap is three dots. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'gap' ? '…' : run.text))
    .join('')
    .trim();
}
