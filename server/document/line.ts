import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import type { TerminalName } from '../../language/syntax/pieces.ts';
import type { Run } from './model.ts';

/** Blank, but not a no-break space: that one is the author's. */
const BLANKS = /[ \t\r\n\f\v]+/g;

/** Marks of the source that are not printed. */
const UNPRINTED: ReadonlySet<string> = new Set<TerminalName>(['NL', 'FIELD', 'SIGNATORY', 'DISPLAY', 'BAR', 'ABOVE']);

const MARKERS: ReadonlySet<string> = new Set<TerminalName>([
  'SECTION_MARK',
  'CLAUSE_MARK',
  'SUBCLAUSE_MARK',
  'POINT_MARK',
  'DASH_MARK',
  'PLUS_MARK',
]);

/** The zero-based source line on which a node begins. */
export function lineOf(node: AstNode): number {
  return node.$cstNode?.range.start.line ?? 0;
}

/** The tokens of a node's own line, without the lines of its children. Comments and escapes are left out. */
export function lineTokens(node: AstNode): LeafCstNode[] {
  const tokens: LeafCstNode[] = [];
  if (node.$cstNode) collect(node.$cstNode, tokens);
  return tokens;
}

/** Adds tokens up to the end of the first line; gives whether that end was met. */
function collect(cst: CstNode, tokens: LeafCstNode[]): boolean {
  if (isCompositeCstNode(cst)) return cst.content.some((child) => collect(child, tokens));
  if (!isLeafCstNode(cst) || cst.hidden) return false;
  if (is(cst, 'NL')) return true;
  tokens.push(cst);
  return false;
}

/** Whether a token is of a kind that the grammar names. */
export function is(token: LeafCstNode, type: TerminalName): boolean {
  return token.tokenType.name === type;
}

/** The block marker of a line as the author wrote it, or empty. */
export function markerOf(tokens: readonly LeafCstNode[]): string {
  const first = tokens[0];
  return first && MARKERS.has(first.tokenType.name) ? first.text.normalize('NFC').trim() : '';
}

/** The words of some neighbouring tokens, without markers and marks that are not printed. */
export function runsOf(tokens: readonly LeafCstNode[]): Run[] {
  const source = tokens[0]?.root.fullText ?? '';
  const runs: Run[] = [];
  let text = '';
  let previous: LeafCstNode | undefined;
  for (const token of tokens) {
    if (isMark(token)) continue;
    if (previous) text += separation(source, previous, token);
    if (previous && isMissingDay(previous, token)) {
      runs.push({ kind: 'text', text: text.normalize('NFC') }, { kind: 'gap' });
      text = ' ';
    }
    text += token.text.replace(BLANKS, ' ');
    previous = token;
  }
  return text === '' ? runs : [...runs, { kind: 'text', text: text.normalize('NFC') }];
}

/** What stands between two tokens: a space wherever the author left one. */
export function separation(source: string, left: LeafCstNode, right: LeafCstNode): string {
  return /\s/.test(source.slice(left.end, right.offset)) ? ' ' : '';
}

function isMark(token: LeafCstNode): boolean {
  const { name } = token.tokenType;
  return token.length === 0 || UNPRINTED.has(name) || MARKERS.has(name);
}

/** `ngày   tháng 12 năm 2023`: the day is left for the pen. */
function isMissingDay(left: LeafCstNode, right: LeafCstNode): boolean {
  return is(left, 'DAY_WORD') && is(right, 'MONTH_WORD');
}
