import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Diagnostic, InlayHint } from 'vscode-languageserver';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { Editor, type Plan } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

async function hintsIn(plan: Plan, fromLine = 0, toLine = plan.document.lineCount): Promise<InlayHint[]> {
  const range = { start: { line: fromLine, character: 0 }, end: { line: toLine, character: 0 } };
  const found = await plan.ask<InlayHint[]>('textDocument/inlayHint', { range });
  for (const { tooltip } of found) expect(tooltip).toMatch(/\S/);
  return found;
}

/** The plan as it looks with its hints, each in `⟨⟩` where it stands. */
async function seen(text: string): Promise<string> {
  const plan = await editor.open(text);
  const hints = await hintsIn(plan);
  return plan.with(
    hints.map(({ position, label }) => ({
      range: { start: position, end: position },
      newText: `⟨${typeof label === 'string' ? label : ''}⟩`,
    })),
  );
}

/** The plan after all its hints are accepted; then none of them may be left, and none of the sums may be wrong. */
async function accepted(text: string): Promise<string> {
  const plan = await editor.open(text);
  const hints = await hintsIn(plan);
  const after = plan.with(hints.flatMap(({ textEdits }) => textEdits ?? []));
  const written = await editor.open(after);
  expect(await hintsIn(written)).toEqual([]);
  const wrong = (await written.diagnostics()).filter(({ code }: Diagnostic) =>
    /total|line|weekday|words/.test(String(code)),
  );
  expect(wrong.map(({ message }) => message)).toEqual([]);
  return after;
}

describe('a result left out of a computation', () => {
  const text = 'I. KINH PHÍ\n1. Nước uống: 110 người x 02 buổi x 20.000 đồng/người.\n';

  it('is shown behind it', async () => {
    expect(await seen(text)).toContain('20.000 đồng/người⟨= 4.400.000 đồng⟩.\n');
  });

  it('is written in when accepted', async () => {
    expect(await accepted(text)).toContain('20.000 đồng/người = 4.400.000 đồng.\n');
  });

  it.each([
    ['stands there', '1. Nước: 2 người x 20.000 đồng/người = 40.000 đồng.'],
    ['stands beside it', '1. Nước (2 người x 20.000 đồng/người): 40.000 đồng.'],
    ['stands in its row', '| Nội dung | Số lượng | Thành tiền |\n| Nước | 2 người x 20.000 đồng | 40.000 |'],
    ['would be no amount', '1. Phông: 4 m x 6 m, giá 500.000 đồng.'],
    ['is that of a range', '1. Nước: 10 - 20 người x 20.000 đồng/người.'],
    ['follows in other words', '1. Nước: 2 người x 20.000 đồng = khoảng 40.000 đồng.'],
  ])('is not shown where it %s', async (_where, lines) => {
    const plan = `I. NỘI DUNG\n${lines}\n`;
    expect(await seen(plan)).toBe(plan);
  });
});

describe('a result left open behind its sign', () => {
  it.each(['=', '= …', '= ...... đồng', '= ……… đồng'])(
    'as “%s” takes the place of what is left there',
    async (open) => {
      const line = (behind: string) => `I. KINH PHÍ\n1. Nước: 2 người x 20.000 đồng ${behind};\n`;
      expect(await seen(line(open))).toBe(line(`=⟨40.000 đồng⟩${open.slice(1)}`));
      expect(await accepted(line(open))).toBe(line('= 40.000 đồng'));
    },
  );
});

describe('an amount left out of a row', () => {
  const table = (...rows: string[]) => `PHỤ LỤC
DỰ TOÁN KINH PHÍ

| TT | Nội dung | Số lượng | Đơn giá | Thành tiền |
${rows.join('\n')}
`;

  it('is its quantity times its price', async () => {
    const text = (first: string, last: string) =>
      table(
        `| 1 | Nước | 12 | 20.000 |${first} |`,
        '| 2 | Hoa | 1 | 60.000 | 60.000 |',
        `| | Tổng cộng | | |${last} |`,
      );
    expect(await seen(text('', ''))).toBe(text('⟨240.000⟩', ''));
    expect(await accepted(text('', ' 300.000'))).toBe(text(' 240.000', ' 300.000'));
  });

  it('is not shown where one of the two is absent, or the cell goes on with the one above', async () => {
    const text = table('| 1 | Nước | | 20.000 | |', '| 2 | Hoa | 2 | 60.000 | 120.000 |', '| 3 | Quà | ^ | ^ | ^ |');
    expect(await seen(text)).toBe(text);
  });
});

describe('a total left blank', () => {
  const items = 'I. KINH PHÍ\n1. Nước: 240.000 đồng\n2. Hoa: 360.000 đồng\n';

  it.each(['Tổng cộng:', 'Tổng cộng: …………', 'Tổng cộng: ...... đồng.', 'Tổng cộng'])(
    'as “%s” is shown and written in',
    async (line) => {
      expect(await seen(`${items}${line}\n`)).toContain('⟨600.000 đồng⟩');
      const stop = line.endsWith('.') && !line.includes('đồng.') ? '.' : '';
      expect(await accepted(`${items}${line}\n`)).toBe(
        `${items}Tổng cộng: 600.000 đồng (Sáu trăm nghìn đồng)${stop}\n`,
      );
    },
  );

  it('with blanks behind it keeps none of them', async () => {
    expect(await accepted(`${items}Tổng cộng: \n`)).toContain('(Sáu trăm nghìn đồng)\n');
  });

  it('of people is named as its items are', async () => {
    const people = 'I. THÀNH PHẦN\n- Cấp xã: 03 người\n- Các thôn: 02 người\n';
    expect(await accepted(`${people}Tổng cộng:\n`)).toBe(`${people}Tổng cộng: 05 người\n`);
  });

  it('is not written in words twice', async () => {
    const words = 'Bằng chữ: Sáu trăm nghìn đồng.\n';
    expect(await accepted(`${items}Tổng cộng:\n${words}`)).toBe(`${items}Tổng cộng: 600.000 đồng\n${words}`);
  });

  it('in a table stands in the cell of the amounts', async () => {
    const table = (cell: string) => `PHỤ LỤC
DỰ TOÁN KINH PHÍ

| TT | Nội dung | Thành tiền |
| 1 | Nước | 240.000 |
| 2 | Hoa | 360.000 |
| | Tổng cộng |${cell} |
`;
    expect(await seen(table(''))).toBe(table('⟨600.000⟩'));
    expect(await accepted(table(''))).toBe(table(' 600.000'));
  });

  it('with words in its place is left alone', async () => {
    const text = `${items}Tổng cộng: theo thực tế.\n`;
    expect(await seen(text)).toBe(text);
  });
});

describe('a list without a total', () => {
  it('gets one behind its last item', async () => {
    const items = 'I. KINH PHÍ\n1. Nước: 240.000 đồng.\n2. Hoa: 360.000 đồng.\n';
    expect(await seen(`${items}II. TỔ CHỨC THỰC HIỆN\n`)).toContain('360.000 đồng.⟨Tổng cộng: 600.000 đồng⟩\n');
    expect(await accepted(`${items}II. TỔ CHỨC THỰC HIỆN\n`)).toContain(
      '360.000 đồng.\nTổng cộng: 600.000 đồng (Sáu trăm nghìn đồng).\nII.',
    );
  });

  it('of rows gets a row in the unit of the table', async () => {
    const after = await accepted(`PHỤ LỤC
DỰ TOÁN KINH PHÍ

Đơn vị tính: 1.000 đồng
| TT | Nội dung | Thành tiền |
| 1 | Nước | 240 |
| 2 | Hoa | 360 |
`);
    expect(after).toContain('| 2 | Hoa | 360 |\n| | Tổng cộng | 600 |\n');
  });

  it('under a head that says no sum has it shown at the head', async () => {
    const text = (head: string) => `I. KINH PHÍ
1. Giải thưởng${head}
- Giải nhất: 300.000 đồng;
- Giải nhì: 200.000 đồng.
2. Nước: 100.000 đồng
Tổng cộng: 600.000 đồng.
`;
    expect(await seen(text(':'))).toBe(text(':⟨500.000 đồng⟩'));
    expect(await accepted(text(':'))).toBe(text(': 500.000 đồng, gồm:'));
    expect(await accepted(text(''))).toBe(text(': 500.000 đồng, gồm:'));
    expect(await accepted(text(', gồm:'))).toBe(text(', 500.000 đồng, gồm:'));
  });

  it.each([
    [
      'a line of the section',
      'I. KINH PHÍ\nKinh phí là 600.000 đồng từ ngân sách.\n1. Nước: 240.000 đồng\n2. Hoa: 360.000 đồng\n',
    ],
    [
      'the head of its items',
      'I. KINH PHÍ\n1. Quà\nChi 500.000 đồng, gồm:\n- Hoa: 300.000 đồng;\n- Sách: 200.000 đồng.\n',
    ],
  ])('has nothing shown where %s says what it comes to', async (_what, text) => {
    expect(await seen(text)).toBe(text);
  });

  it('of people counts them', async () => {
    const text = 'I. THÀNH PHẦN\n1. Khách của huyện:\n- Lãnh đạo: 03 đại biểu;\n- Các phòng: 09 đại biểu.\n';
    expect(await accepted(text)).toContain('1. Khách của huyện: 12 đại biểu, gồm:\n');
  });

  it('of people counts them by the name that its items have', async () => {
    const text = 'I. THÀNH PHẦN\n1. Khách của huyện:\n- Lãnh đạo: 03 người;\n- Các phòng: 09 người.\n';
    expect(await accepted(text)).toContain('1. Khách của huyện: 12 người, gồm:\n');
  });

  it('is not added up where it says where the money comes from beside what it pays for', async () => {
    const text = 'I. KINH PHÍ\n1. Nguồn kinh phí: 500.000 đồng.\n2. Chi:\n- Hoa: 500.000 đồng.\n';
    expect(await seen(text)).toBe(text);
  });

  it('of which one item says nothing is not added up', async () => {
    const text = 'I. KINH PHÍ\n1. Nước: 240.000 đồng.\n2. Hoa.\n3. Quà: 100.000 đồng.\n';
    expect(await seen(text)).toBe(text);
  });
});

describe('the weekday of a date', () => {
  it.each([
    ['ngày 08/3/2024.', 'ngày 08/3/2024 (thứ Sáu).'],
    ['từ ngày 08/3/2024 đến ngày 09/3/2024.', 'từ ngày 08/3/2024 (thứ Sáu) đến ngày 09/3/2024 (thứ Bảy).'],
    ['từ ngày 24 đến ngày 25/3/2022.', 'từ ngày 24 (thứ Năm) đến ngày 25/3/2022 (thứ Sáu).'],
  ])('of the event “%s” is written behind it', async (date, expected) => {
    expect(await accepted(`I. THỜI GIAN\n1. Thời gian: 02 ngày, ${date}\n`)).toContain(expected);
  });

  it('leaves a range with one month what it is', async () => {
    const agenda = 'II. CHƯƠNG TRÌNH\n1. Ngày 24/3/2022: Khai mạc.\n';
    const after = await accepted(`I. THỜI GIAN\n1. Thời gian: từ ngày 24 đến ngày 25/3/2022.\n${agenda}`);
    expect(after).toContain('từ ngày 24 (thứ Năm) đến ngày 25/3/2022 (thứ Sáu).');
    expect(after).toContain(agenda);
  });

  it('is shown once for a day that the agenda names again', async () => {
    const text = 'I. THỜI GIAN\n1. Thời gian: ngày 08/3/2024.\nII. CHƯƠNG TRÌNH\n1. Ngày 08/3/2024: Khai mạc.\n';
    expect((await seen(text)).match(/⟨[^⟩]*⟩/g)).toEqual(['⟨(thứ Sáu)⟩']);
  });

  it('is not shown where the agenda says it', async () => {
    const text =
      'I. THỜI GIAN\n1. Thời gian: ngày 08/3/2024.\nII. CHƯƠNG TRÌNH\n1. Thứ Sáu, ngày 08/3/2024: Khai mạc.\n';
    expect(await seen(text)).toBe(text);
  });

  it('of a deadline is shown on a weekend alone', async () => {
    const text =
      'I. TỔ CHỨC THỰC HIỆN\n1. Phòng A: Xong trước ngày 09/3/2024.\n2. Phòng B: Xong trước ngày 08/3/2024.\n';
    expect(await seen(text)).toBe(text.replace('09/3/2024', '09/3/2024⟨(thứ Bảy)⟩'));
  });

  it.each([
    ['it stands there', 'thứ Sáu, ngày 08/3/2024'],
    ['it stands behind', 'ngày 08/3/2024 (thứ Sáu)'],
    ['it stands before brackets', 'chiều thứ sáu (08/3/2024)'],
    ['it stands there in short', 'sáng T6, 08/3/2024'],
    ['the day is left open', 'ngày … tháng 3 năm 2024'],
    ['the calendar has no such day', 'ngày 31/02/2024'],
  ])('is not shown where %s', async (_why, date) => {
    const text = `I. THỜI GIAN\n1. Thời gian: ${date}.\n`;
    expect(await seen(text)).toBe(text);
  });
});

describe('hints', () => {
  it('are given for the lines that are seen', async () => {
    const plan = await editor.open('I. KINH PHÍ\n1. Nước: 2 người x 100 đồng.\n2. Hoa: 3 bó x 100 đồng.\n');
    expect((await hintsIn(plan, 2, 3)).map(({ label }) => label)).toEqual(['= 300 đồng', 'Tổng cộng: 500 đồng']);
    expect((await hintsIn(plan, 0, 1)).map(({ label }) => label)).toEqual([]);
  });

  it('speak the language of the settings', async () => {
    const other = await Editor.start({ initializationOptions: { language: 'en' } });
    const plan = await other.open('I. KINH PHÍ\n1. Nước: 2 người x 100 đồng.\n');
    const [hint] = await hintsIn(plan);
    expect(hint?.tooltip).toContain('Double-click to write it.');
    await other.stop();
  });

  /** What correct plans leave out: the weekdays of their days, and one sum that their readers can do. */
  const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
    'hoi-nghi-cum-hai-ngay.kehoach': ['(thứ Sáu)', '(thứ Bảy)'],
    'benh-vien-2024.kehoach': ['10.000.000 đồng'],
    'lien-nganh-2024.kehoach': ['(thứ Năm)', '(thứ Sáu)'],
    'tinh-lam-nghiep-2022.kehoach': ['(thứ Năm)', '(thứ Sáu)'],
    'truong-hoc-2023.kehoach': ['(thứ Hai)', '(thứ Sáu)'],
  };

  it.each(CORRECT_PLANS)('are silent in $name where nothing is missing', async ({ name, text }) => {
    const found = await hintsIn(await editor.open(text));
    expect(found.map(({ label }) => label)).toEqual(LEFT_OUT[name] ?? []);
  });
});
