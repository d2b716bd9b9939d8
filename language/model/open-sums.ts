import type { Appendix, Paragraph, Section, Table } from '../generated/ast.ts';
import { isAppendix, isParagraph, isSection, isTable } from '../generated/ast.ts';
import { isAccount } from './accounts.ts';
import { countDimension, type Dimension, statedBy } from './amounts.ts';
import { childrenOf, enclosingPart, type Item, isItem } from './blocks.ts';
import { isInBudget } from './figures.ts';
import { blocksUnder, ItemValues, isMember, isTotalLine, type Member } from './lists.ts';
import { oncePerPlan } from './once.ts';
import { topicsOf } from './outline.ts';
import type { PlanModel } from './plan.ts';
import { lineValueOf } from './statements.ts';
import { readTable } from './tables.ts';
import { sumOf, type Total, type TotalItem } from './totals.ts';

/** A sum that the plan leaves to whoever reads it. */
export type OpenSum =
  /** A total line or row without its figure. */
  | { readonly kind: 'blank'; readonly total: Total; readonly dimension: Dimension; readonly sum: bigint }
  /** A breakdown under a head that does not say what it comes to. */
  | {
      readonly kind: 'head';
      readonly node: Item | Paragraph;
      readonly dimension: Dimension;
      readonly sum: bigint;
      /** The plan speaks of that money or those people there, so that a reader looks for the sum. */
      readonly isWanted: boolean;
    }
  /** A budget whose list has no total at all; `last` is the member behind which one would stand. */
  | { readonly kind: 'absent'; readonly node: Section | Appendix; readonly last: Member; readonly sum: bigint };

const MONEY: Dimension = { kind: 'money' };
const PEOPLE: Dimension = countDimension('đại biểu');

/** The sums that a plan could state and does not, read when they are first asked for. */
export const openSumsOf: (model: PlanModel) => readonly OpenSum[] = oncePerPlan(readOpenSums);

function readOpenSums(model: PlanModel): OpenSum[] {
  const values = new ItemValues();
  const summed = new Set<object>(model.totals.flatMap(({ items }) => items.map(({ node }) => node)));
  const budgeted = new Set<object>(model.budget.flatMap(({ node }) => partOf(node) ?? []));
  return [
    ...model.totals.flatMap(blankTotal),
    ...model.lines.flatMap((line) => (isItem(line) || isParagraph(line) ? unstatedHead(line, values, summed) : [])),
    ...model.plan.parts.flatMap((part) =>
      (isSection(part) && topicsOf(part).includes('budget')) || isAppendix(part)
        ? absentTotal(part, values, summed, budgeted)
        : [],
    ),
  ];
}

function blankTotal(total: Total): OpenSum[] {
  const { form, amount, declared, sum } = total;
  const isBlank = form !== 'head' && amount === undefined && declared === undefined && sum !== undefined;
  if (!isBlank) return [];
  const dimension = dimensionOf(total.items, total.dimension);
  return [{ kind: 'blank', total, dimension, sum }];
}

/** The part that a budget is stated in. */
function partOf(node: PlanModel['budget'][number]['node']): object | undefined {
  if (isSection(node) || isAppendix(node)) return node;
  return enclosingPart(node.$type === 'TableRow' ? node.$container : node);
}

/** `1. Văn phòng phẩm:` over items that each state a sum; where one of them does not, nothing is known. */
function unstatedHead(head: Item | Paragraph, values: ItemValues, summed: ReadonlySet<object>): OpenSum[] {
  if (isSection(head) || isTotalLine(head) || (isParagraph(head) && head.intro === undefined)) return [];
  if (head.label.length === 0) return [];
  const members = isItem(head) ? listOf(head) : allAlike(blocksUnder(head).filter(isMember));
  if (rowsOrMembers(members) < 2 || members.some((member) => summed.has(member))) return [];
  const topic = isItem(head) ? [MONEY, PEOPLE].find((each) => isAbout(head, each)) : undefined;
  const found = (topic ? [topic] : [MONEY, PEOPLE]).flatMap((dimension) => sumUnder(head, members, dimension, values));
  return found.slice(0, 1).map((sum) => ({ ...sum, isWanted: topic !== undefined && members.length > 1 }));
}

function sumUnder(
  head: Item | Paragraph,
  members: readonly Member[],
  dimension: Dimension,
  values: ItemValues,
): Omit<Extract<OpenSum, { kind: 'head' }>, 'isWanted'>[] {
  if (lineValueOf(head, dimension).kind !== 'none') return [];
  const items = values.list(members, dimension);
  const sum = sumOf(items);
  return sum === undefined ? [] : [{ kind: 'head', node: head, dimension: dimensionOf(items, dimension), sum }];
}

/** As the items name what they count where they all name it alike: `người`, not `đại biểu`. */
export function dimensionOf(items: readonly TotalItem[], usual: Dimension): Dimension {
  const named = items.map(({ value }) => (value.kind === 'stated' ? statedBy(value.amount)?.dimension : undefined));
  const [first] = named;
  if (first?.kind !== 'count') return usual;
  return named.every((each) => each?.kind === 'count' && each.unit === first.unit) ? first : usual;
}

function isAbout(item: Item, dimension: Dimension): boolean {
  return dimension.kind === 'money' ? isInBudget(item) : topicsOf(item).includes('participants');
}

function absentTotal(
  part: Section | Appendix,
  values: ItemValues,
  summed: ReadonlySet<object>,
  budgeted: ReadonlySet<object>,
): OpenSum[] {
  if (budgeted.has(part) || (isSection(part) && lineValueOf(part, MONEY).kind !== 'none')) return [];
  const members = listOf(part);
  const last = members.at(-1);
  if (!last || rowsOrMembers(members) < 2 || members.some((member) => isSummed(member, summed))) return [];
  const items = values.list(members, MONEY);
  const sum = isAccount(items) ? undefined : sumOf(items);
  return sum === undefined ? [] : [{ kind: 'absent', node: part, last, sum }];
}

/** The members of a list that has no total of its own, all of one kind. */
function listOf(container: Item | Appendix): readonly Member[] {
  const children = childrenOf(container);
  if (children.some((child) => isLine(child) && child.total !== undefined)) return [];
  return allAlike(children.filter(isMember));
}

function allAlike(members: readonly Member[]): readonly Member[] {
  return members.every(({ $type }) => $type === members[0]?.$type) ? members : [];
}

function isLine(child: { readonly $type: string }): child is { readonly $type: string; readonly total?: string } {
  return 'total' in child;
}

function rowsOrMembers(members: readonly Member[]): number {
  return members.reduce((count, member) => count + (isTable(member) ? readTable(member).rows.length : 1), 0);
}

function isSummed(member: Member, summed: ReadonlySet<object>): boolean {
  return summed.has(member) || (isTable(member) && hasTotal(member));
}

function hasTotal(table: Table): boolean {
  return readTable(table).rows.some(({ isTotal }) => isTotal);
}
