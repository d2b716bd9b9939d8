import {
  type Block,
  type FormalDocument,
  type Heading,
  type Letterhead,
  type Paragraph,
  type Recipients,
  type Run,
  type Signature,
  textOfRuns,
} from '../../document/model.ts';
import { type LetterheadLine, letterheadColumns } from '../letterhead.ts';
import { formWords, type Measures } from '../measures.ts';
import { type PrintRun, printable, printRuns } from './runs.ts';
import { printTable } from './table.ts';

/** The face that the pages are set in: the widths of Times New Roman, and every Vietnamese letter. */
export const PRINT_FONT = 'Tinos';

/**
 * What the template `formal-document.typ` reads: the formal document as JSON. The author's words are strings in it and
 * nothing else, so that they print as themselves.
 */
export function printData(document: FormalDocument, measures: Measures): string {
  const { issued } = document;
  return JSON.stringify({
    title: printable(document.title),
    authors: issuersOf(document),
    date: issued ? { year: issued.year, month: issued.month, day: issued.day } : null,
    font: PRINT_FONT,
    measures,
    blocks: document.blocks.map((block, index, all) => ({
      ...printBlock(block, all[index - 1], all[index + 1]),
      kept: all[index + 1]?.kind === 'ending' && block.kind !== 'appendix',
    })),
  });
}

function issuersOf(document: FormalDocument): string[] {
  const letterhead = document.blocks.find((block) => block.kind === 'letterhead');
  const issuers = letterhead?.entries.filter((entry) => entry.role === 'issuer') ?? [];
  return issuers.map((entry) => printable(textOfRuns(entry.runs))).filter((name) => name !== '');
}

function printBlock(block: Block, above: Block | undefined, below: Block | undefined): object {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block);
    case 'title':
      return { ...block, name: printRuns(block.name), subject: printRuns(block.subject) };
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(block, above, below);
    case 'table':
      return printTable(block);
    case 'appendix':
      return {
        ...block,
        label: printRuns(block.label),
        title: block.title.map((line) => ({ line: line.line, runs: printRuns(line.runs) })),
      };
    case 'ending':
      return {
        kind: block.kind,
        line: block.line,
        parts: block.parts.map((part) => (part.kind === 'recipients' ? recipients(part) : signature(part))),
      };
  }
}

function letterhead(block: Letterhead): object {
  const columns = letterheadColumns(block);
  const named = columns.some(({ lines }) => lines.some(({ role }) => role === 'national-name'));
  return {
    kind: block.kind,
    line: block.line,
    nationalName: named ? formWords.nationalName : '',
    columns: columns.map(({ side, lines }) => ({
      side,
      lines: lines.map((line) => ({
        line: line.line ?? null,
        role: line.role,
        size: SIZES[line.role],
        ruled: line.ruled,
        runs: printRuns(line.runs),
      })),
    })),
  };
}

const SIZES: Readonly<Record<LetterheadLine['role'], keyof Measures['size']>> = {
  superior: 'issuingBody',
  issuer: 'issuingBody',
  number: 'number',
  place: 'number',
  date: 'number',
  urgency: 'urgency',
  secrecy: 'urgency',
  'national-name': 'nationalName',
  motto: 'motto',
};

function heading(block: Heading): object {
  return {
    kind: block.kind,
    line: block.line,
    of: block.of,
    depth: block.depth,
    ...marked(block),
    runIn: block.rest.length > 0,
    rest: printRuns(block.rest),
  };
}

function paragraph(block: Paragraph, above: Block | undefined, below: Block | undefined): object {
  const { kind, line, role } = block;
  return { kind, line, role, ...marked(block), follows: isDisplay(above), precedes: isDisplay(below) };
}

function isDisplay(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && block.role === 'display';
}

function recipients(part: Recipients): object {
  return {
    kind: part.kind,
    line: part.line,
    heading: printRuns(part.heading),
    items: part.blocks.flatMap(items),
  };
}

interface Item {
  readonly line: number;
  readonly marker: string;
  readonly runs: readonly PrintRun[];
}

/** Among recipients stand items and, where the author strays, other lines: all are lines of the list. */
function items(block: Block): Item[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ line: block.line, ...marked(block) }];
    case 'heading':
      return [{ line: block.line, ...marked({ marker: block.marker, runs: [...block.runs, space, ...block.rest] }) }];
    case 'table':
      return block.rows.map((row) => ({
        line: row.line,
        marker: '',
        runs: row.cells.flatMap((cell) => (cell.kind === 'cell' ? [...printRuns(cell.runs), ' '] : [])),
      }));
    default:
      return [];
  }
}

const space: Run = { kind: 'form', text: ' ' };

function signature(part: Signature): object {
  const lines = part.lines.map(({ line, name, runs }) => ({ line, name, runs: printRuns(runs) }));
  return { kind: part.kind, line: part.line, lines };
}

function marked(block: Pick<Paragraph, 'marker' | 'runs'>): { marker: string; runs: PrintRun[] } {
  return { marker: printable(block.marker), runs: printRuns(block.runs) };
}
