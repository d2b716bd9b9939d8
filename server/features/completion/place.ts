import type { AstNode, LangiumDocument } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Appendix, Part } from '../../../language/generated/ast.ts';
import { type Item, isItem } from '../../../language/model/blocks.ts';
import type { Known } from '../../../language/model/known.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { type Span, spanOf } from '../../../language/rules/finding.ts';
import type { Region } from '../../../language/syntax/placed.ts';
import type { PlainDate } from '../../../language/values/dates.ts';
import { modelIn } from '../cursor.ts';

export type { Region };

/** The cursor, its line and what stands above it. */
export interface Place {
  readonly document: TextDocument;
  readonly model: PlanModel;
  readonly offset: number;
  readonly lineStart: number;
  /** Where the words of the line begin, behind its indent; at most the cursor. */
  readonly start: number;
  /** What stands on the line before the cursor, without the indent, and after it. */
  readonly before: string;
  readonly after: string;
  /** How far the word that is typed goes on behind the cursor, and what stands behind it. */
  readonly tail: number;
  readonly rest: string;
  readonly region: Region;
  /** The blocks that are open above the line, from the section inwards. */
  readonly open: readonly Item[];
  /** Whether the line above is blank or there is none. */
  readonly afterBlank: boolean;
  readonly lineBreak: string;
  /** What other plans have used. */
  readonly known: Known;
  /** The day on which the author writes. */
  readonly today: PlainDate;
}

/** What is known at a place beside the plan itself. */
export interface Around {
  readonly known: (uri: string) => Known;
  readonly today: () => PlainDate;
}

/** Reads the place of the cursor, or undefined where the document holds no plan. */
export function placeAt(document: LangiumDocument, offset: number, around: Around): Place | undefined {
  const { textDocument } = document;
  const model = modelIn(document);
  if (!model) return undefined;
  const text = textDocument.getText();
  const { line } = textDocument.positionAt(offset);
  const lineStart = textDocument.offsetAt({ line, character: 0 });
  const before = text.slice(lineStart, offset).trimStart();
  const after = restOfLine(text, offset);
  const tail = wordBehind(before, after);
  const part = lastBefore(model.plan.parts, lineStart);
  return {
    document: textDocument,
    model,
    offset,
    lineStart,
    start: offset - before.length,
    before,
    after,
    tail,
    rest: after.slice(tail),
    region: regionOf(part, model, lineStart, before, isBlankAbove(textDocument, line)),
    open: openBlocks(part, lineStart),
    afterBlank: isBlankAbove(textDocument, line),
    lineBreak: lineBreakOf(text),
    known: around.known(textDocument.uri),
    today: around.today(),
  };
}

function restOfLine(text: string, offset: number): string {
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return text.slice(offset, end.exec(text)?.index ?? text.length);
}

/** The letters right behind the cursor belong to the word that is typed, where one is. */
function wordBehind(before: string, after: string): number {
  if (!/[\p{L}\p{M}\p{N}]$/u.test(before.slice(-2))) return 0;
  return /^[\p{L}\p{M}\p{N}]*/u.exec(after)?.[0].length ?? 0;
}

/** The first line says how lines end. */
function lineBreakOf(text: string): string {
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

/** The words of the line up to the cursor and the end of the word at it. */
export function typedSpan(place: Place): Span {
  return { start: place.start, end: place.offset + place.tail };
}

/** The last so many characters before the cursor, and the end of the word at it. */
export function spanOfLast(place: Place, length: number): Span {
  return { start: place.offset - length, end: place.offset + place.tail };
}

/** The end of the text before the cursor that reads as some composed words: there letters and marks may be apart. */
export function lastAs({ before }: Place, composed: string): string {
  if (composed === '') return '';
  // A letter has at most two marks.
  for (let length = composed.length; length <= 3 * composed.length; length++) {
    const last = before.slice(-length);
    if (last.normalize('NFC') === composed) return last;
  }
  return before.slice(-composed.length);
}

/** Whether nothing but words, or nothing at all, stands on the line, and nothing behind the cursor. */
export function isUnmarked({ before, rest }: Place): boolean {
  return rest.trim() === '' && !MARKED.test(before);
}

const MARKED = /^(?:[-+|>/\\\d]|[IVXLC]+[./)-]|[a-zđ][./)])/;

/** Whether something may be put in without running into the words behind the cursor. */
export function isFree({ rest }: Place): boolean {
  return /^\s*(?:$|[^\s\p{L}\p{N}]|[x×*]\s)/u.test(rest);
}

function isBlankAbove(document: TextDocument, line: number): boolean {
  if (line === 0) return true;
  const start = document.offsetAt({ line: line - 1, character: 0 });
  const end = document.offsetAt({ line, character: 0 });
  return document.getText().slice(start, end).trim() === '';
}

function regionOf(
  part: Part | undefined,
  model: PlanModel,
  lineStart: number,
  before: string,
  afterBlank: boolean,
): Region {
  switch (part?.$type) {
    case undefined:
      return 'head';
    case 'LetterheadField':
      return hasTitleAbove(part, model) ? 'preamble' : 'head';
    case 'Title':
      return afterBlank ? 'preamble' : 'subject';
    case 'LegalBasis':
    case 'Lead':
      return hasTitleAbove(part, model) ? 'preamble' : 'head';
    case 'Closing':
      return 'closing';
    case 'Recipients':
      return 'recipients';
    case 'Signatory':
      return 'signature';
    case 'Appendix':
      return isInTitle(part, lineStart, before, afterBlank) ? 'appendix-title' : 'appendix';
    default:
      return 'body';
  }
}

/** Right below `PHỤ LỤC`, and in words that go on there: a marker, a table or a blank line ends the title. */
function isInTitle({ title, children }: Appendix, lineStart: number, before: string, afterBlank: boolean): boolean {
  const [first] = children;
  if (afterBlank || MARKED.test(before) || (first && spanOf(first).start < lineStart)) return false;
  return before !== '' || title.length === 0;
}

function hasTitleAbove(part: Part, { plan }: PlanModel): boolean {
  return plan.parts.some((other) => other.$type === 'Title' && spanOf(other).start < spanOf(part).start);
}

/** The last block above the line with the blocks around it; a paragraph leaves the blocks around it open. */
function openBlocks(part: Part | undefined, lineStart: number): Item[] {
  const open: Item[] = [];
  let node: AstNode | undefined = part?.$type === 'Appendix' ? lastBefore(part.children, lineStart) : part;
  while (node && isItem(node)) {
    open.push(node);
    node = lastItemBefore(node.children, lineStart);
  }
  return open;
}

/** The last of some neighbours that begins before an offset. */
export function lastBefore<T extends AstNode>(nodes: readonly T[], offset: number): T | undefined {
  return nodes[countBefore(nodes, offset) - 1];
}

function lastItemBefore(nodes: readonly AstNode[], offset: number): AstNode | undefined {
  let index = countBefore(nodes, offset) - 1;
  for (let node = nodes[index]; node; node = nodes[--index]) if (isItem(node)) return node;
  return undefined;
}

function countBefore(nodes: readonly AstNode[], offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const node = nodes[middle];
    if (node && spanOf(node).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
