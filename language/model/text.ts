import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
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
  const leaves: LeafCstNode[] = [];
  for (const node of nodes) if (node.$cstNode) collect(node.$cstNode, leaves);
  return joined(leaves);
}

function leavesOf(node: AstNode): LeafCstNode[] {
  const leaves: LeafCstNode[] = [];
  if (node.$cstNode) collect(node.$cstNode, leaves);
  return leaves;
}

/** Plain recursion: Langium's streams over the syntax tree cost ten times as much. */
function collect(node: CstNode, leaves: LeafCstNode[]): void {
  if (isCompositeCstNode(node)) for (const child of node.content) collect(child, leaves);
  else if (isLeafCstNode(node) && node.length > 0) leaves.push(node);
}

function joined(leaves: readonly LeafCstNode[]): string {
  let text = '';
  let end = -1;
  for (const leaf of leaves) {
    if (end >= 0 && leaf.offset > end) text += ' ';
    if (!leaf.hidden) text += leaf.text;
    end = leaf.end;
  }
  return squeeze(text);
}
