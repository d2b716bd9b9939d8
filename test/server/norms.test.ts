import { pathToFileURL } from 'node:url';
import { expect, it, vi } from 'vitest';
import type { Diagnostic, ShowMessageParams } from 'vscode-languageserver';
import { Folder } from './cli/command.ts';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000 });

const TABLE = {
  source: 'Nghị quyết số 09/2025/NQ-HĐND',
  from: '2025-08-01',
  norms: [{ name: 'hoa trang trí', words: ['hoa'], most: 25000, per: 'day' }],
};
const LINES = '1. Nước uống: 9 người x 1 buổi x 30.000 đồng = 270.000 đồng\n2. Hoa: 9 người x 30.000 đồng/người/ngày\n';
const plan2024 = `Ngày: 05/3/2024\n\nI. KINH PHÍ\n${LINES}`;
const plan2025 = plan2024.replace('05/3/2024', '10/10/2025');

/** The findings on norms once there are so many. */
async function norms(plan: Plan, editor: Editor, count: number): Promise<Diagnostic[]> {
  const about = (found: readonly Diagnostic[]) => found.filter(({ code }) => code === 'budget.norm');
  return about(await editor.diagnostics(plan.document.uri, ({ diagnostics }) => about(diagnostics).length === count));
}

async function started(
  folder: Folder,
  settings: Readonly<Record<string, unknown>>,
): Promise<[Editor, Promise<string>]> {
  const workspaceFolders = [{ uri: pathToFileURL(folder.path).href, name: 'kế hoạch' }];
  const editor = await Editor.start({ workspaceFolders, initializationOptions: settings });
  const said = new Promise<string>((resolve) => {
    editor.connection.onNotification('window/showMessage', ({ message }: ShowMessageParams) => resolve(message));
  });
  editor.settings = settings;
  return [editor, said];
}

it('is off until norms are chosen, and follows the setting', async () => {
  using folder = new Folder();
  folder.write('dinh-muc.json', JSON.stringify(TABLE));
  const [editor] = await started(folder, {});
  const old = await editor.open(plan2024);
  const young = await editor.open(plan2025);
  expect((await old.diagnostics()).map(({ code }) => code)).not.toContain('budget.norm');
  await editor.configure({ norms: '40/2017/TT-BTC' });
  const [water] = await norms(old, editor, 1);
  expect(water?.message).toContain('20.000 đồng/người/buổi');
  await norms(young, editor, 0);
  await editor.configure({ norms: 'dinh-muc.json' });
  const [flowers] = await norms(young, editor, 1);
  expect(flowers?.message).toContain('Nghị quyết số 09/2025/NQ-HĐND, áp dụng từ 01/8/2025');
  await norms(old, editor, 0);
  await editor.configure({ norms: 'off' });
  await norms(young, editor, 0);
  await editor.stop();
});

it('follows the table on disk, tells what is wrong with it, and still says everything else', async () => {
  using folder = new Folder();
  folder.write(
    'dinh-muc.json',
    JSON.stringify({ ...TABLE, norms: [{ ...TABLE.norms[0], most: '25.000', per: 'week' }] }),
  );
  const [editor, said] = await started(folder, { norms: 'dinh-muc.json' });
  const plan = await editor.open(`${plan2025}3. Họp ngày 31/6/2025.\n`);
  expect((await plan.diagnostics()).map(({ code }) => code)).toContain('date.invalid');
  const message = await said;
  for (const words of ['dinh-muc.json', 'norms[0].most', 'norms[0].per', 'half-day, day'])
    expect(message).toContain(words);
  folder.write('dinh-muc.json', JSON.stringify(TABLE));
  const uri = pathToFileURL(folder.at('dinh-muc.json')).href;
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  expect(await norms(plan, editor, 1)).toHaveLength(1);
  await editor.stop();
});

it.for(['../dinh-muc.json', '/etc/hostname', 'khong-co.json'])('reads no table at %s', async (path) => {
  using outside = new Folder();
  outside.write('dinh-muc.json', JSON.stringify(TABLE));
  outside.write('trong/ke-hoach.kehoach', plan2025);
  const workspaceFolders = [{ uri: pathToFileURL(outside.at('trong')).href, name: 'trong' }];
  const editor = await Editor.start({ workspaceFolders, initializationOptions: { language: 'en' } });
  const said = new Promise<string>((resolve) => {
    editor.connection.onNotification('window/showMessage', (shown: ShowMessageParams) => resolve(shown.message));
  });
  await editor.configure({ language: 'en', norms: path });
  expect(await said).toMatch(/not inside a folder of the workspace|there is no such file/);
  await editor.stop();
});
