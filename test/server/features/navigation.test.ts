import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DocumentHighlight, DocumentHighlightKind, type Location, type LocationLink } from 'vscode-languageserver';
import { Editor, type Plan } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const TEXT = `Cơ quan ban hành: Ủy ban nhân dân huyện Phú Khê
Số: 058/KH-UBND
Ngày: 12/6/2023

KẾ HOẠCH
Tổ chức Hội nghị sơ kết

Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ;

I. THỜI GIAN
1. Thời gian: 01 buổi, ngày 12/6/2023.
II. KINH PHÍ
1. Nước uống: 12 người x 20.000 đồng/người = 240.000 đồng
2. Hoa: 240.000 đồng; chi theo Nghị định số 98/2023/NĐ-CP.
Tổng cộng: 480.000 đồng.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ: Theo khoản 1 mục I, chi tiết tại Phụ lục kèm theo, trước ngày 10 tháng 6 năm 2023.
2. Công an huyện: Giữ trật tự theo khoản 1 mục I.
3. UBND các xã: Cử người dự; gửi phòng Nội vụ.

Trên đây là Kế hoạch của UBND huyện./.

Nơi nhận:
- Phòng Nội vụ, Công an huyện;
- Lưu: VT.

PHỤ LỤC
DANH SÁCH

(Kèm theo Kế hoạch số 58/KH-UBND ngày 12/6/2023 của Ủy ban nhân dân huyện Phú Khê)
`;

let editor: Editor;
let plan: Plan;
beforeAll(async () => {
  editor = await Editor.start();
  plan = await editor.open(TEXT);
});
afterAll(() => editor.stop());

/** The lines that a definition leads to, with the words that are selected there. */
async function definition(words: string, by = 0): Promise<string[]> {
  const links = await plan.ask<LocationLink[] | null>('textDocument/definition', {}, plan.find(words, by));
  return (links ?? []).map(
    ({ targetSelectionRange: range }) => `${range.start.line + 1}: ${plan.document.getText(range)}`,
  );
}

async function references(words: string, by = 0): Promise<string[]> {
  const context = { includeDeclaration: true };
  const found = await plan.ask<Location[]>('textDocument/references', { context }, plan.find(words, by));
  return found.map(({ range }) => `${range.start.line + 1}: ${plan.document.getText(range)}`);
}

async function highlights(words: string, by = 0): Promise<string[]> {
  const found = await plan.ask<DocumentHighlight[]>('textDocument/documentHighlight', {}, plan.find(words, by));
  return found.map(({ range, kind }) => {
    const sign = kind === DocumentHighlightKind.Write ? '!' : '';
    return `${range.start.line + 1}: ${plan.document.getText(range)}${sign}`;
  });
}

describe('definition', () => {
  it.each([
    ['from a reference to the clause', 'khoản 1 mục I,', 6, ['11: 1.']],
    ['from a marker to the references to it', '1. Thời gian', 0, ['17: 1', '18: 1']],
    ['from a mention without number to the only appendix', 'Phụ lục kèm', 2, ['27: PHỤ LỤC']],
    ['from the appendix to its mention', 'PHỤ LỤC', 3, ['17: Phụ lục']],
    [
      'from a document to where it is cited first',
      'Nghị định số 98/2023/NĐ-CP.',
      5,
      ['8: Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ'],
    ],
    ['from a unit to its task', '- Phòng Nội vụ', 4, ['17: Phòng Nội vụ']],
    ['from nothing else', 'trật tự', 0, []],
  ])('leads %s', async (_what, words, by, expected) => {
    expect(await definition(words, by)).toEqual(expected);
  });
});

describe('references', () => {
  it('to a document are all places that name it', async () => {
    expect(await references('Nghị định số 98/2023/NĐ-CP.', 5)).toEqual([
      '8: Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ',
      '14: Nghị định số 98/2023/NĐ-CP',
    ]);
  });

  it('to the plan itself are found by its number', async () => {
    const found = await references('058/KH-UBND', 3);
    expect(found.map((place) => place.slice(0, 15))).toEqual(['2: 058/KH-UBND', '30: Kế hoạch số']);
  });

  it('to a unit are found in every variant, units of other levels left out', async () => {
    expect(await references('UBND huyện', 2)).toEqual([
      '1: Ủy ban nhân dân huyện Phú Khê',
      '21: UBND huyện',
      '30: Ủy ban nhân dân huyện Phú Khê',
    ]);
    expect(await references('gửi phòng Nội vụ', 6)).toEqual([
      '17: Phòng Nội vụ',
      '19: phòng Nội vụ',
      '24: Phòng Nội vụ',
    ]);
  });

  it('to a unit end where the name of another begins', async () => {
    const other = await editor.open('1. Gửi UBND huyện Sở Nội vụ và UBND h$$uyện.\n');
    const context = { includeDeclaration: true };
    const found = await other.ask<Location[]>('textDocument/references', { context });
    expect(found.map(({ range }) => other.document.getText(range))).toEqual(['UBND huyện', 'UBND huyện']);
  });

  it('to a unit outside the catalogue are found by the name of its task', async () => {
    expect(await references('2. Công an huyện', 4)).toEqual(['18: Công an huyện', '24: Công an huyện']);
  });
});

describe('highlights', () => {
  it('a block and the references to it', async () => {
    expect(await highlights('khoản 1 mục I.', 6)).toEqual(['11: 1.!', '17: 1', '18: 1']);
  });

  it('one day however it is written, and no other', async () => {
    expect(await highlights('12/6/2023', 1)).toEqual(['3: 12/6/2023', '11: ngày 12/6/2023', '30: ngày 12/6/2023']);
  });

  it('one sum of money, written or computed', async () => {
    expect(await highlights('240.000 đồng;', 1)).toEqual(['13: 240.000 đồng', '14: 240.000 đồng']);
  });

  it('nothing on ordinary words', async () => {
    expect(await highlights('trật tự', 1)).toEqual([]);
  });
});
