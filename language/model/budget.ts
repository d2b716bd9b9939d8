import type { AmountInWords } from '../generated/ast.ts';
import { isSection } from '../generated/ast.ts';
import { topicsOfHeading, topicsOfLabel } from '../headings.ts';
import { isArithmetic, type ReadAmount, readAmount, statedBy } from './amounts.ts';
import { enclosingPart, isItem, type StatingLine } from './blocks.ts';
import { headingOf, labelOf, topicsOf } from './outline.ts';
import { moneyOf } from './statements.ts';
import type { Total } from './totals.ts';
import type { LineNode } from './walk.ts';

/** An amount in words and the figures it repeats. */
export interface ReadWords {
  readonly node: AmountInWords;
  /** The figures in đồng, with the amount they stand in; absent where no sum precedes the words. */
  readonly figures: { readonly value: bigint; readonly amount: ReadAmount } | undefined;
}

/** A place that states what the whole plan costs. */
export interface StatedBudget {
  readonly node: StatingLine | Total['node'];
  readonly amount: ReadAmount;
  /** đồng. */
  readonly value: bigint;
  readonly place: 'body' | 'appendix';
}

/** Pairs every amount in words with the sum that stands before it: in its line, else in the line or table above. */
export function readWords(lines: readonly LineNode[], totals: readonly Total[]): ReadWords[] {
  const words: ReadWords[] = [];
  let above: ReadWords['figures'];
  for (const line of lines) {
    let figures = above;
    for (const inline of [...line.label, ...line.text]) {
      if (isArithmetic(inline)) figures = sumIn(readAmount(inline), line, totals) ?? figures;
      if (inline.$type === 'AmountInWords') words.push({ node: inline, figures });
      if (inline.$type === 'Remark') {
        for (const part of inline.parts) if (part.$type === 'AmountInWords') words.push({ node: part, figures });
      }
    }
    above = figures;
  }
  return words;
}

function sumIn(amount: ReadAmount, line: LineNode, totals: readonly Total[]): ReadWords['figures'] {
  const stated = statedBy(amount);
  if (!stated || stated.dimension.kind === 'count') return undefined;
  if (stated.dimension.kind === 'money') return { value: stated.value, amount };
  if (line.$type !== 'TableCell') return undefined;
  const row = totals.find((total) => total.node === line.$container);
  return row ? { value: stated.value * row.scale, amount } : undefined;
}

/** The places that state the plan's whole budget: totals of the outermost lists, and the section that is about it. */
export function readBudget(lines: readonly LineNode[], totals: readonly Total[]): StatedBudget[] {
  const inner = new Set<object>(totals.flatMap((total) => total.items.map((item) => item.node)));
  const outer = totals.filter((total) => total.dimension.kind === 'money' && !inner.has(total.node));
  const declared = outer.flatMap((total) => fromTotal(total, outer));
  return [...lines.flatMap((line) => fromBudgetSection(line, totals)), ...declared].sort(byPosition);
}

/** The last total of a list states it; earlier ones close its parts. */
function fromTotal(total: Total, outer: readonly Total[]): StatedBudget[] {
  if (total.amount === undefined || total.declared === undefined) return [];
  const first = total.items[0]?.node;
  const later = outer.some(
    (other) =>
      other !== total && offset(other.node) > offset(total.node) && other.items.some((item) => item.node === first),
  );
  const part = partOf(total.node);
  if (later || part === undefined) return [];
  if (isSection(part) && isPartOfBody(part) && !topicsOfHeading(headingOf(part)).includes('budget')) return [];
  const place = isPartOfBody(part) ? 'body' : 'appendix';
  return [{ node: total.node, amount: total.amount, value: total.declared * total.scale, place }];
}

/** `Kinh phí: 13.500.000 đồng` where no list of its own explains it. */
function fromBudgetSection(line: LineNode, totals: readonly Total[]): StatedBudget[] {
  if (!isItem(line) && line.$type !== 'Paragraph') return [];
  if (totals.some((total) => total.node === line || total.items.some((item) => item.node === line))) return [];
  if (!isAboutBudget(line)) return [];
  const money = moneyOf(line);
  if (money.kind !== 'stated' || money.statement.amount.computed) return [];
  return [{ node: line, amount: money.statement.amount, value: money.statement.value, place: 'body' }];
}

/** A label such as `Tổng kinh phí`, or the section itself where its text runs in. */
function isAboutBudget(line: StatingLine): boolean {
  if (!isItem(line) || line.$type === 'DashItem' || line.$type === 'PlusItem' || !line.colon) return false;
  return isSection(line) ? topicsOf(line).includes('budget') : topicsOfLabel(labelOf(line)).includes('budget');
}

function partOf(node: Total['node']) {
  if (node.$type === 'Appendix') return node;
  if (node.$type === 'TableRow') return enclosingPart(node.$container);
  return isSection(node) ? node : enclosingPart(node);
}

function isPartOfBody(part: NonNullable<ReturnType<typeof partOf>>): boolean {
  return isSection(part) && part.$container.$type === 'ConferencePlan';
}

function offset(node: { readonly $cstNode?: { readonly offset: number } }): number {
  return node.$cstNode?.offset ?? 0;
}

function byPosition(one: StatedBudget, other: StatedBudget): number {
  return offset(one.node) - offset(other.node);
}
