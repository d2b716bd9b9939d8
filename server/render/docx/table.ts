import {
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Cell, Column, Row, Table } from '../../document/model.ts';
import { columnWidths } from '../column-widths.ts';
import type { Measures } from '../measures.ts';
import { styleIds } from './styles.ts';
import { wordRuns } from './text.ts';
import { twips } from './units.ts';

/** The room inside cells, in points. */
const PADDING = { beside: 5, over: 3 };

const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

const STYLES: Readonly<Record<Column, string>> = {
  text: styleIds.tableText,
  short: styleIds.tableShort,
  amount: styleIds.tableAmount,
};

/** A table with borders, so many points wide: its first row is repeated on every page, and no row splits. */
export function wordTable(table: Table, width: number, measures: Measures, keepNext: boolean): WordTable {
  const widths = columnWidths(table, width, measures.size.table, PADDING.beside).map(twips);
  const last = table.rows.length - 1;
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: twips(PADDING.over),
      bottom: twips(PADDING.over),
      left: twips(PADDING.beside),
      right: twips(PADDING.beside),
      marginUnitType: WidthType.DXA,
    },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: table.rows.map((row, index) => tableRow(row, table.columns, widths, index === 0, keepNext && index === last)),
  });
}

function tableRow(
  row: Row,
  columns: readonly Column[],
  widths: readonly number[],
  isHead: boolean,
  keepNext: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: isHead,
    ...(keepNext ? { keepNext } : {}),
    children: row.cells.map((cell, index) => {
      const style = isHead ? styleIds.tableHead : STYLES[columns[index] ?? 'text'];
      return tableCell(cell, style, widths[index] ?? 0, row.total);
    }),
  });
}

function tableCell(cell: Cell, style: string, width: number, bold: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...mergeOf(cell),
    children: [
      new Paragraph({ style, children: cell.kind === 'cell' ? wordRuns(cell.runs, bold ? { bold } : {}) : [] }),
    ],
  });
}

function mergeOf(cell: Cell) {
  if (cell.kind === 'covered') return { verticalMerge: VerticalMergeType.CONTINUE };
  return cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {};
}
