import { CodeActionKind } from 'vscode-languageserver';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { Edit, Span } from '../../../language/rules/finding.ts';
import { leastEdit } from '../../formatting/edits.ts';
import { layOut } from '../../formatting/lay-out.ts';
import type { Offer, Refactoring } from './refactoring.ts';

const KIND = `${CodeActionKind.RefactorRewrite}.layOut`;

/** Lays out selected lines that were pasted as they stood elsewhere. */
export const layingOut: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  offers: (model, selection) => {
    const edits = selection.start < selection.end ? layOutLines(model, selection) : [];
    return edits.length > 0 ? [offer(edits)] : [];
  },
};

function offer(edits: readonly Edit[]): Offer {
  const title = { vi: 'Trình bày lại đoạn đã chọn', en: 'Lay out the selection' };
  return { id: KIND, kind: KIND, title, edits: () => edits };
}

/** Whole lines, also where the selection begins or ends inside them. */
function layOutLines({ text: { source } }: PlanModel, selection: Span): Edit[] {
  const isBreak = (at: number) => /[\r\n]/.test(source.charAt(at));
  let { start, end } = selection;
  while (start > 0 && !isBreak(start - 1)) start--;
  // A selection that ends at the beginning of a line does not reach into it.
  if (isBreak(end - 1)) while (end > start && isBreak(end - 1)) end--;
  else while (end < source.length && !isBreak(end)) end++;
  return leastEdit(source, { start, end, text: layOut(source.slice(start, end)) });
}
