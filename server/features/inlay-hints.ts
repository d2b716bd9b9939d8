import type { AstNode, LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import { type InlayHint, InlayHintKind, type InlayHintParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type OpenSum, openSumsOf } from '../../language/model/open-sums.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';
import type { Settings } from '../connection/settings.ts';
import { modelIn } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import type { Hint } from './inlay/hint.ts';
import { missingProduct, openProductsOf } from './inlay/products.ts';
import { missingResults } from './inlay/results.ts';
import { hintOfSum } from './inlay/sums.ts';
import { knownDays, missingWeekdays } from './inlay/weekdays.ts';

/** Results, totals and weekdays that the plan leaves out, in the lines that are seen; accepted, they are written in. */
export class PlanInlayHints implements InlayHintProvider {
  private readonly settings: Settings;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  getInlayHints(document: LangiumDocument, { range }: InlayHintParams): InlayHint[] {
    const { textDocument } = document;
    const model = modelIn(document);
    if (!model) return [];
    const seen = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
    return hintsIn(model, seen)
      .filter(({ offset }) => seen.start <= offset && offset <= seen.end)
      .map((hint) => this.toInlayHint(hint, textDocument));
  }

  private toInlayHint({ offset, label, padding, tooltip, edits }: Hint, document: TextDocument): InlayHint {
    return {
      position: document.positionAt(offset),
      label,
      kind: InlayHintKind.Type,
      paddingLeft: padding.left,
      paddingRight: padding.right,
      tooltip: this.settings.say(tooltip),
      textEdits: edits.map(({ start, end, text }) => ({ range: rangeOf({ start, end }, document), newText: text })),
    };
  }
}

function hintsIn(model: PlanModel, seen: Span): Hint[] {
  const known = knownDays(model);
  const isSeen = (node: AstNode) => overlap(spanOf(node), seen);
  const lines = model.lines.filter(isSeen);
  const products = openProductsOf(model).filter(({ cell }) => isSeen(cell));
  const sums = openSumsOf(model).filter((open) => isSeen(nodeOf(open)));
  return [
    ...lines.flatMap((line) => [...missingResults(line), ...missingWeekdays(line, known)]),
    ...products.flatMap(missingProduct),
    ...sums.flatMap((open) => hintOfSum(open, model)),
  ];
}

function overlap(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** What the hint of a sum stands in. */
function nodeOf(open: OpenSum): AstNode {
  switch (open.kind) {
    case 'blank':
      return open.total.node;
    case 'head':
      return open.node;
    case 'absent':
      return open.last;
  }
}
