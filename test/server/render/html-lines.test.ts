import { expect, test } from 'vitest';
import { htmlBlocks } from '../../../server/render/html.ts';
import { documentOf } from '../printed.ts';

const plan = `Cơ quan ban hành: Ủy ban nhân dân xã
Số: 1/KH-UBND
Địa danh: B
Ngày: 21/02/2024

KẾ HOẠCH
Tổ chức Hội nghị

| Thời gian | Nội dung |
| 7h30 | Đón khách |

Nơi nhận:
- Lưu: VT.

Người ký:
CHỦ TỊCH
Lê A

PHỤ LỤC
DỰ TOÁN
`;

/** The source lines that the sheet names, each with the words that stand there. */
function named(source: string): string[] {
  return htmlBlocks(documentOf(source)).flatMap(({ line, html }) => {
    const parts = [...html.matchAll(/<(\w+) data-below="(-?\d+)"[^>]*>([\s\S]*?)<\/\1>/g)];
    return parts.map(([, , below, inner = '']) => {
      const words = inner.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
      return `${line + Number(below)}: ${words.trim()}`;
    });
  });
}

test('lines inside a block know where they come from', () => {
  expect(named(plan)).toEqual([
    '0: Ủy ban nhân dân xã',
    '1: Số: 1/KH-UBND',
    '2: B, ngày 21 tháng 02 năm 2024',
    '8: Thời gian Nội dung',
    '9: 7h30 Đón khách',
    '11: Nơi nhận:',
    '12: - Lưu: VT.',
    '15: CHỦ TỊCH',
    '16: Lê A',
    '18: PHỤ LỤC',
    '19: DỰ TOÁN',
  ]);
});

test('what only moves to other lines stays the same to the letter', () => {
  const moved = htmlBlocks(documentOf(`// ghi chú\n\n${plan}`));
  const before = htmlBlocks(documentOf(plan));
  expect(moved.map(({ html }) => html)).toEqual(before.map(({ html }) => html));
  expect(moved.map(({ line }) => line)).toEqual(before.map(({ line }) => line + 2));
});
