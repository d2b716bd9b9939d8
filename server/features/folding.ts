import type { AstNode, LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Part } from '../../language/generated/ast.ts';
import { childrenOf, isItem } from '../../language/model/blocks.ts';
import { readLayout } from '../../language/model/layout.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Span } from '../../language/rules/finding.ts';
import { modelIn, trimmedSpan } from './cursor.ts';
import { spanOfBlock } from './item-ends.ts';

/**
 * Everything that stands under a line of its own folds into it: sections, clauses, items, tables, appendices, the ends;
 * so do lines that belong together: letterhead, legal bases, comments.
 */
export class PlanFolding implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const model = modelIn(document);
    if (!model) return [];
    const regions = [
      ...letterhead(model),
      ...bases(model),
      ...model.plan.parts.flatMap(foldsOf).map((node) => spanOfBlock(node, model)),
    ];
    const { textDocument } = document;
    return [
      ...regions.flatMap((span) => foldOf(span, FoldingRangeKind.Region, textDocument)),
      ...comments(model, textDocument).flatMap((span) => foldOf(span, FoldingRangeKind.Comment, textDocument)),
    ];
  }
}

function foldOf({ start, end }: Span, kind: FoldingRangeKind, document: TextDocument): FoldingRange[] {
  const startLine = document.positionAt(start).line;
  const endLine = document.positionAt(end).line;
  return startLine < endLine ? [{ startLine, endLine, kind }] : [];
}

/** The legal bases from the first to the last. */
function bases({ bases: found }: PlanModel): Span[] {
  const first = found[0];
  const last = found.at(-1);
  return first && last ? [{ start: trimmedSpan(first.node).start, end: trimmedSpan(last.node).end }] : [];
}

/** Comments on lines right below one another. */
function comments({ plan }: PlanModel, document: TextDocument): Span[] {
  const blocks: { start: number; end: number }[] = [];
  for (const { start, end } of readLayout(plan).comments) {
    const last = blocks.at(-1);
    const follows = last && document.positionAt(last.end).line + 1 === document.positionAt(start).line;
    if (follows) last.end = end;
    else blocks.push({ start, end });
  }
  return blocks;
}

function letterhead({ letterhead: fields }: PlanModel): Span[] {
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
