import { isAppendix, isSection, type Table } from '../../language/generated/ast.ts';
import { columnKind } from '../../language/headings.ts';
import { childrenOf, isItem } from '../../language/model/blocks.ts';
import { isMember } from '../../language/model/lists.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { type Column, cellText, columnsOf, type ReadRow, type ReadTable } from '../../language/model/tables.ts';
import { type Edit, spanOf } from '../../language/rules/finding.ts';
import { lineBreak, sourceOf } from '../../language/rules/source.ts';
import { lineSpan } from './items.ts';
import { commentsIn } from './listed.ts';

/** A row as an item: its words without marker and end mark; undefined where it says what an item could not. */
export type WriteItem = (row: ReadRow) => string | undefined;

/** What each of a table's columns is for. */
export type Wanted = Partial<Record<Column['kind'], 'one' | 'some' | 'any'>>;

/** The table whose columns are all wanted, without merged cells, its rows all of one level. */
export function plainTable(model: PlanModel, node: Table, wanted: Wanted): ReadTable | undefined {
  const table = model.tables.find((each) => each.node === node);
  if (!table?.heading || table.rows.length === 0 || table.scale !== 1n) return undefined;
  const counts = new Map<Column['kind'], number>();
  for (const { kind } of table.columns) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const fits = [...counts].every(
    ([kind, count]) => wanted[kind] === 'any' || (wanted[kind] !== undefined && count === 1),
  );
  const isComplete = Object.entries(wanted).every(
    ([kind, need]) => need !== 'one' || table.columns.some((column) => column.kind === kind),
  );
  const cells = node.rows.flatMap((row) => row.cells);
  const isMerged = cells.some((cell) => cell.above);
  const levels = new Set(table.rows.filter((row) => !row.isTotal).map(({ level }) => level));
  const isNarrow = node.rows.every((row) => row.cells.length <= table.columns.length);
  const isStandard = table.columns.every(saysItsKind);
  return fits &&
    isStandard &&
    isComplete &&
    !isMerged &&
    isNarrow &&
    table.rows.length === node.rows.length - 1 &&
    levels.size === 1 &&
    hasPlainNumbers(table)
    ? table
    : undefined;
}

/** A heading of its own words would be lost; `(đồng)` is said by every sum. */
function saysItsKind({ heading, kind }: Column): boolean {
  return columnKind(heading) === kind && !/\((?!(?:đồng|VNĐ|VND|đ)\))/i.test(heading);
}

/** `1`, `2` … or nothing: any other number of a row would be lost. */
function hasPlainNumbers(table: ReadTable): boolean {
  return columnsOf(table, 'ordinal').every((column) =>
    table.rows.every((row) => /^\d*[.)]?$/.test(textIn(row, column))),
  );
}

/** The words of a row's cell. */
export function textIn(row: ReadRow, column: Column | undefined): string {
  const cell = column && row.cell(column);
  return cell ? cellText(cell) : '';
}

/** Writes a table as a list: its rows as items, and what `behind` says of the total row behind them. */
export function tableToList(
  model: PlanModel,
  table: ReadTable,
  write: WriteItem,
  total: (row: ReadRow) => string | undefined = () => undefined,
): Edit | undefined {
  const markers = markersFor(table);
  const items = table.rows.filter((row) => !row.isTotal).map(write);
  const totals = table.rows.filter((row) => row.isTotal);
  const totalLines = totals.map(total);
  if (!markers || totals.length > 1 || (totals.length === 1 && totals[0] !== table.rows.at(-1))) return undefined;
  if (items.includes(undefined) || totalLines.includes(undefined)) return undefined;
  const lines = items.map((item, index) => `${markers.item(index)} ${item}${index === items.length - 1 ? '.' : ';'}`);
  const last = totalLines.map((line) => `${markers.total(items.length)}${line}.`);
  return rewriteRows(model, table, [...lines, ...last]);
}

/** The edit that writes every row behind the heading anew, comments between them kept. */
function rewriteRows(model: PlanModel, { node }: ReadTable, lines: readonly string[]): Edit {
  const source = sourceOf(model.plan);
  const newLine = lineBreak(source);
  const spans = node.rows.map((row) => lineSpan(model, spanOf(row).start));
  const start = spans[0]?.start ?? 0;
  let text = '';
  for (const [index, span] of spans.slice(1).entries()) {
    const previous = spans[index]?.end ?? start;
    text += commentsIn(source.slice(previous, span.start), newLine) + (lines[index] ?? '') + newLine;
  }
  return { start, end: spans.at(-1)?.end ?? start, text: text.slice(0, -newLine.length) };
}

interface Markers {
  readonly item: (index: number) => string;
  readonly total: (index: number) => string;
}

/** Numbers where the table has them and nothing else around has; dashes, or below a dash pluses, everywhere else. */
function markersFor({ node, columns }: ReadTable): Markers | undefined {
  const { $container: container } = node;
  if (container.$type === 'ConferencePlan' || container.$type === 'Recipients' || container.$type === 'PlusItem')
    return undefined;
  const siblings = childrenOf(container);
  const at = node.$containerIndex ?? 0;
  const isApart = [siblings[at - 1], siblings[at + 1]].every((sibling) => !sibling || !isItem(sibling));
  if (!isApart) return undefined;
  const isOuter = isAppendix(container) || (isSection(container) && container.$container.$type === 'ConferencePlan');
  const isAll = siblings.filter(isMember).length === 1;
  const numbers = isOuter && !siblings.some(isItem) && columns.some(({ kind }) => kind === 'ordinal');
  const dash = container.$type === 'DashItem' ? '+' : '-';
  const item = (index: number) => (numbers ? `${index + 1}.` : dash);
  return { item, total: (index) => (isOuter && isAll ? '' : `${item(index)} `) };
}
