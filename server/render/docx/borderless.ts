import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { spacer } from './rule.ts';
import { twips } from './units.ts';

/** A cell of a table that only places things; `right` is the room on its right, in points. */
export interface PlainCell {
  readonly children: readonly (Paragraph | Table)[];
  readonly right?: number;
  readonly columnSpan?: number;
}

export type PlainRow = readonly PlainCell[];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** A table without borders and without room around its cells. Widths in points. */
export function borderless(rows: readonly PlainRow[], widths: readonly number[], cantSplit = true): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((total, width) => total + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map((cells) => new TableRow({ cantSplit, children: cells.map((cell) => plainCell(cell)) })),
  });
}

function plainCell({ children, right, columnSpan }: PlainCell): TableCell {
  return new TableCell({
    borders: NO_BORDERS,
    ...(columnSpan === undefined ? {} : { columnSpan }),
    ...(right === undefined ? {} : { margins: { right: twips(right), marginUnitType: WidthType.DXA } }),
    children: children.length > 0 ? children : [spacer()],
  });
}
