import { isParagraph, type Paragraph } from '../../language/generated/ast.ts';
import { type Item, isItem } from '../../language/model/blocks.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Total } from '../../language/model/totals.ts';
import { type Edit, spanOf } from '../../language/rules/finding.ts';
import { sourceOf } from '../../language/rules/source.ts';
import { formatNumber } from '../../language/values/number.ts';
import { type Expense, readExpense } from './expenses.ts';
import { extentOf } from './items.ts';
import { type PlainList, plainListAt, rewriteList } from './listed.ts';
import { writeRow } from './rows.ts';

/** A column of the new table: its heading, and what its cell says of an item. */
interface TableColumn {
  readonly heading: string;
  readonly cell: (expense: Expense, item: Item) => string;
  /** What stands in it in the row of the total. */
  readonly total?: (total: PlainTotal) => string;
}

/** The list of sums at an offset as a table; undefined where it could not hold all that the list says. */
export function budgetToTable(model: PlanModel, offset: number): Edit | undefined {
  const list = plainListAt(model, offset);
  if (!list || list.totals.some(({ dimension }) => dimension.kind !== 'money')) return undefined;
  const { items, last } = list.run;
  const explanations = new Map(model.explanations.map(({ sum, computation }) => [sum.node, computation.node]));
  const expenses = items.map((item) => readExpense(item, explanations));
  const read = expenses.filter((expense) => expense !== undefined);
  if (read.length < items.length) return undefined;
  const total = totalLine(model, list, last);
  const columns = columnsFor(read, items);
  const lines = read.map((expense, index) => {
    const item = items[index];
    return writeRow(columns.map(({ cell }) => (item ? cell(expense, item) : '')));
  });
  const row = total ? [writeRow(columns.map((column) => column.total?.(total) ?? ''))] : [];
  const words = total?.words === undefined ? [] : [`Bằng chữ: ${total.words}.`];
  const heading = writeRow(columns.map((column) => column.heading));
  return rewriteList(model, list.run, { before: [heading], lines, behind: [...row, ...words], total: total?.node });
}

function columnsFor(expenses: readonly Expense[], items: readonly Item[]): TableColumn[] {
  const has = (wanted: (expense: Expense) => string) => expenses.some((expense) => wanted(expense) !== '');
  const periods = [...new Set(expenses.flatMap((expense) => [...expense.periods.keys()]))];
  return [
    ...(items.some((item) => 'name' in item)
      ? [{ heading: 'TT', cell: (_: Expense, item: Item) => numberOf(item) }]
      : []),
    { heading: 'Nội dung', cell: ({ name }) => name, total: ({ label }) => label },
    ...(has(({ quantity }) => quantity)
      ? [
          { heading: 'Số lượng', cell: ({ quantity }: Expense) => quantity },
          { heading: 'ĐVT', cell: ({ unit }: Expense) => unit },
          ...periods.map((heading) => ({ heading, cell: (expense: Expense) => expense.periods.get(heading) ?? '' })),
          { heading: 'Đơn giá (đồng)', cell: ({ price }: Expense) => price },
        ]
      : []),
    { heading: 'Thành tiền (đồng)', cell: ({ amount }) => amount, total: ({ sum }) => sum },
    ...(has(({ note }) => note) ? [{ heading: 'Ghi chú', cell: ({ note }: Expense) => note }] : []),
  ];
}

function numberOf(item: Item): string {
  return 'name' in item ? item.name : '';
}

/** A total line that says a sum and perhaps its words, nothing else. */
interface PlainTotal {
  readonly node: Item | Paragraph;
  readonly label: string;
  readonly sum: string;
  readonly words: string | undefined;
}

/** The total right behind a list, where a row can say all that it says; another stays a line below the table. */
function totalLine(model: PlanModel, { totals }: PlainList, last: Item): PlainTotal | undefined {
  const total = totals.find(({ form }) => form === 'line');
  const node = total?.node;
  if (!total || !node || !(isItem(node) || isParagraph(node)) || (isItem(node) && node.children.length > 0))
    return undefined;
  const { end } = extentOf(model, last, () => true);
  const isRightBehind =
    sourceOf(model.plan)
      .slice(end, spanOf(node).start)
      .replace(/^[^\n]*\/\/.*$/gm, '')
      .trim() === '';
  return isRightBehind ? readTotal(total, node) : undefined;
}

function readTotal({ amount, declared }: Total, node: Item | Paragraph): PlainTotal | undefined {
  const inlines = [...node.label, ...node.text];
  if (!amount || declared === undefined || amount.node.$type !== 'Money' || inlines[0] !== amount.node)
    return undefined;
  const rest = inlines.slice(1).flatMap((inline) => (inline.$type === 'Remark' ? inline.parts : [inline]));
  const words = rest.filter((inline) => inline.$type === 'AmountInWords');
  const others = rest.filter((inline) => !(inline.$type === 'Text' && /^[\s.;,]*$/.test(inline.value)));
  if (words.length > 1 || others.length > words.length || node.intro !== undefined) return undefined;
  return { node, label: node.total ?? '', sum: formatNumber(declared), words: words[0]?.words };
}
