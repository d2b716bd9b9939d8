import type { Measures } from '../measures.ts';

/** The width that text has on the sheet, in points. */
export function textAreaWidth({ page, margin }: Measures): number {
  return page.width - margin.left - margin.right;
}

/** The height of a single line of Times New Roman, as word processors set it. */
export function lineHeight(size: number): number {
  return size * 1.149;
}
