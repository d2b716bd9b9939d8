import type { AppendixHeading, Block, Ending, FormalDocument, Letterhead, Row, Run } from '../document/model.ts';
import { letterheadColumns } from './letterhead.ts';

/** A stretch of the text; `fixed` is what the form adds to the author's words. */
export interface TextPiece {
  readonly text: string;
  readonly fixed: boolean;
}

/** The document in plain text: a paragraph is one line, cells are parted by bars, lines end in line feeds. */
export function plainText(document: FormalDocument): string {
  return textPieces(document)
    .map((piece) => piece.text)
    .join('');
}

/** The same text in pieces. */
export function textPieces(document: FormalDocument): TextPiece[] {
  return document.blocks.flatMap((block, index) => [
    ...(index > 0 && startsGroup(block, document.blocks[index - 1]) ? [fixed('\n')] : []),
    ...blockLines(block).flatMap((line) => [...line, fixed('\n')]),
  ]);
}

type TextLine = readonly TextPiece[];

/** A blank line sets off the parts of the document and its sections. */
function startsGroup(block: Block, above: Block | undefined): boolean {
  if (above?.kind === 'letterhead' || above?.kind === 'title') return true;
  switch (block.kind) {
    case 'heading':
      return block.of === 'section';
    case 'paragraph':
      return block.role === 'closing' && !(above?.kind === 'paragraph' && above.role === 'closing');
    case 'table':
      return false;
    default:
      return true;
  }
}

function blockLines(block: Block): TextLine[] {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block);
    case 'title':
      return filled([pieces(block.name), pieces(block.subject)]);
    case 'heading':
      return [marked(block.marker, [...block.runs, ...(block.rest.length > 0 ? [space, ...block.rest] : [])])];
    case 'paragraph':
      return [marked(block.marker, block.runs)];
    case 'table':
      return block.rows.map(row);
    case 'appendix':
      return appendix(block);
    case 'ending':
      return ending(block);
  }
}

function letterhead(block: Letterhead): TextLine[] {
  return letterheadColumns(block).flatMap((column) => filled(column.lines.map((line) => pieces(line.runs))));
}

function appendix(block: AppendixHeading): TextLine[] {
  return filled([pieces(block.label), ...block.title.map((line) => pieces(line.runs))]);
}

function ending(block: Ending): TextLine[] {
  return block.parts.flatMap((part, index) => {
    const gap = index > 0 ? [[]] : [];
    if (part.kind === 'signature') return [...gap, ...part.lines.map((line) => pieces(line.runs))];
    return [...gap, pieces(part.heading), ...part.blocks.flatMap(blockLines)];
  });
}

function row(of: Row): TextLine {
  return of.cells.flatMap((cell, index) => [
    ...(index > 0 ? [fixed(' | ')] : []),
    ...(cell.kind === 'cell' ? pieces(cell.runs) : []),
  ]);
}

function marked(marker: string, runs: readonly Run[]): TextLine {
  return marker === '' ? pieces(runs) : [{ text: `${marker} `, fixed: false }, ...pieces(runs)];
}

function pieces(runs: readonly Run[]): TextLine {
  return runs.map(piece);
}

function piece(run: Run): TextPiece {
  switch (run.kind) {
    case 'text':
      return { text: run.text, fixed: false };
    case 'form':
      return fixed(run.text);
    case 'gap':
      return fixed(GAP);
  }
}

function filled(lines: readonly TextLine[]): TextLine[] {
  return lines.filter((line) => line.length > 0);
}

function fixed(text: string): TextPiece {
  return { text, fixed: true };
}

/** Room for a pen. */
const GAP = '      ';
const space: Run = { kind: 'form', text: ' ' };
