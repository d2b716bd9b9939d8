import type { AstNode } from 'langium';
import { isParagraph } from '../../language/generated/ast.ts';
import { type Item, isItem } from '../../language/model/blocks.ts';
import { isMember, isTotalLine } from '../../language/model/lists.ts';
import { endsInIntroduction } from '../../language/model/numbering.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { ReferenceTarget } from '../../language/model/references.ts';
import type { Edit, Span } from '../../language/rules/finding.ts';
import { relabel, withSubClauses } from '../../language/rules/relabelling.ts';
import { sourceOf } from '../../language/rules/source.ts';
import { edited, isInside } from './edits.ts';
import { type Extent, extentOf, isBelow, neighbourOf, siblingsOf } from './items.ts';

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
 * Undefined where there is no such neighbour, where a total or the beginning of another list stands between the two or
 * right behind them, or where a total names one of them alone by its number.
 */
export function moveOf(model: PlanModel, item: Item, by: Direction): Move | undefined {
  const neighbour = isTotalLine(item) ? undefined : neighbourOf(item, by);
  if (!neighbour) return undefined;
  const [upper, lower] = by === 1 ? [item, neighbour] : [neighbour, item];
  if (!isOneList(model, upper, lower) || isNamedApart(model, upper, lower)) return undefined;
  const isOutside = outsideOf(model);
  const above = extentOf(model, upper, isOutside(upper));
  const below = extentOf(model, lower, isOutside(lower));
  const source = sourceOf(model.plan);
  if (source.slice(above.end, below.start).trim() !== '') return undefined;
  const ends = exchangedEnds(source, upper, lower, above, below);
  if (!ends) return undefined;
  const { edits: relabelled, unsure } = relabel(exchanged(upper, lower), model);
  const inner = [...relabelled, ...ends];
  const moved = by === 1 ? above : below;
  const passed = by === 1 ? below : above;
  const words = edited(source, passed, inner);
  const gap = source.slice(above.end, below.start);
  const outside = inner.filter((edit) => !isInside(edit, passed));
  // An end mark that is put in where the block goes stands before it, in one edit with it.
  const marks = outside.filter(({ start, end }) => by === -1 && start === end && end === below.end);
  const stay = outside.filter((edit) => !marks.includes(edit));
  const taken: Edit =
    by === 1 ? { start: above.end, end: below.end, text: '' } : { start: above.start, end: below.start, text: '' };
  const put: Edit =
    by === 1
      ? { start: above.start, end: above.start, text: words + gap }
      : { start: below.end, end: below.end, text: marks.map(({ text }) => text).join('') + gap + words };
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

/** Words below a block that introduce what follows it (`Việc của xã:`) would go along with the block. */
function isOneList(model: PlanModel, upper: Item, lower: Item): boolean {
  const behind = neighbourOf(lower, 1);
  const introduces = endsInIntroduction(upper) || (endsInIntroduction(lower) && siblingsOf(lower).at(-1) !== lower);
  return !introduces && !beginsAnew(model, lower) && !(behind && beginsAnew(model, behind));
}

/** The first number of another list, behind an item of the same kind. */
function beginsAnew({ numbering }: PlanModel, item: Item): boolean {
  const numbered = numbering.find(({ node }) => node === item);
  return numbered !== undefined && numbered.previous === undefined;
}

/** `Cộng (1+2): …` */
function isNamedApart({ totals }: PlanModel, upper: Item, lower: Item): boolean {
  return totals.some(({ node, items }) => {
    if (!(isParagraph(node) || isItem(node))) return false;
    const remarks = [...node.label, ...node.text].filter((inline) => inline.$type === 'Remark');
    if (!remarks.some(({ parts }) => parts.some(({ $type }) => $type === 'Computation'))) return false;
    return items.some((member) => member.node === upper) !== items.some((member) => member.node === lower);
  });
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
 * places. A block's own list below it, in the middle of the list around it, has its end for itself, and so has a head
 * without a mark. Undefined where the plan would end in the middle: a table cannot take its mark.
 */
function exchangedEnds(source: string, upper: Item, lower: Item, above: Extent, below: Extent): Edit[] | undefined {
  const [one, other] = [endMark(source, above.lastLine), endMark(source, below.lastLine)];
  const isEnd = one?.text === END_OF_PLAN || other?.text === END_OF_PLAN;
  if (!one || !other) return isEnd ? undefined : [];
  if (one.text === other.text) return [];
  const isBare = one.text === '' || other.text === '';
  if (isBare && !isEnd && 'name' in upper) return [];
  const areAlone = upper.children.length === 0 && lower.children.length === 0;
  const isLast = neighbourOf(lower, 1) === undefined;
  if (!areAlone && !isLast && !isEnd) return [];
  return [
    { ...one, text: other.text },
    { ...other, text: one.text },
  ];
}

function endMark(source: string, line: Span | undefined): Edit | undefined {
  if (!line) return undefined;
  const text = END_MARK.exec(source.slice(line.start, line.end))?.[0] ?? '';
  return { start: line.end - text.length, end: line.end, text };
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
