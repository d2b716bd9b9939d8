import { Paragraph, type Table } from 'docx';
import type { Block, Ending, Recipients, Run, Signature } from '../../document/model.ts';
import type { Measures } from '../measures.ts';
import { borderless, type PlainCell, type PlainRow } from './borderless.ts';
import { textAreaWidth } from './lengths.ts';
import type { ListPlace, Numbering } from './numbering.ts';
import { spacer } from './rule.ts';
import { styleIds } from './styles.ts';
import { wordTable } from './table.ts';
import { printable, wordRun, wordRuns } from './text.ts';

/** Above recipients that stand below signatures. */
const BELOW_SIGNATURES = 18;

/** One signature stands beside the recipients; several stand in rows of two above them. */
export function endingTable(ending: Ending, numbering: Numbering, measures: Measures): Table {
  const half = textAreaWidth(measures) / 2;
  const recipients = ending.parts.filter((part) => part.kind === 'recipients');
  const signatures = ending.parts.filter((part) => part.kind === 'signature');
  const lists = recipients.map((part) =>
    recipientsLines(part, signatures.length > 1 ? 2 * half : half, numbering, measures),
  );
  const signed = signatures.map((part): PlainCell => ({ children: signatureLines(part) }));
  const rows = signed.length > 1 ? jointRows(lists, signed) : sideBySide(lists, signed);
  return borderless(rows, [half, half]);
}

function sideBySide(lists: readonly Lines[], signed: readonly PlainCell[]): PlainRow[] {
  return Array.from({ length: Math.max(lists.length, signed.length) }, (_, index) => [
    { children: lists[index] ?? [], right: BESIDE },
    signed[index] ?? EMPTY,
  ]);
}

function jointRows(lists: readonly Lines[], signed: readonly PlainCell[]): PlainRow[] {
  const pairs = Array.from(
    { length: Math.ceil(signed.length / 2) },
    (_, index): PlainRow => [signed[2 * index] ?? EMPTY, signed[2 * index + 1] ?? EMPTY],
  );
  const below = lists.map((lines): PlainRow => [{ children: [spacer(BELOW_SIGNATURES), ...lines], columnSpan: 2 }]);
  return [...pairs, ...below];
}

type Lines = (Paragraph | Table)[];

/** Between the recipients and the signature. */
const BESIDE = 8;

const EMPTY: PlainCell = { children: [] };

function recipientsLines(part: Recipients, width: number, numbering: Numbering, measures: Measures): Lines {
  const heading = new Paragraph({ style: styleIds.recipientsHeading, children: wordRuns(part.heading) });
  const lines = part.blocks.flatMap((block): Lines => {
    // Nothing else than a line is meant to stand here, but authors stray. A cell does not end in a table.
    if (block.kind === 'table') return [wordTable(block, width - BESIDE, measures, false), spacer()];
    return [recipientsLine(block, numbering.places.get(block))];
  });
  return [heading, ...lines];
}

function recipientsLine(block: Exclude<Block, { kind: 'table' }>, place: ListPlace | undefined): Paragraph {
  const marker = 'marker' in block && block.marker !== '' && !place ? [wordRun(`${printable(block.marker)} `)] : [];
  return new Paragraph({
    style: styleIds.recipients,
    ...(place ? { numbering: place } : {}),
    children: [...marker, ...wordRuns(runsOfLine(block))],
  });
}

function runsOfLine(block: Exclude<Block, { kind: 'table' }>): readonly Run[] {
  switch (block.kind) {
    case 'paragraph':
      return block.runs;
    case 'heading':
      return [...block.runs, { kind: 'form', text: ' ' }, ...block.rest];
    default:
      throw new Error(`A ${block.kind} does not stand among recipients`);
  }
}

function signatureLines(part: Signature): Paragraph[] {
  return part.lines.map(
    (line) => new Paragraph({ style: line.name ? styleIds.name : styleIds.capacity, children: wordRuns(line.runs) }),
  );
}
