import { isAccount } from '../../language/model/accounts.ts';
import { countDimension, type Dimension } from '../../language/model/amounts.ts';
import { type Container, childrenOf, type Item, isItem } from '../../language/model/blocks.ts';
import { type ItemValues, isMember, isTotalLine } from '../../language/model/lists.ts';
import { dimensionOf } from '../../language/model/open-sums.ts';
import { sumOf } from '../../language/model/totals.ts';
import { siblingsOf } from './items.ts';

/** Items of one kind that stand right behind each other, without totals. */
export interface Run {
  readonly container: Container;
  readonly items: readonly Item[];
  readonly first: Item;
  readonly last: Item;
}

/** The run that an item belongs to; none for a total. */
export function runOf(item: Item): Run | undefined {
  if (isTotalLine(item)) return undefined;
  const siblings = siblingsOf(item);
  const isLike = (other: { readonly $type: string } | undefined): other is Item =>
    other !== undefined && isItem(other) && other.$type === item.$type && !isTotalLine(other);
  const at = item.$containerIndex ?? 0;
  let start = at;
  while (isLike(siblings[start - 1])) start--;
  let end = at + 1;
  while (isLike(siblings[end])) end++;
  const items = siblings.slice(start, end).filter(isLike);
  const [first] = items;
  const last = items.at(-1);
  return first && last && { container: item.$container, items, first, last };
}

/** Whether a list is all that its block has: nothing else in it could be summed with it. */
export function isAllOf({ container, items }: Run): boolean {
  return childrenOf(container).filter(isMember).length === items.length;
}

/** What a list comes to, in đồng or in people; undefined where one of its items says nothing of that. */
export function sumOfRun(
  items: readonly Item[],
  values: ItemValues,
): { readonly sum: bigint; readonly dimension: Dimension } | undefined {
  for (const dimension of [MONEY, PEOPLE]) {
    const listed = values.list(items, dimension);
    const sum = isAccount(listed) ? undefined : sumOf(listed);
    if (sum !== undefined) return { sum, dimension: dimensionOf(listed, dimension) };
  }
  return undefined;
}

export const MONEY: Dimension = { kind: 'money' };
const PEOPLE: Dimension = countDimension('đại biểu');
