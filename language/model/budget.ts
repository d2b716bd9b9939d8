import type { AmountInWords, Inline } from '../generated/ast.ts';
import { isSection } from '../generated/ast.ts';
import { topicsOfHeading, topicsOfLabel } from '../headings.ts';
import { isArithmetic, type ReadAmount, readAmount, statedBy } from './amounts.ts';
import { enclosingPart, type Item, isItem, type StatingLine } from './blocks.ts';
import { headingOf, labelOf, topicsOf } from './outline.ts';
import { moneyOf } from './statements.ts';
import type { Total } from './totals.ts';
import type { LineNode } from './walk.ts';

/** A place that states what the whole plan costs. */
export interface StatedBudget {
  readonly node: StatingLine | Total['node'];
  readonly amount: ReadAmount;
  /** đồng. */
  readonly value: bigint;
  readonly place: 'body' | 'appendix';
}

/** The places that state the plan's whole budget: totals of the outermost lists, and the section that is about it. */
export function readBudget(lines: readonly LineNode[], totals: readonly Total[]): StatedBudget[] {
  const items = new Set<object>(totals.flatMap((total) => total.items.map((item) => item.node)));
  const outer = totals.filter((total) => total.dimension.kind === 'money' && !items.has(total.node));
  const explained = new Set<object>([...items, ...totals.map((total) => total.node)]);
  const single = lines.flatMap((line) => (explained.has(line) ? [] : fromBudgetSection(line)));
  return [...single, ...lastOfLists(outer).flatMap(fromTotal)].sort(byPosition);
}

/** The last total of a list states what it comes to; earlier ones close its parts. */
function lastOfLists(totals: readonly Total[]): Total[] {
  const last = new Map<object, Total>();
  for (const total of totals) {
    const first = total.items[0]?.node;
    if (first) last.set(first, total);
  }
  const rest = new Set<object>();
  return [...last.values()].filter((total) => {
    const isPart = total.items.some((item) => rest.has(item.node));
    for (const item of total.items) rest.add(item.node);
    return !isPart;
  });
}

function fromTotal(total: Total): StatedBudget[] {
  const part = partOf(total.node);
  if (total.amount === undefined || total.declared === undefined || part === undefined) return [];
  const inBody = isPartOfBody(part);
  if (inBody && isSection(part) && !topicsOfHeading(headingOf(part)).includes('budget')) return [];
  const place = inBody ? 'body' : 'appendix';
  return [{ node: total.node, amount: total.amount, value: total.declared * total.scale, place }];
}

/** `Kinh phí: 13.500.000 đồng` where no list of its own explains it. */
function fromBudgetSection(line: LineNode): StatedBudget[] {
  if (!isItem(line) || !isAboutBudget(line)) return [];
  const money = moneyOf(line);
  if (money.kind !== 'stated' || money.statement.amount.computed) return [];
  return [{ node: line, amount: money.statement.amount, value: money.statement.value, place: 'body' }];
}

/** A label such as `Tổng kinh phí`, or the section itself where its text runs in. */
function isAboutBudget(line: Item): boolean {
  if (line.$type === 'DashItem' || line.$type === 'PlusItem' || !line.colon) return false;
  return isSection(line) ? topicsOf(line).includes('budget') : topicsOfLabel(labelOf(line)).includes('budget');
}

function partOf(node: Total['node']) {
  if (node.$type === 'Appendix') return node;
  if (node.$type === 'TableRow') return enclosingPart(node.$container);
  return isSection(node) ? node : enclosingPart(node);
}

function isPartOfBody(part: NonNullable<ReturnType<typeof partOf>>): boolean {
  return isSection(part) && part.$container.$type === 'ConferencePlan';
}

function byPosition(one: StatedBudget, other: StatedBudget): number {
  return (one.node.$cstNode?.offset ?? 0) - (other.node.$cstNode?.offset ?? 0);
}
