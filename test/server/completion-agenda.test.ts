import { describe, expect, it } from 'vitest';
import { offered } from './completing.ts';
import { HEAD, OFFICE } from './office.ts';

const AGENDA = `${HEAD}I. CHƯƠNG TRÌNH\n`;
const TABLE = `${AGENDA}| TT | Thời gian | Nội dung | Thực hiện |\n`;
const TASKS = `\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: Lập danh sách.\n`;

describe('the next row of an agenda', () => {
  it.each([
    ['| 1 | 7h00 - 7h30 | Đón | Văn phòng |', '| 2 | 7h30 - 8h00 | Nội dung | … |'],
    ['| 01 | 07h00 – 08h15 | Đón | Văn phòng |', '| 02 | 08h15 – 09h30 | Nội dung | … |'],
    ['| 1. | từ 8 giờ 00 đến 9 giờ 00 | Đón | |', '| 2 | từ 9 giờ 00 đến 10 giờ 00 | Nội dung | … |'],
    ['| 1 | 07 giờ 30 phút - 08 giờ 00 phút | Đón | |', '| 2 | 08 giờ 00 phút - 08 giờ 30 phút | Nội dung | … |'],
    ['| 1 | 13g30 | Đón | |', '| 2 | 14g00 | Nội dung | … |'],
    ['| 3 | 7h00 - 7h30 | Đón | |\n| ^ | ^ | Chào cờ | |', '| 4 | 7h30 - 8h00 | Nội dung | … |'],
  ])('behind “%s” begins where it ends, in the same form', async (above, row) => {
    for (const begun of ['', '|', '| ']) {
      const list = await offered(`${TABLE}${above}\n${begun}$$`);
      expect(list.labels[0]).toBe(row);
      expect(list.line(row)).toBe(`${row}\n`);
    }
  });

  it('has blanks for what the author says', async () => {
    const list = await offered(`${TABLE}| 1 | 7h00 - 7h30 | Đón | Văn phòng |\n$$`, { snippets: true });
    expect(list.line('| 2 | 7h30 - 8h00 | Nội dung | … |')).toBe(
      `| 2 | 7h30 - \${1:8h00} | \${2:Nội dung} | \${3:…} |\n`,
    );
  });

  it('ends before the row that is there already, and does not come where no time is left', async () => {
    const table = (next: string) => `${TABLE}| 1 | 7h00 - 8h00 | Đón | |\n| $$\n| 3 | ${next} | Họp | |\n`;
    expect((await offered(table('8h15 - 9h00'))).labels).toContain('| 2 | 8h00 - 8h15 | Nội dung | … |');
    const full = (await offered(table('8h00 - 9h00'))).labels;
    expect(full.filter((label) => label.includes('8h00'))).toEqual([]);
    expect((await offered(table('6h30 - 7h30'))).labels).toContain('| 2 | 8h00 - 9h00 | Nội dung | … |');
    const lines = `${AGENDA}- 7h00 - 8h00: Đón;\n- $$\n- 8h15 - 9h00: Họp.\n`;
    expect((await offered(lines)).labels).toContain('8h00 - 8h15: …;');
  });

  it('does not come behind a day that is over', async () => {
    const { labels } = await offered(`${TABLE}| 1 | 23h00 - 24h00 | Đón | |\n|$$`);
    expect(labels).toEqual(['2']);
  });
});

describe('a cell of an agenda', () => {
  const rows = `${TABLE}| 1 | 7h00 - 7h30 | Đón tiếp đại biểu | Văn phòng |\n`;

  it.each([
    ['| 2 | ', '7h30 - 8h00', '| 2 | 7h30 - 8h00 |'],
    ['| 2 |', '7h30 - 8h00', '| 2 | 7h30 - 8h00 |'],
    ['| 2 | 7h30 - 8h00 | khai', 'Phát biểu khai mạc', '| 2 | 7h30 - 8h00 | Phát biểu khai mạc |'],
    ['| 2 | 7h30 - 8h00 | Khai mạc | van', 'Văn phòng', '| 2 | 7h30 - 8h00 | Khai mạc | Văn phòng |'],
    ['| 2 | 7h30 - 8h00 | Khai mạc | pnv', 'Phòng Nội vụ', '| 2 | 7h30 - 8h00 | Khai mạc | Phòng Nội vụ |'],
    [
      '| 2 | 7h30 - 8h00 | Khai mạc | trung tam',
      'Trung tâm Y tế huyện',
      '| 2 | 7h30 - 8h00 | Khai mạc | Trung tâm Y tế huyện |',
    ],
  ])('is filled in for “%s”', async (row, label, line) => {
    const list = await offered(`${rows}${row}$$${TASKS}`, { known: OFFICE });
    expect(list.line(label)).toBe(line);
  });

  it('is not closed a second time', async () => {
    const list = await offered(`${rows}| 2 | 7h30 - 8h00 | Khai mạc | van$$ |${TASKS}`);
    expect(list.line('Văn phòng')).toBe('| 2 | 7h30 - 8h00 | Khai mạc | Văn phòng |');
  });
});

describe('the next line of an agenda', () => {
  it.each([
    ['- 7h00 - 7h30: Đón khách;\n', '- 7h30 - 8h00: …;'],
    ['1. 08h00: Khai mạc.\n', '2. 08h30: …;'],
    ['a) Từ 7h30 đến 8h30: Đón khách;\n', 'b) Từ 8h30 đến 9h30: …;'],
  ])('behind “%s” begins where it ends', async (above, line) => {
    const list = await offered(`${AGENDA}${above}$$`);
    expect(list.line(line)).toBe(line);
    const mark = /^\S+ /.exec(line)?.[0] ?? '';
    const begun = await offered(`${AGENDA}${above}${mark}$$`);
    expect(begun.line(line.slice(mark.length))).toBe(line);
  });

  it('is not offered behind something else', async () => {
    const { labels } = await offered(`${AGENDA}- 7h00 - 7h30: Đón khách;\n\nII. KHÁC\n$$`);
    expect(labels.filter((label) => label.includes('7h30'))).toEqual([]);
  });
});

it('a table of the agenda is made with its first row', async () => {
  const list = await offered(`${AGENDA}bang ct$$`);
  expect(list.line('Bảng chương trình')).toBe(
    '| Thời gian | Nội dung | Thực hiện |\n| 7h30 - 8h00 | Đón tiếp đại biểu | … |\n',
  );
});

describe('a day behind its word', () => {
  const at = (typed: string) => `${HEAD}I. VIỆC\n1. Họp ngày ${typed}$$`;

  it('is found by its figures as they stand', async () => {
    expect((await offered(at('12'))).labels).toEqual(['12/3/2024', '12/3/2024 (thứ Ba)', '12 tháng 3 năm 2024']);
    expect((await offered(at('5/3'))).labels[0]).toBe('05/3/2024');
    expect((await offered(at('20/12'))).labels).toEqual([]);
  });
});
