import { cellText, type ReadRow } from '../../../language/model/tables.ts';

/** The number of the next row: after the last one that has a number. */
export function nextOrdinal(rows: readonly ReadRow[]): string {
  for (const { node, isTotal } of rows.toReversed()) {
    const [cell] = node.cells;
    const written = cell && !cell.above ? cellText(cell) : '';
    if (isTotal || !/^\d{1,4}\.?$/.test(written)) continue;
    const digits = written.replace('.', '');
    return String(Number(digits) + 1).padStart(digits.startsWith('0') ? digits.length : 1, '0');
  }
  return '1';
}
