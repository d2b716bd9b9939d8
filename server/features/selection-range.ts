import type { AstNode } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Arithmetic, Inline } from '../../language/generated/ast.ts';
import { isArithmetic, quantitiesOf } from '../../language/model/amounts.ts';
import { modelOf, type PlanModel } from '../../language/model/plan.ts';
import type { LineNode } from '../../language/model/walk.ts';
import { type Span, spanOf, spanOfLine } from '../../language/rules/finding.ts';
import { readOpenPlan } from '../reading/open-plan.ts';
import type { ServerServices } from '../services.ts';
import { extentOf, holds, inlineAt, lineAt } from './cursor.ts';
import { rangeOf } from './diagnostics.ts';
import { spanOfBlock } from './item-ends.ts';

/** Answers `textDocument/selectionRange`: a selection that grows from a value over its line and its blocks to the plan. */
export function answerSelectionRanges(services: ServerServices): void {
  services.connection.onSelectionRanges(async ({ textDocument: { uri }, positions }, token) => {
    const open = await readOpenPlan(services, uri, token);
    if (!open) return null;
    const document = TextDocument.create(uri, 'kehoach', open.version, open.text);
    return positions.map((position) => selectionAt(modelOf(open.plan), document, position));
  });
}

function selectionAt(model: PlanModel, document: TextDocument, position: Position): SelectionRange {
  const offset = document.offsetAt(position);
  const spans = [...growing(model, offset), { start: 0, end: document.getText().length }];
  let selection: SelectionRange | undefined;
  let inner: Span | undefined;
  for (const span of rising(spans, offset).reverse()) {
    if (inner && inner.start === span.start && inner.end === span.end) continue;
    inner = span;
    const range = rangeOf(span, document);
    selection = selection ? { range, parent: selection } : { range };
  }
  return selection ?? { range: { start: position, end: position } };
}

/** Each span that holds the offset and all those before it. */
function rising(spans: readonly Span[], offset: number): Span[] {
  const rising: Span[] = [];
  for (const span of spans) {
    const last = rising.at(-1) ?? { start: offset, end: offset };
    if (span.start <= last.start && last.end <= span.end) rising.push(span);
  }
  return rising;
}

/** From the value at an offset to the outermost block around it. */
function growing(model: PlanModel, offset: number): Span[] {
  const line = lineAt(model, offset);
  return line ? [...valuesAt(line, offset), spanOfLine(line), extentOf(line), ...around(line, model)] : [];
}

/** The value, and those and the brackets that it stands in. */
function valuesAt(line: LineNode, offset: number): Span[] {
  const spans: Span[] = [];
  const inlines = [...line.label, ...line.text];
  const inline = inlineAt(inlines, offset);
  const quantity = inline && isArithmetic(inline) ? quantityAt(inline, offset) : undefined;
  let node: AstNode | undefined = quantity ?? inline;
  for (; node && node !== line; node = node.$container) spans.push(spanOf(node));
  return [...spans, ...side(line.label, offset), ...side(line.text, offset)];
}

function quantityAt(node: Arithmetic, offset: number): AstNode | undefined {
  return quantitiesOf(node).findLast((quantity) => holds(spanOf(quantity), offset));
}

/** The label of a line or the words behind its colon. */
function side(inlines: readonly Inline[], offset: number): Span[] {
  const [first] = inlines;
  const last = inlines.at(-1);
  const span = first && last ? { start: spanOf(first).start, end: spanOf(last).end } : undefined;
  return span && holds(span, offset) ? [span] : [];
}

/** A line with what stands below it, and every block around. */
function around(line: LineNode, model: PlanModel): Span[] {
  const spans: Span[] = [];
  for (let node: AstNode | undefined = line; node?.$container; node = node.$container) {
    spans.push(spanOfBlock(node, model));
  }
  return spans;
}
