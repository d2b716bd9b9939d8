import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type {
  PreviousResultId,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { Folder } from './cli/command.ts';
import { Editor } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const WRONG = 'I. KINH PHÍ\n1. Hoa: 20 bó x 200.000 đồng/bó = 4.500.000 đồng.\n';
const RIGHT = WRONG.replace('4.500', '4.000');

let folder: Folder;
let editor: Editor;
beforeEach(async () => {
  folder = new Folder();
  folder.write('đóng.kehoach', WRONG);
  folder.write('tốt.kehoach', RIGHT);
  editor = await Editor.start({
    workspaceFolders: [{ uri: uriOf(''), name: 'kế hoạch' }],
    capabilities: { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } },
    initializationOptions: { checkClosedPlans: true },
  });
});
afterEach(async () => {
  await editor.stop();
  folder[Symbol.dispose]();
});

function uriOf(name: string): string {
  return pathToFileURL(folder.at(name)).href;
}

function ask(
  previousResultIds: readonly PreviousResultId[] = [],
  more: object = {},
  source = new CancellationTokenSource(),
) {
  const params = { previousResultIds, ...more };
  return editor.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params, source.token);
}

/** What is found by the names of the files. */
function foundIn(items: readonly WorkspaceDocumentDiagnosticReport[]): Record<string, unknown[]> {
  const nameOf = (uri: string) => decodeURIComponent(uri).split('/').at(-1) ?? '';
  return Object.fromEntries(
    items.flatMap((item) => (item.kind === 'full' ? [[nameOf(item.uri), item.items.map(({ code }) => code)]] : [])),
  );
}

function known(items: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] {
  return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
}

it('tells of open and closed plans, then only of what changes', async () => {
  const open = await editor.open(WRONG, uriOf('mở.kehoach'));
  const { items } = await ask();
  expect(foundIn(items)).toEqual({
    'mở.kehoach': ['budget.line'],
    'đóng.kehoach': ['budget.line'],
    'tốt.kehoach': [],
  });
  expect(items.find(({ uri }) => uri === open.document.uri)?.version).toBe(1);
  const next = ask(known(items));
  folder.write('tốt.kehoach', WRONG);
  const changes = [{ uri: uriOf('tốt.kehoach'), type: 2 }];
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  expect(foundIn((await next).items)).toEqual({ 'tốt.kehoach': ['budget.line'] });
});

it('waits with its answer until something changes, and not where nobody wants it any more', async () => {
  const { items } = await ask();
  const source = new CancellationTokenSource();
  const cancelled = expect(ask(known(items), {}, source)).rejects.toMatchObject({
    code: LSPErrorCodes.RequestCancelled,
  });
  source.cancel();
  await cancelled;
  const next = ask(known(items));
  const plan = await editor.open(WRONG, uriOf('mới.kehoach'));
  expect(foundIn((await next).items)).toEqual({ 'mới.kehoach': ['budget.line'] });
  await plan.close();
});

it('sends what it finds piece by piece to an editor that takes it so', async () => {
  const pieces: WorkspaceDocumentDiagnosticReport[] = [];
  const partialResultToken = 'mảnh';
  editor.connection.onNotification('$/progress', ({ value }: { value: WorkspaceDiagnosticReport }) => {
    pieces.push(...value.items);
  });
  const { items } = await ask([], { partialResultToken });
  expect(items).toEqual([]);
  expect(foundIn(pieces)).toEqual({ 'đóng.kehoach': ['budget.line'], 'tốt.kehoach': [] });
});

it('says that nothing is found any more in a plan that is gone', async () => {
  const { items } = await ask();
  const next = ask(known(items));
  rmSync(folder.at('đóng.kehoach'));
  const changes = [{ uri: uriOf('đóng.kehoach'), type: 3 }];
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  expect(foundIn((await next).items)).toEqual({ 'đóng.kehoach': [] });
});

it('leaves closed plans alone unless the user wants them checked', async () => {
  const usual = await Editor.start({
    workspaceFolders: [{ uri: uriOf(''), name: 'kế hoạch' }],
    capabilities: { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } },
  });
  await usual.open(WRONG, uriOf('mở.kehoach'));
  const params = { previousResultIds: [] };
  const { items } = await usual.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', params);
  expect(foundIn(items)).toEqual({ 'mở.kehoach': ['budget.line'] });
  await usual.stop();
});
