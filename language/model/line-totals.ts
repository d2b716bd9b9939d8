import { isAppendix, isParagraph, isSection, type Paragraph, type Table } from '../generated/ast.ts';
import { countDimension, type Dimension } from './amounts.ts';
import { type Container, childrenOf, type Item, isItem } from './blocks.ts';
import { totalAsHead } from './head-totals.ts';
import { type ItemValues, isMember, isTotalLine, type Member, type Stated } from './lists.ts';
import { addsUp, lineValueOf, type Statement, statementsOf } from './statements.ts';
import { sumOf, type Total, type TotalItem } from './totals.ts';

type TotalLine = Item | Paragraph;

/** A list as it grows: its members so far, and where its totals stand between them. */
interface List {
  readonly container: Container;
  readonly members: Member[];
  readonly totals: Placed[];
}

/** A total line with the lists around it, the outermost first, and how far each had come. */
interface Placed {
  readonly line: TotalLine;
  readonly lists: readonly List[];
  readonly lengths: readonly number[];
}

/** A stretch of a list that a total can sum. */
interface Candidate {
  readonly list: List;
  readonly from: number;
  readonly to: number;
}

const MONEY: Dimension = { kind: 'money' };
const PEOPLE: Dimension = countDimension('đại biểu');

/** The totals that lines declare in a section or appendix (`Tổng cộng: …`), each over the list it belongs to. */
export function lineTotals(part: Container, values: ItemValues): Total[] {
  const placed: Placed[] = [];
  gather(part, [], placed);
  const homes = placed.map((total) => settle(total, values));
  return placed.flatMap((total, index) => {
    const home = homes[index];
    const own = home ? resolve(total, home, values) : [];
    if (own.length > 0) return own;
    const behind = totalAsHead(total.line, values);
    return behind.length > 0 ? behind : overParagraphs(total.line, values);
  });
}

/** The list of a total, and which of its totals it is. */
interface Home {
  readonly list: List;
  readonly index: number;
}

function settle(total: Placed, values: ItemValues): Home | undefined {
  const list = homeOf(total, values);
  return list && { list, index: list.totals.push(total) - 1 };
}

function gather(container: Container, around: readonly List[], placed: Placed[]): void {
  const list: List = { container, members: [], totals: [] };
  const lists = [...around, list];
  for (const child of childrenOf(container)) {
    const line = isItem(child) || isParagraph(child) ? child : undefined;
    if (line && isTotalLine(line)) placed.push({ line, lists, lengths: lists.map(({ members }) => members.length) });
    else if (isMember(child)) list.members.push(child);
    const below = isItem(child) && !isOwnPart(child) ? child : undefined;
    if (below) gather(below, lists, placed);
  }
}

/** The sections of the body are parts of their own; those of an appendix are items of it. */
function isOwnPart(item: Item): boolean {
  return isSection(item) && item.$container.$type === 'ConferencePlan';
}

/**
 * The list that a total belongs to. Marked, it closes the list of its own level, or, where its block has no other item
 * of that level, the list of that block. Unmarked, the outermost one, unless only its own can be summed.
 */
function homeOf(total: Placed, values: ItemValues): List | undefined {
  const filled = total.lists.filter((_, index) => (total.lengths[index] ?? 0) > 0);
  if (isItem(total.line)) return filled.at(-1);
  const outermost = filled[0];
  const own = filled.at(-1);
  if (!outermost || !own || own === outermost) return outermost;
  const dimension = dimensionOf(total, outermost, values);
  const canSum = (list: List) => sumOf(values.list(upTo(total, list), dimension)) !== undefined;
  if (canSum(outermost)) return outermost;
  const agrees = sumOf(values.list(upTo(total, own), dimension)) === declaredBy(total.line, dimension);
  return canSum(own) && agrees ? own : outermost;
}

function upTo(total: Placed, list: List): Member[] {
  return list.members.slice(0, total.lengths[total.lists.indexOf(list)] ?? 0);
}

function resolve(total: Placed, home: Home, values: ItemValues): Total[] {
  const dimension = dimensionOf(total, home.list, values);
  const candidates = candidatesIn(home, total);
  const read = candidates.map((candidate) => totalOver(total.line, candidate, dimension, values));
  const chosen =
    read.find(agrees) ?? (isItem(total.line) ? climb(total, home.list, dimension, values) : undefined) ?? read[0];
  if (!chosen || chosen.items.every(({ value }) => value.kind === 'missing')) return [];
  return [{ ...chosen, uncounted: uncountedBehind(home, dimension, chosen.declared, values) }];
}

/** Where the plan has no list, a total sums the paragraphs right before it that each state a sum of money. */
function overParagraphs(line: TotalLine, values: ItemValues): Total[] {
  const siblings = childrenOf(line.$container).slice(0, line.$containerIndex ?? 0);
  const first =
    siblings.findLastIndex((block) => !(isParagraph(block) && values.of(block, MONEY).kind === 'stated')) + 1;
  const paragraphs = siblings.slice(first).filter(isParagraph);
  return paragraphs.length > 1 ? [totalOf(line, paragraphs, MONEY, values)] : [];
}

/** What stands behind the last total of a list and states another sum than it. */
function uncountedBehind(
  home: Home,
  dimension: Dimension,
  declared: bigint | undefined,
  values: ItemValues,
): TotalItem[] {
  const { list, index } = home;
  const last = list.totals[index];
  if (index < list.totals.length - 1 || !last || dimension.kind !== 'money') return [];
  return values
    .list(list.members.slice(lengthAt(list, last)), dimension)
    .filter(({ value }) => (value.kind === 'stated' || value.kind === 'summed') && value.value !== declared);
}

function agrees(total: Total): boolean {
  return total.declared !== undefined && total.sum === total.declared;
}

/** A marked total may stand deeper than the list it closes: the first wider list that agrees is meant. */
function climb(total: Placed, home: List, dimension: Dimension, values: ItemValues): Total | undefined {
  for (let index = total.lists.indexOf(home) - 1; index >= 0; index--) {
    const list = total.lists[index];
    if (!list) continue;
    const from = list.totals.findLast((other) => before(other, total))?.lengths[index] ?? 0;
    const wider = totalOver(total.line, { list, from, to: total.lengths[index] ?? 0 }, dimension, values);
    if (agrees(wider)) return wider;
  }
  return undefined;
}

/**
 * What a total can sum, likeliest first: the items it names (`Cộng (1+2)`); for the last total of a list all its items;
 * for an earlier one those since the total before it.
 */
function candidatesIn({ list, index }: Home, total: Placed): Candidate[] {
  const to = lengthAt(list, total);
  const previous = list.totals[index - 1];
  const from = previous ? lengthAt(list, previous) : 0;
  const whole = { list, from: 0, to };
  if (!previous || from === to) return [whole];
  const part = { list, from, to };
  if (index < list.totals.length - 1) return [part];
  if (!isGrand(total.line)) return [part, whole];
  return isGrand(previous.line) ? [whole, part] : [whole];
}

function lengthAt(list: List, total: Placed): number {
  return total.lengths[total.lists.indexOf(list)] ?? 0;
}

function before(one: Placed, other: Placed): boolean {
  return (one.line.$cstNode?.offset ?? 0) < (other.line.$cstNode?.offset ?? 0);
}

/** `Tổng cộng` sums each item once; `Cộng` may close a part. */
function isGrand(line: TotalLine): boolean {
  return line.total?.toLowerCase().startsWith('tổng') ?? false;
}

function totalOver(line: TotalLine, { list, from, to }: Candidate, dimension: Dimension, values: ItemValues): Total {
  const named = namedMembers(list.members.slice(0, to), line);
  return totalOf(line, named.length > 0 ? named : list.members.slice(from, to), dimension, values);
}

function totalOf(line: TotalLine, members: readonly Stated[], dimension: Dimension, values: ItemValues): Total {
  const items = values.list(members, dimension);
  const value = lineValueOf(line, dimension);
  const sum = sumOf(items);
  const statement = value.kind === 'stated' ? (agreeing(line, dimension, sum) ?? value.statement) : undefined;
  return {
    form: 'line',
    node: line,
    dimension: statement?.dimension.kind === 'count' ? statement.dimension : dimension,
    amount: value.kind === 'malformed' ? value.amount : statement?.amount,
    declared: statement?.value,
    approximate: statement?.approximate ?? false,
    least: statement?.least,
    items,
    uncounted: [],
    sum,
    scale: 1n,
  };
}

/** `Tổng cộng: 602.000 đồng, làm tròn: 600.000 đồng` declares the first and rounds it. */
function agreeing(line: TotalLine, dimension: Dimension, sum: bigint | undefined): Statement | undefined {
  return statementsOf(line).find((statement) => statement.value === sum && addsUp(statement.dimension, dimension));
}

function declaredBy(line: TotalLine, dimension: Dimension): bigint | undefined {
  const value = lineValueOf(line, dimension);
  return value.kind === 'stated' ? value.statement.value : undefined;
}

/** What the line itself says it sums; a blank one sums what its items state. */
function dimensionOf(total: Placed, list: List, values: ItemValues): Dimension {
  const money = lineValueOf(total.line, MONEY);
  const counted = statementsOf(total.line).find(({ dimension }) => dimension.kind === 'count');
  if (money.kind === 'malformed') return MONEY;
  if (money.kind === 'stated' && money.statement.dimension.kind === 'money') return MONEY;
  if (counted) return counted.dimension;
  const last = list.members[lengthAt(list, total) - 1];
  const isMoney = (member: Item | Table) => values.of(member, MONEY).kind !== 'missing';
  return last && list.members.slice(0, 20).some(isMoney) ? MONEY : PEOPLE;
}

/** `Cộng (1+2)` names its items. */
function namedMembers(members: readonly Member[], line: TotalLine): Member[] {
  const remark = line.label[0];
  if (remark?.$type !== 'Remark') return [];
  const sum = remark.parts.find((part) => part.$type === 'Computation');
  const names = (sum?.terms ?? []).map((term) => (term.$type === 'BareNumber' ? term.number : ''));
  const named = members.filter((member) => 'name' in member && names.includes(member.name));
  return named.length === names.length ? named : [];
}

/** The parts of a plan whose totals are read apart: the body's sections, the appendices, and what stands in neither. */
export function partsOf(plan: Container): Container[] {
  return [plan, ...childrenOf(plan).filter((part) => isSection(part) || isAppendix(part))];
}
