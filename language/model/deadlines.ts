import type { CalendarDate, Inline, Month, Paragraph, Period } from '../generated/ast.ts';
import { isTableCell } from '../generated/ast.ts';
import { addDays } from '../values/dates.ts';
import { fold } from '../values/text.ts';
import { isInAgenda } from './agenda.ts';
import { childrenOf, type Item, isItem } from './blocks.ts';
import { type Days, daysOf, type EventWindow, inYearOf } from './event-window.ts';
import { labelOf } from './outline.ts';
import { textOfAll } from './text.ts';
import type { LineNode } from './walk.ts';

/** A day by which something is done. */
export interface Deadline {
  readonly node: CalendarDate | Period | Month;
  /** From the first day that it can mean to the last; `trước ngày 12` means the day before or that day. */
  readonly within: Days;
  /** Whether it prepares the event: lists, invitations, decoration, rehearsal. Reports and settlement do not. */
  readonly prepares: boolean;
}

const DUE =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|hạn cuối|hạn chót|thời hạn|hoàn thành|xong|đến hết)(?:\s+(?:là|vào|trong|trước|đến|hết|hạn))*\s*:?\s*$/iu;
const BEFORE = /(?<!\p{L})trước\s*$/iu;
/** A label or a column heading over deadlines, folded. */
const DUE_LABEL = /(?:^|[^a-z])(?:hoan thanh|thoi han|han|han chot|han nop|han cuoi|xong truoc)(?:[^a-z]|$)/;
/** What is rehearsed is dated without a word of its own: `tổng duyệt ngày 16/01/2024`. */
const REHEARSED = /(?<!\p{L})(?:tổng duyệt|sơ duyệt|chạy thử|diễn tập)[^,;.:()]{0,60}$/iu;
const PREPARES =
  /(?<!\p{L})(?:danh sách|giấy mời|thư mời|đăng k[ýí]|trang trí|khánh tiết|phông|băng rôn|khẩu hiệu|ma-?ket|chuẩn bị|tổng duyệt|sơ duyệt|duyệt|chạy thử|diễn tập|kịch bản|in ấn|tài liệu|tham luận|bài phát biểu|diễn văn|kiểm tra|lắp đặt|bố trí|phim|phóng sự|dự thảo)(?!\p{L})/iu;
const FOLLOWS =
  /(?<!\p{L})(?:quyết toán|thanh toán|thanh lý|hoàn ứng|rút kinh nghiệm|báo cáo kết quả|kết quả|sau (?:hội nghị|hội thảo|khi|sự kiện|buổi|lễ)|kết thúc|kỷ yếu|lưu trữ|tuyên truyền|đưa tin|phát sóng|đăng tải)(?!\p{L})/iu;

/** Reads the deadlines in the body and the closing of a plan. */
export function readDeadlines(lines: readonly LineNode[], event: EventWindow | undefined): Deadline[] {
  return lines.flatMap((line) => (holdsDeadlines(line) ? deadlinesIn(line, event) : []));
}

function holdsDeadlines(line: LineNode): boolean {
  if (line.$type === 'Closing') return true;
  if (isTableCell(line)) return line.label.length + line.text.length > 0;
  return (isItem(line) || line.$type === 'Paragraph') && !isInAgenda(line);
}

function deadlinesIn(line: LineNode, event: EventWindow | undefined): Deadline[] {
  const inlines = [...line.label, ...line.text].flatMap((inline) =>
    inline.$type === 'Remark' ? inline.parts : [inline],
  );
  return inlines.flatMap((inline, index): Deadline[] => {
    if (inline.$type !== 'CalendarDate' && inline.$type !== 'Period' && inline.$type !== 'Month') return [];
    const words = wordsBefore(inlines, index);
    const isFirstBehindLabel = inline === line.text[0] || (isTableCell(line) && index === 0);
    const isDue = DUE.test(words) || REHEARSED.test(words) || (isFirstBehindLabel && DUE_LABEL.test(headingOver(line)));
    const days = isDue ? daysIn(inline, event) : undefined;
    if (!days) return [];
    const isBefore = BEFORE.test(words) && inlines[index - 1]?.$type === 'Text';
    const within = isBefore ? { from: addDays(days.from, -1), to: days.to } : days;
    return [{ node: inline, within, prepares: prepares(line) }];
  });
}

/** The words right before a date; a time may stand between: `trước 17h00 ngày 12/3/2024`. */
function wordsBefore(inlines: readonly Inline[], index: number): string {
  const before = inlines[index - 1];
  const words = before?.$type === 'Time' ? inlines[index - 2] : before;
  return words?.$type === 'Text' ? words.value : '';
}

function daysIn(node: CalendarDate | Period | Month, event: EventWindow | undefined): Days | undefined {
  if (node.$type !== 'CalendarDate') return daysOf(node);
  const date = inYearOf(node, event?.within);
  return date ? { from: date, to: date } : daysOf(node);
}

/** The label before the colon, or the heading of the column, folded. */
function headingOver(line: LineNode): string {
  if (!isTableCell(line)) return isItem(line) ? fold(labelOf(line)) : fold(textOfAll(line.label));
  const row = line.$container;
  const heading = row.$container.rows[0]?.cells[row.cells.indexOf(line)];
  return heading && heading !== line ? fold(textOfAll(heading.label)) : '';
}

/** What is due is said by the line or its row, else by the line above it or the item that holds it. */
function prepares(line: LineNode): boolean {
  if (isTableCell(line)) return isPreparation(line.$container.cells.map(wordsOf).join('; ')) === true;
  const own = isPreparation(wordsOf(line));
  if (own !== undefined || !(isItem(line) || line.$type === 'Paragraph')) return own === true;
  const { $container: container, $containerIndex: index } = line;
  const above = container && index ? childrenOf(container)[index - 1] : undefined;
  const neighbour = above && holdsWords(above) ? isPreparation(wordsOf(above)) : undefined;
  return (neighbour ?? (isItem(container) ? isPreparation(wordsOf(container)) : undefined)) === true;
}

function holdsWords(block: { readonly $type: string }): block is Item | Paragraph {
  return isItem(block) || block.$type === 'Paragraph';
}

function isPreparation(words: string): boolean | undefined {
  if (FOLLOWS.test(words)) return false;
  return PREPARES.test(words) ? true : undefined;
}

function wordsOf({ label, text }: Pick<LineNode, 'label' | 'text'>): string {
  return textOfAll([...label, ...text]);
}
