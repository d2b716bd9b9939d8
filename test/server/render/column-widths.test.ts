import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Table } from '../../../server/document/model.ts';
import { columnWidths } from '../../../server/render/column-widths.ts';
import { textWidth } from '../../../server/render/text-width.ts';
import { documentOf } from '../printed.ts';

const [SIZE, PADDING, WIDTH] = [13, 5, 459];

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
  const [number = 0, text = 0, amount = 0] = columnWidths(table, WIDTH, SIZE, PADDING);
  expect(number).toBeLessThan(40);
  expect(amount).toBeGreaterThan(textWidth('1.234.567.890', SIZE) + 2 * PADDING);
  expect(amount).toBeLessThan(100);
  expect(text).toBeGreaterThan(300);
});

test('text columns share by how much they hold, none less than its longest word', () => {
  const table = tableOf('| Việc | Người thực hiện |', `| ${'dài '.repeat(15)} | Nghiêng |`);
  const [long = 0, short = 0] = columnWidths(table, WIDTH, SIZE, PADDING);
  expect(long).toBeGreaterThan(short * 2);
  expect(short).toBeGreaterThan(textWidth('Nghiêng', SIZE) + 2 * PADDING);
});

test('the columns fill the sheet, whatever they hold', () => {
  const cell = fc.constantFrom('', '^', '1', '1.000.000', '7h00 - 7h30', 'Nội dung', 'chữ '.repeat(40), 'W'.repeat(80));
  const row = fc.array(cell, { minLength: 1, maxLength: 12 }).map((cells) => `| ${cells.join(' | ')} |`);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const widths = columnWidths(tableOf(...rows), WIDTH, SIZE, PADDING);
      expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(WIDTH, 6);
      expect(Math.min(...widths)).toBeGreaterThan(0);
    }),
  );
});
