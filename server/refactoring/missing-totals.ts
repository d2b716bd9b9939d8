import type { AstNode } from 'langium';
import { isAppendix, isParagraph, isSection, type Table } from '../../language/generated/ast.ts';
import { type Dimension, formatAmount } from '../../language/model/amounts.ts';
import { type Item, isItem } from '../../language/model/blocks.ts';
import { ItemValues, isTotalLine } from '../../language/model/lists.ts';
import { hasNext, nextNumber } from '../../language/model/numbering.ts';
import { type OpenSum, openSumsOf } from '../../language/model/open-sums.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { tableSum } from '../../language/model/table-totals.ts';
import { columnsOf } from '../../language/model/tables.ts';
import type { LineNode } from '../../language/model/walk.ts';
import { type Edit, spanOf, spanOfProperty } from '../../language/rules/finding.ts';
import { lineBreak, sourceOf } from '../../language/rules/source.ts';
import { formatNumber } from '../../language/values/number.ts';
import { moneyInWords } from '../../language/values/number-words.ts';
import { extentOf, lineSpan } from './items.ts';
import { hasWords } from './missing-words.ts';
import { type WrittenSum, writeBlank, writeHead } from './open-totals.ts';
import { writeRow } from './rows.ts';
import { isAllOf, MONEY, type Run, runOf, sumOfRun } from './runs.ts';

/** A total that a plan lacks: what it comes to, as it will be written, and the edit that writes it. */
export interface MissingTotal {
  readonly place: 'blank' | 'line' | 'head' | 'row';
  readonly shown: string;
  readonly edits: readonly Edit[];
}

/** The totals that the list around a line lacks: one left blank, a line, the amount of its head, a row of its table. */
export function missingTotals(model: PlanModel, line: LineNode): MissingTotal[] {
  const row = line.$type === 'TableCell' ? line.$container : undefined;
  if (row) return [...openTotals(model, row), ...rowTotals(model, row.$container)];
  if (!(isItem(line) || isParagraph(line))) return [];
  return [...openTotals(model, line), ...(isItem(line) ? lineTotals(model, line) : [])];
}

/** `Tổng cộng:` with nothing behind it, and `Khối xã gồm:` over a list that says how many. */
function openTotals(model: PlanModel, line: AstNode): MissingTotal[] {
  return openSumsOf(model).flatMap((open) => openTotal(open, model, line));
}

function openTotal(open: OpenSum, model: PlanModel, line: AstNode): MissingTotal[] {
  switch (open.kind) {
    case 'blank':
      return open.total.node === line ? missing('blank', writeBlank(open, model, '.')) : [];
    case 'head':
      return open.node === line && open.node.intro !== undefined ? missing('head', writeHead(open)) : [];
    case 'absent':
      return [];
  }
}

function missing(place: MissingTotal['place'], written: WrittenSum | undefined): MissingTotal[] {
  return written ? [{ place, shown: written.shown, edits: [written.edit] }] : [];
}

/** A sum of money with its words, as the last sentence of a list. */
function written(sum: bigint, dimension: Dimension): string {
  const words = dimension.kind === 'money' && hasWords(sum) ? ` (${moneyInWords(sum)})` : '';
  return `${formatAmount(sum, dimension)}${words}.`;
}

/** A list of sums that no total counts gets a line behind it. */
function lineTotals(model: PlanModel, item: Item): MissingTotal[] {
  const run = runOf(item);
  if (run?.container.$type === 'ConferencePlan' || run?.container.$type === 'Recipients') return [];
  if (!run || run.items.length < 2 || !isAllOf(run) || !canGoOn(run)) return above(model, item);
  const counted = new Set<object>(model.totals.flatMap((total) => total.items.map(({ node }) => node)));
  const found = run.items.some((member) => counted.has(member)) ? undefined : sumOfRun(run.items, new ItemValues());
  if (!found) return above(model, item);
  const { end } = extentOf(model, run.last, () => false);
  const text = `${lineBreak(sourceOf(model.plan))}${markerBehind(model, run)}Tổng cộng: ${written(found.sum, found.dimension)}`;
  return [{ place: 'line', shown: formatAmount(found.sum, found.dimension), edits: [{ start: end, end, text }] }];
}

function above(model: PlanModel, { $container: container }: Item): MissingTotal[] {
  return isItem(container) ? lineTotals(model, container) : [];
}

/** A total right behind the last item says enough, and no letter follows `y)`. */
function canGoOn({ last }: Run): boolean {
  const isTotalled = last.children.some((child) => (isItem(child) || isParagraph(child)) && isTotalLine(child));
  return !isTotalled && (last.$type !== 'Point' || hasNext(last));
}

/** Unmarked, a total sums the outermost list; any other list has it behind a marker of its own. */
function markerBehind(model: PlanModel, { container, last }: Run): string {
  if ((isSection(container) && !isAppendix(container.$container)) || isAppendix(container)) return '';
  const source = sourceOf(model.plan);
  const { start } = spanOf(last);
  const indent = /[^\S\r\n]*$/.exec(source.slice(0, start))?.[0] ?? '';
  const isNumbered = 'name' in last;
  const marker = isNumbered ? nextNumber(last) : source.charAt(start);
  const { end } = spanOfProperty(last, 'name');
  const closing = isNumbered ? source.slice(spanOfProperty(last, 'name').start + last.name.length, end) : '';
  return `${indent}${marker}${closing} `;
}

/** A table of sums without a total gets a row for it. */
function rowTotals(model: PlanModel, node: Table): MissingTotal[] {
  const table = model.tables.find((each) => each.node === node);
  const amount = table && columnsOf(table, 'amount')[0];
  const last = node.rows.at(-1);
  if (!table || !amount || !last || table.rows.length < 2 || table.rows.some((row) => row.isTotal)) return [];
  const sum = tableSum(table);
  if (sum === undefined) return [];
  const label = (columnsOf(table, 'content')[0] ?? table.columns[0])?.index ?? 0;
  if (label === amount.index) return [];
  const cells = table.columns.map(({ index }) => {
    if (index === label) return 'Tổng cộng';
    return index === amount.index ? formatNumber(sum / table.scale) : '';
  });
  const { end } = lineSpan(model, spanOf(last).start);
  const text = `${lineBreak(sourceOf(model.plan))}${writeRow(cells)}`;
  return [{ place: 'row', shown: formatAmount(sum, MONEY), edits: [{ start: end, end, text }] }];
}
