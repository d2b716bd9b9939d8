import type { Closing, ConferencePlan, EndMark, Inline, Paragraph } from '../generated/ast.ts';
import { isClosing, isTableCell } from '../generated/ast.ts';
import { type Item, isItem } from './blocks.ts';
import type { LineNode } from './walk.ts';

/** Where a plan says that its text ends (dấu kết thúc văn bản, `./.`). */
export interface ReadEnding {
  /** The last paragraph of the closing. */
  readonly closing: Closing | undefined;
  /** The line that should end in the mark: the closing's last, else the last of the body. */
  readonly line: Closing | Item | Paragraph | undefined;
  /** The mark at the end of that line. */
  readonly mark: EndMark | undefined;
  /** Marks that stand anywhere else in the letterhead, the body or the closing. */
  readonly misplaced: readonly { readonly node: EndMark; readonly isAtLineEnd: boolean }[];
}

/** Reads where the text of a plan ends; what an appendix, recipients or signature hold is left alone. */
export function readEnding(plan: ConferencePlan, lines: readonly LineNode[]): ReadEnding {
  const closing = plan.parts.findLast(isClosing);
  const text = lines.filter(belongsToText(plan));
  const last = closing ?? text.findLast((line) => isItem(line) || line.$type === 'Paragraph');
  const mark = last && inlinesOf(last).at(-1);
  const misplaced = text.flatMap((line) => {
    const inlines = inlinesOf(line);
    const marks = inlines.filter((inline) => inline.$type === 'EndMark');
    return marks
      .filter((node) => line !== last || node !== mark)
      .map((node) => ({ node, isAtLineEnd: node === inlines.at(-1) }));
  });
  return {
    closing,
    line: last && (isItem(last) || last.$type === 'Closing' || last.$type === 'Paragraph') ? last : undefined,
    mark: mark?.$type === 'EndMark' ? mark : undefined,
    misplaced,
  };
}

/** Lines come in the order of the text, so that one look at the part's own line says where the next ones stand. */
function belongsToText(plan: ConferencePlan): (line: LineNode) => boolean {
  let isText = true;
  return (line) => {
    if (line.$type === 'Appendix' || line.$type === 'Recipients' || line.$type === 'Signatory') isText = false;
    else if (!isTableCell(line) && line.$container === plan) isText = true;
    return isText;
  };
}

function inlinesOf(line: LineNode): readonly Inline[] {
  return [...line.label, ...line.text];
}
