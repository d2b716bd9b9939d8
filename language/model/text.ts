import { type AstNode, CstUtils, type LeafCstNode } from 'langium';
import { squeeze } from '../values/text.ts';

/**
 * The words of a node as the author wrote them, in Unicode NFC, white space and line breaks as single spaces,
 * comments and escapes left out. Children of a block are not part of it: ask for its line.
 */
export function textOf(node: AstNode): string {
  return joined(leavesOf(node));
}

/** The words of some neighbours in one line, with the spaces between them. */
export function textOfAll(nodes: readonly AstNode[]): string {
  return joined(nodes.flatMap(leavesOf));
}

function leavesOf(node: AstNode): LeafCstNode[] {
  const cst = node.$cstNode;
  return cst
    ? CstUtils.flattenCst(cst)
        .filter((leaf) => !leaf.hidden)
        .toArray()
    : [];
}

function joined(leaves: readonly LeafCstNode[]): string {
  let text = '';
  let end = -1;
  for (const leaf of leaves) {
    if (leaf.length === 0) continue;
    if (end >= 0 && leaf.offset > end) text += ' ';
    text += leaf.text;
    end = leaf.end;
  }
  return squeeze(text);
}
