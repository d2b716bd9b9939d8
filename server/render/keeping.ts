import { type Block, textOfRuns } from '../document/model.ts';

/**
 * Whether a page may not end behind a block: what closes the plan stays with recipients and signature, a line that
 * introduces with what it introduces, and lines of a display stay together. Headings and units of tables always stay
 * with what is below.
 */
export function staysWithNext(block: Block, next: Block | undefined): boolean {
  if (next === undefined || next.kind === 'appendix') return false;
  if (next.kind === 'ending') return block.kind !== 'appendix';
  if (block.kind !== 'paragraph') return false;
  return isDisplay(block) ? isDisplay(next) : textOfRuns(block.runs).endsWith(':');
}

function isDisplay(block: Block): boolean {
  return block.kind === 'paragraph' && block.role === 'display';
}
