import { type CstNode, isCompositeCstNode } from 'langium';
import type { Container, Item } from './blocks.ts';
import { childrenOf, isItem } from './blocks.ts';
import type { LineNode } from './walk.ts';

/** The marker of a block (dấu đầu dòng, số thứ tự) as it is written. */
export interface ReadMarker {
  readonly node: Item;
  readonly written: string;
  readonly start: number;
  /** In the usual form: `I.`, `1.`, `1.1.`, `a)`, `-`, `+`. */
  readonly right: string;
  readonly isRight: boolean;
  /** No space stands between the marker and the words. */
  readonly isTight: boolean;
}

/** A list in which a deeper marker stands above a higher one: `+` above `-`. */
export interface InvertedLevels {
  /** The item that stands above with the deeper marker. */
  readonly head: Item;
  readonly below: Item;
  /** The items of the list with the marker each would have were the two levels exchanged; none where that is unsure. */
  readonly exchanged: readonly { readonly node: Item; readonly marker: string }[];
}

/** How deep the blocks of a kind stand; a block holds those that are deeper. */
export const LEVELS: Readonly<Record<Item['$type'], number>> = {
  Section: 1,
  Clause: 2,
  SubClause: 3,
  Point: 4,
  DashItem: 5,
  PlusItem: 6,
};

/** The markers of all blocks. */
export function readMarkers(lines: readonly LineNode[]): ReadMarker[] {
  return lines.filter(isItem).flatMap((node) => {
    const leaf = firstLeaf(node.$cstNode);
    if (!leaf) return [];
    const right = rightForm(node, leaf.text);
    const words = node.label[0] ?? node.text[0];
    const isTight = words?.$cstNode?.offset === leaf.end;
    return [{ node, written: leaf.text, start: leaf.offset, right, isRight: leaf.text === right, isTight }];
  });
}

/** A block begins with its marker. */
function firstLeaf(node: CstNode | undefined): CstNode | undefined {
  let first = node;
  while (first && isCompositeCstNode(first)) first = first.content.find((child) => !isHidden(child));
  return first;
}

function isHidden(node: CstNode): boolean {
  return !isCompositeCstNode(node) && node.hidden;
}

function rightForm(node: Item, written: string): string {
  if (node.$type === 'DashItem' || node.$type === 'PlusItem') return writeMarker(node.$type, '');
  // Both `1.1.` and `1.1` are met in good plans.
  return node.$type === 'SubClause' && written === node.name ? written : writeMarker(node.$type, node.name);
}

/** The marker of a block in its usual form; `number` is its number or letter, dashes have none. */
export function writeMarker(type: Item['$type'], number: string): string {
  switch (type) {
    case 'Section':
    case 'Clause':
    case 'SubClause':
      return `${number}.`;
    case 'Point':
      return `${number})`;
    case 'DashItem':
      return '-';
    case 'PlusItem':
      return '+';
  }
}

/** Lists whose levels are turned upside down, one for every container. */
export function readInversions(plan: Container, lines: readonly LineNode[]): InvertedLevels[] {
  return [plan, ...lines.filter(holdsBlocks)].flatMap((container) => {
    const children = childrenOf(container);
    const at = children.findIndex((child, index) => isInverted(child, children[index + 1]));
    const head = children[at];
    const below = children[at + 1];
    return head && below && isItem(head) && isItem(below) ? [inversion(head, below, children.slice(at))] : [];
  });
}

function holdsBlocks(line: LineNode): line is LineNode & Container {
  return isItem(line) || line.$type === 'Appendix' || line.$type === 'Recipients';
}

/** A plus right above a dash; a dash or a point only where it introduces what stands below. */
function isInverted(one: { readonly $type: string }, next: { readonly $type: string } | undefined): boolean {
  if (!next || !isItem(one) || !isItem(next) || LEVELS[one.$type] <= LEVELS[next.$type]) return false;
  if (introducesNext(one)) return false;
  if (one.$type === 'PlusItem' && next.$type === 'DashItem') return true;
  return next.$type === 'Point' && isHead(one);
}

/** A paragraph below it that ends in a colon begins another list: `Khách khác:` */
function introducesNext(item: Item): boolean {
  const last = item.children.at(-1);
  return last?.$type === 'Paragraph' && last.intro !== undefined;
}

function isHead(item: Item): boolean {
  return item.intro !== undefined && item.children.length === 0;
}

function inversion(head: Item, below: Item, rest: readonly { readonly $type: string }[]): InvertedLevels {
  const end = rest.findIndex((child) => child.$type !== 'PlusItem' && child.$type !== 'DashItem');
  const list = (end < 0 ? rest : rest.slice(0, end)).filter(isItem);
  const all = list.flatMap((item): Item[] => [item, ...item.children.filter((child) => isItem(child))]);
  const isSure =
    head.$type === 'PlusItem' &&
    all.every((item, index) => item.$type !== 'PlusItem' || isHeadOf(item, all[index + 1]));
  const exchanged = isSure ? all.map((node) => ({ node, marker: node.$type === 'PlusItem' ? '-' : '+' })) : [];
  return { head, below, exchanged };
}

/** A plus that introduces the dashes behind it. */
function isHeadOf(item: Item, next: Item | undefined): boolean {
  return item.intro !== undefined && next?.$type === 'DashItem';
}
