import type { AstNode, LangiumDocument } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Part } from '../../../language/generated/ast.ts';
import { childrenOf, type Item, isItem } from '../../../language/model/blocks.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { type Span, spanOf } from '../../../language/rules/finding.ts';
import { modelIn } from '../cursor.ts';

/** Which part of the plan the line at the cursor stands in, by the parts above it. */
export type Region = 'head' | 'subject' | 'preamble' | 'body' | 'closing' | 'recipients' | 'signature' | 'appendix';

/** The cursor, its line and what stands above it. */
export interface Place {
  readonly document: TextDocument;
  readonly model: PlanModel;
  readonly offset: number;
  /** Where the words of the line begin, behind its indent; at most the cursor. */
  readonly start: number;
  /** What stands on the line before the cursor, without the indent, and after it. */
  readonly before: string;
  readonly after: string;
  readonly region: Region;
  /** The blocks that are open above the line, from the section inwards. */
  readonly open: readonly Item[];
  /** Whether the line above is blank or there is none. */
  readonly afterBlank: boolean;
  readonly lineBreak: string;
}

/** Reads the place of the cursor, or undefined where the document holds no plan. */
export function placeAt(document: LangiumDocument, offset: number): Place | undefined {
  const { textDocument } = document;
  const model = modelIn(document);
  if (!model) return undefined;
  const text = textDocument.getText();
  const { line } = textDocument.positionAt(offset);
  const lineStart = textDocument.offsetAt({ line, character: 0 });
  const before = text.slice(lineStart, offset).trimStart();
  const part = model.plan.parts.findLast((candidate) => spanOf(candidate).start < lineStart);
  return {
    document: textDocument,
    model,
    offset,
    start: offset - before.length,
    before,
    after: /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '',
    region: regionOf(part, model, isBlankAbove(textDocument, line)),
    open: openBlocks(part, lineStart),
    afterBlank: isBlankAbove(textDocument, line),
    lineBreak: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** From the words of the line to the cursor. */
export function typedSpan(place: Place): Span {
  return { start: place.start, end: place.offset };
}

/** Whether nothing on the line but words, or nothing at all, has been written, and nothing stands behind the cursor. */
export function isUnmarked({ before, after }: Place): boolean {
  return after.trim() === '' && !/^[-+|>/\\\d]/.test(before);
}

function isBlankAbove(document: TextDocument, line: number): boolean {
  if (line === 0) return true;
  const start = document.offsetAt({ line: line - 1, character: 0 });
  const end = document.offsetAt({ line, character: 0 });
  return document.getText().slice(start, end).trim() === '';
}

function regionOf(part: Part | undefined, model: PlanModel, afterBlank: boolean): Region {
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
      return 'appendix';
    default:
      return 'body';
  }
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
    node = lastBefore(childrenOf(node).filter(isItem), lineStart);
  }
  return open;
}

function lastBefore(nodes: readonly AstNode[], lineStart: number): AstNode | undefined {
  return nodes.findLast((node) => spanOf(node).start < lineStart);
}
