import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../../server/document/model.ts';
import { fitTable } from '../../../server/render/column-widths.ts';
import { textWidth } from '../../../server/render/text-width.ts';
import { documentOf } from '../printed.ts';

const [SIZE, WIDTH] = [13, 459];

function tableOf(...rows: readonly string[]): Table {
  const table = documentOf(`KẾ HOẠCH\n\n${rows.join('\n')}\n`).blocks.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('There is no table');
  return table;
}

test('figures stand on one line, text has the rest', () => {
  const table = tableOf(
    '| TT | Nội dung chi cho đại biểu dự hội nghị | Thành tiền (đồng) |',
    '| 1 | Nước uống, tài liệu, khánh tiết và các khoản khác phát sinh | 1.234.567.890 |',
  );
  const [number = 0, text = 0, amount = 0] = fitTable(table, WIDTH, SIZE).widths;
  expect(number).toBeLessThan(40);
  expect(amount).toBeGreaterThan(textWidth('1.234.567.890', SIZE) + 10);
  expect(amount).toBeLessThan(100);
  expect(text).toBeGreaterThan(300);
});

test('text columns share by how much they hold, none less than its longest word', () => {
  const table = tableOf('| Việc | Người thực hiện |', `| ${'dài '.repeat(15)} | Nghiêng |`);
  const [long = 0, short = 0] = fitTable(table, WIDTH, SIZE).widths;
  expect(long).toBeGreaterThan(short * 2);
  expect(short).toBeGreaterThan(textWidth('Nghiêng', SIZE) + 10);
});

test('the columns fill the sheet, whatever they hold', () => {
  const cell = fc.constantFrom('', '^', '1', '1.000.000', '7h00 - 7h30', 'Nội dung', 'chữ '.repeat(40), 'W'.repeat(80));
  const row = fc.array(cell, { minLength: 1, maxLength: 12 }).map((cells) => `| ${cells.join(' | ')} |`);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const { widths, padding, size } = fitTable(tableOf(...rows), WIDTH, SIZE);
      expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(WIDTH, 6);
      expect(Math.min(...widths)).toBeGreaterThan(2 * padding);
      expect(size).toBeGreaterThanOrEqual(6);
    }),
  );
});

test('a table too wide for its letters is set in smaller ones before its words are broken', () => {
  const row = (count: number, cell: string) => `| ${new Array(count).fill(cell).join(' | ')} |`;
  const eight = tableOf(row(8, 'Số lượng'), row(8, '1.234.567'));
  const { size, widths, padding } = fitTable(eight, WIDTH, SIZE);
  expect(size).toBeLessThan(SIZE);
  for (const width of widths) expect(width - 2 * padding).toBeGreaterThan(textWidth('1.234.567', size));
  const sixty = fitTable(tableOf(row(60, 'Số'), row(60, '1.234.567')), WIDTH, SIZE);
  expect(sixty.size).toBe(6);
  for (const width of sixty.widths) expect(width - 2 * sixty.padding).toBeGreaterThan(textWidth('5', 6));
});
