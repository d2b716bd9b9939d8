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
import { fitTable } from '../column-widths.ts';
import type { Measures } from '../measures.ts';
import { styleIds } from './styles.ts';
import { type Look, wordRuns } from './text.ts';
import { twips } from './units.ts';

const LINE = { style: BorderStyle.SINGLE, size: 6, color: '000000' };

const STYLES: Readonly<Record<Column, string>> = {
  text: styleIds.tableText,
  short: styleIds.tableShort,
  amount: styleIds.tableAmount,
};

/** A table with borders, so many points wide: its first row is repeated on every page, and no row splits. */
export function wordTable(table: Table, width: number, measures: Measures, keepNext: boolean): WordTable {
  const fit = fitTable(table, width, measures.size.table);
  const widths = fit.widths.map(twips);
  const size = fit.size < measures.size.table ? fit.size : undefined;
  const over = size === undefined ? measures.room.cell : measures.room.cellOfSmall;
  const last = table.rows.length - 1;
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: twips(over),
      bottom: twips(over),
      left: twips(fit.padding),
      right: twips(fit.padding),
      marginUnitType: WidthType.DXA,
    },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: table.rows.map((row, index) =>
      tableRow(row, table.columns, widths, { isHead: index === 0, keepNext: keepNext && index === last, size }),
    ),
  });
}

interface RowForm {
  readonly isHead: boolean;
  /** Whether it stays on the page of what is below the table. */
  readonly keepNext: boolean;
  /** Where it is not that of the style. */
  readonly size: number | undefined;
}

function tableRow(row: Row, columns: readonly Column[], widths: readonly number[], form: RowForm): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: form.isHead,
    children: row.cells.flatMap((cell, index) => {
      if (cell.kind === 'joined') return [];
      const span = cell.kind === 'cell' ? cell.columnSpan : 1;
      const width = widths.slice(index, index + span).reduce((total, one) => total + one, 0);
      return [tableCell(cell, styleOf(cell, columns[index] ?? 'text', row, form), width, row.total, form)];
    }),
  });
}

function styleOf(cell: Cell, column: Column, row: Row, { isHead }: RowForm): string {
  if (isHead) return styleIds.tableHead;
  if (cell.kind === 'cell' && cell.columnSpan > 1) return row.total ? styleIds.tableShort : styleIds.tableText;
  return STYLES[column];
}

function tableCell(cell: Cell, style: string, width: number, bold: boolean, form: RowForm): TableCell {
  const look: Look = { ...(bold ? { bold } : {}), ...(form.size === undefined ? {} : { size: form.size }) };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...mergeOf(cell),
    children: [
      new Paragraph({
        style,
        ...(form.keepNext ? { keepNext: true } : {}),
        children: cell.kind === 'cell' ? wordRuns(cell.runs, look) : [],
      }),
    ],
  });
}

function mergeOf(cell: Cell) {
  if (cell.kind === 'covered') return { verticalMerge: VerticalMergeType.CONTINUE };
  if (cell.kind === 'joined') return {};
  if (cell.columnSpan > 1) return { columnSpan: cell.columnSpan };
  return cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {};
}
