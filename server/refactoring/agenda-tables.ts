import type { Table } from '../../language/generated/ast.ts';
import { type Container, type Item, isItem } from '../../language/model/blocks.ts';
import { topicsOf } from '../../language/model/outline.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import { columnsOf, type ReadRow, type ReadTable } from '../../language/model/tables.ts';
import { textOf, textOfAll } from '../../language/model/text.ts';
import { UNIT_HEADS } from '../../language/names/unit-names.ts';
import type { Edit } from '../../language/rules/finding.ts';
import { fold } from '../../language/values/text.ts';
import { plainListAt, rewriteList } from './listed.ts';
import { asCell, bare, writeRow } from './rows.ts';
import { plainTable, tableToList, textIn, type Wanted } from './table-to-list.ts';

const HEADINGS = ['Thời gian', 'Nội dung', 'Thực hiện'];

/** The agenda at an offset, `7h00 - 7h30: Đón tiếp đại biểu`, as a table. */
export function agendaToTable(model: PlanModel, offset: number): Edit | undefined {
  const list = plainListAt(model, offset);
  if (!list || !isInAgenda(list.run.container) || list.totals.length > 0 || list.run.last.children.length > 0)
    return undefined;
  const { items } = list.run;
  const isNumbered = items.some((item) => 'name' in item);
  const lines = items.flatMap((item) => {
    const row = rowOf(item);
    return row ? [writeRow(isNumbered ? ['name' in item ? item.name : '', ...row] : row)] : [];
  });
  if (lines.length < items.length) return undefined;
  const heading = writeRow(isNumbered ? ['TT', ...HEADINGS] : HEADINGS);
  return rewriteList(model, list.run, { before: [heading], lines, behind: [], total: undefined });
}

/** The time, what happens then, and in brackets at the end who does it. */
function rowOf(item: Item): string[] | undefined {
  const [time, ...label] = item.label;
  if ((time?.$type !== 'TimeSlot' && time?.$type !== 'Time') || item.intro !== undefined) return undefined;
  const last = item.text.at(-1) ?? label.at(-1);
  const end = last?.$type === 'Text' && bare(last.value) === '' ? -1 : undefined;
  const text = item.text.slice(0, end);
  const remark = text.at(-1);
  const performer = remark?.$type === 'Remark' ? textOfAll(remark.parts) : '';
  const isDone = isPerformer(performer);
  const content = [bare(textOfAll(label)), bare(textOfAll(isDone ? text.slice(0, -1) : text))];
  const cell = asCell(content.filter((part) => part !== '').join(': '));
  const who = asCell(isDone ? performer : '');
  return cell === undefined || cell === '' || who === undefined ? undefined : [textOf(time), cell, who];
}

/** How brackets begin that say who does it, folded: units, and persons by their offices. */
const PERFORMERS = [
  ...UNIT_HEADS,
  ...['Tổ', 'Đội', 'UBND', 'HĐND', 'Đồng chí', 'Đ/c', 'Ông', 'Bà', 'Lãnh đạo', 'Đại diện', 'Thường trực', 'Chủ tịch'],
  ...['Phó', 'Bí thư', 'Giám đốc', 'Trưởng', 'Chánh', 'Hiệu trưởng', 'MC', 'Người dẫn chương trình', 'Các'],
].map(fold);

function isPerformer(words: string): boolean {
  const folded = `${fold(words)} `;
  return PERFORMERS.some((head) => folded.startsWith(`${head} `));
}

/** Slots of an agenda, in a table or a list, are read as such only where the plan speaks of it. */
function isInAgenda(container: Container): boolean {
  return isItem(container) && topicsOf(container).includes('agenda') && !topicsOf(container).includes('time');
}

const COLUMNS: Wanted = { ordinal: 'some', time: 'one', content: 'one', performer: 'some', note: 'some' };

/** The table of an agenda as a list. */
export function tableToAgenda(model: PlanModel, node: Table): Edit | undefined {
  const table = isInAgenda(node.$container) ? plainTable(model, node, COLUMNS) : undefined;
  return table && tableToList(model, table, (row) => slotOf(table, row));
}

function slotOf(table: ReadTable, row: ReadRow): string | undefined {
  const [time, content, performer, note] = (['time', 'content', 'performer', 'note'] as const).map((kind) => {
    return textIn(row, columnsOf(table, kind)[0]);
  });
  const cell = row.node.cells[columnsOf(table, 'time')[0]?.index ?? 0];
  const [slot, ...others] = cell?.label ?? [];
  const isTime =
    (slot?.$type === 'TimeSlot' || slot?.$type === 'Time') && others.length === 0 && cell?.text.length === 0;
  const words = bare(content ?? '');
  const remarks = [performer ?? '', note ?? ''].filter((remark) => remark !== '');
  if (!isTime || words === '' || remarks.some((remark) => /[()]/.test(remark))) return undefined;
  return [`${time}: ${words}`, ...remarks.map((remark) => `(${remark})`)].join(' ');
}
