import type { AstNode } from 'langium';
import { isAppendix, isRecipients } from '../../language/generated/ast.ts';
import { type Container, childrenOf, type Item, isItem } from '../../language/model/blocks.ts';
import { LEVELS, type ReadMarker, writeMarker } from '../../language/model/markers.ts';
import { numberOfKind, ordinalOf } from '../../language/model/numbering.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Edit, Span } from '../../language/rules/finding.ts';
import { extentOf } from '../features/cursor.ts';

/** 1: deeper, `1.` to `a)`; -1: higher. */
export type Step = 1 | -1;

type Kind = Item['$type'];

/** Which level follows where the plan itself does not show it. */
const DEEPER: Readonly<Record<Kind, Kind | undefined>> = {
  Section: 'Clause',
  Clause: 'Point',
  SubClause: 'Point',
  Point: 'DashItem',
  DashItem: 'PlusItem',
  PlusItem: undefined,
};
const HIGHER: Readonly<Record<Kind, Kind | undefined>> = {
  Section: undefined,
  Clause: 'Section',
  SubClause: 'Clause',
  Point: 'Clause',
  DashItem: 'Point',
  PlusItem: 'DashItem',
};

/** The items whose own lines a selection touches, without those below others of them. */
export function itemsIn(model: PlanModel, { start, end }: Span): Item[] {
  const found = new Set<AstNode>();
  return itemsOf(model).filter((item) => {
    const own = extentOf(item);
    const isTouched = own.end >= start && (own.start < end || own.start === start);
    const isBelow = hasAbove(item, found);
    if (isTouched) found.add(item);
    return isTouched && !isBelow;
  });
}

function hasAbove(item: Item, found: ReadonlySet<AstNode>): boolean {
  for (let node: AstNode | undefined = item.$container; node; node = node.$container) if (found.has(node)) return true;
  return false;
}

function itemsOf({ lines }: PlanModel): Item[] {
  return lines.filter((line) => isItem(line));
}

/**
 * The edits that take items a level deeper or higher, as the lists around have it: their markers, those of the items
 * below where they must follow, and the numbers that the changed ones get in their new lists. Words stay; the numbers
 * of the items behind stay too. Undefined where one of the items has no such level.
 */
export function changeLevel(model: PlanModel, roots: readonly Item[], by: Step): Edit[] | undefined {
  return roots.length === 0 ? undefined : new LevelChange(model, by).edits(roots);
}

interface Placed {
  readonly kind: Kind;
  readonly ordinal: number;
  readonly number: string;
}

class LevelChange {
  private readonly by: Step;
  private readonly items: readonly Item[];
  private readonly places: ReadonlyMap<Item, number>;
  private readonly markers: ReadonlyMap<Item, ReadMarker>;
  private readonly below: ReadonlyMap<Kind, Kind>;
  private readonly around = new Map<Container, readonly Kind[]>();
  private readonly placed = new Map<Item, Placed>();
  private readonly tails: Map<Kind, string>;

  constructor(model: PlanModel, by: Step) {
    this.by = by;
    this.tails = ownTails(model);
    this.items = itemsOf(model);
    this.places = new Map(this.items.map((item, index) => [item, index]));
    this.markers = new Map(model.markers.map((marker) => [marker.node, marker]));
    this.below = usualBelow(this.items);
  }

  edits(roots: readonly Item[]): Edit[] | undefined {
    for (const root of roots) {
      const kinds = this.by === 1 ? this.deeper(root) : [this.higher(root)];
      if (!kinds.some((kind) => kind !== undefined && this.attempt(root, kind))) return undefined;
    }
    return [...this.placed].flatMap(([item, placed]) => this.editOf(item, placed));
  }

  /** As the items around have it below them, as most in the plan, else the next level; whichever leaves room below. */
  private deeper(item: Item): readonly (Kind | undefined)[] {
    const before = itemBefore(item);
    const moved = before?.$type === item.$type ? this.placed.get(before)?.kind : undefined;
    if (moved) return [moved];
    const around = [...(before ? kindsBelow([before]) : []), ...this.kindsAround(item.$container)];
    const known = around.filter((kind) => LEVELS[kind] > LEVELS[item.$type]);
    return [...new Set([...known, this.below.get(item.$type), DEEPER[item.$type]])];
  }

  /** Puts an item and what stands below it on a level, or leaves them all where they are. */
  private attempt(item: Item, kind: Kind): boolean {
    const isPlaced = this.place(item, kind);
    if (!isPlaced) this.forget(item);
    return isPlaced;
  }

  private forget(item: Item): void {
    this.placed.delete(item);
    for (const child of childrenOf(item).filter(isItem)) this.forget(child);
  }

  /** What stands below the items of a container; asked once for all of them. */
  private kindsAround(container: Container): readonly Kind[] {
    const known = this.around.get(container) ?? kindsBelow(childrenOf(container).filter(isItem));
    this.around.set(container, known);
    return known;
  }

  /** As the item above, which it then follows; right below a section, a clause. */
  private higher(item: Item): Kind | undefined {
    const { $container: container } = item;
    if (isRecipients(container)) return undefined;
    if (!isItem(container)) return HIGHER[item.$type];
    const isFar = container.$type === 'Section' && item.$type !== 'Clause';
    return isFar ? 'Clause' : container.$type;
  }

  /** Puts an item on a level and all below it where they still stand below; whether they can. */
  private place(item: Item, kind: Kind, parent?: Placed): boolean {
    const placed = this.numbered(item, kind, parent);
    if (!placed) return false;
    this.placed.set(item, placed);
    return childrenOf(item)
      .filter(isItem)
      .every((child) => {
        const wanted = this.kindBelow(child, item, kind);
        if (wanted === undefined) return false;
        return wanted === child.$type && wanted !== 'SubClause' ? true : this.place(child, wanted, placed);
      });
  }

  private kindBelow(child: Item, parent: Item, kind: Kind): Kind | undefined {
    // A sub-clause stands below a clause alone, a plus below a dash.
    if (kind === 'Section' && child.$type === 'SubClause') return 'Clause';
    if (this.by === -1 && child.$type === 'PlusItem' && parent.$type === 'DashItem') return 'DashItem';
    return LEVELS[child.$type] > LEVELS[kind] ? child.$type : (this.below.get(kind) ?? DEEPER[kind]);
  }

  /** The number that an item gets behind the last one of its new list. */
  private numbered(item: Item, kind: Kind, parent: Placed | undefined): Placed | undefined {
    if (kind === 'DashItem' || kind === 'PlusItem') return { kind, ordinal: 0, number: '' };
    if (kind === 'SubClause' && parent) return this.numberedBelow(item, parent);
    const before = kind === 'SubClause' && item.$type === kind ? this.above(item) : this.before(item, kind);
    if (kind === 'SubClause' && (!before || this.kindOf(before) === 'Section')) return undefined;
    const isSame = before !== undefined && this.kindOf(before) === kind;
    const ordinal = isSame ? this.ordinalOf(before) + 1 : 1;
    const number = numberOfKind(kind, ordinal, this.prefix(before, isSame));
    // The letters have come to their end.
    return kind === 'Point' && /\d/.test(number) ? undefined : { kind, ordinal, number };
  }

  /** A sub-clause goes on with its number where the one around it has got another: `2.1` below `2`. */
  private numberedBelow(item: Item, parent: Placed): Placed {
    const before = itemBefore(item);
    const last = before ? this.placed.get(before) : undefined;
    const ordinal = (last?.kind === 'SubClause' ? last.ordinal : 0) + 1;
    return { kind: 'SubClause', ordinal, number: numberOfKind('SubClause', ordinal, parent.number) };
  }

  /** The sub-clause that another stands in, or the one moved out of it last. */
  private above(item: Item): Item | undefined {
    const before = itemBefore(item);
    if (before && this.placed.has(before)) return before;
    return isItem(item.$container) ? item.$container : undefined;
  }

  /** The last item before of the same level or a higher one. */
  private before(item: Item, kind: Kind): Item | undefined {
    const part = partOf(item);
    for (let at = (this.places.get(item) ?? 0) - 1; at >= 0; at--) {
      const other = this.items[at];
      if (!other || partOf(other) !== part) return undefined;
      if (LEVELS[this.kindOf(other)] <= LEVELS[kind]) return other;
    }
    return undefined;
  }

  private kindOf(item: Item): Kind {
    return this.placed.get(item)?.kind ?? item.$type;
  }

  private ordinalOf(item: Item): number {
    const known = this.placed.get(item)?.ordinal;
    return known ?? (item.$type === 'DashItem' || item.$type === 'PlusItem' ? 0 : (ordinalOf(item) ?? 0));
  }

  /** What the number of a sub-clause begins with. */
  private prefix(before: Item | undefined, isSame: boolean): string {
    const number = before && (this.placed.get(before)?.number ?? nameOf(before));
    if (number === undefined || number === '') return '1';
    return isSame ? number.split('.').slice(0, -1).join('.') : number;
  }

  private editOf(item: Item, { kind, number }: Placed): Edit[] {
    const marker = this.markers.get(item);
    if (!marker) return [];
    const text = number + this.tail(kind) + (marker.isTight ? ' ' : '');
    return [{ start: marker.start, end: marker.start + marker.written.length, text }];
  }

  /** What closes a marker: `.`; outside the administration as the plan itself has it, `I-`. */
  private tail(kind: Kind): string {
    const known = this.tails.get(kind) ?? writeMarker(kind, '');
    this.tails.set(kind, known);
    return known;
  }
}

/** How a plan of the Party closes its markers. */
function ownTails({ form, markers }: PlanModel): Map<Kind, string> {
  if (form === 'administrative') return new Map();
  return new Map(
    markers.flatMap(({ node, written }) => {
      const name = nameOf(node);
      return name !== '' && written.startsWith(name) ? [[node.$type, written.slice(name.length)] as const] : [];
    }),
  );
}

function nameOf(item: Item): string {
  return item.$type === 'DashItem' || item.$type === 'PlusItem' ? '' : item.name;
}

/** The last item before another in its container. */
function itemBefore(item: Item): Item | undefined {
  const siblings: readonly { readonly $type: string }[] = childrenOf(item.$container);
  for (let at = (item.$containerIndex ?? 0) - 1; at >= 0; at--) {
    const sibling = siblings[at];
    if (sibling && isItem(sibling)) return sibling;
  }
  return undefined;
}

/** The kinds of what stands below some items, each once. */
function kindsBelow(items: readonly Item[]): Kind[] {
  const kinds = new Set<Kind>();
  for (const item of items) for (const child of childrenOf(item)) if (isItem(child)) kinds.add(child.$type);
  return [...kinds];
}

/** The appendix or the plan that an item stands in. */
function partOf(item: Item): AstNode {
  let node: AstNode = item;
  while (node.$container && !isAppendix(node) && !isRecipients(node)) node = node.$container;
  return node;
}

/** What mostly stands below items of each kind. */
function usualBelow(items: readonly Item[]): ReadonlyMap<Kind, Kind> {
  const counts = new Map<Kind, Map<Kind, number>>();
  for (const { $container: above, $type: kind } of items) {
    if (!isItem(above)) continue;
    const known = counts.get(above.$type) ?? new Map<Kind, number>();
    known.set(kind, (known.get(kind) ?? 0) + 1);
    counts.set(above.$type, known);
  }
  return new Map(
    [...counts].flatMap(([above, known]) =>
      [...known]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 1)
        .map(([kind]) => [above, kind] as const),
    ),
  );
}
