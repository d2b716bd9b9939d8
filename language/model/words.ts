import type { AmountInWords, Inline } from '../generated/ast.ts';
import { isArithmetic, type ReadAmount, readAmount, statedBy } from './amounts.ts';
import type { Total } from './totals.ts';
import type { LineNode } from './walk.ts';

/** An amount in words and the figures it repeats. */
export interface ReadWords {
  readonly node: AmountInWords;
  /** The figures in đồng, with the amount they stand in; absent where none that can be read stands before. */
  readonly figures: Figures | undefined;
}

interface Figures {
  readonly value: bigint;
  readonly amount: ReadAmount;
}

/** A sum and the computation in brackets beside it: `240.000 đồng (12 người x 20.000 đồng/người)`. */
export interface Explanation {
  readonly sum: ReadAmount;
  readonly computation: ReadAmount;
}

/**
 * Pairs every amount in words with the sum before it in its line; where words stand on a line of their own, with the
 * total or the head of a list above them, never with one of its items.
 */
export function readWords(lines: readonly LineNode[], totals: readonly Total[]): ReadWords[] {
  const declared = new Map<object, Total>(totals.map((total) => [total.node, total]));
  const items = new Set<object>(totals.flatMap((total) => total.items.map((item) => item.node)));
  const words: ReadWords[] = [];
  let above: Figures | undefined;
  let ofTotal: Figures | undefined;
  for (const line of lines) {
    const inlines = withWords([...line.label, ...line.text]);
    const own = readLine(line, inlines, above, declared, words);
    const block = line.$type === 'TableCell' ? line.$container : line;
    if (declared.has(block) && own) ofTotal = own;
    if (items.has(block) && !declared.has(block)) above = ofTotal;
    else if (own || line.$type !== 'TableCell') above = own;
  }
  return words;
}

/** Pairs the words of one line, and gives the last figures that it has itself. */
function readLine(
  line: LineNode,
  inlines: readonly Inline[],
  above: Figures | undefined,
  declared: ReadonlyMap<object, Total>,
  words: ReadWords[],
): Figures | undefined {
  let figures = above;
  let own: Figures | undefined;
  for (const inline of inlines) {
    if (inline.$type === 'AmountInWords') words.push({ node: inline, figures });
    if (!isArithmetic(inline)) continue;
    own = figuresIn(readAmount(inline), line, declared);
    figures = own;
  }
  return own;
}

/** Words in brackets are read, sums in brackets are remarks. */
function withWords(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) =>
    inline.$type === 'Remark' ? inline.parts.filter((part) => part.$type === 'AmountInWords') : [inline],
  );
}

function figuresIn(amount: ReadAmount, line: LineNode, rows: ReadonlyMap<object, Total>): Figures | undefined {
  const stated = statedBy(amount);
  if (!stated || stated.dimension.kind === 'count') return undefined;
  if (stated.dimension.kind === 'money') return { value: stated.value, amount };
  const row = line.$type === 'TableCell' ? rows.get(line.$container) : undefined;
  return row && { value: stated.value * row.scale, amount };
}

/** Finds sums that a computation in brackets right behind them explains, and computations with their sum so. */
export function readExplanations(lines: readonly LineNode[]): Explanation[] {
  return lines.flatMap((line) => [...explained(line.label), ...explained(line.text), ...behindColon(line)]);
}

function explained(inlines: readonly Inline[]): Explanation[] {
  return inlines.flatMap((inline, index) => {
    const before = inlines[index - 1];
    if (inline.$type !== 'Remark' || !before || !isArithmetic(before)) return [];
    const [inside, ...others] = inline.parts;
    if (!inside || !isArithmetic(inside) || others.length > 0) return [];
    return pair(readAmount(before), readAmount(inside));
  });
}

/** `100 người x 20.000 đồng: 2.000.000 đồng`, with or without brackets before the colon. */
function behindColon(line: LineNode): Explanation[] {
  const last = line.label.at(-1);
  const first = line.text[0];
  const before = last?.$type === 'Remark' && last.parts.length === 1 ? last.parts[0] : last;
  if (!before || !first || !isArithmetic(before) || !isArithmetic(first)) return [];
  return pair(readAmount(first), readAmount(before));
}

function pair(outside: ReadAmount, inside: ReadAmount): Explanation[] {
  if (isBareMoneyComputation(inside) && isWrittenMoney(outside)) return [{ sum: outside, computation: inside }];
  if (isBareMoneyComputation(outside) && isWrittenMoney(inside)) return [{ sum: inside, computation: outside }];
  return [];
}

function isBareMoneyComputation(amount: ReadAmount): boolean {
  return amount.writtenNode === undefined && amount.computed?.dimension.kind === 'money';
}

function isWrittenMoney({ written }: ReadAmount): boolean {
  return written?.kind === 'exact' && written.dimension.kind === 'money';
}
