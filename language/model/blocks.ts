import {
  type Appendix,
  type Block,
  type Clause,
  type ConferencePlan,
  type DashItem,
  isAppendix,
  isClause,
  isDashItem,
  isPlusItem,
  isPoint,
  isSection,
  isSubClause,
  type Paragraph,
  type PlusItem,
  type Point,
  type Recipients,
  type Section,
  type SubClause,
} from '../generated/ast.ts';

/** A block with a marker: what lists are made of. */
export type Item = Section | Clause | SubClause | Point | DashItem | PlusItem;
/** A line that can state an amount and be the head of a list. */
export type StatingLine = Item | Paragraph | Appendix;
/** What holds blocks. */
export type Container = ConferencePlan | Appendix | Recipients | Item;

export function isItem(node: { readonly $type: string }): node is Item {
  return (
    isSection(node) || isClause(node) || isSubClause(node) || isPoint(node) || isDashItem(node) || isPlusItem(node)
  );
}

/** Everything that stands directly in a container, in order. */
export function childrenOf(container: Container): readonly { readonly $type: string }[] {
  switch (container.$type) {
    case 'ConferencePlan':
      return container.parts;
    case 'Recipients':
      return container.items;
    default:
      return container.children;
  }
}

/** The section or the appendix that a block stands in, whichever is nearer; none outside both. */
export function enclosingPart(block: Block | Section): Section | Appendix | undefined {
  let container: Container = block.$container;
  while (!isSection(container) && !isAppendix(container)) {
    if (container.$type === 'ConferencePlan') return undefined;
    container = container.$container;
  }
  return container;
}
