import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentSymbol, FoldingRange, Hover, Location, LocationLink } from 'vscode-languageserver';
import { MarkupContent } from 'vscode-languageserver';
import { type RenderResponse, renderRequest } from '../../server/protocol.ts';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
let plan: Plan;
beforeAll(async () => {
  editor = await Editor.start();
  plan = await editor.open(TEXT);
});
afterAll(() => editor.stop());

const TEXT = `Cơ quan ban hành: Ủy ban nhân dân huyện B
Số: 37/KH-UBND
Ngày: 21/02/2024

KẾ HOẠCH
Tổ chức Hội nghị <tổng kết> *2023*

Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;

I. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: 02 ngày, từ ngày 08/3/2024 đến ngày 09/3/2024.
a) Ngày thứ hai: 7h30 - 11h15 tổng kết.
II. THÀNH PHẦN
Mời 12 đại biểu, gồm:
- Lãnh đạo huyện: 02 đại biểu;
- Các phòng: 11 đại biểu.
III. KINH PHÍ
1. Nước uống: 12 người x 20.000 đồng/người = 240.000 đồng
2. Hoa [tặng]: 150 triệu đồng
Tổng cộng: 150.240.000 đồng (Một trăm năm mươi triệu hai trăm bốn mươi nghìn đồng).
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng: Theo điểm a khoản 1 mục I và Phụ lục I; lễ tân theo khoản 1 mục I.
2. Các phòng: Theo khoản 9 mục I.

Trên đây là Kế hoạch tổ chức Hội nghị./.

Nơi nhận:
- Lưu: VT.

Người ký:
CHỦ TỊCH
Nguyễn Văn A

PHỤ LỤC I
CHƯƠNG TRÌNH

| Thời gian | Nội dung |
| 7h30 - 8h00 | Đón khách |
`;

async function hover(words: string, by = 0): Promise<string> {
  const found = await plan.ask<Hover | null>('textDocument/hover', {}, plan.find(words, by));
  const contents = found?.contents;
  return MarkupContent.is(contents) ? contents.value : '';
}

describe('hover', () => {
  it.each([
    ['21/02/2024', '**Thứ Tư**, ngày 21 tháng 02 năm 2024'],
    ['20.000 đồng/người', '_Hai trăm bốn mươi nghìn đồng_'],
    ['240.000 đồng\n', '= **240.000 đồng**'],
    ['150 triệu', '**150.000.000 đồng**'],
    ['150 triệu', '_Một trăm năm mươi triệu đồng_'],
    ['12 đại biểu', '_mười hai_'],
    ['Một trăm năm', '**150.240.000 đồng**'],
    ['08/3/2024 đến', '2 ngày'],
    ['Ngày thứ hai', 'Ngày thứ 2 của hội nghị: **Thứ Bảy**, ngày 09 tháng 3 năm 2024'],
    ['7h30 - 11h15', '**3 giờ 45 phút**'],
    ['98/2023', 'Số, ký hiệu: **98/2023/NĐ-CP**'],
    ['98/2023', 'Cơ quan ban hành: **Chính phủ**'],
    ['98/2023', '**Chủ nhật**, ngày 31 tháng 12 năm 2023'],
    ['37/KH', 'Loại văn bản: **KH**'],
    ['THÀNH PHẦN', '**THÀNH PHẦN THAM DỰ**: Ai được mời, bao nhiêu đại biểu'],
    ['Thời gian: 02', '**THỜI GIAN, ĐỊA ĐIỂM**: Ngày giờ và nơi họp'],
    ['a) Ngày', '**Điểm a khoản 1 mục I**'],
    ['a) Ngày', 'Được dẫn chiếu 1 lần.'],
    ['./.', 'Dấu kết thúc'],
  ])('on “%s” says %s', async (words, said) => {
    expect(await hover(words)).toContain(said);
  });

  it.each([
    ['điểm a khoản', 5, '**Điểm a khoản 1 mục I**: a) Ngày thứ hai'],
    ['khoản 1 mục I và', 6, '**Khoản 1 mục I**: 1. Thời gian'],
    ['mục I và', 4, '**Mục I**: I. THỜI GIAN, ĐỊA ĐIỂM'],
    ['Phụ lục I;', 8, '**Phụ lục I**: PHỤ LỤC I CHƯƠNG TRÌNH'],
    ['khoản 9', 6, 'Kế hoạch này không có khoản 9.'],
  ])('on the reference “%s” names its target', async (words, by, said) => {
    expect(await hover(words, by)).toContain(said);
  });

  it('shows what a head is made up of, and by how much it is off', async () => {
    const table = await hover('Mời 12');
    expect(table).toContain('| - Lãnh đạo huyện | 02 đại biểu |');
    expect(table).toContain('| **Cộng** | **13 đại biểu** |');
    expect(table).toContain('| **Kế hoạch ghi** | **12 đại biểu** |');
    expect(table).toContain('| **Chênh lệch** | **01 đại biểu** |');
  });

  it('shows what a total line sums, the words of the plan as they stand', async () => {
    const table = await hover('Tổng cộng:');
    expect(table).toContain('| 2. Hoa \\[tặng\\] | 150.000.000 đồng |');
    expect(table).toContain('| **Cộng** | **150.240.000 đồng** |');
    expect(table).not.toContain('Chênh lệch');
  });

  it('says nothing on ordinary words', async () => {
    expect(await hover('lễ tân', 1)).toBe('');
  });
});

describe('the outline', () => {
  it('names the parts as the text does', async () => {
    const symbols = await plan.ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(symbols.map(({ name }) => name)).toEqual([
      'Phần đầu văn bản',
      'KẾ HOẠCH',
      'I. THỜI GIAN, ĐỊA ĐIỂM',
      'II. THÀNH PHẦN',
      'III. KINH PHÍ',
      'IV. TỔ CHỨC THỰC HIỆN',
      'Nơi nhận',
      'Người ký',
      'PHỤ LỤC I CHƯƠNG TRÌNH',
    ]);
    expect(symbols[0]?.children?.map(({ name, detail }) => `${name}: ${detail}`)).toContain('Số: 37/KH-UBND');
    expect(symbols[1]?.detail).toBe('Tổ chức Hội nghị <tổng kết> *2023*');
    expect(symbols[2]?.children?.[0]).toMatchObject({ name: '1. Thời gian', children: [{ name: 'a) Ngày thứ hai' }] });
    expect(symbols[7]?.detail).toBe('Nguyễn Văn A');
  });

  it('shows what a numbered head totals', async () => {
    const other = await editor.open(
      'I. THÀNH PHẦN\n1. Khách của huyện: 108 đại biểu, gồm:\n- Lãnh đạo: 108 đại biểu.\n',
    );
    const [section] = await other.ask<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(section?.children?.[0]).toMatchObject({ name: '1. Khách của huyện', detail: '108 đại biểu' });
  });

  it('puts every name inside what it names', async () => {
    const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
    for (const { name, range, selectionRange } of all(
      await plan.ask<DocumentSymbol[]>('textDocument/documentSymbol'),
    )) {
      const { document } = plan;
      expect(document.offsetAt(selectionRange.start), name).toBeGreaterThanOrEqual(document.offsetAt(range.start));
      expect(document.offsetAt(selectionRange.end), name).toBeLessThanOrEqual(document.offsetAt(range.end));
    }
  });
});

it('folds what stands under a line', async () => {
  const folds = await plan.ask<FoldingRange[]>('textDocument/foldingRange');
  const lines = plan.text.split('\n');
  const folded = folds.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]);
  expect(folded).toContainEqual(['Cơ quan ban hành: Ủy ban nhân dân huyện B', 'Ngày: 21/02/2024']);
  expect(folded).toContainEqual(['II. THÀNH PHẦN', '- Các phòng: 11 đại biểu.']);
  expect(folded).toContainEqual(['Người ký:', 'Nguyễn Văn A']);
  expect(folded).toContainEqual(['PHỤ LỤC I', '| 7h30 - 8h00 | Đón khách |']);
  expect(folded).toContainEqual(['| Thời gian | Nội dung |', '| 7h30 - 8h00 | Đón khách |']);
});

describe('references inside the plan', () => {
  it('lead to their target', async () => {
    const [link] = await plan.ask<LocationLink[]>('textDocument/definition', {}, plan.find('điểm a khoản', 5));
    expect(link?.targetSelectionRange.start).toEqual(plan.find('a) Ngày'));
    expect(link && plan.document.getText(link.targetRange)).toBe('a) Ngày thứ hai: 7h30 - 11h15 tổng kết.');
    const [appendix] = await plan.ask<LocationLink[]>('textDocument/definition', {}, plan.find('Phụ lục I;', 1));
    expect(appendix?.targetSelectionRange.start.line).toBe(plan.find('PHỤ LỤC I').line);
  });

  it('are found from their target and from each other', async () => {
    const context = { includeDeclaration: true };
    const fromTarget = await plan.ask<Location[]>('textDocument/references', { context }, plan.find('1. Thời gian'));
    expect(fromTarget.map(({ range }) => range.start)).toEqual([
      plan.find('1. Thời gian'),
      plan.find('khoản 1 mục I và', 6),
      plan.find('khoản 1 mục I.', 6),
    ]);
    const fromEach = await plan.ask<Location[]>('textDocument/references', { context }, plan.find('khoản 1 mục I.', 6));
    expect(fromEach).toEqual(fromTarget);
  });

  it('lead nowhere where nothing is', async () => {
    expect(await plan.ask<LocationLink[] | null>('textDocument/definition', {}, plan.find('khoản 9', 6))).toBeNull();
  });
});

describe('while a long plan is being read', () => {
  const long = `I. MỤC ĐÍCH\n${'- Mua 2 bó x 50.000 đồng/bó = 100.000 đồng;\n'.repeat(1500)}`;

  async function sections(of: Plan): Promise<string[]> {
    const symbols = await of.ask<DocumentSymbol[]>('textDocument/documentSymbol');
    return symbols.map(({ name }) => name);
  }

  it('another one is opened and answered for', async () => {
    await editor.open(long);
    const short = await editor.open('I. KINH PHÍ\n');
    expect(await sections(short)).toEqual(['I. KINH PHÍ']);
  });

  it('answers are about the text as it is when they are asked for', async () => {
    const changing = await editor.open(long);
    for (const heading of ['YÊU CẦU', 'Ý NGHĨA', 'KẾT QUẢ']) {
      const start = { line: 0, character: 3 };
      const end = { line: 0, character: changing.text.indexOf('\n') };
      await changing.edit([{ range: { start, end }, newText: heading }]);
      expect(await sections(changing)).toEqual([`I. ${heading}`]);
    }
  });
});

describe('the formal document', () => {
  it('is rendered for the text as it is now', async () => {
    const other = await editor.open('KẾ HOẠCH\nTổ chức Hội nghị\n');
    const end = other.document.positionAt(other.text.length);
    await other.edit([{ range: { start: end, end }, newText: '\nI. MỤC ĐÍCH MỚI\n' }]);
    const { uri } = other.document;
    const rendered = await editor.connection.sendRequest<RenderResponse>(renderRequest, { uri });
    expect(rendered).toMatchObject({ uri, version: 2 });
    expect(rendered?.blocks.map(({ html }) => html).join('')).toContain('MỤC ĐÍCH MỚI');
  });

  it('is nothing where no such plan is open', async () => {
    expect(await editor.connection.sendRequest(renderRequest, { uri: 'file:///khong-co.kehoach' })).toBeNull();
  });
});
