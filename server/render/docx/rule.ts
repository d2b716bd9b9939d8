import { BorderStyle, Paragraph } from 'docx';
import { balancedWidth, type Face, textWidth } from '../text-width.ts';
import { styleIds } from './styles.ts';
import { twips } from './units.ts';

/** What is left free on both sides of something centred. */
export interface SideIndents {
  readonly left: number;
  readonly right: number;
}

/** Indents in twips that leave the middle of a column to something of that width; both in points. */
export function indentsAround(width: number, column: number): SideIndents {
  const side = twips(Math.max(0, (column - width) / 2));
  return { left: side, right: side };
}

/** Indents by which the rows of centred lines become about equal; none where every line fits into one row. */
export function balancingIndents(lines: readonly string[], column: number, size: number, face: Face): SideIndents {
  if (lines.every((line) => textWidth(line, size, face) <= column)) return { left: 0, right: 0 };
  const width = Math.max(...lines.map((line) => balancedWidth(line, column, size, face)));
  // Some room more, for what measures of text leave out.
  return indentsAround(width + 2, column);
}

/** How high the paragraph of a rule is. */
export const RULE_HEIGHT = 1.75;

/** A rule in the middle of a column: the border of an empty paragraph. Lengths in points. */
export function ruleParagraph(
  length: number,
  column: number,
  room: { readonly before: number; readonly after?: number },
): Paragraph {
  return new Paragraph({
    style: styleIds.rule,
    indent: indentsAround(length, column),
    spacing: { before: twips(room.before), after: twips(room.after ?? 0) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    keepNext: true,
  });
}

/** An empty paragraph that takes no room, where Word wants one between or behind tables. */
export function spacer(before = 0, keepNext = false): Paragraph {
  const kept = keepNext ? { keepNext } : {};
  return new Paragraph({ style: styleIds.spacer, spacing: { before: twips(before) }, ...kept });
}
