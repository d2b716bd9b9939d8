import type { Time, TimeSlot } from '../../../language/generated/ast.ts';
import { type NextSlot, nextSlot } from '../../../language/model/next-slot.ts';
import type { ReadTable } from '../../../language/model/tables.ts';
import { columnsOf } from '../../../language/model/tables.ts';
import { blank, type Template } from './proposal.ts';

/** The slot that goes on behind the first so many rows of a table and ends before what follows them. */
export function slotBehind(table: ReadTable, above: number, below: number): NextSlot | undefined {
  const last = slotIn(table, table.rows.slice(0, above).toReversed());
  return last && nextSlot(last, slotIn(table, table.rows.slice(below)));
}

/** The first time or slot in some rows. */
function slotIn(table: ReadTable, rows: ReadTable['rows']): TimeSlot | Time | undefined {
  const [column] = columnsOf(table, 'time');
  if (!column) return undefined;
  for (const row of rows) {
    const inline = row.cell(column)?.label.find(({ $type }) => $type === 'TimeSlot' || $type === 'Time');
    if (inline?.$type === 'TimeSlot' || inline?.$type === 'Time') return inline;
  }
  return undefined;
}

/** It begins where the last one ended; when it ends is for the author to say. */
export function slotTemplate(slot: NextSlot): Template {
  if (slot.between === '') return [blank(slot.start)];
  return [`${slot.before}${slot.start}${slot.between}`, blank(slot.end)];
}
