import { isParagraph, isTable, type Paragraph, type Table } from '../generated/ast.ts';
import { countDimension, type Dimension } from './amounts.ts';
import { type Container, childrenOf, enclosingPart, type Item, isItem, type StatingLine } from './blocks.ts';
import { addsUp, isPeople, type LineValue, lineValueOf, type Statement, statementsOf } from './statements.ts';
import { tableSum } from './table-totals.ts';
import { readTable } from './tables.ts';
import { hasValues, type ItemValue, sumOf, type Total, type TotalItem } from './totals.ts';

type Member = Item | Table;

const MONEY: Dimension = { kind: 'money' };
const PEOPLE: Dimension = countDimension('đại biểu');

/** The totals that the head of a list declares: `108 đại biểu, gồm:`. */
export function headTotals(head: StatingLine): Total[] {
  if (head.intro === undefined) return [];
  const members = listUnder(head);
  if (members.length === 0) return [];
  const totals = declaredBy(head).map((statement) => headTotal(head, statement, members));
  const told = totals.filter((total) => hasValues(total.items));
  if (told.length > 0) return told;
  return totals.filter((total) => total.dimension.kind === 'money' || isPeople(total.dimension));
}

function headTotal(head: StatingLine, statement: Statement, members: readonly Member[]): Total {
  const items = itemsOf(members, statement.dimension);
  return {
    form: 'head',
    node: head,
    dimension: statement.dimension,
    amount: statement.amount,
    declared: statement.value,
    approximate: statement.approximate,
    items,
    sum: sumOf(items),
    scale: 1n,
  };
}

/** One amount a dimension: the last sum of money, and the first count of each kind. */
function declaredBy(head: StatingLine): Statement[] {
  const declared: Statement[] = [];
  for (const statement of statementsOf(head)) {
    if (statement.dimension.kind === 'number') continue;
    const { dimension } = statement;
    if (declared.some((other) => addsUp(other.dimension, dimension))) continue;
    const value = lineValueOf(head, dimension);
    const chosen = value.kind === 'stated' ? value.statement : statement;
    declared.push({ ...chosen, dimension });
  }
  return declared;
}

/** A head's list: its own items, or, for a paragraph, the marked items right after it. */
function listUnder(head: StatingLine): Member[] {
  const blocks = head.$type === 'Paragraph' ? after(head) : childrenOf(head);
  const members = blocks.filter(isMember);
  const first = members[0];
  if (first === undefined || isTable(first)) return members.slice(0, 1);
  return members.filter(isItem);
}

function after(paragraph: Paragraph): { readonly $type: string }[] {
  const siblings = childrenOf(paragraph.$container);
  const rest = siblings.slice(siblings.indexOf(paragraph) + 1);
  const first = rest[0];
  if (!first || !(isItem(first) || isTable(first))) return [];
  const end = rest.findIndex((sibling) => sibling.$type !== first.$type);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Whether a block is one that lists are made of; a total line is none. */
function isMember(block: { readonly $type: string }): block is Member {
  return isItem(block) ? !isTotalLine(block) : isTable(block);
}

/** `Tổng số 110 đại biểu, gồm:` over a list is its head, whatever it begins with. */
function isTotalLine(line: Item | Paragraph): boolean {
  return line.total !== undefined && !(line.intro !== undefined && hasListUnder(line));
}

function hasListUnder(line: Item | Paragraph): boolean {
  const blocks = line.$type === 'Paragraph' ? after(line) : childrenOf(line);
  return blocks.some((block) => isItem(block) || isTable(block));
}

function itemsOf(members: readonly Member[], dimension: Dimension): TotalItem[] {
  return members.map((node) => ({ node, value: itemValue(node, dimension) }));
}

/** What an item counts: what its line states, else the sum of its own items. */
export function itemValue(item: Member, dimension: Dimension): ItemValue {
  if (isTable(item)) {
    const value = dimension.kind === 'money' ? tableSum(readTable(item)) : undefined;
    return value === undefined ? { kind: 'missing' } : { kind: 'summed', value };
  }
  const own = fromLine(lineValueOf(item, dimension));
  if (own.kind !== 'missing') return own;
  const below = childrenOf(item).filter(isMember);
  const sum = sumOf(itemsOf(below, dimension));
  return sum === undefined ? { kind: 'missing' } : { kind: 'summed', value: sum };
}

function fromLine(line: LineValue): ItemValue {
  switch (line.kind) {
    case 'stated':
      return { kind: 'stated', value: line.statement.value, amount: line.statement.amount };
    case 'malformed':
      return line;
    case 'none':
      return { kind: 'missing' };
  }
}

/** The total that a line declares (`Tổng cộng: …`), with the list it belongs to. */
export function lineTotal(line: Item | Paragraph): Total | undefined {
  if (!isTotalLine(line)) return undefined;
  const lists = listsBefore(line).filter((list) => list.length > 0);
  if (lists.length === 0) return undefined;
  const candidates = lists.flatMap((list) => partsOf(list, line)).map((members) => lineTotalOver(line, members));
  const agreeing = candidates.find((total) => total.sum !== undefined && total.sum === total.declared);
  return agreeing ?? candidates.find((total) => total.sum !== undefined) ?? candidates[0];
}

function lineTotalOver(line: Item | Paragraph, members: readonly Member[]): Total {
  const dimension = dimensionOf(line, members);
  const value = lineValueOf(line, dimension);
  const items = itemsOf(members, dimension);
  return {
    form: 'line',
    node: line,
    dimension:
      value.kind === 'stated' && value.statement.dimension.kind === 'count' ? value.statement.dimension : dimension,
    amount: value.kind === 'stated' ? value.statement.amount : value.kind === 'malformed' ? value.amount : undefined,
    declared: value.kind === 'stated' ? value.statement.value : undefined,
    approximate: value.kind === 'stated' && value.statement.approximate,
    items,
    sum: sumOf(items),
    scale: 1n,
  };
}

/** What the line itself says it sums; a blank one sums what its items state. */
function dimensionOf(line: Item | Paragraph, members: readonly Member[]): Dimension {
  const stated = statementsOf(line).filter((statement) => statement.dimension.kind !== 'number');
  const money = stated.find((statement) => statement.dimension.kind === 'money');
  if (money || hasMalformedMoney(line)) return MONEY;
  if (stated[0]) return stated[0].dimension;
  return hasValues(itemsOf(members, MONEY)) ? MONEY : PEOPLE;
}

function hasMalformedMoney(line: Item | Paragraph): boolean {
  return lineValueOf(line, MONEY).kind === 'malformed';
}

/**
 * The lists that a total line can belong to, likeliest first. Marked, it closes the list of its own level, or, where
 * its block has no other item of that level, the list of that block. Unmarked, the outermost list of its section.
 */
function listsBefore(line: Item | Paragraph): Member[][] {
  const container: Container = line.$container;
  const before = membersBefore(container, line);
  if (!isItem(line)) return [outermost(line), before];
  const like = before.filter((member) => member.$type === line.$type);
  if (like.length > 0) return [like];
  if (isItem(container) && container.$type !== 'Section') return [upTo(container)];
  return [before];
}

function outermost(paragraph: Paragraph): Member[] {
  const part = enclosingPart(paragraph);
  const root: Container = part ?? planOf(paragraph);
  return membersBefore(root, paragraph);
}

function planOf(paragraph: Paragraph): Container {
  let container: Container = paragraph.$container;
  while (container.$type !== 'ConferencePlan') container = container.$container;
  return container;
}

/** The items of a container that stand before a line or hold it: those of the first one's kind, or tables. */
function membersBefore(container: Container, line: Item | Paragraph): Member[] {
  const start = line.$cstNode?.offset ?? 0;
  const members = childrenOf(container).filter(isMember);
  const before = members.filter((member) => (member.$cstNode?.offset ?? 0) < start);
  if (isItem(line)) return before;
  const first = before[0];
  return before.filter((member) => member.$type === first?.$type);
}

function upTo(item: Item): Member[] {
  const siblings = childrenOf(item.$container).filter(isMember);
  const like = siblings.filter((sibling) => sibling.$type === item.$type);
  return like.slice(0, like.indexOf(item) + 1);
}

/** `Cộng (1+2)` names its items; any `Cộng` may close a part of the list; a `Tổng cộng` sums each item once. */
function partsOf(list: readonly Member[], line: Item | Paragraph): (readonly Member[])[] {
  const named = namedMembers(list, line);
  if (named.length > 0) return [named];
  const previous = previousTotalOffset(list, line);
  const part = list.filter((member) => (member.$cstNode?.offset ?? 0) > previous);
  if (previous < 0 || part.length === 0) return [list];
  return isGrandTotal(line) ? [list, part] : [part, list];
}

function isGrandTotal(line: Item | Paragraph): boolean {
  return line.total?.toLowerCase().startsWith('tổng') ?? false;
}

function namedMembers(list: readonly Member[], line: Item | Paragraph): Member[] {
  const remark = line.label[0];
  if (remark?.$type !== 'Remark') return [];
  const sum = remark.parts.find((part) => part.$type === 'Computation');
  const names = (sum?.terms ?? []).map((term) => (term.$type === 'BareNumber' ? term.number : ''));
  const members = list.filter((member) => 'name' in member && names.includes(member.name));
  return members.length === names.length ? members : [];
}

/** Where the last total before a line stands among the blocks of its list; -1 where there is none. */
function previousTotalOffset(list: readonly Member[], line: Item | Paragraph): number {
  const first = list[0];
  if (!first) return -1;
  const start = line.$cstNode?.offset ?? 0;
  const offsets = totalsWithin(first.$container).filter((offset) => offset < start);
  return offsets.at(-1) ?? -1;
}

/** Total lines among the blocks of a list, and unmarked ones below its items: those belong to the outermost list. */
function totalsWithin(container: Container): number[] {
  return childrenOf(container).flatMap((child) => {
    if (isItem(child)) return [...offsetOf(child), ...unmarkedTotals(child)];
    return isParagraph(child) ? offsetOf(child) : [];
  });
}

function unmarkedTotals(item: Item): number[] {
  return childrenOf(item).flatMap((child) => {
    if (isItem(child)) return unmarkedTotals(child);
    return isParagraph(child) ? offsetOf(child) : [];
  });
}

function offsetOf(line: Item | Paragraph): number[] {
  return isTotalLine(line) ? [line.$cstNode?.offset ?? 0] : [];
}
