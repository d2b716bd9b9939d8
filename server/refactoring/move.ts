import type { AstNode } from 'langium';
import { isParagraph } from '../../language/generated/ast.ts';
import { type Item, isItem } from '../../language/model/blocks.ts';
import { isMember, isTotalLine } from '../../language/model/lists.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { ReferenceTarget } from '../../language/model/references.ts';
import type { Edit, Span } from '../../language/rules/finding.ts';
import { relabel, withSubClauses } from '../../language/rules/relabelling.ts';
import { sourceOf } from '../../language/rules/source.ts';
import { edited, isInside } from './edits.ts';
import { type Extent, extentOf, isBelow, neighbourOf } from './items.ts';

/** Down by one place, or up. */
export type Direction = 1 | -1;

/** A move of a block past its neighbour. */
export interface Move {
  readonly item: Item;
  readonly neighbour: Item;
  readonly edits: readonly Edit[];
  /** References that are left as they are, since what they mean is not sure. */
  readonly unsure: number;
  /** Where an offset in the block is once it has moved. */
  readonly follow: (offset: number) => number;
}

/**
 * Moves a block past its neighbour of the same kind, with all below it and the comments right above it. Numbers, blank
 * lines and the marks at the end of the two stay with their places; references go along with what they point to.
 * Undefined where there is no such neighbour, or where a total stands between the two.
 */
export function moveOf(model: PlanModel, item: Item, by: Direction): Move | undefined {
  const neighbour = isTotalLine(item) ? undefined : neighbourOf(item, by);
  if (!neighbour) return undefined;
  const [upper, lower] = by === 1 ? [item, neighbour] : [neighbour, item];
  const isOutside = outsideOf(model);
  const above = extentOf(model, upper, isOutside(upper));
  const below = extentOf(model, lower, isOutside(lower));
  const source = sourceOf(model.plan);
  if (source.slice(above.end, below.start).trim() !== '') return undefined;
  const { edits: relabelled, unsure } = relabel(exchanged(upper, lower), model);
  const inner = [...relabelled, ...exchangedEnds(source, upper, lower, above, below)];
  const moved = by === 1 ? above : below;
  const passed = by === 1 ? below : above;
  const words = edited(source, passed, inner);
  const gap = source.slice(above.end, below.start);
  const stay = inner.filter((edit) => !isInside(edit, passed));
  const taken: Edit =
    by === 1 ? { start: above.end, end: below.end, text: '' } : { start: above.start, end: below.start, text: '' };
  const put: Edit =
    by === 1
      ? { start: above.start, end: above.start, text: words + gap }
      : { start: below.end, end: below.end, text: gap + words };
  const edits = [...stay, taken, put].sort((one, other) => one.start - other.start || one.end - other.end);
  return { item, neighbour, edits, unsure, follow: (offset) => followed(Math.min(offset, moved.end), edits, put, by) };
}

/** Total lines that sum more than what stands below a block. */
function outsideOf(model: PlanModel): (item: Item) => (line: AstNode) => boolean {
  const totals = new Map<AstNode, readonly AstNode[]>(
    model.totals.map(({ node, items }) => [node, items.map((member) => member.node)]),
  );
  return (item) => (line) => {
    if (!(isParagraph(line) || isItem(line)) || !isTotalLine(line)) return false;
    const summed = totals.get(line) ?? [];
    const heads = item.children.some(isMember);
    return summed.length === 0 || !summed.every((member) => isBelow(member, item) && (member !== item || heads));
  };
}

/** The numbers of two neighbours in each other's place. */
function exchanged(upper: Item, lower: Item): ReadonlyMap<ReferenceTarget, string> {
  const labels = new Map<ReferenceTarget, string>();
  if (isNumbered(upper) && isNumbered(lower)) {
    labels.set(upper, lower.name);
    labels.set(lower, upper.name);
  }
  return withSubClauses(labels);
}

function isNumbered(item: Item): item is Exclude<Item, { $type: 'DashItem' | 'PlusItem' }> {
  return isItem(item) && 'name' in item;
}

const END_OF_PLAN = './.';
const END_MARK = /(?:\.\/\.|[.;,])$/;

/**
 * The last item of a list ends in a full stop, the others in semicolons, the plan in `./.`: the marks stay with their
 * places. A block's own list below it, in the middle of the list around it, has its end for itself.
 */
function exchangedEnds(source: string, upper: Item, lower: Item, above: Extent, below: Extent): Edit[] {
  const [one, other] = [endMark(source, above.lastLine), endMark(source, below.lastLine)];
  if (!one || !other || one.text === other.text) return [];
  const areAlone = upper.children.length === 0 && lower.children.length === 0;
  const isLast = neighbourOf(lower, 1) === undefined;
  if (!areAlone && !isLast && one.text !== END_OF_PLAN && other.text !== END_OF_PLAN) return [];
  return [
    { ...one, text: other.text },
    { ...other, text: one.text },
  ];
}

function endMark(source: string, line: Span | undefined): Edit | undefined {
  if (!line) return undefined;
  const found = END_MARK.exec(source.slice(line.start, line.end));
  return found ? { start: line.end - found[0].length, end: line.end, text: found[0] } : undefined;
}

/** Where an offset is after some edits; words put right at the block's beginning push it, those at its end do not. */
function followed(offset: number, edits: readonly Edit[], put: Edit, by: Direction): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit === put) {
      if (by === 1) shift += edit.text.length;
    } else if (edit.end <= offset) {
      shift += edit.text.length - (edit.end - edit.start);
    } else if (edit.start < offset) {
      return edit.start + shift + Math.min(offset - edit.start, edit.text.length);
    }
  }
  return offset + shift;
}
