import {
  isAppendix,
  isParagraph,
  isSection,
  isTable,
  type Paragraph,
  type Table,
} from '../../language/generated/ast.ts';
import { type Dimension, formatAmount } from '../../language/model/amounts.ts';
import { type Item, isItem } from '../../language/model/blocks.ts';
import { blocksUnder, ItemValues, isMember, isTotalLine } from '../../language/model/lists.ts';
import { nextNumber } from '../../language/model/numbering.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { lineValueOf, statementsOf } from '../../language/model/statements.ts';
import { tableSum } from '../../language/model/table-totals.ts';
import { columnsOf, readTable } from '../../language/model/tables.ts';
import type { Total } from '../../language/model/totals.ts';
import type { LineNode } from '../../language/model/walk.ts';
import { type Edit, spanOf, spanOfLine, spanOfProperty } from '../../language/rules/finding.ts';
import { lineBreak, sourceOf } from '../../language/rules/source.ts';
import { formatNumber } from '../../language/values/number.ts';
import { moneyInWords } from '../../language/values/number-words.ts';
import { extentOf, lineSpan } from './items.ts';
import { hasWords } from './missing-words.ts';
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
  const table = line.$type === 'TableCell' ? line.$container.$container : undefined;
  if (table) return rowTotals(model, table);
  if (!(isItem(line) || isParagraph(line))) return [];
  const own = model.totals.filter((total) => total.node === line).flatMap((total) => blankTotals(model, total));
  return [...own, ...headTotals(model, line), ...(isItem(line) ? lineTotals(model, line) : [])];
}

/** `Tổng cộng:` with nothing behind it. */
function blankTotals(model: PlanModel, { node, amount, sum, dimension }: Total): MissingTotal[] {
  if (amount || sum === undefined || node.$type === 'TableRow' || node.$type === 'Appendix') return [];
  if (node.text.length > 0 || node.label.length > 0) return [];
  const { end } = lineSpan(model, spanOf(node).start);
  const colon = node.colon || node.intro !== undefined ? '' : ':';
  return [
    {
      place: 'blank',
      shown: formatAmount(sum, dimension),
      edits: [{ start: end, end, text: `${colon} ${written(sum, dimension)}` }],
    },
  ];
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
  if (!run || run.items.length < 2 || !isAllOf(run)) return above(model, item);
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

/** `Khối xã gồm:` says how many, where its list does. */
function headTotals(model: PlanModel, head: Item | Paragraph): MissingTotal[] {
  if (model.totals.some(({ node }) => node === head)) return [];
  if (head.intro === undefined || isTotalLine(head) || statementsOf(head).length > 0) return [];
  if (lineValueOf(head, MONEY).kind === 'malformed' || head.label.length === 0) return [];
  const members = blocksUnder(head).filter(isMember);
  const items = members.filter(isItem);
  const first = members[0];
  const listed = items.length > 1 ? sumOfRun(items, new ItemValues()) : undefined;
  const sum = first && isTable(first) ? tabled(first) : listed;
  if (!sum) return [];
  const shown = formatAmount(sum.sum, sum.dimension);
  const intro = head.intro.trim() === ':' ? 'gồm:' : head.intro.trim();
  const text = `${head.colon ? ' ' : ': '}${shown}, ${intro.endsWith(':') ? intro : `${intro}:`}`;
  return [
    { place: 'head', shown, edits: [{ start: spanOfLine(head).end, end: spanOfProperty(head, 'intro').end, text }] },
  ];
}

function tabled(table: Table): ReturnType<typeof sumOfRun> {
  const sum = tableSum(readTable(table));
  return sum === undefined ? undefined : { sum, dimension: MONEY };
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
