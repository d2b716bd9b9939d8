import type { TableCell, TableRow } from '../../language/generated/ast.ts';
import { isArithmetic } from '../../language/model/amounts.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { isRule, type ReadTable } from '../../language/model/tables.ts';
import { type Edit, type Span, spanOf } from '../../language/rules/finding.ts';
import { displayWidth } from './display-width.ts';
import { applyEdits } from './edits.ts';

/** A cell wider than this takes the room that it needs in its own row alone. */
const WIDEST = 60;
/** A Markdown rule of a column: `---`, `:--:`. */
const SHORTEST_RULE = 3;

/**
 * The bars of a table stand under each other, numbers to the right, a Markdown rule from bar to bar. `inner` are the edits inside cells, in order.
 * A row that goes on in a second line is left as it is.
 */
export function tables({ tables: all, text: { source } }: PlanModel, inner: readonly Edit[]): Edit[] {
  const cursor = new EditCursor(inner);
  return all.flatMap((table) => aligned(table, source, cursor));
}

/** A cell between its bars, offsets into the source. */
interface LaidCell {
  readonly from: number;
  readonly words: Span;
  readonly to: number;
  readonly width: number;
  /** No bar closes the row behind it. */
  readonly isOpen: boolean;
  /** `---`, the words of a cell of a rule. */
  readonly rule: string | undefined;
}

function aligned(table: ReadTable, source: string, cursor: EditCursor): Edit[] {
  const rows = table.node.rows.map((row) => layRow(row, source, cursor));
  const count = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: count }, (_, index) => ({
    width: rows.reduce((most, row) => Math.max(most, widthOf(row[index])), 0),
    isNumeric: isNumeric(table, index),
  }));
  return rows.flatMap((row) =>
    row.flatMap((cell, index) => {
      const { width = 0, isNumeric = false } = columns[index] ?? {};
      if (cell.rule !== undefined) return ruled(cell, cell.rule, width);
      return padded(cell, Math.max(width - cell.width, 0), isNumeric);
    }),
  );
}

function widthOf(cell: LaidCell | undefined): number {
  return cell && cell.width <= WIDEST ? cell.width : 0;
}

/** The cells of a row; none of a row that goes on in a second line. */
function layRow(row: TableRow, source: string, cursor: EditCursor): LaidCell[] {
  const { start, end } = spanOf(row);
  if (/[\r\n]/.test(source.slice(start, end).trimEnd())) return [];
  const isRuled = isRule(row);
  const rowEnd = start + wordsOfLine(source, start).length;
  return row.cells.map((cell, index) => {
    const from = spanOf(cell).start + 1;
    const next = row.cells[index + 1];
    const isClosed = next !== undefined || (rowEnd > from && isBar(source, rowEnd - 1));
    const to = next ? spanOf(next).start : isClosed ? rowEnd - 1 : rowEnd;
    const words = trimmed(source, Math.min(from, to), to);
    const said = cursor.applied(source, words);
    const width = isRuled ? SHORTEST_RULE : displayWidth(said);
    return { from, words, to, width, isOpen: !isClosed, rule: isRuled ? said : undefined };
  });
}

/** A row of bars alone ends before its last bar where no line break follows. */
function wordsOfLine(source: string, start: number): string {
  LINE.lastIndex = start;
  return (LINE.exec(source)?.[0] ?? '').trimEnd();
}

const LINE = /[^\r\n]*/y;

function isBar(source: string, at: number): boolean {
  return source.charAt(at) === '|' && source.charAt(at - 1) !== '\\';
}

function trimmed(source: string, from: number, to: number): Span {
  const text = source.slice(from, to);
  const words = text.trim();
  const start = words === '' ? from : from + text.length - text.trimStart().length;
  return { start, end: start + words.length };
}

function padded({ from, words, to, isOpen }: LaidCell, room: number, isRight: boolean): Edit[] {
  const blanks = ' '.repeat(room);
  const close = isOpen ? ' |' : ' ';
  if (words.start === words.end) return [{ start: from, end: to, text: ` ${blanks}${close}` }];
  return [
    { start: from, end: words.start, text: isRight ? ` ${blanks}` : ' ' },
    { start: words.end, end: to, text: isRight ? close : `${blanks}${close}` },
  ];
}

/** A rule as long as its column is wide; its colons stay. */
function ruled({ from, to, isOpen }: LaidCell, rule: string, width: number): Edit[] {
  const head = rule.startsWith(':') ? ':' : '';
  const tail = rule.endsWith(':') ? ':' : '';
  const dashes = '-'.repeat(Math.max(Math.max(width, SHORTEST_RULE) - head.length - tail.length, 2));
  return [{ start: from, end: to, text: ` ${head}${dashes}${tail}${isOpen ? ' |' : ' '}` }];
}

/** Every cell of the column that says something is a number. */
function isNumeric({ rows }: ReadTable, index: number): boolean {
  const cells = rows.flatMap(({ node }) => node.cells[index] ?? []).filter((cell) => !cell.above && !isEmpty(cell));
  return cells.length > 0 && cells.every(isNumber);
}

function isEmpty({ label, text, total }: TableCell): boolean {
  return label.length === 0 && text.length === 0 && total === undefined;
}

function isNumber({ label, text, total }: TableCell): boolean {
  const [only, ...others] = label;
  return only !== undefined && others.length + text.length === 0 && total === undefined && isArithmetic(only);
}

/** Finds the edits inside one stretch after another; stretches come in the order of the text. */
class EditCursor {
  private readonly edits: readonly Edit[];
  private index = 0;

  constructor(edits: readonly Edit[]) {
    this.edits = edits;
  }

  /** What a stretch of the source is when its edits are made. */
  applied(source: string, { start, end }: Span): string {
    while ((this.edits[this.index]?.end ?? Number.POSITIVE_INFINITY) < start) this.index++;
    const inside: Edit[] = [];
    for (let edit = this.edits[this.index]; edit && edit.end <= end; edit = this.edits[++this.index]) {
      if (edit.start >= start) inside.push({ ...edit, start: edit.start - start, end: edit.end - start });
    }
    return applyEdits(source.slice(start, end), inside);
  }
}
