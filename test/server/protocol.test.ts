import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ClientCapabilities,
  type DocumentDiagnosticReport,
  type InitializeResult,
  LSPErrorCodes,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { Folder } from './cli/command.ts';
import { Editor } from './client.ts';
import { Wire } from './wire.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const WRONG = 'I. KINH PHÍ\n1. Hoa: 20 bó x 200.000 đồng/bó = 4.500.000 đồng.\n';
const LONG = `${WRONG}${Array.from({ length: 3_000 }, (_, index) => `- Hoa ${index}: 2 bó x 50.000 đồng/bó = 100.000 đồng.`).join('\n')}\n`;
const PULLS: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: { relatedDocumentSupport: false }, publishDiagnostics: {} },
};

const editors: Editor[] = [];
afterEach(async () => {
  for (const editor of editors.splice(0)) await editor.stop();
});

async function start(...params: Parameters<typeof Editor.start>): Promise<Editor> {
  const editor = await Editor.start(...params);
  editors.push(editor);
  return editor;
}

function codesOf(report: DocumentDiagnosticReport): unknown[] {
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

describe('an editor that asks for diagnostics', () => {
  it('is told what is found, no more than that it is the same where it is, and is sent nothing', async () => {
    const editor = await start({ capabilities: PULLS });
    const sent: unknown[] = [];
    editor.connection.onNotification('textDocument/publishDiagnostics', (found: unknown) => {
      sent.push(found);
    });
    const plan = await editor.open(WRONG);
    const first = await plan.ask<DocumentDiagnosticReport>('textDocument/diagnostic');
    expect(codesOf(first)).toEqual(['budget.line']);
    const previousResultId = first.resultId;
    const second = await plan.ask<DocumentDiagnosticReport>('textDocument/diagnostic', { previousResultId });
    expect(second).toEqual({ kind: 'unchanged', resultId: previousResultId });
    const wrong = plan.find('4.500');
    await plan.edit([{ range: { start: wrong, end: { ...wrong, character: wrong.character + 5 } }, newText: '4.000' }]);
    const third = await plan.ask<DocumentDiagnosticReport>('textDocument/diagnostic', { previousResultId });
    expect(third).toMatchObject({ kind: 'full', items: [] });
    await plan.close();
    expect(codesOf(await plan.ask('textDocument/diagnostic'))).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('is told to ask again once the settings have changed', async () => {
    const editor = await start({ capabilities: PULLS });
    const plan = await editor.open(WRONG);
    const { resultId: previousResultId } = await plan.ask<DocumentDiagnosticReport>('textDocument/diagnostic');
    const refreshed = new Promise<void>((resolve) => {
      editor.connection.onRequest('workspace/diagnostic/refresh', () => resolve());
    });
    await editor.configure({ rules: { 'budget.line': 'off' } });
    await refreshed;
    const again = await plan.ask<DocumentDiagnosticReport>('textDocument/diagnostic', { previousResultId });
    expect(again).toMatchObject({ kind: 'full', items: [] });
  });

  it('is sent them where it cannot be told to ask again', async () => {
    const editor = await start({ capabilities: { textDocument: { diagnostic: {} } } });
    const plan = await editor.open(WRONG);
    const found = await plan.diagnostics();
    expect(found.map(({ code }) => code)).toEqual(['budget.line']);
  });

  it('hears of the newest text, however often that changes meanwhile', async () => {
    const editor = await start({ capabilities: PULLS });
    const plan = await editor.open(LONG);
    const early = plan.ask<DocumentDiagnosticReport>('textDocument/diagnostic');
    const wrong = plan.find('4.500');
    await plan.edit([{ range: { start: wrong, end: { ...wrong, character: wrong.character + 5 } }, newText: '4.000' }]);
    expect(codesOf(await early)).not.toContain('budget.line');
  });
});

describe('a request that has been overtaken', () => {
  const uri = 'file:///k.kehoach';
  const start = { line: 0, character: 0 };
  const params = { textDocument: { uri }, range: { start, end: start }, context: { diagnostics: [] } };

  /** A server that has not been told the settings yet, and so checks no plan. */
  async function waiting(wire: Wire): Promise<void> {
    wire.connection.onRequest('workspace/configuration', () => new Promise<never>(() => {}));
    await wire.greet({ capabilities: { ...PULLS, workspace: { ...PULLS.workspace, configuration: true } } });
    const textDocument = { uri, languageId: 'kehoach', version: 1, text: WRONG };
    await wire.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  it('ends as one about a text that has changed', async () => {
    await using wire = new Wire();
    await waiting(wire);
    const actions = wire.connection.sendRequest('textDocument/codeAction', params);
    const overtaken = expect(actions).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
    await wire.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `\n${WRONG}` }],
    });
    await overtaken;
    await expect(wire.connection.sendRequest('textDocument/foldingRange', params)).resolves.not.toEqual([]);
  });

  it.each(['textDocument/codeAction', 'textDocument/diagnostic'])(
    'ends as cancelled where the editor no longer wants it: %s',
    async (method) => {
      await using wire = new Wire();
      await waiting(wire);
      const wanted = new CancellationTokenSource();
      const answer = wire.connection.sendRequest(method, params, wanted.token);
      const cancelled = expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
      wanted.cancel();
      await cancelled;
    },
  );

  it('ends where the plan is closed', async () => {
    await using wire = new Wire();
    await waiting(wire);
    const answer = wire.connection.sendRequest('textDocument/codeAction', params);
    const ended = expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    await wire.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await ended;
  });
});

it('tells what it has found in a plan while others are typed in and settings change', async () => {
  const editor = await start();
  const plans = await Promise.all([editor.open(WRONG), editor.open(WRONG), editor.open(WRONG)]);
  for (let round = 0; round < 20; round++) {
    await editor.configure({ language: round % 2 === 0 ? 'en' : 'vi' });
    for (const plan of plans) await plan.edit([{ range: { start: plan.cursor, end: plan.cursor }, newText: ' ' }]);
  }
  await editor.configure({ language: 'en' });
  for (const plan of plans) {
    const [found] = await editor.diagnostics(
      plan.document.uri,
      ({ version, diagnostics: [first] }) =>
        version === plan.document.version && String(first?.message).includes('The'),
    );
    expect(found?.code).toBe('budget.line');
  }
});

it('shows how far it is with a large workspace', async () => {
  using folder = new Folder();
  for (let plan = 0; plan < 60; plan++) folder.write(`${plan}.kehoach`, `KẾ HOẠCH\nSố ${plan}\n`);
  const editor = await start({
    capabilities: { window: { workDoneProgress: true }, workspace: { workspaceFolders: true } },
  });
  const said: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
  const ended = new Promise<void>((resolve) => {
    editor.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string }) => {
      editor.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        said.push(value);
        if (value.kind === 'end') resolve();
      });
      return null;
    });
  });
  const added = [{ uri: pathToFileURL(folder.path).href, name: 'kế hoạch' }];
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
  await ended;
  expect(said[0]).toMatchObject({ kind: 'begin', title: 'Đang đọc các kế hoạch trong thư mục', percentage: 0 });
  expect(said.at(-2)).toMatchObject({ kind: 'report', percentage: 100, message: '60/60' });
});

describe('the beginning and the end', () => {
  it('says its name, its version and how it counts', async () => {
    await using wire = new Wire();
    const { serverInfo, capabilities } = await wire.greet<InitializeResult>();
    expect(serverInfo?.name).toBe('kehoach');
    expect(serverInfo?.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(capabilities.positionEncoding).toBe('utf-16');
  });

  it('ends well where it is told to, and badly where it is left alone', async () => {
    await using asked = new Wire();
    await asked.greet();
    await asked.connection.sendRequest('shutdown');
    await asked.connection.sendNotification('exit');
    expect(await asked.ended).toBe(0);
    await using told = new Wire();
    await told.greet();
    await told.connection.sendNotification('exit');
    expect(await told.ended).toBe(1);
    await using left = new Wire();
    await left.greet();
    left.hangUp();
    expect(await left.ended).toBe(1);
  });

  it('answers requests that it does not know, and lives on', async () => {
    await using wire = new Wire();
    await wire.greet();
    await expect(wire.connection.sendRequest('kehoach/unknown')).rejects.toMatchObject({ code: -32601 });
    await expect(
      wire.connection.sendRequest('textDocument/hover', { textDocument: {}, position: null }),
    ).rejects.toBeDefined();
    await wire.connection.sendRequest('shutdown');
    await wire.connection.sendNotification('exit');
    expect(await wire.ended).toBe(0);
  });
});
