import type { Paragraph, Table, TableRow } from '../generated/ast.ts';
import type { Dimension, ReadAmount } from './amounts.ts';
import type { Item, StatingLine } from './blocks.ts';

/** What one item of a list counts. */
export type ItemValue =
  /** Written, or the result of its computation. */
  | { readonly kind: 'stated'; readonly value: bigint; readonly amount: ReadAmount }
  /** The sum of its own items. */
  | { readonly kind: 'summed'; readonly value: bigint }
  /** What is said of one of several whose number is not: `mỗi thôn 100.000 đồng`. */
  | { readonly kind: 'priced'; readonly one: bigint; readonly amount: ReadAmount }
  /** A number that cannot be read for sure. */
  | { readonly kind: 'malformed'; readonly amount: ReadAmount }
  /** A cell that continues the one above it: counted there. */
  | { readonly kind: 'merged' }
  | { readonly kind: 'missing' };

export interface TotalItem {
  readonly node: Item | Paragraph | Table | TableRow;
  readonly value: ItemValue;
}

/** Where a total is declared: the head of a list, a line of its own, or a row of a table. */
export type TotalForm = 'head' | 'line' | 'row';

/** One declared total and the list that it sums. */
export interface Total {
  readonly form: TotalForm;
  readonly node: StatingLine | Paragraph | TableRow;
  readonly dimension: Dimension;
  /** The amount as written; absent where the total is left blank. */
  readonly amount: ReadAmount | undefined;
  readonly declared: bigint | undefined;
  /** Said with `khoảng` or the like. */
  readonly approximate: boolean;
  /** The lower end of a range, where one is declared. */
  readonly least: bigint | undefined;
  readonly items: readonly TotalItem[];
  /** Items with a number behind the last total of the list: no total counts them. */
  readonly uncounted: readonly TotalItem[];
  /** The sum of the items; absent where one of them has no number. */
  readonly sum: bigint | undefined;
  /** The unit of a table's figures in đồng; 1 elsewhere. */
  readonly scale: bigint;
}

/** The sum of a list, or undefined where an item has no number that can be read. */
export function sumOf(items: readonly TotalItem[]): bigint | undefined {
  let sum = 0n;
  let counted = 0;
  for (const { value } of items) {
    switch (value.kind) {
      case 'stated':
      case 'summed':
        sum += value.value;
        counted++;
        break;
      case 'merged':
        break;
      case 'priced':
      case 'malformed':
      case 'missing':
        return undefined;
    }
  }
  return counted > 0 ? sum : undefined;
}

/** Whether a declared total is what its items come to, or, for a range, lies within it. */
export function isRight({ declared, least, sum }: Total): boolean {
  if (declared === undefined || sum === undefined || declared === sum) return true;
  return least !== undefined && least <= sum && sum <= declared;
}

/** Whether some item of a list has a number. */
export function hasValues(items: readonly TotalItem[]): boolean {
  return items.some(({ value }) => value.kind === 'stated' || value.kind === 'summed' || value.kind === 'malformed');
}
