import { describe, expect, it } from 'vitest';
import { knownFrom, offered } from './completing.ts';
import { EARLIER, HEAD, OFFICE } from './office.ts';

const known = OFFICE;
const PEOPLE = `${HEAD}I. THÀNH PHẦN\nTổng số 80 đại biểu, gồm:\n- Huyện: 20 đại biểu;\n- Xã: 60 đại biểu.\n\n`;
const BUDGET = `${PEOPLE}II. KINH PHÍ\n`;
const ITEMS = `${BUDGET}1. Tài liệu: 80 bộ x 30.000 đồng/bộ = 2.400.000 đồng;\n2. Khánh tiết: 1.500.000 đồng.\n`;
const TABLE = `${PEOPLE}II. KINH PHÍ\nĐơn vị tính: 1.000 đồng\n| TT | Nội dung | ĐVT | Số lượng | Đơn giá | Thành tiền |\n| 1 | Tài liệu | bộ | 80 | 30 | 2.400 |\n`;

describe('behind a number', () => {
  it.each([
    ['- Xã bạn: 05 d', 'đại biểu'],
    ['- Xã bạn: 05 dai', 'đại biểu'],
    ['- Xã bạn: 05 ng', 'người'],
    ['1. Họp 02 b', 'buổi'],
    ['1. Chi 30.000 d', 'đồng'],
    ['1. Chi 30.000 ', 'đồng/đại biểu'],
    ['1. Chi 150 tr', 'triệu đồng'],
    ['1. Chi 30.000 đồng/', 'người'],
    ['1. Chi 30.000 đồng/ng', 'người'],
  ])('“%s” goes on with “%s”', async (line, unit) => {
    const list = await offered(`${PEOPLE}II. KHÁC\n${line}$$`);
    expect(list.line(unit)).toBe(`${line.replace(/(?<=[ /])[a-z]*$/, '')}${unit}`);
  });

  it('what a computation comes to is no price', async () => {
    const { labels } = await offered(`${PEOPLE}II. KHÁC\n1. Nước: 80 người x 20.000 đồng = 1.600.000 $$`);
    expect(labels[0]).toBe('đồng');
    expect(labels.filter((label) => label.includes('/'))).not.toContain('đồng/đại biểu');
  });

  it('the unit that the plan counts in comes first', async () => {
    expect((await offered(`${PEOPLE}II. KHÁC\n- Khách: 03 $$`)).labels[0]).toBe('đại biểu');
  });

  it.each(['1. Trong năm 2024 th', '1. Theo khoản 3 đ', '1. d', '2. Từ ngày 12/3/2024 đ'])(
    'that counts nothing, as in “%s”, no unit is offered',
    async (line) => {
      const { labels } = await offered(`${PEOPLE}II. KHÁC\n${line}$$`);
      expect(labels).not.toContain('đại biểu');
      expect(labels).not.toContain('tháng');
    },
  );

  it('letters and marks may be apart', async () => {
    const text = `${PEOPLE}II. KHÁC\n- Xã: 05 đại`.normalize('NFD');
    expect((await offered(`${text}$$`)).taken('đại biểu')).toBe(
      `${text.slice(0, -'đại'.normalize('NFD').length)}đại biểu`,
    );
  });
});

describe('a total', () => {
  it.each(['Tổng cộng: ', 'Tổng cộng:', 'Tổng cộng: 3.9', 'Cộng: '])('is added up behind “%s”', async (line) => {
    const list = await offered(`${ITEMS}${line}$$`);
    const before = line.replace(/ ?[\d.]*$/, '');
    expect(list.labels).toEqual(['3.900.000 đồng', '3.900.000 đồng (Ba triệu chín trăm nghìn đồng)']);
    expect(list.line('3.900.000 đồng')).toBe(`${before} 3.900.000 đồng`);
  });

  it('counts people as well', async () => {
    expect(
      (await offered(`${HEAD}I. THÀNH PHẦN\n- Huyện: 20 đại biểu;\n- Xã: 60 đại biểu.\nTổng cộng: $$`)).labels,
    ).toEqual(['80 đại biểu']);
  });

  it('is said in words on the line below', async () => {
    const total = `${ITEMS}Tổng cộng: 3.900.000 đồng.\n`;
    const label = 'Bằng chữ: Ba triệu chín trăm nghìn đồng.';
    expect((await offered(`${total}bang$$`)).line(label)).toBe(label);
    expect((await offered(`${total}$$`)).labels).toContain(label);
    expect((await offered(`${total}${label}\n$$`)).labels).not.toContain(label);
    const said = `${ITEMS}Tổng cộng: 3.900.000 đồng (Ba triệu chín trăm nghìn đồng).\n`;
    expect((await offered(`${said}$$`)).labels).not.toContain(label);
  });

  it('that is written is left alone', async () => {
    expect((await offered(`${ITEMS}Tổng cộng: 5.000.000 $$`)).labels).not.toContain('3.900.000 đồng');
  });

  it.each(['', 'tong'])('comes whole on a line of its own for “%s”', async (typed) => {
    const list = await offered(`${ITEMS}${typed}$$`);
    expect(list.line('Tổng cộng: 3.900.000 đồng')).toBe('Tổng cộng: 3.900.000 đồng (Ba triệu chín trăm nghìn đồng).');
  });

  it('does not come twice, nor over items without a sum', async () => {
    const label = 'Tổng cộng: 3.900.000 đồng';
    expect((await offered(`${ITEMS}Tổng cộng: 3.900.000 đồng.\n$$`)).labels).not.toContain(label);
    expect(
      (await offered(`${BUDGET}1. Tài liệu.\n2. Nước.\n$$`)).labels.filter((one) => one.startsWith('Tổng')),
    ).toEqual([]);
  });
});

describe('an amount in words', () => {
  const words = 'Ba triệu chín trăm nghìn đồng';
  it.each([
    ['Tổng cộng: 3.900.000 đồng ($$', `Tổng cộng: 3.900.000 đồng (${words})`],
    ['Tổng cộng: 3.900.000 đồng ($$)', `Tổng cộng: 3.900.000 đồng (${words})`],
    ['Tổng cộng: 3.900.000 đồng (ba tr$$)', `Tổng cộng: 3.900.000 đồng (${words})`],
    ['Tổng cộng: 3.900.000 đồng (Bằng chữ: $$', `Tổng cộng: 3.900.000 đồng (Bằng chữ: ${words})`],
    ['Tổng cộng: 3.900.000 đồng.\nBằng chữ: $$', `Bằng chữ: ${words}.`],
    ['Tổng cộng: 3.900.000 đồng.\nBằng chữ$$', `Bằng chữ: ${words}.`],
    ['Chi 3.900.000 đồng ($$) từ ngân sách.', ''],
  ])('is written out in “%s”', async (marked, line) => {
    const list = await offered(`${ITEMS}${marked}`);
    if (line === '') expect(list.labels).toEqual([]);
    else expect(list.line(words)).toBe(line);
  });

  it('is that of a table in its own unit', async () => {
    const list = await offered(`${TABLE}| | Tổng cộng | | | | 2.400 |\nBằng chữ: $$`);
    expect(list.labels).toEqual(['Hai triệu bốn trăm nghìn đồng']);
  });
});

describe('an item of the budget', () => {
  it.each([
    ['1. nuoc', 'Nước uống', '1. Nước uống: 80 người x 20.000 đồng/người = 1.600.000 đồng;'],
    ['- hoa', 'Hoa tươi', '- Hoa tươi: 01 lẵng x 500.000 đồng/lẵng = 500.000 đồng;'],
  ])('“%s” brings its unit and price, with the number of those who come', async (typed, label, line) => {
    expect((await offered(`${BUDGET}${typed}$$`, { known })).line(label)).toBe(line);
  });

  it('that only a few got before is not paid to all who come', async () => {
    const speakers = '3. Thù lao diễn giả: 02 người x 500.000 đồng/người = 1.000.000 đồng.\n';
    const paid = knownFrom([EARLIER.replace('\nII. TỔ CHỨC', `${speakers}\nII. TỔ CHỨC`)]);
    expect((await offered(`${BUDGET}1. thu lao$$`, { known: paid })).line('Thù lao diễn giả')).toBe(
      '1. Thù lao diễn giả: 02 người x 500.000 đồng/người = 1.000.000 đồng;',
    );
  });

  it('has blanks for what may differ', async () => {
    const list = await offered(`${ITEMS}3. nuoc$$`, { known, snippets: true });
    expect(list.line('Nước uống')).toBe(`3. Nước uống: \${1:80} người x 20.000 đồng/người = \${2:1.600.000 đồng};`);
    expect(list.item('Nước uống').detail).toBe('20.000 đồng/người, theo kế hoạch khác');
  });

  it('comes with the next marker on an empty line', async () => {
    expect((await offered(`${ITEMS}$$`, { known })).labels).toContain('3. Nước uống');
  });

  it('is offered where money is planned and nowhere else', async () => {
    const { labels } = await offered(`${PEOPLE}II. YÊU CẦU\n1. nuoc$$`, { known });
    expect(labels).toEqual([]);
  });
});

describe('a table of the budget', () => {
  it('goes on with items as rows, in the unit of the table', async () => {
    const list = await offered(`${TABLE}$$`, { known });
    const row = '| 2 | Nước uống | người | 80 | 20 | 1.600 |';
    expect(list.line(row)).toBe(`${row}\n`);
  });

  it('keeps the rows below together', async () => {
    const list = await offered(`${TABLE}|$$\n| | Tổng cộng | | | | |\n`, { known });
    const row = '| 2 | Nước uống | người | 80 | 20 | 1.600 |';
    expect(list.taken(row)).toBe(`${TABLE}${row}\n| | Tổng cộng | | | | |\n`);
  });

  it.each([
    ['| 2 | nuo', 'Nước uống', '| 2 | Nước uống |'],
    ['| 2 | Nước uống | ng', 'người', '| 2 | Nước uống | người |'],
    ['| 2 | Nước uống | người | 80 | ', '20', '| 2 | Nước uống | người | 80 | 20 |'],
    ['| 2 | Nước uống | người | 80 | 20 |', '1.600', '| 2 | Nước uống | người | 80 | 20 | 1.600 |'],
    ['| | Tổng cộng | | | | ', '2.400', '| | Tổng cộng | | | | 2.400 |'],
    ['| ', '2', '| 2 |'],
  ])('fills in the cell in “%s”', async (row, label, line) => {
    expect((await offered(`${TABLE}${row}$$`, { known })).line(label)).toBe(line);
  });

  it('multiplies prices in đồng for amounts in thousands', async () => {
    const table = TABLE.replace('Đơn giá', 'Đơn giá (đồng)').replace('| 30 |', '| 30.000 |');
    expect((await offered(`${table}| 2 | Nước | người | 80 | 20.000 | $$`)).labels).toEqual(['1.600']);
  });

  it('is made with its first rows and its total', async () => {
    const list = await offered(`${BUDGET}bang du toan$$`);
    expect(list.line('Bảng dự toán kinh phí')).toBe(
      '| TT | Nội dung chi | Số lượng | Đơn giá | Thành tiền |\n| 1 | Nước uống | … | … | … |\n| | Tổng cộng | | | |\n',
    );
  });
});
