import type { AstNode } from 'langium';
import { isParagraph } from '../../language/generated/ast.ts';
import { isItem } from '../../language/model/blocks.ts';
import { oncePerPlan } from '../../language/model/once.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import { sourceOf, trimmedSpan } from './cursor.ts';

/**
 * The text of a block as its reader sees it: a total below the last item of a list is that of the list and no part of the
 * item, though it stands in it.
 */
export function spanOfBlock(node: AstNode, model: PlanModel): Span {
  const span = trimmedSpan(node);
  const total = totalsBelow(model).get(node);
  if (total === undefined) return span;
  const source = sourceOf(node);
  let end = total;
  while (end > span.start && /\s/.test(source.charAt(end - 1))) end--;
  return { start: span.start, end };
}

/** Where the total of their list begins, by the items that it stands in. */
const totalsBelow = oncePerPlan(({ totals }: PlanModel): ReadonlyMap<AstNode, number> => {
  const starts = new Map<AstNode, number>();
  for (const { form, node, items } of totals) {
    const list = items[0]?.node.$container;
    if (form !== 'line' || !list || !isParagraph(node)) continue;
    const { start } = spanOf(node);
    for (
      let item: AstNode | undefined = node.$container;
      item && item !== list && isItem(item);
      item = item.$container
    ) {
      starts.set(item, Math.min(starts.get(item) ?? start, start));
    }
  }
  return starts;
});
