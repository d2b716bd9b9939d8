import { beginsWithTotal } from './line-words.ts';
import { type Marker, markerAt } from './markers.ts';
import { matchAt, patternOf, sticky } from './pieces.ts';

/** What a line is by how it begins, whatever stands around it. Offsets are into the whole text. */
export type LineShape =
  | { readonly kind: 'blank' | 'comment' | 'indented' | 'text' }
  | { readonly kind: 'escaped' | 'display' | 'row' }
  | { readonly kind: 'marker'; readonly marker: Marker }
  | PartShape;

/** A line that opens a part of the plan, and where its opening words end. */
export interface PartShape {
  readonly kind: 'field' | 'title' | 'recipients' | 'signatory' | 'appendix';
  readonly wordEnd: number;
}

export interface SourceLine {
  /** Where the line's words begin, behind its indent. */
  readonly start: number;
  /** The end of the line without its line break. */
  readonly end: number;
  /** The end of its line break; equal to `end` at the end of the text. */
  readonly breakEnd: number;
  readonly shape: LineShape;
}

const FIELD = sticky(patternOf('FIELD').source, 'i');
const RECIPIENTS = sticky(`(${patternOf('RECIPIENTS').source})\\s*$`, 'i');
const SIGNATORY = sticky(patternOf('SIGNATORY').source, 'i');
const TITLE = sticky(`${patternOf('TITLE').source}\\s*$`);
const APPENDIX = sticky(
  'PHỤ LỤC(?:[ \\t]+(?:SỐ|Số|số)(?=\\s))?(?=[.:\\s]|$)|Phụ lục(?:[ \\t]+số(?=\\s))?(?=\\s*(?:[IVXL]{1,7}|\\d{1,2})?[.:]?\\s*$)',
);
const LINE = /[^\r\n]*(?:\r\n|\n|\r|$)/y;

/** The lines of a text, each with its shape; their ranges and line breaks cover the text. */
export function readLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let offset = text.startsWith('\uFEFF') ? 1 : 0; offset < text.length; ) {
    const raw = matchAt(LINE, text, offset)?.[0] ?? '';
    const words = raw.replace(/[\r\n]+$/, '');
    const indent = words.length - words.trimStart().length;
    const breakEnd = offset + raw.length;
    const end = offset + words.length;
    lines.push({
      start: offset + indent,
      end,
      breakEnd,
      shape: shapeOf(words.slice(indent), offset + indent, words.slice(0, indent)),
    });
    offset = breakEnd;
  }
  return lines;
}

function shapeOf(words: string, start: number, indent: string): LineShape {
  if (words.trim() === '') return { kind: 'blank' };
  const first = words.charAt(0);
  if (words.startsWith('//')) return { kind: 'comment' };
  if (first === '|') return { kind: 'row' };
  if (first === '>') return { kind: 'display' };
  if (first === '\\' && words.length > 1) return { kind: 'escaped' };
  const marker = markerAt(words);
  if (marker) return { kind: 'marker', marker };
  return wordShape(words, start) ?? { kind: isContinuation(words, indent) ? 'indented' : 'text' };
}

/** An indented total stands alone: swallowed by the item above, it would be checked by nothing. */
function isContinuation(words: string, indent: string): boolean {
  return (indent.length >= 2 || indent.includes('\t')) && !beginsWithTotal(words);
}

function wordShape(words: string, start: number): PartShape | undefined {
  const title = matchAt(TITLE, words, 0);
  if (title) return { kind: 'title', wordEnd: start + title[0].trimEnd().length };
  const field = matchAt(FIELD, words, 0);
  if (field) return { kind: 'field', wordEnd: start + field[0].length };
  const recipients = matchAt(RECIPIENTS, words, 0);
  if (recipients) return { kind: 'recipients', wordEnd: start + (recipients[1] ?? '').length };
  const signatory = matchAt(SIGNATORY, words, 0);
  if (signatory) return { kind: 'signatory', wordEnd: start + signatory[0].length };
  const appendix = matchAt(APPENDIX, words, 0);
  if (appendix) return { kind: 'appendix', wordEnd: start + appendix[0].length };
  return undefined;
}
