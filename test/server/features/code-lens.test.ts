import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { Editor, type Plan } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const TEXT = `KẾ HOẠCH
Tổ chức Hội nghị

I. THÀNH PHẦN
Mời 12 đại biểu, gồm:
- Lãnh đạo huyện: 02 đại biểu;
- Các phòng: 10 đại biểu.
II. CHƯƠNG TRÌNH
| Thời gian | Nội dung |
| 7h30 - 8h00 | Đón khách |
| 8h00 - 11h15 | Tổng kết |
III. KINH PHÍ
1. Nước uống: 240.000 đồng
2. Hoa: 360.000 đồng
Tổng cộng: 600.000 đồng.
IV. TỔ CHỨC THỰC HIỆN
1. Văn phòng: Chi 100.000 đồng; cử 03 cán bộ, gồm:
- Lễ tân: 02 cán bộ;
- Âm thanh: 01 cán bộ.
`;

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start({ initializationOptions: { commands: true } });
});
afterAll(() => editor.stop());

async function lenses(plan: Plan, of = editor): Promise<string[]> {
  const found = await plan.ask<CodeLens[]>('textDocument/codeLens');
  const shown = await Promise.all(
    found.map((lens) => (lens.command ? lens : of.connection.sendRequest<CodeLens>('codeLens/resolve', lens))),
  );
  return shown.map(({ range, command }) =>
    `${plan.document.getText(range)}: ${command?.title} ${command?.command}`.trim(),
  );
}

it('stand above the title and above the sections that come to something', async () => {
  expect(await lenses(await editor.open(TEXT))).toEqual([
    'KẾ HOẠCH: Xem trước kehoach.preview',
    'KẾ HOẠCH: Xuất Word kehoach.exportDocx',
    'KẾ HOẠCH: Xuất PDF kehoach.exportPdf',
    'I. THÀNH PHẦN: 12 người',
    'II. CHƯƠNG TRÌNH: 7h30 - 11h15, 2 nội dung',
    'III. KINH PHÍ: 600.000 đồng',
  ]);
});

it('are put in words when they are seen', async () => {
  const plan = await editor.open(TEXT);
  const found = await plan.ask<CodeLens[]>('textDocument/codeLens');
  const figures = found.filter(({ command }) => command === undefined);
  expect(figures).toHaveLength(3);
  const [first] = figures;
  await plan.edit([{ range: { start: plan.find('02 đại'), end: plan.find('02 đại', 2) }, newText: '05' }]);
  const late = await editor.connection.sendRequest<CodeLens>('codeLens/resolve', first);
  expect(late.command?.title).toBe('');
});

it('count money once that comes from a source and is paid for something', async () => {
  const items = '1. Nguồn kinh phí: 600.000 đồng.\n2. Nội dung chi:\n- Nước: 240.000 đồng\n- Hoa: 360.000 đồng\n';
  const plan = await editor.open(`I. KINH PHÍ\n${items}`);
  expect(await lenses(plan)).toEqual(['I. KINH PHÍ: 600.000 đồng']);
  const other = await editor.open(`I. KINH PHÍ\n${items.replace('240', '140')}`);
  expect(await lenses(other)).toEqual([]);
});

it('count who is named where a range says how many come', async () => {
  const plan = await editor.open('I. THÀNH PHẦN\nMời 10 - 20 đại biểu, gồm:\n- Xã: 05 người;\n- Thôn: 07 người.\n');
  expect(await lenses(plan)).toEqual(['I. THÀNH PHẦN: 12 người']);
});

it('add up what no line says', async () => {
  const plan = await editor.open('I. KINH PHÍ\n1. Nước: 240.000 đồng\n2. Hoa: 360.000 đồng\n');
  expect(await lenses(plan)).toEqual(['I. KINH PHÍ: 600.000 đồng']);
});

it('offer no command that the editor does not have', async () => {
  const other = await Editor.start();
  const plan = await other.open(TEXT);
  expect((await lenses(plan, other)).filter((lens) => lens.startsWith('KẾ HOẠCH'))).toEqual([]);
  await other.stop();
});

it('are gone where the user wants none', async () => {
  const other = await Editor.start({ initializationOptions: { commands: true, codeLens: false } });
  expect(await lenses(await other.open(TEXT), other)).toEqual([]);
  await other.stop();
});
