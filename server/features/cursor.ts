import type { AstNode, LangiumDocument } from 'langium';
import { type Inline, isConferencePlan } from '../../language/generated/ast.ts';
import { modelOf, type PlanModel } from '../../language/model/plan.ts';
import type { LineNode } from '../../language/model/walk.ts';
import { type Span, spanOf } from '../../language/rules/finding.ts';

/** The model of a document, or undefined where it holds no plan. */
export function modelIn(document: LangiumDocument): PlanModel | undefined {
  const plan = document.parseResult.value;
  return isConferencePlan(plan) ? modelOf(plan) : undefined;
}

/** The line of the plan that holds an offset: a cell is a line of its own. */
export function lineAt(model: PlanModel, offset: number): LineNode | undefined {
  const { lines } = model;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const line = lines[middle];
    if (line && spanOf(line).start <= offset) low = middle + 1;
    else high = middle;
  }
  const line = lines[low - 1];
  return line && offset <= extentOf(line).end ? line : undefined;
}

/** The text of a line with its marker, without what stands below it and without its line break. */
export function extentOf(line: LineNode): Span {
  const { start, end } = spanOf(line);
  const below = firstBelow(line);
  return trimmed(line, { start, end: below ? Math.max(start, spanOf(below).start) : end });
}

/** The text of a node without the blank lines behind it. */
export function trimmedSpan(node: AstNode): Span {
  return trimmed(node, spanOf(node));
}

function trimmed(node: AstNode, { start, end }: Span): Span {
  const text = sourceOf(node);
  let last = end;
  while (last > start && /\s/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

/** The text of the whole file that a node was parsed from. */
export function sourceOf(node: AstNode): string {
  return node.$cstNode?.root.fullText ?? '';
}

function firstBelow(line: LineNode): AstNode | undefined {
  switch (line.$type) {
    case 'Appendix':
      return line.title[0] ?? line.children[0];
    case 'Recipients':
      return line.items[0];
    case 'Signatory':
      return line.lines[0];
    default:
      return 'children' in line ? line.children[0] : undefined;
  }
}

/** The innermost element of a line that holds an offset; of two neighbours the one that begins there. */
export function inlineAt(inlines: readonly Inline[], offset: number): Inline | undefined {
  const found = inlines.findLast((inline) => holds(spanOf(inline), offset));
  if (!found) return undefined;
  return inlineAt(partsOf(found), offset) ?? found;
}

function partsOf(inline: Inline): readonly Inline[] {
  switch (inline.$type) {
    case 'Remark':
      return inline.parts;
    case 'Explained':
      return inline.remark;
    case 'Product':
      return inline.factors.flatMap(partsOf);
    case 'Computation':
      return inline.terms.flatMap(partsOf);
    default:
      return [];
  }
}

export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
