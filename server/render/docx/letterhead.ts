import { BorderStyle, Paragraph, type Table } from 'docx';
import type { Letterhead } from '../../document/model.ts';
import { type LetterheadColumn, type LetterheadLine, letterheadColumns, type Side } from '../letterhead.ts';
import { formWords, type Measures } from '../measures.ts';
import { type Face, lineCount, textWidth } from '../text-width.ts';
import { borderless, type PlainRow } from './borderless.ts';
import { lineHeight, textAreaWidth } from './lengths.ts';
import { balancingIndents, indentsAround, RULE_HEIGHT, ruleLength, ruleParagraph } from './rule.ts';
import { styleIds } from './styles.ts';
import { plainLine, wordRuns } from './text.ts';
import { twips } from './units.ts';

interface LineForm {
  readonly style: string;
  readonly size: keyof Measures['size'];
  readonly face: Face;
  readonly capitals: boolean;
}

const FORMS: Readonly<Record<LetterheadLine['role'], LineForm>> = {
  superior: { style: styleIds.superior, size: 'issuingBody', face: 'upright', capitals: true },
  issuer: { style: styleIds.issuer, size: 'issuingBody', face: 'bold', capitals: true },
  number: { style: styleIds.number, size: 'number', face: 'upright', capitals: false },
  place: { style: styleIds.date, size: 'number', face: 'upright', capitals: false },
  date: { style: styleIds.date, size: 'number', face: 'upright', capitals: false },
  urgency: { style: styleIds.urgency, size: 'urgency', face: 'bold', capitals: true },
  secrecy: { style: styleIds.urgency, size: 'urgency', face: 'bold', capitals: true },
  'national-name': { style: styleIds.nationalName, size: 'nationalName', face: 'bold', capitals: false },
  motto: { style: styleIds.motto, size: 'motto', face: 'bold', capitals: false },
};

/** Between the two columns. */
const BETWEEN = 8;
/** Above number and date. */
const ABOVE_ALIGNED = 8;
const BOX = { before: 7, side: 6, slack: 4 };

/** The letterhead as a table without borders: the issuing bodies on the left, the national name on the right. */
export function letterheadTable(letterhead: Letterhead, measures: Measures): Table {
  const widths = columnWidthsOf(measures);
  const stacks = stacksOf(letterhead);
  const rows = Array.from({ length: Math.max(stacks.left.length, stacks.right.length) }, (_, index): PlainRow => {
    const [left, right] = [stacks.left[index], stacks.right[index]];
    const above = [heightAbove(left, widths.left, measures), heightAbove(right, widths.right, measures)] as const;
    const level = Math.max(...above);
    return [
      { children: columnParagraphs(left, widths.left, level - above[0], measures), right: BETWEEN },
      { children: columnParagraphs(right, widths.right, level - above[1], measures) },
    ];
  });
  return borderless(rows, [widths.left + BETWEEN, widths.right]);
}

/** The national name stays on one line, whatever the margins are. */
function columnWidthsOf(measures: Measures): { readonly left: number; readonly right: number } {
  const all = textAreaWidth(measures);
  const [left, right] = measures.letterheadColumns;
  const name = textWidth(formWords.nationalName, measures.size.nationalName, 'bold') + 2;
  const wide = Math.max(name, (all * right) / (left + right));
  return { left: all - wide - BETWEEN, right: wide };
}

/** Columns of a side stand below one another, each beside the one of the other side. */
function stacksOf(letterhead: Letterhead): Readonly<Record<Side, readonly LetterheadColumn[]>> {
  const columns = letterheadColumns(letterhead);
  return {
    left: columns.filter((column) => column.side === 'left'),
    right: columns.filter((column) => column.side === 'right'),
  };
}

/** `lowered` is how far number or date come down to stand on one line with what is beside them. */
function columnParagraphs(
  column: LetterheadColumn | undefined,
  width: number,
  lowered: number,
  measures: Measures,
): Paragraph[] {
  const lines = column?.lines ?? [];
  const aligned = lines.findLastIndex(isAligned);
  return lines.flatMap((line, index) =>
    lineParagraphs(line, width, index === aligned ? ABOVE_ALIGNED + lowered : 0, measures),
  );
}

function lineParagraphs(line: LetterheadLine, width: number, before: number, measures: Measures): Paragraph[] {
  const { style, size: kind, face } = FORMS[line.role];
  const [text, size] = [textOf(line), measures.size[kind]];
  if (line.role === 'urgency' || line.role === 'secrecy') return [boxed(line, text, width, size)];
  const paragraph = new Paragraph({
    style,
    indent: balancingIndents([text], width, size, face),
    spacing: { before: twips(before) },
    children: wordRuns(line.runs),
  });
  if (line.ruled) return [paragraph, ruleParagraph(ruleLength(text, width, size, face), width)];
  if (line.role === 'motto') return [paragraph, ruleParagraph(Math.min(width, textWidth(text, size, face)), width)];
  return [paragraph];
}

/** A paragraph with a border on every side, as wide as its words. */
function boxed(line: LetterheadLine, text: string, width: number, size: number): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const [over, beside] = [
    { ...side, space: 1 },
    { ...side, space: BOX.side },
  ];
  return new Paragraph({
    style: styleIds.urgency,
    indent: indentsAround(textWidth(text, size, 'bold') + BOX.slack, width),
    spacing: { before: twips(BOX.before) },
    border: { top: over, bottom: over, left: beside, right: beside },
    children: wordRuns(line.runs),
  });
}

/** How high the lines above number or date are, as far as words can be measured without the face itself. */
function heightAbove(column: LetterheadColumn | undefined, width: number, measures: Measures): number {
  const lines = column?.lines ?? [];
  return lines.slice(0, Math.max(0, lines.findLastIndex(isAligned))).reduce((height, line) => {
    const { size: kind, face } = FORMS[line.role];
    const size = measures.size[kind];
    const rows = lineCount(textOf(line), width, size, face) * lineHeight(size);
    return height + rows + (line.ruled || line.role === 'motto' ? RULE_HEIGHT : 0);
  }, 0);
}

/** Number and date stand on one line. */
function isAligned({ role }: LetterheadLine): boolean {
  return role === 'number' || role === 'place' || role === 'date';
}

function textOf(line: LetterheadLine): string {
  const text = plainLine(line.runs);
  return FORMS[line.role].capitals ? text.toUpperCase() : text;
}
