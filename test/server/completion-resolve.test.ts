import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClientCapabilities, CompletionItem, CompletionList } from 'vscode-languageserver';
import { serverCapabilities } from '../../server/connection/capabilities.ts';
import { Folder } from './cli/command.ts';
import { Editor, type Plan } from './client.ts';
import { EARLIER, HEAD, LETTERHEAD } from './office.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true },
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: ['markdown'], labelDetailsSupport: true },
    },
  },
};

let folder: Folder;
let editor: Editor;
beforeAll(async () => {
  folder = new Folder();
  folder.write('trước.kehoach', EARLIER);
  editor = await Editor.start({ capabilities: CAPABILITIES, workspaceFolders: [{ uri: uriOf(''), name: 'kế hoạch' }] });
});
afterAll(async () => {
  await editor.stop();
  folder[Symbol.dispose]();
});

function uriOf(name: string): string {
  return pathToFileURL(folder.at(name)).href;
}

async function items(plan: Plan): Promise<readonly CompletionItem[]> {
  return (await plan.ask<CompletionList>('textDocument/completion')).items;
}

function resolve(item: CompletionItem): Promise<CompletionItem> {
  return editor.connection.sendRequest('completionItem/resolve', item);
}

describe('documentation', () => {
  it('is written when an item is looked at, with what it writes', async () => {
    const plan = await editor.open(`${HEAD}nn$$`);
    const [item] = await items(plan);
    if (!item) throw new Error('Nothing is offered.');
    expect(item.label).toBe('Nơi nhận:');
    expect(item.documentation).toBeUndefined();
    const { documentation, textEdit } = await resolve(item);
    expect(textEdit).toEqual(item.textEdit);
    expect(documentation).toEqual({
      kind: 'markdown',
      value: expect.stringMatching(/^Những đơn vị nhận kế hoạch.*```kehoach\nNơi nhận:\n- .*\n```$/s),
    });
  });

  it('of a list that is gone is left out', async () => {
    const [old] = await items(await editor.open(`${HEAD}nn$$`));
    await items(await editor.open(`${HEAD}nk$$`));
    if (!old) throw new Error('Nothing is offered.');
    expect(await resolve(old)).toEqual(old);
  });

  it('of words of a plan is no Markdown', async () => {
    const plan = await editor.open(
      `${HEAD}I. KHÁC\n| Nội dung | Thực hiện |\n| Đón | Tổ \`\`\`[a](b) |\n| Trang trí | to$$\n`,
    );
    const [item] = (await items(plan)).filter(({ label }) => label.startsWith('Tổ `'));
    if (!item) throw new Error('Nothing is offered.');
    const { documentation } = await resolve(item);
    expect(JSON.stringify(documentation)).toContain('````kehoach');
  });

  it('stands beside the label where the editor shows it', async () => {
    const [item] = await items(await editor.open(`${HEAD}I. md$$`));
    expect(item?.labelDetails?.description).toBe('Vì sao tổ chức và cần đạt điều gì');
  });
});

describe('the plans of the workspace', () => {
  /** What is offered once the files of the workspace are read. */
  async function offeredAt(plan: Plan, label: string, there = true): Promise<CompletionItem | undefined> {
    return vi
      .waitUntil(
        async () => {
          const found = (await items(plan)).find((item) => item.label === label);
          return (found !== undefined) === there ? { found } : undefined;
        },
        { timeout: 20_000, interval: 20 },
      )
      .then(({ found }) => found);
  }

  it('say what they have used, closed ones as they are on disk', async () => {
    const bodies = LETTERHEAD.split('\n').slice(0, 2).join('\n');
    const plan = await editor.open(`${bodies}\nSố: $$\nNgày: 05/3/2024\n`, uriOf('mới.kehoach'));
    expect((await offeredAt(plan, '08/KH-UBND'))?.detail).toBe('Sau số 07/KH-UBND của năm 2024');
    folder.write('trước.kehoach', EARLIER.replace('07/KH', '11/KH'));
    const changes = [{ uri: uriOf('trước.kehoach'), type: 2 }];
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await offeredAt(plan, '12/KH-UBND')).toBeDefined();
    await plan.close();
  });

  it('open ones as the editor has them', async () => {
    const other = await editor.open(EARLIER.replace('07/KH', '30/KH'), uriOf('trước.kehoach'));
    await other.diagnostics();
    const bodies = LETTERHEAD.split('\n').slice(0, 2).join('\n');
    const plan = await editor.open(`${bodies}\nSố: $$\nNgày: 05/3/2024\n`, uriOf('mới hơn.kehoach'));
    expect(await offeredAt(plan, '31/KH-UBND')).toBeDefined();
    await other.close();
    expect(await offeredAt(plan, '31/KH-UBND', false)).toBeUndefined();
    await plan.close();
  });

  it('outside it tell nothing', async () => {
    await editor.open(EARLIER.replace('Thường trực Huyện ủy (b/c)', 'Người ngoài'), 'file:///nơi-khác/a.kehoach');
    const plan = await editor.open(`${HEAD}Nơi nhận:\n- $$`, uriOf('khác.kehoach'));
    expect(await offeredAt(plan, '- Thường trực Huyện ủy (b/c)')).toBeDefined();
    expect((await items(plan)).map(({ label }) => label)).not.toContain('- Người ngoài');
  });
});

it('the server says that it resolves, and behind which characters to ask', () => {
  expect(serverCapabilities(CAPABILITIES).completionProvider).toEqual({
    resolveProvider: true,
    triggerCharacters: [' ', '|', '(', '/'],
  });
});
