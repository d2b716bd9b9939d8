import type {
  AppendixNote,
  Block,
  Closing,
  ConferencePlan,
  DisplayLine,
  Inline,
  Lead,
  LegalBasis,
  LetterheadField,
  Part,
  Recipients,
  Section,
  Signatory,
  SignatureLine,
  Table,
  TableCell,
  TableUnit,
  TextLine,
} from '../generated/ast.ts';
import type { StatingLine } from './blocks.ts';

/** Every node that holds the words of a line. */
export type LineNode =
  | StatingLine
  | LetterheadField
  | TextLine
  | LegalBasis
  | Lead
  | DisplayLine
  | TableUnit
  | TableCell
  | Closing
  | Recipients
  | Signatory
  | SignatureLine
  | AppendixNote;

/** What one walk over a plan finds, each in the order of the text. */
export interface Walked {
  readonly lines: LineNode[];
  readonly tables: Table[];
  /** Every element of every line, those in brackets behind their bracket. */
  readonly inlines: Inline[];
}

/** Walks a plan once, by its own structure: ten times as fast as a walk that asks every node what it holds. */
export function walk(plan: ConferencePlan): Walked {
  const found: Walked = { lines: [], tables: [], inlines: [] };
  for (const part of plan.parts) visitPart(part, found);
  return found;
}

type Visited = Part | Section | AppendixNote;

function visitPart(part: Visited, found: Walked): void {
  switch (part.$type) {
    case 'Title':
      for (const line of part.subject) visitLine(line, found);
      return;
    case 'LetterheadField':
    case 'LegalBasis':
    case 'Lead':
    case 'Closing':
    case 'AppendixNote':
      visitLine(part, found);
      return;
    case 'Section':
      visitLine(part, found);
      for (const child of part.children) visitBlock(child, found);
      return;
    case 'Recipients':
      visitLine(part, found);
      for (const item of part.items) visitBlock(item, found);
      return;
    case 'Signatory':
      visitLine(part, found);
      for (const line of part.lines) visitLine(line, found);
      return;
    case 'Appendix':
      visitLine(part, found);
      for (const line of part.title) visitLine(line, found);
      for (const child of part.children) visitPart(child, found);
      return;
    default:
      visitBlock(part, found);
  }
}

function visitBlock(block: Block, found: Walked): void {
  switch (block.$type) {
    case 'Table':
      found.tables.push(block);
      for (const row of block.rows) for (const cell of row.cells) visitLine(cell, found);
      return;
    case 'Paragraph':
    case 'DisplayLine':
    case 'TableUnit':
      visitLine(block, found);
      return;
    default:
      visitLine(block, found);
      for (const child of block.children) visitBlock(child, found);
  }
}

function visitLine(line: LineNode, found: Walked): void {
  found.lines.push(line);
  for (const inline of line.label) visitInline(inline, found.inlines);
  for (const inline of line.text) visitInline(inline, found.inlines);
}

function visitInline(inline: Inline, found: Inline[]): void {
  found.push(inline);
  if (inline.$type === 'Remark') for (const part of inline.parts) visitInline(part, found);
}
