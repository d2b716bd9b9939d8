import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Editor } from '../client.ts';
import { offered, RESOLVING, textAfter } from './actions.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start(RESOLVING);
});
afterAll(() => editor.stop());

const EXTRACT = 'Tách dự toán kinh phí thành Phụ lục ';
const LIST = `1. Nước: 240.000 đồng;
// hỏi giá
2. Hoa: 300.000 đồng.
Tổng cộng: 540.000 đồng (Năm trăm bốn mươi nghìn đồng).`;

const titles = async (marked: string) => {
  const actions = await offered(await editor.open(marked), undefined, { only: ['refactor.extract'] });
  return actions.map(({ title }) => title);
};

describe('putting the budget into an appendix', () => {
  it('moves list and total to the end and leaves the sum with a mention', async () => {
    const plan = await editor.open(`I. KINH PHÍ$$\n${LIST}\nNguồn chi: quỹ.\n\nII. HAI\n\nNơi nhận:\n- Lưu: VT.\n`);
    expect(await textAfter(plan, `${EXTRACT}I`)).toBe(`I. KINH PHÍ
Kinh phí thực hiện: 540.000 đồng (Năm trăm bốn mươi nghìn đồng). Dự toán chi tiết tại Phụ lục I.
Nguồn chi: quỹ.

II. HAI

Nơi nhận:
- Lưu: VT.

PHỤ LỤC I
DỰ TOÁN KINH PHÍ

${LIST}
`);
  });

  it('lets a head that says the sum stand, and totals the list in the appendix', async () => {
    const plan = await editor.open(
      'I. KINH PHÍ\nChi 540.000 đồng từ quỹ, gồm:\n- Nư$$ớc: 240.000 đồng;\n- Hoa: 300.000 đồng.\n',
    );
    expect(await textAfter(plan, EXTRACT)).toBe(`I. KINH PHÍ
Chi 540.000 đồng từ quỹ. Dự toán chi tiết tại Phụ lục I.

PHỤ LỤC I
DỰ TOÁN KINH PHÍ

- Nước: 240.000 đồng;
- Hoa: 300.000 đồng.
Tổng cộng: 540.000 đồng (Năm trăm bốn mươi nghìn đồng).
`);
  });

  it('takes a table with its unit and its words', async () => {
    const table =
      'Đơn vị tính: 1.000 đồng\n| Nội dung | Thành tiền |\n| Hoa | 300 |\n| Nước | 240 |\n| Tổng cộng | 540 |\nBằng chữ: Năm trăm bốn mươi nghìn đồng.';
    const plan = await editor.open(`I. KINH PHÍ$$\n${table}\n`);
    expect(await textAfter(plan, EXTRACT)).toBe(
      `I. KINH PHÍ\nKinh phí thực hiện: 540.000 đồng (Năm trăm bốn mươi nghìn đồng). Dự toán chi tiết tại Phụ lục I.\n\nPHỤ LỤC I\nDỰ TOÁN KINH PHÍ\n\n${table}\n`,
    );
  });

  it('takes the next number', async () => {
    expect(await titles(`I. KINH PHÍ$$\n${LIST}\n\nPHỤ LỤC I\nMột\n\nPHỤ LỤC II\nHai\n`)).toEqual([`${EXTRACT}III`]);
  });

  it('gives an appendix without a number the first one, and mentions of it too', async () => {
    const plan = await editor.open(
      `I. KINH PHÍ$$\n${LIST}\nII. HAI\nTheo Phụ lục kèm theo.\n\nPHỤ LỤC\nCHƯƠNG TRÌNH\n\nHọp.\n`,
    );
    const text = await textAfter(plan, `${EXTRACT}II`);
    expect(text).toContain(
      'Theo Phụ lục I kèm theo.\n\nPHỤ LỤC I\nCHƯƠNG TRÌNH\n\nHọp.\n\nPHỤ LỤC II\nDỰ TOÁN KINH PHÍ\n',
    );
  });

  it.each([
    ['outside the budget', `I. KHÁC$$\n${LIST}\n`],
    ['where something refers into the list', `I. KINH PHÍ$$\n${LIST}\nII. HAI\nTheo khoản 2 mục I.\n`],
    ['where the total is wrong', `I. KINH PHÍ$$\n${LIST.replaceAll('540', '550')}\n`],
    ['where a sentence alone says the sum', 'I. KINH PHÍ$$\nKinh phí là 5.000.000 đồng.\n'],
  ])('is not offered %s', async (_, marked) => {
    expect(await titles(marked)).toEqual([]);
  });
});
