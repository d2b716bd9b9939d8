import { expect, test } from 'vitest';
import { type Table, textOfRuns } from '../../../server/document/model.ts';
import { documentOf } from '../printed.ts';

function table(rows: string): Table {
  const found = documentOf(`I. A\n${rows}`).blocks.find((block) => block.kind === 'table');
  if (!found) throw new Error('The document has no table');
  return found;
}

/** Cells as text, with the rows they cover; a covered cell is a caret. */
function cells(rows: string): string[][] {
  return table(rows).rows.map((row) =>
    row.cells.map((cell) => {
      if (cell.kind !== 'cell') return cell.kind === 'covered' ? '^' : '<';
      return `${textOfRuns(cell.runs)}${cell.rowSpan > 1 ? `×${cell.rowSpan}` : ''}`;
    }),
  );
}

test('a caret joins a cell to the one above, as often as it stands', () => {
  expect(cells('| A | B |\n| 1 | x |\n| ^ | y |\n| ^ | z |\n| 2 | ^ |')).toEqual([
    ['A', 'B'],
    ['1×3', 'x'],
    ['^', 'y'],
    ['^', 'z×2'],
    ['2', '^'],
  ]);
});

test('the label of a total and the day of an agenda take the empty cells behind them', () => {
  expect(
    cells(
      '| TT | Việc | Tiền |\n| Ngày 24/3/2022 | | |\n| 1 | Nước | |\n| 2 | | |\n| Tổng cộng | | 3.000 |\n| Nghỉ | | 10h |',
    ),
  ).toEqual([
    ['TT', 'Việc', 'Tiền'],
    ['Ngày 24/3/2022', '<', '<'],
    ['1', 'Nước', ''],
    ['2', '', ''],
    ['Tổng cộng', '<', '3.000'],
    ['Nghỉ', '', '10h'],
  ]);
});

test('the heading row covers nothing below it', () => {
  expect(cells('| A | ^ |\n| ^ | x |')).toEqual([
    ['A', ''],
    ['', 'x'],
  ]);
});

test('rows are made equal, and an escaped bar stays in its cell', () => {
  expect(cells('| A | B |\n| a\\|b\n| c | d | e |')).toEqual([
    ['A', 'B', ''],
    ['a|b', '', ''],
    ['c', 'd', 'e'],
  ]);
});

test('columns are told apart by what they hold', () => {
  const { columns, rows } = table(
    '| TT | Thời gian | Nội dung | Thành tiền |\n| 1 | 7h00 - 7h30 | Đón tiếp đại biểu của tỉnh | 3.600.000 |\n| | Tổng cộng | | 3.600.000 |',
  );
  expect(columns).toEqual(['short', 'short', 'text', 'amount']);
  expect(rows.map((row) => row.total)).toEqual([false, false, true]);
});

test('a table of more columns than any sheet holds is a paragraph a row', () => {
  const row = (word: string) => `| ${Array.from({ length: 64 }, (_, index) => `${word}${index}`).join(' | ')} |`;
  const { blocks } = documentOf(`I. A\n${row('a')}\n${row('b')}`);
  expect(blocks.some((block) => block.kind === 'table')).toBe(false);
  const rows = blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOfRuns(block.runs)] : []));
  expect(rows.map((text) => text.split(' | ').length)).toEqual([64, 64]);
  expect(rows[1]).toMatch(/^b0 \| b1 .* \| b63$/);
});
