import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Diagnostic, FileChangeType } from 'vscode-languageserver';
import { Folder } from './cli/command.ts';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const [CREATED, CHANGED, DELETED] = [1, 2, 3] as const satisfies readonly FileChangeType[];

function planText(number: string, hall: string, hour = '08'): string {
  return `Cơ quan ban hành: ỦY BAN NHÂN DÂN XÃ TÂN AN
Số: ${number}/KH-UBND
Ngày: 05/3/2024

I. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: ${hour} giờ 00, ngày 12/3/2024.
2. Địa điểm: ${hall}.
`;
}

let folder: Folder;
let editor: Editor;
beforeEach(async () => {
  folder = new Folder();
  mkdirSync(folder.at('hồ sơ'));
  editor = await Editor.start({ workspaceFolders: [{ uri: uriOf(''), name: 'kế hoạch' }] });
});
afterEach(async () => {
  await editor.stop();
  folder[Symbol.dispose]();
});

function uriOf(name: string): string {
  return pathToFileURL(folder.at(name)).href;
}

async function tell(name: string, type: FileChangeType): Promise<void> {
  const changes = [{ uri: uriOf(name), type }];
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
}

async function write(name: string, text: string, type: FileChangeType): Promise<void> {
  folder.write(name, text);
  await tell(name, type);
}

/** The findings between plans once they have these codes. */
async function between(plan: Plan, ...codes: readonly string[]): Promise<Diagnostic[]> {
  const about = (found: readonly Diagnostic[]) => found.filter(({ code }) => String(code).startsWith('workspace.'));
  const wanted = JSON.stringify([...codes]);
  return about(
    await editor.diagnostics(
      plan.document.uri,
      ({ diagnostics, version }) =>
        version === plan.document.version && JSON.stringify(about(diagnostics).map(({ code }) => code)) === wanted,
    ),
  );
}

it('compares an open plan with the files of the workspace as they change', async () => {
  const plan = await editor.open(planText('07', 'Nhà văn hóa xã'), uriOf('một.kehoach'));
  await between(plan);
  await write('hồ sơ/hai.kehoach', planText('7', 'Nhà văn hóa xã'), CREATED);
  const [number, venue] = await between(plan, 'workspace.number', 'workspace.venue');
  expect(number?.message).toContain('hai.kehoach');
  const [place] = number?.relatedInformation ?? [];
  expect(decodeURI(place?.location.uri ?? '')).toBe(decodeURI(uriOf('hồ sơ/hai.kehoach')));
  expect(place?.location.range.start).toEqual({ line: 1, character: 4 });
  expect(venue?.message).toContain('Nhà văn hóa xã');
  expect(venue?.relatedInformation?.[0]?.location.range.start.line).toBe(6);
  await write('hồ sơ/hai.kehoach', planText('08', 'Nhà văn hóa xã'), CHANGED);
  await between(plan, 'workspace.venue');
  await write('hồ sơ/hai.kehoach', planText('08', 'Nhà văn hóa xã', '14'), CHANGED);
  await between(plan);
  await write('hồ sơ/hai.kehoach', planText('07', 'Hội trường trường học'), CHANGED);
  await between(plan, 'workspace.number');
  rmSync(folder.at('hồ sơ/hai.kehoach'));
  await tell('hồ sơ/hai.kehoach', DELETED);
  await between(plan);
});

it('takes the text of an open plan for that of its file, until it is closed', async () => {
  await write('hai.kehoach', planText('07', 'Nhà văn hóa xã', '14'), CREATED);
  const plan = await editor.open(planText('07', 'Nhà văn hóa xã'), uriOf('một.kehoach'));
  await between(plan, 'workspace.number');
  const other = await editor.open(planText('09', 'Nhà văn hóa xã', '14'), uriOf('hai.kehoach'));
  await between(plan);
  await tell('hai.kehoach', CHANGED);
  await other.edit([{ range: { start: other.find('09'), end: other.find('09', 2) }, newText: '07' }]);
  await between(plan, 'workspace.number');
  await between(other, 'workspace.number');
  await other.edit([{ range: { start: other.find('07'), end: other.find('07', 2) }, newText: '09' }]);
  await between(plan);
  await other.close();
  await between(plan, 'workspace.number');
});

it('follows folders that come, go and are renamed', async () => {
  const plan = await editor.open(planText('07', 'Nhà văn hóa xã'), uriOf('một.kehoach'));
  await between(plan);
  folder.write('hồ sơ/năm/hai.kehoach', planText('07', 'Hội trường trường học'));
  await tell('hồ sơ/năm', CREATED);
  await between(plan, 'workspace.number');
  rmSync(folder.at('hồ sơ/năm'), { recursive: true });
  await tell('hồ sơ/năm', DELETED);
  await between(plan);
});

it('reads no file behind a link and none outside the workspace', async () => {
  using outside = new Folder();
  outside.write('hai.kehoach', planText('07', 'Hội trường trường học'));
  symlinkSync(outside.at('hai.kehoach'), folder.at('liên kết.kehoach'));
  symlinkSync(outside.path, folder.at('thư mục'));
  const plan = await editor.open(planText('07', 'Nhà văn hóa xã'), uriOf('một.kehoach'));
  await between(plan);
  for (const name of ['liên kết.kehoach', 'thư mục', 'thư mục/hai.kehoach']) await tell(name, CREATED);
  const away = pathToFileURL(outside.at('hai.kehoach')).href;
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: away, type: 1 }] });
  // Files are read in turn: once this one is known, the others have been looked at.
  await write('ba.kehoach', planText('08', 'Nhà văn hóa xã'), CREATED);
  const [venue] = await between(plan, 'workspace.venue');
  expect(venue?.message).toContain('ba.kehoach');
});

it('leaves open plans outside the workspace alone, such as old versions in a comparison', async () => {
  const plan = await editor.open(planText('07', 'Nhà văn hóa xã'), uriOf('một.kehoach'));
  const old = await editor.open(plan.text, uriOf('một.kehoach').replace('file://', 'git:'));
  await editor.open(plan.text);
  await between(old);
  await write('hai.kehoach', planText('08', 'Nhà văn hóa xã'), CREATED);
  const [venue] = await between(plan, 'workspace.venue');
  expect(venue?.message).toContain('hai.kehoach');
  await between(old);
});

it('knows the plans that lie there before it starts, and says so in the language that is chosen', async () => {
  folder.write('hai.kehoach', planText('07', 'Hội trường trường học'));
  const later = await Editor.start({
    workspaceFolders: [{ uri: uriOf(''), name: 'kế hoạch' }],
    initializationOptions: { language: 'en' },
  });
  const plan = await later.open(planText('07', 'Nhà văn hóa xã'), uriOf('một.kehoach'));
  const [found] = await later.diagnostics(plan.document.uri, ({ diagnostics }) =>
    diagnostics.some(({ code }) => code === 'workspace.number'),
  );
  expect(found?.message).toContain('is taken by another plan');
  expect(found?.relatedInformation?.[0]?.message).toBe('The same number here');
  await later.stop();
});
