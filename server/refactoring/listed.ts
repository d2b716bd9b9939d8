import type { AstNode } from 'langium';
import { isParagraph, type Paragraph } from '../../language/generated/ast.ts';
import { childrenOf, type Item, isItem } from '../../language/model/blocks.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Total } from '../../language/model/totals.ts';
import { type Edit, spanOf } from '../../language/rules/finding.ts';
import { lineBreak, sourceOf } from '../../language/rules/source.ts';
import { extentOf, itemAt, lineSpan } from './items.ts';
import { type Run, runOf } from './runs.ts';

/** A list of single lines that can be written otherwise: nothing refers to them, nothing stands below them. */
export interface PlainList {
  readonly run: Run;
  /** The totals that sum it, all of it each. */
  readonly totals: readonly Total[];
}

/** The list of single lines that an offset stands in. */
export function plainListAt(model: PlanModel, offset: number): PlainList | undefined {
  const item = itemAt(model, offset);
  const run = item && runOf(item);
  if (!run || run.container.$type === 'ConferencePlan' || run.container.$type === 'Recipients') return undefined;
  const { items, last, first } = run;
  const isAlone = items.every((member) => member.children.length === 0 || (member === last && isTail(member)));
  const before = childrenOf(run.container)[(first.$containerIndex ?? 0) - 1];
  const behind = childrenOf(run.container)[(last.$containerIndex ?? 0) + 1];
  const stands = (before === undefined || BEFORE.has(before.$type)) && behind?.$type !== 'Table';
  if (!isAlone || !stands || items.length < 2 || isReferredTo(model, items)) return undefined;
  const members = new Set<AstNode>(items);
  const totals = model.totals.filter((total) => total.items.some(({ node }) => members.has(node)));
  const isWhole = totals.every(
    (total) => total.items.length === items.length && total.items.every(({ node }) => members.has(node)),
  );
  // A head that does not say so (`Ăn uống: 750.000 đồng`) is one over items alone.
  const saysSo = totals.every(({ form, node }) => form !== 'head' || ('intro' in node && node.intro !== undefined));
  const isBroken = items.some((member) => holdsComment(model, member));
  return isWhole && saysSo && !isBroken ? { run, totals } : undefined;
}

/** A comment between a line and what goes on with it. */
function holdsComment(model: PlanModel, item: Item): boolean {
  const { line, end } = extentOf(model, item, () => true);
  return /\n[^\S\n]*\/\//.test(sourceOf(model.plan).slice(line, end));
}

/** Below the last item, the total of the list and what belongs to that. */
function isTail({ children }: Item): boolean {
  const [first] = children;
  const isTotal = first !== undefined && (isParagraph(first) || isItem(first)) && first.total !== undefined;
  return isTotal && children.every((child) => isParagraph(child) || (isItem(child) && child.total !== undefined));
}

/** What can stand right before a list that becomes a table without taking the table in. */
const BEFORE = new Set(['Paragraph', 'DisplayLine', 'AppendixNote']);

function isReferredTo({ references }: PlanModel, items: readonly Item[]): boolean {
  const targets = new Set<AstNode>(items);
  return references.some(({ steps }) => steps.some(({ target }) => target !== undefined && targets.has(target)));
}

/** What the lines of a list become, and what stands before and behind them. */
export interface Rewritten {
  readonly before: readonly string[];
  readonly lines: readonly string[];
  readonly behind: readonly string[];
  /** The total line that `behind` holds instead. */
  readonly total: Item | Paragraph | undefined;
}

/** The edit that writes a list anew, comments between its lines kept. */
export function rewriteList(model: PlanModel, { items }: Run, { before, lines, behind, total }: Rewritten): Edit {
  const source = sourceOf(model.plan);
  const newLine = lineBreak(source);
  const extents = items.map((item) => extentOf(model, item, () => true));
  const first = extents[0];
  const start = first?.start ?? 0;
  let text = before.map((line) => line + newLine).join('') + source.slice(start, first?.line ?? start);
  for (const [index, extent] of extents.entries()) {
    const next = extents[index + 1];
    const gap = next ? source.slice(extent.end, next.line) : '';
    text += (lines[index] ?? '') + (next ? newLine + commentsIn(gap, newLine) : '');
  }
  const end = total ? lineSpan(model, spanOf(total).start).end : (extents.at(-1)?.end ?? start);
  const between = total
    ? commentsIn(source.slice(extents.at(-1)?.end ?? start, extentStart(model, total)), newLine)
    : '';
  return {
    start,
    end,
    text: text + (between === '' ? '' : newLine + between.trimEnd()) + behind.map((line) => newLine + line).join(''),
  };
}

function extentStart(model: PlanModel, total: Item | Paragraph): number {
  return isItem(total) ? spanOf(total).start : lineSpan(model, spanOf(total).start).start;
}

/** The lines of comments between two lines of a list; blank ones would part a table. */
export function commentsIn(gap: string, newLine: string): string {
  return gap
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trimEnd() + newLine)
    .join('');
}
