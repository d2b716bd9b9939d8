import { type Cell, type Column, type Row, type Table, textOfRuns } from '../../document/model.ts';
import { printable, printRuns, wordsOf } from './runs.ts';

/** How many characters of a cell's word stay together. */
const LONG_WORD = 24;

/** A heading of so many characters stands on one line. */
const SHORT_HEADING = 12;

/** So many of the longest words say how wide a column has to be; characters differ in width. */
const WIDEST = 4;

/** Text of so many characters fills a line of the sheet. */
const LONG_TEXT = 100;

/** Text beyond this length does not make its column any wider, and below it none narrower. */
const WEIGHT = { least: 8, most: 60 };

/** A cell of more characters may fill a page. */
const LONG_CELL = 400;

/** A table with what its columns are fitted to; the template measures the words and shares out the width. */
export function printTable(table: Table): object {
  const [head, ...body] = table.rows;
  return {
    kind: table.kind,
    line: table.line,
    columns: table.columns.map((kind, index) => printColumn(kind, index, head, body)),
    rows: table.rows.map(printRow),
  };
}

function printColumn(kind: Column, index: number, head: Row | undefined, body: readonly Row[]): object {
  const texts = body.map((row) => textOf(row.cells[index]));
  const heading = textOf(head?.cells[index]);
  return {
    kind,
    // Short text is never broken, other text between its words.
    words: widest(kind === 'text' ? texts.flatMap(wordsOf) : texts, LONG_WORD),
    texts: widest(texts, LONG_TEXT),
    headWords: widest(heading.length > SHORT_HEADING ? wordsOf(heading) : [heading], LONG_WORD),
    weight: kind === 'text' ? weightOf([heading, ...texts]) : 0,
  };
}

function printRow(row: Row): object {
  return {
    line: row.line,
    total: row.total,
    first: row.cells.findIndex((cell) => cell.kind === 'cell'),
    cells: row.cells.map((cell) => (cell.kind === 'covered' ? null : printCell(cell))),
  };
}

function printCell({ runs, rowSpan }: Extract<Cell, { kind: 'cell' }>): object {
  return { runs: printRuns(runs, LONG_WORD), rowSpan, long: textOfRuns(runs).length > LONG_CELL };
}

function textOf(cell: Cell | undefined): string {
  return cell?.kind === 'cell' ? printable(textOfRuns(cell.runs)) : '';
}

function widest(texts: readonly string[], most: number): string[] {
  const longest = [...new Set(texts)].sort((one, other) => other.length - one.length).slice(0, WIDEST);
  return longest.map((text) => text.slice(0, most)).filter((text) => text !== '');
}

function weightOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => text.length));
  return Math.min(Math.max(longest, WEIGHT.least), WEIGHT.most);
}
