import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  type Location,
  MarkupContent,
} from 'vscode-languageserver';
import { Editor, type Plan } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const TEXT = `// Bản thảo lần một.
// Chưa trình ký.
KẾ HOẠCH
Tổ chức Hội nghị

Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023;
Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;

I. THÀNH PHẦN
Mời 12 đại biểu, gồm:
- Lãnh đạo *huyện*: 02 đại biểu;
- Các phòng: 10 đại biểu.
II. CHƯƠNG TRÌNH
1. Từ 7h30 đến 8h00: Đón | tiếp.
2. Từ 8h00 đến 11h15: Tổng kết.
III. KINH PHÍ
1. Nước uống: 240.000 đồng
2. Giải thưởng:
a) Giải nhất: 200.000 đồng;
b) Giải nhì: 100.000 đồng.
Tổng cộng: 540.000 đồng.
// Xin thêm báo giá.
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng: Chi 100.000 đồng.

PHỤ LỤC
DỰ TOÁN KINH PHÍ

Đơn vị tính: 1.000 đồng
| TT | Nội dung | Thành tiền |
| 1 | Nước | 240 |
| 2 | Quà | 300 |
| | Tổng cộng | 540 |
`;

let editor: Editor;
let plan: Plan;
beforeAll(async () => {
  editor = await Editor.start();
  plan = await editor.open(TEXT);
});
afterAll(() => editor.stop());

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}

describe('the outline and the breadcrumbs', () => {
  it('show beside each part what it comes to', async () => {
    const symbols = flat(await plan.ask<DocumentSymbol[]>('textDocument/documentSymbol'));
    const details = symbols.map(({ name, detail }) => `${name} = ${detail}`);
    for (const expected of [
      'I. THÀNH PHẦN = 12 người',
      'II. CHƯƠNG TRÌNH = 7h30 - 11h15, 2 nội dung',
      'III. KINH PHÍ = 540.000 đồng',
      '1. Nước uống = 240.000 đồng',
      '2. Giải thưởng = 300.000 đồng',
      'a) Giải nhất = 200.000 đồng',
      'IV. TỔ CHỨC THỰC HIỆN = ',
      '1. Văn phòng = ',
      'PHỤ LỤC DỰ TOÁN KINH PHÍ = 540.000 đồng',
      'Bảng: TT, Nội dung, Thành tiền = 540.000 đồng',
    ]) {
      expect(details).toContain(expected);
    }
  });

  it('show no sum for lists side by side, whose whole nobody states', async () => {
    const list = (name: string) => `1. ${name}\n- Một: 100.000 đồng\n- Hai: 200.000 đồng\n- Cộng: 300.000 đồng\n`;
    const other = await editor.open(`I. KINH PHÍ\n${list('Hoa')}${list('Nước').replace('1.', '2.')}`);
    const symbols = flat(await other.ask<DocumentSymbol[]>('textDocument/documentSymbol'));
    expect(symbols.map(({ name, detail }) => `${name} = ${detail}`)).toEqual([
      'I. KINH PHÍ = ',
      '1. Hoa = 300.000 đồng',
      '2. Nước = 300.000 đồng',
    ]);
  });
});

describe('folding', () => {
  it('takes in comments, legal bases, clauses, tables and appendices', async () => {
    const folds = await plan.ask<FoldingRange[]>('textDocument/foldingRange');
    const lines = TEXT.split('\n');
    const of = (kind: string) =>
      folds.filter((fold) => fold.kind === kind).map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]);
    expect(of(FoldingRangeKind.Comment)).toEqual([['// Bản thảo lần một.', '// Chưa trình ký.']]);
    const regions = of(FoldingRangeKind.Region);
    expect(regions).toContainEqual([
      'Căn cứ Luật Hợp tác xã ngày 20 tháng 6 năm 2023;',
      'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;',
    ]);
    // The total below it is that of the section.
    expect(regions).toContainEqual(['2. Giải thưởng:', 'b) Giải nhì: 100.000 đồng.']);
    expect(regions).toContainEqual(['| TT | Nội dung | Thành tiền |', '| | Tổng cộng | 540 |']);
    expect(regions).toContainEqual(['PHỤ LỤC', '| | Tổng cộng | 540 |']);
  });
});

describe('the hover on a heading', () => {
  async function hover(words: string): Promise<string> {
    const found = await plan.ask<Hover | null>('textDocument/hover', {}, plan.find(words, 1));
    return MarkupContent.is(found?.contents) ? found.contents.value : '';
  }

  it('shows who attends', async () => {
    const shown = await hover('THÀNH PHẦN');
    expect(shown).toContain('| - Lãnh đạo \\*huyện\\* | 02 đại biểu |');
    expect(shown).toContain('| **Cộng** | **12 đại biểu** |');
  });

  it('shows a table in đồng, whatever it counts in, and its rows by their words', async () => {
    const table = '| TT | Nội dung | Thành tiền |\n| 1 | Nước | 300 |\n| 2 | Hoa | 600 |\n| | Tổng cộng | 900 |\n';
    const other = await editor.open(`I. KINH PHÍ\nĐơn vị tính: 1.000 đồng\n${table}`);
    const found = await other.ask<Hover | null>('textDocument/hover', {}, other.find('KINH', 1));
    const shown = MarkupContent.is(found?.contents) ? found.contents.value : '';
    expect(shown).toContain('| Nước | 300.000 đồng |');
    expect(shown).toContain('| **Kế hoạch ghi** | **900.000 đồng** |');
  });

  it('shows a range as it is written, and no difference where the list lies within it', async () => {
    const text = 'I. THÀNH PHẦN\n1. Khách mời: 10 - 20 đại biểu, gồm:\n- Xã: 05 người;\n- Thôn: 07 người.\n';
    const other = await editor.open(text);
    const found = await other.ask<Hover | null>('textDocument/hover', {}, other.find('THÀNH', 1));
    const shown = MarkupContent.is(found?.contents) ? found.contents.value : '';
    expect(shown).toContain('| **Kế hoạch ghi** | **10 - 20 đại biểu** |');
    expect(shown).toContain('| - Thôn | 07 người |');
    expect(shown).not.toContain('Chênh lệch');
    const symbols = flat(await other.ask<DocumentSymbol[]>('textDocument/documentSymbol'));
    expect(symbols.map(({ detail }) => detail)).toEqual(['12 người', '10 - 20 đại biểu']);
  });

  it('shows the budget item by item', async () => {
    const shown = await hover('KINH PHÍ');
    expect(shown).toContain('| 1. Nước uống | 240.000 đồng |');
    expect(shown).toContain('| 2. Giải thưởng | 300.000 đồng |');
    expect(shown).toContain('| **Cộng** | **540.000 đồng** |');
  });

  it('shows the agenda, the words of the plan as they stand', async () => {
    const shown = await hover('CHƯƠNG TRÌNH');
    expect(shown).toContain('| Giờ | Nội dung |\n| :--- | :--- |\n| 7h30 - 8h00 | Đón \\| tiếp. |');
    expect(shown).toContain('| 8h00 - 11h15 | Tổng kết. |');
  });

  it('shows no more of a long agenda than anybody reads', async () => {
    const slots = Array.from({ length: 60 }, (_, index) => `${index + 1}. 7h${10 + (index % 50)}: Việc.`);
    const long = await editor.open(`I. CHƯƠNG TRÌNH\n${slots.join('\n')}\n`);
    const found = await long.ask<Hover | null>('textDocument/hover', {}, long.find('CHƯƠNG'));
    const shown = MarkupContent.is(found?.contents) ? found.contents.value : '';
    expect(shown).toContain('… và 30 nội dung nữa');
    expect(shown.split('\n').length).toBeLessThan(40);
  });
});

describe('a law whose title ends in a comma', () => {
  it('is the same law', async () => {
    const text = 'Căn cứ Luật Đất đai, ngày 18 tháng 01 năm 2024;\nCăn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;\n';
    const laws = await editor.open(text);
    const context = { includeDeclaration: true };
    const found = await laws.ask<Location[]>('textDocument/references', { context }, laws.find('Luật', 1));
    expect(found).toHaveLength(2);
  });
});

describe('links to documents', () => {
  async function links(of: Plan): Promise<string[]> {
    const found = await of.ask<DocumentLink[]>('textDocument/documentLink');
    return found.map(({ range, target }) => `${of.document.getText(range)} → ${target}`);
  }

  it('are none where the user has chosen no search page', async () => {
    expect(await links(plan)).toEqual([]);
  });

  it('lead to the page that the user has chosen', async () => {
    const other = await Editor.start({
      initializationOptions: { legalSearch: 'https://vanban.example/tim?q={query}&s=1' },
    });
    const page = (query: string) => `https://vanban.example/tim?q=${encodeURIComponent(query)}&s=1`;
    expect(await links(await other.open(TEXT))).toEqual([
      `Luật Hợp tác xã ngày 20 tháng 6 năm 2023 → ${page('Luật Hợp tác xã')}`,
      `Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ → ${page('Nghị định 98/2023/NĐ-CP')}`,
    ]);
    await other.stop();
  });
});
