import {
  type AppendixHeading,
  type Block,
  type Ending,
  type FormalDocument,
  type Heading,
  type Letterhead,
  type Paragraph,
  type Recipients,
  type Run,
  type Signature,
  type Title,
  textOfRuns,
} from '../../document/model.ts';
import { staysWithNext } from '../keeping.ts';
import { type LetterheadLine, letterheadColumns, levelled, lineLooks, sideWidths } from '../letterhead.ts';
import { type Measures, textAreaWidth } from '../measures.ts';
import { RULE_SHARE } from '../rule-length.ts';
import { type PrintRun, printable, printRuns, type Room } from './runs.ts';
import { printTable } from './table.ts';

/** The face that the pages are set in: the widths of Times New Roman, and every Vietnamese letter. */
export const PRINT_FONT = 'Tinos';

/** Characters that the face may have no glyph for: not Latin, Vietnamese or punctuation. */
const FOREIGN = /[^\t-\u024f\u1e00-\u206f]/;

/**
 * What the template `formal-document.typ` reads: the formal document as JSON. The author's words are strings in it and
 * nothing else, so that they print as themselves.
 */
export function printData(document: FormalDocument, measures: Measures): string {
  const { issued } = document;
  const blocks = document.blocks.map((block, index, all) => ({
    ...printBlock(block, all[index - 1], all[index + 1], measures),
    kept: staysWithNext(block, all[index + 1]),
  }));
  return JSON.stringify({
    title: printable(document.title),
    authors: issuersOf(document),
    date: issued ? { year: issued.year, month: issued.month, day: issued.day } : null,
    font: PRINT_FONT,
    measures,
    ruleShare: RULE_SHARE,
    sides: sideWidths(measures),
    hasForeign: FOREIGN.test(JSON.stringify(blocks)),
    blocks,
  });
}

function issuersOf(document: FormalDocument): string[] {
  const letterhead = document.blocks.find((block) => block.kind === 'letterhead');
  const issuers = letterhead?.entries.filter((entry) => entry.role === 'issuer') ?? [];
  return issuers.map((entry) => printable(textOfRuns(entry.runs))).filter((name) => name !== '');
}

function printBlock(block: Block, above: Block | undefined, below: Block | undefined, measures: Measures): object {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, measures);
    case 'title':
      return title(block, measures);
    case 'heading':
      return heading(block, measures);
    case 'paragraph':
      return paragraph(block, above, below, measures);
    case 'table':
      return printTable(block, measures);
    case 'appendix':
      return appendix(block, measures);
    case 'ending':
      return ending(block, measures);
  }
}

function letterhead(block: Letterhead, measures: Measures): object {
  const columns = letterheadColumns(block).map((column) => ({
    side: column.side,
    parts: levelled(column).map((lines) =>
      lines.map((line) => letterheadLine(line, sideWidths(measures)[column.side], measures)),
    ),
  }));
  return { kind: block.kind, line: block.line, columns };
}

function letterheadLine(line: LetterheadLine, side: number, measures: Measures): object {
  const { size: kind, capitals } = lineLooks[line.role];
  const isBoxed = line.role === 'urgency' || line.role === 'secrecy';
  const width = isBoxed ? side - 2 * measures.room.box.beside : side;
  const runs = printRuns(line.runs, { width, size: measures.size[kind], capitals });
  return { line: line.line ?? null, role: line.role, size: kind, ruled: line.ruled, runs };
}

function title(block: Title, measures: Measures): object {
  const room = { width: textAreaWidth(measures), size: measures.size.heading };
  return { ...block, name: printRuns(block.name, room), subject: printRuns(block.subject, room) };
}

function appendix(block: AppendixHeading, measures: Measures): object {
  const room = { width: textAreaWidth(measures), size: measures.size.heading, capitals: true };
  const lines = block.title.map((line) => ({ line: line.line, runs: printRuns(line.runs, room) }));
  return { ...block, label: printRuns(block.label, room), title: lines };
}

/** A word that is wider than the first line of a paragraph has to break. */
function bodyRoom(measures: Measures, capitals = false): Room {
  return { width: textAreaWidth(measures) - measures.indent, size: measures.size.body, capitals };
}

function heading(block: Heading, measures: Measures): object {
  const { kind, line, of, depth } = block;
  const rest = printRuns(block.rest, bodyRoom(measures));
  const words = marked(block, bodyRoom(measures, of === 'section'));
  return { kind, line, of, depth, ...words, runIn: block.rest.length > 0, rest };
}

function paragraph(block: Paragraph, above: Block | undefined, below: Block | undefined, measures: Measures): object {
  const { kind, line, role } = block;
  const words = marked(block, bodyRoom(measures));
  return { kind, line, role, ...words, follows: isDisplay(above), precedes: isDisplay(below) };
}

function isDisplay(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'display';
}

function ending(block: Ending, measures: Measures): object {
  const isJoint = block.parts.filter((part) => part.kind === 'signature').length > 1;
  const half = (textAreaWidth(measures) - measures.room.betweenHalves) / 2;
  const list = isJoint ? textAreaWidth(measures) : half;
  return {
    kind: block.kind,
    line: block.line,
    parts: block.parts.map((part) =>
      part.kind === 'recipients' ? recipients(part, list, measures) : signature(part, half, measures),
    ),
  };
}

function recipients(part: Recipients, width: number, { size }: Measures): object {
  return {
    kind: part.kind,
    line: part.line,
    heading: printRuns(part.heading, { width, size: size.recipientsHeading }),
    items: part.blocks.flatMap((block) => items(block, { width, size: size.recipients })),
  };
}

interface Item {
  readonly line: number;
  readonly marker: string;
  readonly runs: readonly PrintRun[];
}

/** Among recipients stand items and, where the author strays, other lines: all are lines of the list. */
function items(block: Block, room: Room): Item[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ line: block.line, ...marked(block, room) }];
    case 'heading':
      return [
        { line: block.line, ...marked({ marker: block.marker, runs: [...block.runs, space, ...block.rest] }, room) },
      ];
    case 'table':
      return block.rows.map((row) => ({
        line: row.line,
        marker: '',
        runs: row.cells.flatMap((cell) => (cell.kind === 'cell' ? [...printRuns(cell.runs, room), ' '] : [])),
      }));
    default:
      return [];
  }
}

const space: Run = { kind: 'form', text: ' ' };

function signature(part: Signature, width: number, { size }: Measures): object {
  const room = { width, size: size.signature };
  const lines = part.lines.map(({ line, name, runs }) => ({ line, name, runs: printRuns(runs, room) }));
  return { kind: part.kind, line: part.line, lines };
}

function marked(block: Pick<Paragraph, 'marker' | 'runs'>, room: Room): { marker: string; runs: PrintRun[] } {
  return { marker: printable(block.marker), runs: printRuns(block.runs, room) };
}
