import { type CompositeCstNode, type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium';
import type { ConferencePlan } from '../generated/ast.ts';
import { type ComposedText, compose } from '../syntax/composed.ts';
import { findLegacyText, type LegacyText } from './legacy-text.ts';
import type { LineNode } from './walk.ts';

/**
 * The words of a plan's line as far as they stand in one line of the file: without its marker, comments, and the
 * white space at both ends. What is about characters is read here.
 */
export interface TextRun {
  readonly line: LineNode;
  /** In Unicode NFC. */
  readonly text: string;
  /** Where in the file a stretch of `text` stands, in UTF-16 offsets. */
  readonly span: (start: number, end: number) => { readonly start: number; readonly end: number };
  /** Whether the line of the plan begins here, and whether it ends here. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** The whole text of the file, and its lines' words. */
export interface ReadText {
  readonly source: string;
  readonly runs: readonly TextRun[];
  /** The lines that are in an encoding from before Unicode. */
  readonly legacy: LegacyText | undefined;
}

const SEPARATE_MARK = /\p{M}/u;
const BREAK = /\r\n|\n|\r/g;

/** The words that open a line of its kind; they are no prose. */
const OPENERS: ReadonlySet<string> = new Set([
  'FIELD',
  'RECIPIENTS',
  'SIGNATORY',
  'AUTHORITY',
  'APPENDIX',
  'APPENDIX_LABEL',
  'SECTION_MARK',
  'CLAUSE_MARK',
  'SUBCLAUSE_MARK',
  'POINT_MARK',
  'DASH_MARK',
  'PLUS_MARK',
  'DISPLAY',
  'BAR',
]);

/** Reads the words of all lines in one pass over what the walk found. */
export function readText(plan: ConferencePlan, lines: readonly LineNode[]): ReadText {
  const source = plan.$cstNode?.root.fullText ?? '';
  const composeRun = SEPARATE_MARK.test(source) ? compose : asItIs;
  const runs = lines.flatMap((line) => runsOf(line, source, composeRun));
  return { source, runs, legacy: findLegacyText(runs) };
}

function asItIs(text: string): ComposedText {
  return { text, origin: (offset) => offset };
}

function runsOf(line: LineNode, source: string, composeRun: (text: string) => ComposedText): TextRun[] {
  const node = line.$cstNode;
  if (!node || !isCompositeCstNode(node)) return [];
  const { start, end } = contentOf(node);
  const pieces = physicalLines(source, start, end);
  return pieces.map((piece, index) => {
    const { text, origin } = composeRun(source.slice(piece.start, piece.end));
    const span = (from: number, to: number) => ({ start: piece.start + origin(from), end: piece.start + origin(to) });
    return { line, text, span, isFirst: index === 0, isLast: index === pieces.length - 1 };
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What stands between a line's opening word or marker and its break. A rule that chooses among others wraps what it
 * chose.
 */
function contentOf(node: CompositeCstNode): Stretch {
  const inner = node.content[0];
  if (node.content.length === 1 && inner && isCompositeCstNode(inner) && inner.astNode === node.astNode) {
    return contentOf(inner);
  }
  let start = -1;
  for (const child of node.content) {
    if (isLineBreak(child)) return { start: start < 0 ? child.offset : start, end: child.offset };
    if (start < 0 && !isOpener(child)) start = child.offset;
  }
  return { start: start < 0 ? node.end : start, end: node.end };
}

function isLineBreak(node: CstNode): boolean {
  return isLeafCstNode(node) && node.tokenType.name === 'NL';
}

function isOpener(node: CstNode): boolean {
  return isLeafCstNode(node) && (node.hidden || node.length === 0 || OPENERS.has(node.tokenType.name));
}

/** The lines of the file that a line of the plan goes over, trimmed; comments among them are none of it. */
function physicalLines(source: string, start: number, end: number): Stretch[] {
  const text = source.slice(start, end);
  if (!text.includes('\n') && !text.includes('\r')) return trimmed(source, start, end);
  const found: Stretch[] = [];
  let from = start;
  for (const match of text.matchAll(BREAK)) {
    found.push(...trimmed(source, from, start + match.index));
    from = start + match.index + match[0].length;
  }
  found.push(...trimmed(source, from, end));
  return found.filter((piece, index) => index === 0 || !source.startsWith('//', piece.start));
}

function trimmed(source: string, start: number, end: number): Stretch[] {
  const text = source.slice(start, end);
  const words = text.trim();
  if (words === '') return [];
  const from = start + text.length - text.trimStart().length;
  return [{ start: from, end: from + words.length }];
}

/** The words at a stretch of a run with a neighbour on each side, for quoting; white space as it is. */
export function wordsAround(text: string, start: number, end: number): string {
  const before = /\S*\s*$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const after = /^\s*\S*/.exec(text.slice(end, end + 20))?.[0] ?? '';
  return `${before}${text.slice(start, end)}${after}`.trim();
}
