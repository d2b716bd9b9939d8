import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type FileChangeType, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { Folder } from '../cli/command.ts';
import { Editor } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const DELETED = 3 satisfies FileChangeType;

function planText(subject: string): string {
  return `Cơ quan ban hành: Ủy ban nhân dân xã Tân An

KẾ HOẠCH
${subject}

I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá kết quả.
II. TỔ CHỨC THỰC HIỆN
1. Công an xã: Giữ trật tự.

PHỤ LỤC
DỰ TOÁN KINH PHÍ
`;
}

let folder: Folder;
let editor: Editor;
beforeAll(async () => {
  folder = new Folder();
  folder.write('tổng kết.kehoach', planText('Tổ chức Hội nghị tổng kết'));
  folder.write('sơ kết.kehoach', planText('Tổ chức Hội nghị sơ kết'));
  editor = await Editor.start({ workspaceFolders: [{ uri: uriOf(''), name: 'kế hoạch' }] });
});
afterAll(async () => {
  await editor.stop();
  folder[Symbol.dispose]();
});

function uriOf(name: string): string {
  return pathToFileURL(folder.at(name)).href;
}

async function found(query: string): Promise<string[]> {
  const symbols = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
  return symbols.map(({ name, containerName }) => (containerName ? `${name} (${containerName})` : name)).sort();
}

/** Plans on disk are read once the server has its settings. */
async function once(query: string, wanted: readonly string[]): Promise<void> {
  await vi.waitFor(async () => expect(await found(query)).toEqual(wanted), { timeout: 20_000, interval: 20 });
}

it('finds the plans, sections and units of closed plans and of open ones', async () => {
  await once('hoi nghi so ket', ['KẾ HOẠCH Tổ chức Hội nghị sơ kết']);
  const open = await editor.open(planText('Tổ chức Hội nghị biểu dương'), uriOf('sơ kết.kehoach'));
  await open.diagnostics();
  await once('kế hoạch', ['KẾ HOẠCH Tổ chức Hội nghị biểu dương', 'KẾ HOẠCH Tổ chức Hội nghị tổng kết']);
  const plans = ['(KẾ HOẠCH Tổ chức Hội nghị biểu dương)', '(KẾ HOẠCH Tổ chức Hội nghị tổng kết)'];
  await once(
    'muc dich',
    plans.map((plan) => `I. MỤC ĐÍCH, YÊU CẦU ${plan}`),
  );
  await once(
    'cong an',
    plans.map((plan) => `Công an xã ${plan}`),
  );
  await once(
    'du toan',
    plans.map((plan) => `PHỤ LỤC DỰ TOÁN KINH PHÍ ${plan}`),
  );
  await once(
    'nhan dan xa',
    plans.map((plan) => `Ủy ban nhân dân xã Tân An ${plan}`),
  );
  await once('không có ở đâu', []);
});

it('gives the plain letters too where the editor looks for those that were typed', async () => {
  const workspaceFolders = [{ uri: uriOf(''), name: 'kế hoạch' }];
  const filtering = await Editor.start({ workspaceFolders, initializationOptions: { filtersSymbols: true } });
  try {
    const names = async (query: string) =>
      (await filtering.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
        ({ name }) => name,
      );
    await vi.waitFor(async () => expect(await names('muc')).toContain('I. MỤC ĐÍCH, YÊU CẦU · i. muc dich, yeu cau'), {
      timeout: 20_000,
      interval: 20,
    });
    expect(await names('mục')).toContain('I. MỤC ĐÍCH, YÊU CẦU');
  } finally {
    await filtering.stop();
  }
});

it('leads to the line, and forgets what is deleted', async () => {
  const [symbol] = await editor.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'tong ket' });
  expect(symbol).toMatchObject({
    kind: SymbolKind.File,
    location: { range: { start: { line: 3, character: 0 }, end: { line: 3, character: 25 } } },
  });
  expect(decodeURI(symbol?.location.uri ?? '')).toBe(decodeURI(uriOf('tổng kết.kehoach')));
  rmSync(folder.at('tổng kết.kehoach'));
  const changes = [{ uri: uriOf('tổng kết.kehoach'), type: DELETED }];
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await once('tong ket', []);
});
