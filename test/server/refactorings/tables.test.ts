import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Editor } from '../client.ts';
import { offered, RESOLVING, textAfter } from './actions.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start(RESOLVING);
});
afterAll(() => editor.stop());

const AS_TABLE = 'Chuyển danh sách này thành bảng';
const AS_LIST = 'Chuyển bảng này thành danh sách';

/** Where the cursor is put into a text. */
function at(words: string, text: string): string {
  return text.replace(words, () => `${words}$$`);
}

const titles = async (marked: string) => {
  const actions = await offered(await editor.open(marked), undefined, {
    only: ['refactor.rewrite.table', 'refactor.rewrite.list'],
  });
  return actions.map(({ title }) => title);
};

describe('a budget', () => {
  const LIST = `I. KINH PHÍ
1. Nước uống: 12 người x 02 buổi x 20.000 đồng/người = 480.000 đồng;
// hỏi giá
2. Hoa: 300.000 đồng, đã ứng;
3. Dự phòng: 5% x 1.000.000 đồng = 50.000 đồng.
Tổng cộng: 830.000 đồng (Tám trăm ba mươi nghìn đồng).
`;
  const TABLE = `I. KINH PHÍ
| TT | Nội dung | Số lượng | ĐVT | Số buổi | Đơn giá (đồng) | Thành tiền (đồng) | Ghi chú |
| 1 | Nước uống | 12 | người | 02 | 20.000 | 480.000 | |
// hỏi giá
| 2 | Hoa | | | | | 300.000 | đã ứng |
| 3 | Dự phòng | | | | | 50.000 | 5% x 1.000.000 đồng = 50.000 đồng |
| | Tổng cộng | | | | | 830.000 | |
Bằng chữ: Tám trăm ba mươi nghìn đồng.
`;

  it('becomes a table, comments and all', async () => {
    expect(await textAfter(await editor.open(at('Hoa', LIST)), AS_TABLE)).toBe(TABLE);
  });

  it('becomes a list again', async () => {
    expect(await textAfter(await editor.open(at('Hoa', TABLE)), AS_LIST)).toBe(`I. KINH PHÍ
1. Nước uống: 12 người x 02 buổi x 20.000 đồng/người = 480.000 đồng;
// hỏi giá
2. Hoa: 300.000 đồng (đã ứng);
3. Dự phòng: 50.000 đồng (5% x 1.000.000 đồng = 50.000 đồng).
Tổng cộng: 830.000 đồng.
Bằng chữ: Tám trăm ba mươi nghìn đồng.
`);
  });

  it('has dashes and a marked total inside a clause', async () => {
    const table =
      '| Nội dung | Số người | Mức chi | Thành tiền |\n| Ăn | 10 | 50.000 | 500.000 |\n| Ở | 2 | 100.000 | 200.000 |\n| Cộng | | | 700.000 |\n';
    const plan = await editor.open(at('Ăn', `I. KINH PHÍ\n1. Chi:\n${table}2. Thu: không.\n`));
    expect(await textAfter(plan, AS_LIST)).toBe(
      'I. KINH PHÍ\n1. Chi:\n- Ăn: 10 người x 50.000 đồng = 500.000 đồng;\n- Ở: 2 người x 100.000 đồng = 200.000 đồng.\n- Cộng: 700.000 đồng.\n2. Thu: không.\n',
    );
  });

  it.each([
    ['an item without a sum', '- Hoa$$: 1.000 đồng;\n- Quà: của nhà.\n'],
    ['a sum from one to another', '- Hoa$$: từ 1.000 đồng đến 2.000 đồng;\n- Quà: 2.000 đồng.\n'],
    ['a sum that is not sure', '- Hoa$$: khoảng 1.000 đồng;\n- Quà: 2.000 đồng.\n'],
    [
      'an item with items of its own',
      '- Hoa$$: 3.000 đồng, gồm:\n+ Lan: 1.000 đồng;\n+ Huệ: 2.000 đồng.\n- Quà: 2.000 đồng.\n',
    ],
    ['an item that is referred to', '1. Hoa$$: 1.000 đồng;\n2. Quà: như khoản 1 mục I: 2.000 đồng.\n'],
    ['a comment inside an item', '- Hoa$$:\n  // giá cũ\n  1.000 đồng;\n- Quà: 2.000 đồng.\n'],
  ])('stays a list with %s', async (_, list) => {
    expect(await titles(`I. KINH PHÍ\n${list}`)).not.toContain(AS_TABLE);
  });

  it.each([
    ['merged cells', '| Nội dung | Thành tiền |\n| Hoa$$ | 1.000 |\n| ^ | 2.000 |\n'],
    ['a column of another kind', '| Nội dung | Màu | Thành tiền |\n| Hoa$$ | đỏ | 1.000 |\n'],
    ['figures in thousands', '| Nội dung | Thành tiền (nghìn đồng) |\n| Hoa$$ | 1 |\n'],
    ['groups', '| TT | Nội dung | Thành tiền |\n| I | Hoa$$ | 1.000 |\n| 1 | Lan | 1.000 |\n'],
  ])('stays a table with %s', async (_, table) => {
    expect(await titles(`I. KINH PHÍ\n${table}`)).not.toContain(AS_LIST);
  });
});

describe('an agenda', () => {
  const LIST = `I. CHƯƠNG TRÌNH HỘI NGHỊ
- 7h00 - 7h30: Đón tiếp đại biểu (Văn phòng);
- 7h30: Khai mạc (trọng thể);
- 8h00 - 9h00 Thảo luận: hai tổ.
`;
  const TABLE = `I. CHƯƠNG TRÌNH HỘI NGHỊ
| Thời gian | Nội dung | Thực hiện |
| 7h00 - 7h30 | Đón tiếp đại biểu | Văn phòng |
| 7h30 | Khai mạc (trọng thể) | |
| 8h00 - 9h00 | Thảo luận: hai tổ | |
`;

  it('becomes a table', async () => {
    expect(await textAfter(await editor.open(at('Khai', LIST)), AS_TABLE)).toBe(TABLE);
  });

  it('becomes a list again', async () => {
    expect(await textAfter(await editor.open(at('Khai', TABLE)), AS_LIST)).toBe(
      LIST.replace('9h00 Thảo', '9h00: Thảo'),
    );
  });

  it('keeps its numbers there and back', async () => {
    const list = 'I. CHƯƠNG TRÌNH\n1. 7h00 - 7h30: Đón tiếp (Văn phòng);\n2. 7h30: Khai mạc.\n';
    const table =
      'I. CHƯƠNG TRÌNH\n| TT | Thời gian | Nội dung | Thực hiện |\n| 1 | 7h00 - 7h30 | Đón tiếp | Văn phòng |\n| 2 | 7h30 | Khai mạc | |\n';
    expect(await textAfter(await editor.open(at('Khai', list)), AS_TABLE)).toBe(table);
    expect(await textAfter(await editor.open(at('Khai', table)), AS_LIST)).toBe(list);
  });

  it('stays a table where a slot goes over several rows', async () => {
    expect(await titles(`${TABLE}| ^ | Bế mạc | Chủ tọa$$ |\n`)).toEqual([]);
  });
});
