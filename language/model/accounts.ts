import { fold } from '../values/text.ts';
import { isItem } from './blocks.ts';
import { labelOf } from './outline.ts';
import { sumOf, type TotalItem } from './totals.ts';

/**
 * What a list of sums comes to. Beside `Nguồn kinh phí: …` the other items say what that money pays for: the two are the
 * same sum, or else nothing is known.
 */
export function accountOf(items: readonly TotalItem[]): bigint | undefined {
  const spent = items.filter((item) => !isSource(item));
  const sum = sumOf(spent.length > 0 ? spent : items);
  if (!isAccount(items)) return sum;
  return sum === sumOf(items.filter(isSource)) ? sum : undefined;
}

/** Whether a list says where its money comes from beside what it pays for: it is no list to add up. */
export function isAccount(items: readonly TotalItem[]): boolean {
  return items.some(isSource) && !items.every(isSource);
}

function isSource({ node }: TotalItem): boolean {
  return isItem(node) && /^nguon\b/.test(fold(labelOf(node)));
}
