import { isAppendix, isParagraph, isTable, type Paragraph } from '../generated/ast.ts';
import { fold } from '../values/text.ts';
import type { Dimension } from './amounts.ts';
import { type Container, childrenOf, type Item, isItem } from './blocks.ts';
import { blocksUnder, type ItemValues, isMember, type Member } from './lists.ts';
import { topicsOf } from './outline.ts';
import { addsUp, isPeople, lineValueOf, type Statement, statementsOf } from './statements.ts';
import { hasValues, sumOf, type Total } from './totals.ts';

/**
 * The totals that the head of a list declares: `108 đại biểu, gồm:`. An item that states an amount over items that
 * all state theirs is a head without saying so, where the plan speaks of that money or those people, or where a total
 * counts the item (`counted`).
 */
export function headTotals(head: Item | Paragraph, values: ItemValues, counted: ReadonlySet<object>): Total[] {
  const members = listUnder(head);
  if (members.length === 0) return [];
  const source = stating(head);
  const declared = declaredBy(source).filter((statement) => introduces(head, statement, members, values, counted));
  const totals = declared.map((statement) => headTotal(source, statement, members, values));
  const told = totals.filter((total) => hasValues(total.items));
  if (told.length > 0) return told;
  return totals.filter((total) => total.dimension.kind === 'money' || isPeople(total.dimension));
}

/** `Trong đó:` on a line of its own goes on with the line above, which says what is broken down. */
function stating(head: Item | Paragraph): Item | Paragraph {
  if (isItem(head) || head.intro === undefined || head.label.length + head.text.length > 0) return head;
  const { $container: container } = head;
  const above = childrenOf(container)[(head.$containerIndex ?? 0) - 1];
  if (above && (isParagraph(above) || isItem(above))) return above;
  return !above && isItem(container) ? container : head;
}

/** A total line that has no list before it is the head of the one behind it, if there is one. */
export function totalAsHead(line: Item | Paragraph, values: ItemValues): Total[] {
  const members = listUnder(line);
  return declaredBy(line)
    .map((statement) => headTotal(line, statement, members, values))
    .filter((total) => hasValues(total.items));
}

function headTotal(
  head: Item | Paragraph,
  statement: Statement,
  members: readonly Member[],
  values: ItemValues,
): Total {
  const items = values.list(members, statement.dimension);
  const sum = sumOf(items);
  return {
    form: 'head',
    node: head,
    dimension: statement.dimension,
    amount: statement.amount,
    declared: isSumOfSeveral(head, statement, sum) ? sum : statement.value,
    approximate: statement.approximate,
    least: statement.least,
    items,
    uncounted: [],
    sum,
    scale: 1n,
  };
}

/** `12 đại biểu và 02 phóng viên, gồm:` declares the two together. */
function isSumOfSeveral(head: Item | Paragraph, statement: Statement, sum: bigint | undefined): boolean {
  const like = statementsOf(head).filter(({ dimension }) => addsUp(dimension, statement.dimension));
  return like.length > 1 && like.reduce((total, { value }) => total + value, 0n) === sum;
}

/** One amount a dimension: the sum of money, and the first count of each kind; in brackets only where none else is. */
function declaredBy(head: Item | Paragraph): Statement[] {
  const outside = distinct(head, statementsOf(head));
  if (outside.length > 0) return outside;
  const inside = [...head.label, ...head.text].flatMap((inline) => (inline.$type === 'Remark' ? inline.parts : []));
  return statementsOf({ label: inside, colon: false, text: [] }).slice(0, 1);
}

function distinct(head: Item | Paragraph, statements: readonly Statement[]): Statement[] {
  const declared: Statement[] = [];
  for (const statement of statements) {
    const { dimension } = statement;
    if (dimension.kind === 'number' || declared.some((other) => addsUp(other.dimension, dimension))) continue;
    const value = lineValueOf(head, dimension);
    declared.push(value.kind === 'stated' ? { ...value.statement, dimension } : statement);
  }
  return declared;
}

/**
 * `gồm`, `trong đó`, `cụ thể` introduce a breakdown wherever they stand; a colon alone, or nothing, only where the
 * plan speaks of those people or that money: `cử 03 cán bộ thực hiện:` is followed by their tasks.
 */
function introduces(
  head: Item | Paragraph,
  { dimension, value }: Statement,
  members: readonly Member[],
  values: ItemValues,
  counted: ReadonlySet<object>,
): boolean {
  const said = head.intro === undefined ? '' : fold(head.intro);
  if (/^(?:bao gom|gom|trong do|cu the(?! nhu))/.test(said)) return true;
  const isTopic = isAbout(head, dimension) || (dimension.kind === 'money' && counted.has(head));
  if (head.intro !== undefined || !isItem(head) || !isTopic) return head.intro !== undefined && isTopic;
  const items = values.list(members, dimension);
  const sum = sumOf(items);
  if (items.some(({ value }) => value.kind !== 'stated' && value.kind !== 'malformed')) return false;
  // One part below may be a remark on the whole, unless it is more than that.
  return members.length > 1 || (sum !== undefined && sum > value);
}

function isAbout(head: Item | Paragraph, dimension: Dimension): boolean {
  const topic = dimension.kind === 'money' ? 'budget' : 'participants';
  if (dimension.kind !== 'money' && !isPeople(dimension)) return false;
  let container: Container | Paragraph = head;
  while (container.$type !== 'ConferencePlan') {
    if (isAppendix(container) || (isItem(container) && topicsOf(container).includes(topic))) return true;
    container = container.$container;
  }
  return false;
}

/** A head's list: its own items, or, for a paragraph, the marked items right after it. */
function listUnder(head: Item | Paragraph): Member[] {
  const blocks = blocksUnder(head).filter(isMember);
  const first = blocks[0];
  return first && isTable(first) ? [first] : blocks.filter((block) => !isTable(block));
}
