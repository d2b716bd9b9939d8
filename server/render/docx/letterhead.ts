import { BorderStyle, Paragraph, type Table } from 'docx';
import type { Letterhead } from '../../document/model.ts';
import {
  type LetterheadColumn,
  type LetterheadLine,
  levelled,
  lineLooks,
  sidesByRow,
  sideWidths,
} from '../letterhead.ts';
import { lineHeight, type Measures } from '../measures.ts';
import { ruleLength } from '../rule-length.ts';
import { lineCount, textWidth } from '../text-width.ts';
import { borderless, type PlainRow } from './borderless.ts';
import { balancingIndents, indentsAround, RULE_HEIGHT, ruleParagraph } from './rule.ts';
import { styleIds } from './styles.ts';
import { plainLine, wordRuns } from './text.ts';
import { twips } from './units.ts';

const STYLES: Readonly<Record<LetterheadLine['role'], string>> = {
  superior: styleIds.superior,
  issuer: styleIds.issuer,
  number: styleIds.number,
  place: styleIds.date,
  date: styleIds.date,
  urgency: styleIds.urgency,
  secrecy: styleIds.urgency,
  'national-name': styleIds.nationalName,
  motto: styleIds.motto,
};

/** What the words in a box leave out, and the borders of a box with the room over and under its words. */
const BOX = { slack: 4, borders: 4 };

/** The letterhead as a table without borders: the issuing bodies on the left, the national name on the right. */
export function letterheadTable(letterhead: Letterhead, measures: Measures): Table {
  const widths = sideWidths(measures);
  const rows = sidesByRow(letterhead).map(({ left, right }): PlainRow => {
    const above = [heightAbove(left, widths.left, measures), heightAbove(right, widths.right, measures)] as const;
    const level = Math.max(...above);
    return [
      { children: columnParagraphs(left, widths.left, level - above[0], measures), right: measures.room.betweenSides },
      { children: columnParagraphs(right, widths.right, level - above[1], measures) },
    ];
  });
  return borderless(rows, [widths.left + measures.room.betweenSides, widths.right]);
}

/** `lowered` is how far number or date come down to stand on one line with what is beside them. */
function columnParagraphs(
  column: LetterheadColumn | undefined,
  width: number,
  lowered: number,
  measures: Measures,
): Paragraph[] {
  const [above, level, below] = column ? levelled(column) : [[], [], []];
  return [
    ...above.flatMap((line) => lineParagraphs(line, width, 0, measures)),
    ...level.flatMap((line) => lineParagraphs(line, width, measures.room.aboveNumber + lowered, measures)),
    ...below.flatMap((line) => lineParagraphs(line, width, 0, measures)),
  ];
}

function lineParagraphs(line: LetterheadLine, width: number, before: number, measures: Measures): Paragraph[] {
  const { size: kind, face } = lineLooks[line.role];
  const [text, size] = [textOf(line), measures.size[kind]];
  if (isBoxed(line)) return [boxed(line, text, width, measures)];
  const paragraph = new Paragraph({
    style: STYLES[line.role],
    indent: balancingIndents([text], width, size, face),
    spacing: { before: twips(before) },
    children: wordRuns(line.runs),
  });
  const room = { before: measures.room.aboveRule };
  if (line.ruled) return [paragraph, ruleParagraph(ruleLength(text, width, size, face), width, room)];
  if (line.role === 'motto')
    return [paragraph, ruleParagraph(Math.min(width, textWidth(text, size, face)), width, room)];
  return [paragraph];
}

function isBoxed({ role }: LetterheadLine): boolean {
  return role === 'urgency' || role === 'secrecy';
}

/** A paragraph with a border on every side, as wide as its words. */
function boxed(line: LetterheadLine, text: string, width: number, { size, room }: Measures): Paragraph {
  const side = { style: BorderStyle.SINGLE, size: 8, color: '000000' };
  const [over, beside] = [
    { ...side, space: room.box.over },
    { ...side, space: room.box.beside },
  ];
  return new Paragraph({
    style: STYLES[line.role],
    indent: indentsAround(textWidth(text, size.urgency, 'bold') + BOX.slack, width),
    spacing: { before: twips(room.aboveBox + room.box.over) },
    border: { top: over, bottom: over, left: beside, right: beside },
    children: wordRuns(line.runs),
  });
}

/** How high the lines above number or date are, as far as words can be measured without the face itself. */
function heightAbove(column: LetterheadColumn | undefined, width: number, measures: Measures): number {
  const [above, level] = column ? levelled(column) : [[], []];
  if (level.length === 0) return 0;
  return above.reduce((height, line) => {
    const { size: kind, face } = lineLooks[line.role];
    const size = measures.size[kind];
    const rows = lineCount(textOf(line), width, size, face) * lineHeight(size);
    const box = isBoxed(line) ? measures.room.aboveBox + BOX.borders : 0;
    return height + rows + box + (line.ruled || line.role === 'motto' ? measures.room.aboveRule + RULE_HEIGHT : 0);
  }, 0);
}

function textOf(line: LetterheadLine): string {
  const text = plainLine(line.runs);
  return lineLooks[line.role].capitals ? text.toUpperCase() : text;
}
