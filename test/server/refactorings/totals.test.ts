import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Editor } from '../client.ts';
import { offered, RESOLVING, textAfter } from './actions.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start(RESOLVING);
});
afterAll(() => editor.stop());

const titles = async (marked: string) => {
  const actions = await offered(await editor.open(marked), undefined, {
    only: ['refactor.rewrite.total', 'refactor.rewrite.words'],
  });
  return actions.map(({ title }) => title);
};

describe('a total that is missing', () => {
  it('is written behind the list of a section, in figures and in words', async () => {
    const plan = await editor.open('I. KINH PHÍ\n- N$$ước: 12 người x 20.000 đồng\n- Hoa: 300.000 đồng.\n\nII. HAI\n');
    expect(await textAfter(plan, 'Thêm dòng tổng cộng: 540.000 đồng')).toBe(
      'I. KINH PHÍ\n- Nước: 12 người x 20.000 đồng\n- Hoa: 300.000 đồng.\nTổng cộng: 540.000 đồng (Năm trăm bốn mươi nghìn đồng).\n\nII. HAI\n',
    );
  });

  it('has a marker behind a list inside a clause', async () => {
    const plan = await editor.open(
      'I. KINH PHÍ\n1. Ăn\na) Trư$$a: 100.000 đồng;\nb) Tối: 200.000 đồng.\n2. Ở: tự túc.\n',
    );
    expect(await textAfter(plan, 'Thêm dòng tổng cộng')).toBe(
      'I. KINH PHÍ\n1. Ăn\na) Trưa: 100.000 đồng;\nb) Tối: 200.000 đồng.\nc) Tổng cộng: 300.000 đồng (Ba trăm nghìn đồng).\n2. Ở: tự túc.\n',
    );
  });

  it('is written for people without words', async () => {
    const plan = await editor.open('I. THÀNH PHẦN\n- Xã$$: 12 đại biểu;\n- Huyện: 02 đồng chí.\n');
    expect(await textAfter(plan, 'Thêm dòng tổng cộng')).toBe(
      'I. THÀNH PHẦN\n- Xã: 12 đại biểu;\n- Huyện: 02 đồng chí.\nTổng cộng: 14 đại biểu.\n',
    );
  });

  it('names people as the items do', async () => {
    const plan = await editor.open('I. THÀNH PHẦN\n- Xã$$: 12 người;\n- Huyện: 02 người.\n');
    expect(await textAfter(plan, 'Thêm dòng tổng cộng: 14 người')).toContain('Tổng cộng: 14 người.\n');
  });

  it('is written where it is left blank', async () => {
    const plan = await editor.open('I. KINH PHÍ\n- Nước: 240.000 đồng;\n- Hoa: 300.000 đồng.\nTổng c$$ộng:\n');
    expect(await textAfter(plan, 'Ghi tổng: 540.000 đồng')).toContain(
      'Tổng cộng: 540.000 đồng (Năm trăm bốn mươi nghìn đồng).\n',
    );
  });

  it.each(['Tổng c$$ộng: …………', 'Tổng c$$ộng: ...... đồng.'])('takes the place of what “%s” leaves', async (line) => {
    const list = 'I. KINH PHÍ\n- Nước: 240.000 đồng;\n- Hoa: 300.000 đồng.\n';
    const plan = await editor.open(`${list}${line}\n`);
    const written = `${list}Tổng cộng: 540.000 đồng (Năm trăm bốn mươi nghìn đồng).\n`;
    expect(await textAfter(plan, 'Ghi tổng: 540.000 đồng')).toBe(written);
  });

  it('is written without words where the line below has them', async () => {
    const list = 'I. KINH PHÍ\n- Nước: 240.000 đồng;\n- Hoa: 300.000 đồng.\n';
    const plan = await editor.open(`${list}Tổng c$$ộng:\nBằng chữ: ………\n`);
    expect(await textAfter(plan, 'Ghi tổng')).toBe(`${list}Tổng cộng: 540.000 đồng.\nBằng chữ: ………\n`);
  });

  it('is written into the cell that is left blank', async () => {
    const table = '| Nội dung | Thành tiền |\n| Nước | 240.000 |\n| Hoa | 300.000 |\n';
    const plan = await editor.open(`I. KINH PHÍ\n${table}| Tổng c$$ộng | |\n`);
    expect(await textAfter(plan, 'Ghi tổng: 540.000')).toBe(`I. KINH PHÍ\n${table}| Tổng cộng | 540.000 |\n`);
  });

  it('is not offered where a line right behind the list says it, whatever that sums', async () => {
    const groups = 'I. KINH PHÍ\n1. Giải:\n- Nh$$ất: 300 đồng;\n- Nhì: 200 đồng.\nCộng: 500 đồng.\n2. Trà: 100 đồng.\n';
    const offers = await titles(`${groups}Tổng cộng: 600 đồng.\n`);
    expect(offers.filter((title) => title.startsWith('Thêm dòng'))).toEqual([]);
  });

  it('is not added up of where the money comes from and what it pays for', async () => {
    const account = 'I. KINH PHÍ\n1. Nguồn kinh phí: 500.000 đồng.\n2. Mua $$hoa: 500.000 đồng.\n';
    expect(await titles(account)).toEqual([]);
  });

  it.each([
    ['Khách gồ$$m:', 'Khách: 14 đại biểu, gồm:'],
    ['Khách$$:', 'Khách: 14 đại biểu, gồm:'],
  ])('is written into the head “%s”', async (head, result) => {
    const list = '\n- Xã: 12 đại biểu;\n- Huyện: 02 đại biểu.\n';
    const plan = await editor.open(`I. THÀNH PHẦN\n${head}${list}`);
    expect(await textAfter(plan, 'Ghi tổng vào dòng đầu: 14 đại biểu')).toBe(`I. THÀNH PHẦN\n${result}${list}`);
  });

  it('is a row of a table', async () => {
    const table =
      '| TT | Nội dung | Số lượng | Đơn giá | Thành tiền |\n| 1 | Nước | 12 | 20.000 | 240.000 |\n| 2 | Hoa | 1 | 300.000 | 300.000 |\n';
    const plan = await editor.open(`I. KINH PHÍ\n${table.replace('Nước', () => 'Nư$$ớc')}`);
    expect(await textAfter(plan, 'Thêm hàng tổng cộng: 540.000 đồng')).toBe(
      `I. KINH PHÍ\n${table}| | Tổng cộng | | | 540.000 |\n`,
    );
  });

  it('is not offered where a total counts the list, or an item says no sum', async () => {
    expect(
      await titles('I. KINH PHÍ\n- Nư$$ớc: 240.000 đồng;\n- Hoa: 300.000 đồng.\nTổng cộng: 540.000 đồng.\n'),
    ).toEqual([]);
    expect(await titles('I. KINH PHÍ\n- Nư$$ớc: 240.000 đồng;\n- Hoa: của nhà.\n')).toEqual([]);
  });
});

describe('an amount in words', () => {
  const LIST = 'I. KINH PHÍ\n- Nước: 240.000 đồng;\n- Hoa: 300.000 đồng.\n';

  it('is written behind the total', async () => {
    const plan = await editor.open(`${LIST}Tổng c$$ộng: 540.000 đồng.\n`);
    expect(await textAfter(plan, 'Ghi số tiền bằng chữ: “Năm trăm bốn mươi nghìn đồng”')).toBe(
      `${LIST}Tổng cộng: 540.000 đồng (Năm trăm bốn mươi nghìn đồng).\n`,
    );
  });

  it('is written behind the only sum of a section on the budget', async () => {
    const plan = await editor.open('I. KINH PHÍ\nKinh phí thực hiện $$là 5.000.000 đồng từ ngân sách xã.\n');
    expect(await textAfter(plan, 'Ghi số tiền bằng chữ')).toBe(
      'I. KINH PHÍ\nKinh phí thực hiện là 5.000.000 đồng (Năm triệu đồng) từ ngân sách xã.\n',
    );
  });

  it('stands below a table', async () => {
    const table = 'I. KINH PHÍ\nĐơn vị tính: 1.000 đồng\n| Nội dung | Thành tiền |\n| Hoa | 300 |\n| Nước | 240 |\n';
    const plan = await editor.open(`${table}| Tổng c$$ộng | 540 |\n`);
    expect(await textAfter(plan, 'Ghi số tiền bằng chữ')).toBe(
      `${table}| Tổng cộng | 540 |\nBằng chữ: Năm trăm bốn mươi nghìn đồng.\n`,
    );
  });

  it.each([
    'Tổng c$$ộng: 540.000 đồng (Năm trăm bốn mươi nghìn đồng).\n',
    'Tổng c$$ộng: 540.000 đồng.\nBằng chữ: Năm trăm bốn mươi nghìn đồng.\n',
    'Tổng c$$ộng: 550.000 đồng.\n',
  ])('is not offered at “%s”', async (total) => {
    expect(await titles(LIST + total)).toEqual([]);
  });
});
