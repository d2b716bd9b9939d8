import type { AstNode } from 'langium';
import { isAppendix, isParagraph, isTable } from '../../language/generated/ast.ts';
import { type Container, childrenOf, type Item, isItem } from '../../language/model/blocks.ts';
import { lineAt as laidLineAt, readLayout } from '../../language/model/layout.ts';
import { isTotalLine } from '../../language/model/lists.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import { sourceOf } from '../../language/rules/source.ts';
import { lineAt } from '../features/cursor.ts';

/** The innermost block with a marker on whose lines, or on what belongs to them, an offset stands. */
export function itemAt(model: PlanModel, offset: number): Item | undefined {
  const source = sourceOf(model.plan);
  let at = offset;
  while (/[^\S\r\n]/.test(source.charAt(at))) at++;
  let node: AstNode | undefined = lineAt(model, at);
  while (node && !isItem(node)) node = node.$container;
  return node;
}

/** What blocks stand in: every container but the recipients holds them as its children. */
export function siblingsOf(node: { readonly $container: Container }): readonly { readonly $type: string }[] {
  return childrenOf(node.$container);
}

/** A neighbour of the same kind, right behind or right before. */
export function neighbourOf(item: Item, by: 1 | -1): Item | undefined {
  const next = siblingsOf(item)[(item.$containerIndex ?? 0) + by];
  return next && isItem(next) && next.$type === item.$type && !isTotalLine(next) ? next : undefined;
}

/** Where a block stands with all below it: from the comments right above its marker to its last words. */
export interface Extent extends Span {
  /** Where its own line begins, behind the comments. */
  readonly line: number;
  /** The last line, where it is no row of a table. */
  readonly lastLine: Span | undefined;
}

/**
 * Where a block stands. A total of the list around it may stand below its last item, and is read as a part of that:
 * `isOutside` says of which lines that is so, and they stay where they are.
 */
export function extentOf(model: PlanModel, item: Item, isOutside: (line: AstNode) => boolean): Extent {
  const last = lastInside(item, isOutside);
  const lastLine = isTable(last) ? undefined : lineSpan(model, spanOf(last).start);
  const end = isTable(last) ? trimmedEnd(model, spanOf(last).end) : (lastLine?.end ?? 0);
  const line = laidLineAt(readLayout(model.plan), spanOf(item).start)?.from ?? spanOf(item).start;
  return { start: withComments(model, line), line, end, lastLine };
}

/** The last line or table below a block, before what is outside it. */
function lastInside(item: Item, isOutside: (line: AstNode) => boolean): AstNode {
  const tail =
    item.children.findLastIndex((child) => !isParagraph(child) && !(isItem(child) && isTotalLine(child))) + 1;
  const cut = item.children.findIndex((child, index) => index >= tail && isOutside(child));
  const last = (cut < 0 ? item.children : item.children.slice(0, cut)).at(-1);
  if (!last) return item;
  return isItem(last) ? lastInside(last, isOutside) : last;
}

/** A line with those that go on with it, without its line break. */
export function lineSpan(model: PlanModel, offset: number): Span {
  const line = laidLineAt(readLayout(model.plan), offset);
  return { start: line?.start ?? offset, end: trimmedEnd(model, line?.to ?? offset) };
}

function trimmedEnd(model: PlanModel, end: number): number {
  const source = sourceOf(model.plan);
  let at = end;
  while (at > 0 && /\s/.test(source.charAt(at - 1))) at--;
  return at;
}

/** The beginning of the comments that stand right above a line. */
function withComments(model: PlanModel, line: number): number {
  const { comments } = readLayout(model.plan);
  let start = line;
  for (let at = lastBefore(comments, line); at >= 0; at--) {
    const comment = comments[at];
    if (comment?.to !== start) break;
    start = comment.from;
  }
  return start;
}

function lastBefore(comments: readonly { readonly from: number }[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a block stands below another. */
export function isBelow(node: AstNode, above: AstNode): boolean {
  let at: AstNode | undefined = node;
  while (at && at !== above) at = isAppendix(at) ? undefined : at.$container;
  return at === above;
}
