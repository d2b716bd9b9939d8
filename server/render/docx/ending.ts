import { Paragraph, type Table } from 'docx';
import type { Block, Ending, Recipients, Run, Signature } from '../../document/model.ts';
import { lineHeight, type Measures, textAreaWidth } from '../measures.ts';
import { lineCount } from '../text-width.ts';
import { borderless, type PlainRow } from './borderless.ts';
import type { ListPlace, Numbering } from './numbering.ts';
import { balancingIndents, spacer } from './rule.ts';
import { styleIds } from './styles.ts';
import { wordTable } from './table.ts';
import { plainLine, printable, wordRun, wordRuns } from './text.ts';
import { twips } from './units.ts';

/** One signature stands beside the recipients; several stand in rows of two above them. */
export function endingTable(ending: Ending, numbering: Numbering, measures: Measures): Table {
  const { betweenHalves } = measures.room;
  const half = (textAreaWidth(measures) - betweenHalves) / 2;
  const recipients = ending.parts.filter((part) => part.kind === 'recipients');
  const signatures = ending.parts.filter((part) => part.kind === 'signature');
  const isJoint = signatures.length > 1;
  const lists = recipients.map((part) =>
    recipientsLines(part, isJoint ? textAreaWidth(measures) : half, numbering, measures),
  );
  const rows = isJoint ? jointRows(lists, signatures, half, measures) : sideBySide(lists, signatures, half, measures);
  return borderless(rows, [half + betweenHalves, half], !isTallEnding(ending, measures));
}

/** Whether recipients may be higher than a page, so that nothing can keep them together. */
export function isTallEnding(ending: Ending, measures: Measures): boolean {
  const { page, margin, size, room } = measures;
  const half = (textAreaWidth(measures) - room.betweenHalves) / 2;
  const lines = ending.parts.flatMap((part) => (part.kind === 'recipients' ? part.blocks : []));
  const rows = lines.map((block) => lineCount('runs' in block ? plainLine(block.runs) : '', half, size.recipients));
  const height = rows.reduce((total, count) => total + count, 0) * lineHeight(size.recipients);
  return height > (page.height - margin.top - margin.bottom) * 0.9;
}

function sideBySide(
  lists: readonly Lines[],
  signatures: readonly Signature[],
  half: number,
  measures: Measures,
): PlainRow[] {
  return Array.from({ length: Math.max(lists.length, signatures.length) }, (_, index) => [
    { children: lists[index] ?? [], right: measures.room.betweenHalves },
    { children: signatureLines(signatures[index], 0, half, measures) },
  ]);
}

/** Signatures in pairs, their names on one line, then the recipients. */
function jointRows(
  lists: readonly Lines[],
  signatures: readonly Signature[],
  half: number,
  measures: Measures,
): PlainRow[] {
  const room = measures.room.aboveEnding;
  const pairs = Array.from({ length: Math.ceil(signatures.length / 2) }, (_, index): PlainRow => {
    const pair = [signatures[2 * index], signatures[2 * index + 1]] as const;
    const heights = pair.map((part) => heightAboveName(part, half, measures));
    const [one, other] = pair.map((part, side) => {
      const lowered = Math.max(...heights) - (heights[side] ?? 0);
      const lines = signatureLines(part, lowered, half, measures);
      return index === 0 ? lines : [spacer(room), ...lines];
    });
    return [{ children: one ?? [], right: measures.room.betweenHalves }, { children: other ?? [] }];
  });
  const below = lists.map((lines): PlainRow => [{ children: [spacer(room), ...lines], columnSpan: 2 }]);
  return [...pairs, ...below];
}

type Lines = (Paragraph | Table)[];

function recipientsLines(part: Recipients, width: number, numbering: Numbering, measures: Measures): Lines {
  const heading = new Paragraph({ style: styleIds.recipientsHeading, children: wordRuns(part.heading) });
  const lines = part.blocks.flatMap((block): Lines => {
    // Nothing else than a line is meant to stand here, but authors stray. A cell does not end in a table.
    if (block.kind === 'table') return [wordTable(block, width, measures, false), spacer()];
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

/** `lowered` is how far the name comes down to stand on one line with that beside it. */
function signatureLines(part: Signature | undefined, lowered: number, half: number, measures: Measures): Paragraph[] {
  const size = measures.size.signature;
  return (part?.lines ?? []).map(
    (line) =>
      new Paragraph({
        style: line.name ? styleIds.name : styleIds.capacity,
        indent: balancingIndents([plainLine(line.runs)], half, size, 'bold'),
        ...(line.name && lowered > 0 ? { spacing: { before: twips(measures.signatureSpace + lowered) } } : {}),
        children: wordRuns(line.runs),
      }),
  );
}

function heightAboveName(part: Signature | undefined, half: number, { size }: Measures): number {
  const above = part?.lines.filter((line) => !line.name) ?? [];
  const rows = above.map((line) => lineCount(plainLine(line.runs), half, size.signature, 'bold'));
  return rows.reduce((total, count) => total + count, 0) * lineHeight(size.signature);
}
