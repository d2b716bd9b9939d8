import { AlignmentType, type FileChild, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type {
  AppendixHeading,
  Block,
  Heading,
  Paragraph as ParagraphBlock,
  ParagraphRole,
  Title,
} from '../../document/model.ts';
import { staysWithNext } from '../keeping.ts';
import { type Measures, textAreaWidth } from '../measures.ts';
import { ruleLength } from '../rule-length.ts';
import { endingTable, isTallEnding } from './ending.ts';
import { letterheadTable } from './letterhead.ts';
import type { ListPlace, Numbering } from './numbering.ts';
import { balancingIndents, ruleParagraph, spacer } from './rule.ts';
import { styleIds } from './styles.ts';
import { wordTable } from './table.ts';
import { type Look, plainLine, printable, wordRun, wordRuns } from './text.ts';
import { twips } from './units.ts';

const STYLES: Readonly<Record<ParagraphRole, string>> = {
  draft: styleIds.draft,
  basis: styleIds.basis,
  lead: styleIds.body,
  body: styleIds.body,
  display: styleIds.display,
  unit: styleIds.unit,
  note: styleIds.note,
  closing: styleIds.body,
};

/** What a section of the Word document holds: the blocks in order, and the empty paragraphs that tables ask for. */
export function sectionChildren(blocks: readonly Block[], numbering: Numbering, measures: Measures): FileChild[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const children = wordBlock(block, next, blocks[index - 1], numbering, measures);
    return isTable(block) && isTable(next) ? [...children, spacer(roomAbove(next, measures), true)] : children;
  });
}

/** Whether a block is a table in Word; two of them must not touch. */
export function isTable(block: Block | undefined): boolean {
  return block?.kind === 'table' || block?.kind === 'ending' || block?.kind === 'letterhead';
}

/** The room above a table, which stands below the paragraph before it. */
function roomAbove(block: Block | undefined, measures: Measures): number {
  if (block?.kind === 'ending') return measures.room.aboveEnding;
  return block?.kind === 'table' ? measures.paragraphGap : 0;
}

function wordBlock(
  block: Block,
  next: Block | undefined,
  above: Block | undefined,
  numbering: Numbering,
  measures: Measures,
): FileChild[] {
  const place = numbering.places.get(block);
  switch (block.kind) {
    case 'letterhead':
      return [letterheadTable(block, measures)];
    case 'title':
      return title(block, measures);
    case 'heading':
      return [heading(block, place, below(block, next, measures))];
    case 'paragraph':
      return [paragraph(block, place, above, below(block, next, measures), measures)];
    case 'table':
      return [wordTable(block, textAreaWidth(measures), measures, next?.kind === 'ending')];
    case 'appendix':
      return [appendix(block, measures)];
    case 'ending':
      return [endingTable(block, numbering, measures)];
  }
}

/** What the next block asks of a paragraph: to stay with it, and room. */
interface Below {
  readonly keepNext?: true;
  readonly after: number;
}

function below(block: Block, next: Block | undefined, measures: Measures): Below {
  const after = twips(roomAbove(next, measures));
  const isFree = next?.kind === 'ending' && isTallEnding(next, measures);
  return !isFree && staysWithNext(block, next) ? { keepNext: true, after } : { after };
}

function title(block: Title, measures: Measures): Paragraph[] {
  const [width, size] = [textAreaWidth(measures), measures.size.heading];
  const subject = plainLine(block.subject);
  const name = new Paragraph({ style: styleIds.title, children: wordRuns(block.name) });
  if (block.subject.length === 0) return [name];
  const about = new Paragraph({
    style: styleIds.subject,
    indent: balancingIndents([subject], width, size, 'bold'),
    children: wordRuns(block.subject),
  });
  const rule = ruleParagraph(ruleLength(subject, width, size, 'bold'), width, {
    before: measures.room.aboveSubjectRule,
    after: measures.room.belowTitle,
  });
  return [name, about, rule];
}

function heading(block: Heading, place: ListPlace | undefined, { keepNext, after }: Below): Paragraph {
  const rest = block.rest.length > 0;
  const plain: Look = { bold: false, allCaps: false };
  return new Paragraph({
    ...headingStyle(block),
    ...(rest ? { keepNext: keepNext ?? false, alignment: AlignmentType.JUSTIFIED } : {}),
    ...(after > 0 ? { spacing: { after } } : {}),
    ...(place ? { numbering: place } : {}),
    children: [
      ...literalMarker(block.marker, place),
      ...wordRuns(block.runs),
      ...(rest ? [wordRun(' ', plain), ...wordRuns(block.rest, plain)] : []),
    ],
  });
}

/** A section inside an appendix stands a level below it; a clause outside of sections is of the first level. */
function headingStyle({ of, depth }: Heading): IParagraphOptions {
  if (of === 'section') return { style: depth === 2 ? styleIds.section : styleIds.appendixSection };
  switch (depth) {
    case 2:
      return { style: styleIds.clause, outlineLevel: 0 };
    case 3:
      return { style: styleIds.clause };
    case 4:
      return { style: styleIds.lowerClause };
  }
}

function paragraph(
  block: ParagraphBlock,
  place: ListPlace | undefined,
  above: Block | undefined,
  { keepNext, after }: Below,
  measures: Measures,
): Paragraph {
  const firstOfDisplay = block.role === 'display' && !(above?.kind === 'paragraph' && above.role === 'display');
  const before = firstOfDisplay ? { before: twips(measures.paragraphGap) } : {};
  const note = block.role === 'note' ? plainLine(block.runs) : '';
  return new Paragraph({
    style: STYLES[block.role],
    ...(keepNext ? { keepNext } : {}),
    spacing: { ...before, ...(after > 0 ? { after } : {}) },
    ...(note === ''
      ? {}
      : { indent: balancingIndents([note], textAreaWidth(measures), measures.size.body, 'upright') }),
    ...(place ? { numbering: place } : {}),
    children: [...literalMarker(block.marker, place), ...wordRuns(block.runs)],
  });
}

/** A marker that no list of Word prints stands as text. */
function literalMarker(marker: string, place: ListPlace | undefined) {
  return marker === '' || place ? [] : [wordRun(`${printable(marker)} `)];
}

/** The label and the title of an appendix are one heading of several lines. */
function appendix(block: AppendixHeading, measures: Measures): Paragraph {
  const width = textAreaWidth(measures);
  const lines = block.title.map((line, index) => {
    const words = plainLine(line.runs);
    return index === 0 ? words.toUpperCase() : words;
  });
  return new Paragraph({
    style: styleIds.appendix,
    indent: balancingIndents([plainLine(block.label), ...lines], width, measures.size.heading, 'bold'),
    children: [
      ...wordRuns(block.label),
      ...block.title.flatMap((line, index) => [
        new TextRun({ break: 1 }),
        ...wordRuns(line.runs, index === 0 ? { allCaps: true } : {}),
      ]),
    ],
  });
}
