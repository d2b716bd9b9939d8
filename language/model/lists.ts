import { isParagraph, isTable, type Paragraph, type Table } from '../generated/ast.ts';
import { multiply, rational, toExact } from '../values/number.ts';
import { fold } from '../values/text.ts';
import type { Dimension } from './amounts.ts';
import { childrenOf, type Item, isItem } from './blocks.ts';
import { timesUnder } from './per-unit.ts';
import { type LineValue, lineValueOf } from './statements.ts';
import { tableCount, tableSum } from './table-totals.ts';
import { readTable } from './tables.ts';
import type { ItemValue, TotalItem } from './totals.ts';

/** What lists are made of. */
export type Member = Item | Table;

/** A line that states an amount where the plan has no list: `Nước: 240.000 đồng.` */
export type Stated = Member | Paragraph;

/** Whether a block is one that lists are made of; a total line is none. */
export function isMember(block: { readonly $type: string }): block is Member {
  return isItem(block) ? !isTotalLine(block) : isTable(block);
}

/** `Tổng cộng: …`; a line that introduces a list (`Tổng số 110 đại biểu, gồm:`) is its head instead. */
export function isTotalLine(line: Item | Paragraph): boolean {
  return line.total !== undefined && !(line.intro !== undefined && blocksUnder(line).length > 0);
}

/** The blocks that a line can be the head of: its own, or, for a paragraph, the marked ones right after it. */
export function blocksUnder(line: Item | Paragraph): (Item | Table)[] {
  const blocks = isParagraph(line) ? blocksAfter(line) : childrenOf(line);
  return blocks.filter((block) => isItem(block) || isTable(block));
}

function blocksAfter(paragraph: Paragraph): readonly { readonly $type: string }[] {
  const siblings = childrenOf(paragraph.$container);
  const next = (paragraph.$containerIndex ?? 0) + 1;
  const start = siblings[next]?.$type === 'TableUnit' ? next + 1 : next;
  const first = siblings[start];
  if (!first || !(isItem(first) || isTable(first))) return [];
  let end = start + 1;
  while (siblings[end]?.$type === first.$type) end++;
  return siblings.slice(start, end);
}

/** Reads what items count, each once for every dimension. */
export class ItemValues {
  private readonly known = new Map<string, Map<Stated, ItemValue>>();

  /** What an item counts: what its line states, else the sum of its own items. */
  of(item: Stated, dimension: Dimension): ItemValue {
    const key = keyOf(dimension);
    let values = this.known.get(key);
    if (!values) {
      values = new Map();
      this.known.set(key, values);
    }
    const known = values.get(item);
    if (known) return known;
    const value = this.read(item, dimension);
    values.set(item, value);
    return value;
  }

  /** Items with what each counts. */
  list(members: readonly Stated[], dimension: Dimension): TotalItem[] {
    return members.map((node) => ({ node, value: this.of(node, dimension) }));
  }

  private read(item: Stated, dimension: Dimension): ItemValue {
    if (isTable(item)) {
      const value = dimension.kind === 'money' ? tableSum(readTable(item)) : tableCount(readTable(item), dimension);
      return value === undefined ? { kind: 'missing' } : { kind: 'summed', value };
    }
    const own = fromLine(lineValueOf(item, dimension));
    if (own.kind !== 'missing' || isParagraph(item)) return own;
    let sum = 0n;
    let counted = 0;
    for (const child of childrenOf(item).filter(isMember)) {
      const value = this.of(child, dimension);
      if (value.kind !== 'stated' && value.kind !== 'summed') return { kind: 'missing' };
      sum += value.value;
      counted++;
    }
    const times = timesUnder(item);
    const value = times && toExact(multiply(times, rational(sum)));
    if (counted === 0) return own;
    return value === undefined ? { kind: 'missing' } : { kind: 'summed', value };
  }
}

function keyOf(dimension: Dimension): string {
  if (dimension.kind !== 'count') return dimension.kind;
  return dimension.unitKind === 'people' ? 'people' : fold(dimension.unit);
}

function fromLine(line: LineValue): ItemValue {
  switch (line.kind) {
    case 'stated':
      return { kind: 'stated', value: line.statement.value, amount: line.statement.amount };
    case 'priced':
      return { kind: 'priced', one: line.statement.value, amount: line.statement.amount };
    case 'malformed':
      return line;
    case 'none':
      return { kind: 'missing' };
  }
}

/** Where a block stands in the text. */
export function offsetOf(node: { readonly $cstNode?: { readonly offset: number } | undefined }): number {
  return node.$cstNode?.offset ?? 0;
}
