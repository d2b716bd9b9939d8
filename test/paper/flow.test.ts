import { afterAll, describe, expect, test } from 'vitest';
import { mm, type PrintedLine } from './pdf.ts';
import { printed, typesetter } from './plans.ts';

afterAll(() => typesetter.dispose());

const HEAD = `Cơ quan ban hành: Ủy ban nhân dân huyện Lâm Thao Thượng
Số: 45/KH-UBND
Địa danh: Lâm Thao Thượng
Ngày: 12/3/2024

KẾ HOẠCH
Tổ chức Hội nghị triển khai chuyển đổi số năm 2024

I. NỘI DUNG
`;

const ENDING = `
Trên đây là Kế hoạch tổ chức Hội nghị, các đơn vị căn cứ thực hiện./.

Nơi nhận:
- Như mục I;
- Lưu: VT, VHTT.

Người ký:
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Lâm
`;

const SIGNED = ENDING.slice(ENDING.indexOf('Nơi nhận:'));

function items(count: number): string {
  return Array.from({ length: count }, (_, index) => `- Việc thứ ${index + 1} của Hội nghị;\n`).join('');
}

describe('what belongs together stays on one page, wherever the page ends', () => {
  test.each(Array.from({ length: 36 }, (_, index) => index + 10))('after %i items', async (count) => {
    const pdf = await printed(`${HEAD}${items(count)}II. TỔ CHỨC THỰC HIỆN\n- Giao các phòng;${ENDING}`);
    const lines = pdf.lines();
    const pageOf = (words: string) => lines.find((line) => line.text.includes(words))?.page;
    // The signature never stands alone: the end of the text is with it.
    expect(pageOf('Nơi nhận:')).toBe(pageOf('./.'));
    expect(pageOf('Trần Văn Lâm')).toBe(pageOf('./.'));
    expect(pageOf('- Lưu: VT')).toBe(pageOf('./.'));
    // A heading never ends a page.
    expect(pageOf('- Giao các phòng')).toBe(pageOf('II. TỔ CHỨC'));
  });

  test.each(Array.from({ length: 16 }, (_, index) => index + 14))(
    'a table of %i rows before the signature',
    async (count) => {
      const rows = Array.from(
        { length: count },
        (_, index) => `| ${index + 1} | Nước uống của đại biểu | ${index + 1}00.000 |\n`,
      );
      const lines = (await printed(`${HEAD}| TT | Nội dung | Thành tiền |\n${rows.join('')}${SIGNED}`)).lines();
      const last = lines.find((line) => line.text === `${count}00.000`)?.page;
      expect(last).toBeGreaterThan(0);
      for (const words of ['Nơi nhận:', '- Lưu: VT', 'Trần Văn Lâm'])
        expect(lines.find((line) => line.text.startsWith(words))?.page).toBe(last);
      // On a page of its own, the row has the heading of the table above it.
      expect(lines.filter((line) => line.text === 'Thành tiền').map((line) => line.page)).toContain(last);
    },
  );

  test.each([18, 19, 20, 21, 22, 23])('a line that introduces, and a display, after %i items', async (count) => {
    const display = '> HỘI NGHỊ\n> TỔNG KẾT\n> NĂM 2024\n';
    const lines = (await printed(`${HEAD}${items(count)}- Gồm:\n+ Một;\n- Hai.\n${items(14)}${display}`)).lines();
    const pageOf = (words: string) => lines.find((line) => line.text === words)?.page;
    expect(pageOf('- Gồm:')).toBe(pageOf('+ Một;'));
    expect(pageOf('HỘI NGHỊ')).toBe(pageOf('NĂM 2024'));
  });

  test('a line of a long paragraph never stands alone on a page', async () => {
    const words = 'Các phòng, ban, xã, thị trấn chuẩn bị báo cáo và gửi về Ủy ban nhân dân huyện đúng hạn, ';
    for (const count of [17, 18, 19, 20, 21, 22]) {
      const lines = (await printed(`${HEAD}${items(count)}${words.repeat(8)}./.\n`)).lines();
      const own = lines.filter((line) => line.size > 13 && /Các phòng|báo cáo|đúng hạn|dân huyện/.test(line.text));
      for (const page of new Set(own.map((line) => line.page)))
        expect(own.filter((line) => line.page === page).length).toBeGreaterThan(1);
    }
  });
});

test('the number of a document is not broken at its stroke, and stands on the line', async () => {
  const text = `- ${'Theo đề nghị tại Tờ trình số 34/TTr-SNN '.repeat(12)}`;
  const words = (await printed(`${HEAD}${text}\n`)).words();
  const numbers = words.flatMap((word, index) => (word.text === '34/TTr-SNN' ? [index] : []));
  expect(numbers).toHaveLength(12);
  for (const index of numbers) {
    const [before, number, after] = words.slice(index - 1, index + 2);
    const beside = before?.bottom === number?.bottom ? before : after;
    expect(number?.bottom).toBe(beside?.bottom);
  }
});

describe('tables', () => {
  const rows = Array.from(
    { length: 70 },
    (_, index) =>
      `| ${index + 1} | Nội dung chi thứ ${index + 1} của Hội nghị gồm nhiều chữ, ${'đủ để cần đến mấy dòng, '.repeat(8)}HẾT | ${index}50.000 |\n`,
  );
  const table = `| TT | Nội dung | Thành tiền |\n${rows.join('')}`;

  test('repeat their heading row on every page', async () => {
    const lines = (await printed(`${HEAD}${table}${ENDING}`)).lines();
    const pages = new Set(lines.filter((line) => line.text.startsWith('Nội dung chi')).map((line) => line.page));
    expect(pages.size).toBeGreaterThan(2);
    for (const page of pages) {
      const own = lines.filter((line) => line.page === page);
      const head = own.filter((line) => line.bold && ['TT', 'Nội dung', 'Thành tiền'].includes(line.text));
      expect(head).toHaveLength(3);
      const firstRow = own.find((line) => line.text.startsWith('Nội dung chi'));
      for (const line of head) expect(line.top).toBeLessThan(firstRow?.top ?? 0);
    }
  });

  test('never split a row', async () => {
    const lines = (await printed(`${HEAD}${table}${ENDING}`)).lines();
    const begins = lines.filter((line) => line.text.startsWith('Nội dung chi'));
    const ends = lines.filter((line) => line.text.endsWith('HẾT'));
    expect(begins).toHaveLength(70);
    expect(ends[0]?.top).toBeGreaterThan((begins[0]?.top ?? 0) + 40);
    expect(ends.map((line) => line.page)).toEqual(begins.map((line) => line.page));
  });

  test('have amounts flush right, and fill the width of the text', async () => {
    const lines = (await printed(`${HEAD}${table}`)).lines();
    const amounts = lines.filter((line) => /^\d+50\.000$/.test(line.text));
    expect(amounts.length).toBeGreaterThan(60);
    const right = Math.max(...amounts.map((line) => line.right));
    for (const line of amounts) expect(right - line.right).toBeLessThan(1);
    expect(mm(210 - 18) - right).toBeLessThan(8);
  });

  test('keep their unit with them', async () => {
    for (const count of [20, 21, 22, 23, 24, 25, 26]) {
      const lines = (await printed(`${HEAD}${items(count)}Đơn vị tính: đồng\n${table}`)).lines();
      const unit = lines.find((line) => line.text === 'Đơn vị tính: đồng');
      expect(unit?.italic).toBe(true);
      expect(lines.find((line) => line.text === 'TT')?.page).toBe(unit?.page);
    }
  });

  test('have rows that are higher than a page split after all', async () => {
    const words = 'Nội dung rất dài của một ô trong bảng, '.repeat(150);
    const lines = (await printed(`${HEAD}| TT | Nội dung | Thành tiền |\n| 1 | ${words} | 1.000.000 |\n`)).lines();
    expect(lines.filter((line) => line.text.includes('rất dài')).length).toBeGreaterThan(40);
    for (const line of lines) expect(line.bottom).toBeLessThan(mm(297 - 19));
  });
});

describe('the letterhead', () => {
  test.each([
    ['above the number', 'Độ khẩn: Khẩn\nSố: 45/KH-UBND\nĐịa danh: B\nNgày: 12/3/2024'],
    ['below the number', 'Số: 45/KH-UBND\nĐộ khẩn: Khẩn\nĐộ mật: Mật\nĐịa danh: B\nNgày: 12/3/2024'],
    ['behind the date', 'Số: 45/KH-UBND\nĐịa danh: B\nNgày: 12/3/2024\nĐộ khẩn: Khẩn'],
  ])('has number and date on one line with a box %s', async (_, fields) => {
    const lines = (await printed(`Cơ quan ban hành: Ủy ban nhân dân huyện B\n${fields}\n\nKẾ HOẠCH\nA\n`)).lines();
    const [number, date] = ['Số: 45', 'B, ngày'].map((words) => lines.find((line) => line.text.startsWith(words)));
    expect(Math.abs((number?.top ?? 0) - (date?.top ?? 99))).toBeLessThan(1);
  });

  test('has the mark of a draft above it, bold and on the right', async () => {
    const lines = (await printed(`DỰ THẢO LẦN 2\n\n${HEAD}`)).lines();
    const mark = lines.find((line) => line.text === 'DỰ THẢO LẦN 2');
    expect(mark?.bold).toBe(true);
    expect(mark?.right).toBeCloseTo(mm(192), 0);
    expect(mark?.bottom).toBeLessThan(lines.find((line) => line.text.startsWith('CỘNG HÒA'))?.top ?? 0);
  });
});

describe('appendices', () => {
  const plan = `${HEAD}${items(40)}${ENDING}
PHỤ LỤC I
Chương trình

${items(60)}
PHỤ LỤC II
Dự toán

${items(40)}`;

  test('begin a page each and count their pages anew; their first page bears no number', async () => {
    const lines = (await printed(plan)).lines();
    const pages = [...new Set(lines.map((line) => line.page))];
    expect(pages.map((page) => [titleOn(lines, page), numberOn(lines, page)])).toEqual([
      ['', ''],
      ['', '2'],
      ['PHỤ LỤC I', ''],
      ['', '2'],
      ['', '3'],
      ['PHỤ LỤC II', ''],
      ['', '2'],
    ]);
  });

  test('are bold, centred and told to which plan they belong', async () => {
    const lines = (await printed(plan)).lines();
    const title = lines.find((line) => line.text === 'PHỤ LỤC I');
    expect(title?.bold).toBe(true);
    expect(title?.size).toBe(14);
    expect(lines.find((line) => line.text === 'CHƯƠNG TRÌNH')?.bold).toBe(true);
    const note = lines.find((line) => line.text.startsWith('(Kèm theo Kế hoạch số 45/KH-UBND'));
    expect(note?.italic).toBe(true);
    for (const line of [title, note])
      expect(Math.abs(((line?.left ?? 0) + (line?.right ?? 0)) / 2 - (mm(30) + mm(192)) / 2)).toBeLessThan(3);
  });
});

describe('several signatures', () => {
  test('leave room between rows of them', async () => {
    const signed = ['Lê A', 'Lê B', 'Lê C', 'Lê D'].map((name, index) => `Người ký:\nGIÁM ĐỐC ${index}\n${name}\n`);
    const lines = (await printed(`${HEAD}${signed.join('\n')}`)).lines();
    const [above, below] = ['Lê A', 'GIÁM ĐỐC 2'].map((text) => lines.find((line) => line.text === text));
    expect((below?.top ?? 0) - (above?.bottom ?? 0)).toBeGreaterThan(14);
  });

  test('stand side by side, their names on one line, above the recipients', async () => {
    const lines = (
      await printed(
        `${HEAD}${items(3)}${ENDING}
Người ký:
TM. ỦY BAN NHÂN DÂN HUYỆN PHÚ KHÊ
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lê Thị Hoa
`,
      )
    ).lines();
    const [one, other] = ['Trần Văn Lâm', 'Lê Thị Hoa'].map((name) => lines.find((line) => line.text === name));
    expect(one?.right).toBeLessThan(other?.left ?? 0);
    expect(Math.abs((one?.top ?? 0) - (other?.top ?? 99))).toBeLessThan(1);
    expect(lines.find((line) => line.text === 'Nơi nhận:')?.top).toBeGreaterThan(one?.bottom ?? 999);
  });
});

function titleOn(lines: readonly PrintedLine[], page: number): string {
  return lines.find((line) => line.page === page && line.bold && line.text.startsWith('PHỤ LỤC'))?.text ?? '';
}

function numberOn(lines: readonly PrintedLine[], page: number): string {
  return lines.find((line) => line.page === page && line.bottom < mm(20))?.text ?? '';
}
