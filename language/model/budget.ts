import {
  type Appendix,
  type ConferencePlan,
  isAppendix,
  isParagraph,
  isSection,
  type Paragraph,
  type Section,
} from '../generated/ast.ts';
import { beginsWithBudget, topicsOfLabel } from '../headings.ts';
import type { ReadAmount } from './amounts.ts';
import { enclosingPart, type Item, isItem, type StatingLine } from './blocks.ts';
import { topicsOf } from './outline.ts';
import { moneyOf, statementsOf } from './statements.ts';
import { textOfAll } from './text.ts';
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

/** The places that state the plan's whole budget: totals of outermost lists, and single sums in a section about it. */
export function readBudget(plan: ConferencePlan, lines: readonly LineNode[], totals: readonly Total[]): StatedBudget[] {
  const items = new Set<object>(totals.flatMap((total) => total.items.map((item) => item.node)));
  const explained = new Set<object>([...items, ...totals.map((total) => total.node)]);
  const outer = totals.filter((total) => total.dimension.kind === 'money' && !items.has(total.node));
  const listed = lastOfLists(outer).flatMap(fromTotal);
  const single = lines.flatMap((line) => (explained.has(line) ? [] : fromLine(line)));
  return plan.parts.filter(isPart).flatMap((part) => statedIn(part, listed, single));
}

/** A list's last total states what it comes to; earlier ones close its parts. */
export function lastOfLists(totals: readonly Total[]): Total[] {
  const last = new Map<object, Total>();
  for (const total of totals) {
    const first = total.items[0]?.node;
    if (first) last.set(first, total);
  }
  const counted = new Set<object>();
  return [...last.values()].filter((total) => {
    const isPart = total.items.some((item) => counted.has(item.node));
    for (const item of total.items) counted.add(item.node);
    return !isPart;
  });
}

type Part = Section | Appendix;

interface Stated extends StatedBudget {
  readonly part: Part;
  /** Said of the whole: a total that closes the part's own list, a line that says `Tổng` or `Kinh phí`. */
  readonly isWhole: boolean;
  /** Its own words say that it is the budget. */
  readonly isBudget: boolean;
}

function isPart(part: ConferencePlan['parts'][number]): part is Part {
  return isAppendix(part) || isSection(part);
}

/** Several totals side by side are parts of the budget; none of them states the whole. */
function statedIn(part: Part, listed: readonly Stated[], single: readonly Stated[]): StatedBudget[] {
  const totals = listed.filter((stated) => stated.part === part);
  const sums = single.filter((stated) => stated.part === part);
  const sayings = sums.filter(({ isWhole }) => isWhole);
  if (isSection(part) && !topicsOf(part).includes('budget')) return only(sums.filter(({ isBudget }) => isBudget));
  const told = sums.filter(({ node }) => isParagraph(node) && tellsBudget(node));
  const alone = isSection(part) && sayings.length === 0 && totals.length === 0 ? told : sayings;
  return [...only(totals), ...(isSection(part) ? only(alone) : [])];
}

/** `Kinh phí thực hiện là 5.000.000 đồng từ ngân sách xã.`: one sum, and words that say of what. */
function tellsBudget(paragraph: Paragraph): boolean {
  const [first] = paragraph.label;
  const sums = statementsOf(paragraph).filter(({ dimension }) => dimension.kind === 'money');
  return sums.length === 1 && first?.$type === 'Text' && beginsWithBudget(first.value);
}

function only(stated: readonly Stated[]): StatedBudget[] {
  if (stated.length === 1) return [...stated];
  const whole = stated.filter(({ isWhole }) => isWhole);
  return whole.length === 1 ? whole : [];
}

function fromTotal(total: Total): Stated[] {
  const part = partOf(total.node);
  if (total.amount === undefined || total.declared === undefined || part === undefined) return [];
  const first = total.items[0]?.node;
  const isWhole = first !== undefined && first.$container === part;
  const place = isAppendix(part) ? 'appendix' : 'body';
  return [
    {
      node: total.node,
      amount: total.amount,
      value: total.declared * total.scale,
      place,
      part,
      isWhole,
      isBudget: false,
    },
  ];
}

/** A sum that no list explains: `Kinh phí: 13.500.000 đồng`, `Chi 700.000 đồng từ ngân sách xã.` */
function fromLine(line: LineNode): Stated[] {
  if (!isItem(line) && line.$type !== 'Paragraph') return [];
  const part = partOf(line);
  const money = moneyOf(line);
  if (!part || money.kind !== 'stated' || money.statement.amount.computed) return [];
  if (money.statement.dimension.kind !== 'money') return [];
  const { amount, value } = money.statement;
  const isBudget = isCalledBudget(line);
  const isWhole = line.total !== undefined || isBudget;
  return [{ node: line, amount, value, place: isAppendix(part) ? 'appendix' : 'body', part, isWhole, isBudget }];
}

/** `Tổng kinh phí`, `Kinh phí tổ chức:`, or the section itself where its text runs in. */
function isCalledBudget(line: Item | Paragraph): boolean {
  if (isSection(line)) return line.colon && topicsOf(line).includes('budget');
  const label = `${line.total ?? ''} ${textOfAll(line.label)}`;
  return (line.colon || line.total !== undefined) && topicsOfLabel(label).includes('budget');
}

/** The appendix around a line, else its section. */
function partOf(node: Total['node']): Part | undefined {
  if (node.$type === 'Appendix') return node;
  const nearest =
    node.$type === 'TableRow' ? enclosingPart(node.$container) : isSection(node) ? node : enclosingPart(node);
  return nearest && isSection(nearest) && isAppendix(nearest.$container) ? nearest.$container : nearest;
}
