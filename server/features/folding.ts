import type { AstNode, LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Part } from '../../language/generated/ast.ts';
import { childrenOf, isItem } from '../../language/model/blocks.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { modelIn, trimmedSpan } from './cursor.ts';

/** Everything that stands under a line of its own folds into it: sections, clauses, items, tables, appendices, the ends. */
export class PlanFolding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const model = modelIn(document);
    if (!model) return [];
    const ranges = [...letterhead(model), ...model.plan.parts.flatMap(foldsOf).map(trimmedSpan)];
    return ranges.flatMap(({ start, end }) => {
      const startLine = document.textDocument.positionAt(start).line;
      const endLine = document.textDocument.positionAt(end).line;
      return startLine < endLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
    });
  }
}

function letterhead({ letterhead: fields }: PlanModel): { readonly start: number; readonly end: number }[] {
  const first = fields[0];
  const last = fields.at(-1);
  return first && last ? [{ start: trimmedSpan(first.node).start, end: trimmedSpan(last.node).end }] : [];
}

function foldsOf(part: Part | { readonly $type: string }): AstNode[] {
  if (isItem(part)) return [part, ...childrenOf(part).flatMap(foldsOf)];
  if (!isFoldable(part)) return [];
  return part.$type === 'Appendix' ? [part, ...part.children.flatMap(foldsOf)] : [part];
}

type Foldable = Extract<Part, { readonly $type: 'Title' | 'Table' | 'Recipients' | 'Signatory' | 'Appendix' }>;

function isFoldable(node: { readonly $type: string }): node is Foldable {
  return ['Title', 'Table', 'Recipients', 'Signatory', 'Appendix'].includes(node.$type);
}
