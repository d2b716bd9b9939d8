import { describe, expect, it, vi } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionList,
  Hover,
  Position,
  PublishDiagnosticsParams,
  RegistrationParams,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { EVERYTHING } from './everything.ts';
import { Wire } from './wire.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const uri = 'file:///hoi-nghi.kehoach';
/** A plan with something for every feature. */
const PLAN = `KẾ HOẠCH
Tổ chức Hội nghị

Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;

I. THỜI GIAN, THÀNH PHẦN
1. Thời gian: 07 giờ 30, ngày 12/3/2024.
2. Thành phần: 40 đại biểu, gồm:
- Lãnh đạo huyện: 10 đại biểu;
- Các xã: 30 đại biểu.
II. KINH PHÍ
1. Hoa: 20 bó x 200.000 đồng/bó = 4.500.000 đồng.
2. Nước: 10 chai x 5.000 đồng/chai.
3. Theo khoản 1 mục II.


`;
const whole = { start: { line: 0, character: 0 }, end: { line: PLAN.split('\n').length, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };
const context = { diagnostics: [], includeDeclaration: true };

function at(words: string, by = 0): Position {
  const before = PLAN.slice(0, PLAN.indexOf(words) + by).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** The line below the last item. */
const below = { line: PLAN.split('\n').length - 3, character: 0 };
const range = { start: at('4.500.000'), end: at('4.500.000', 9) };

/** One request for every feature that needs nothing of the editor. */
const FEATURES: readonly (readonly [string, object])[] = [
  ['textDocument/completion', { position: below }],
  ['textDocument/hover', { position: range.start }],
  ['textDocument/definition', { position: at('khoản 1 mục', 2) }],
  ['textDocument/references', { position: at('1. Hoa'), context }],
  ['textDocument/documentHighlight', { position: at('khoản 1 mục', 2) }],
  ['textDocument/documentSymbol', {}],
  ['textDocument/foldingRange', {}],
  ['textDocument/selectionRange', { positions: [range.start] }],
  ['textDocument/codeAction', { range, context }],
  ['textDocument/formatting', { options }],
  ['textDocument/rangeFormatting', { options, range: whole }],
  ['textDocument/rangesFormatting', { options, ranges: [whole] }],
  ['textDocument/onTypeFormatting', { options, position: below, ch: '\n' }],
  ['textDocument/prepareRename', { position: at('1. Hoa') }],
  ['textDocument/rename', { position: at('1. Hoa'), newName: '4' }],
  ['textDocument/semanticTokens/full', {}],
  ['textDocument/semanticTokens/range', { range: whole }],
  ['textDocument/inlayHint', { range: whole }],
  ['textDocument/codeLens', {}],
  ['textDocument/documentLink', {}],
  ['workspace/symbol', { query: 'kinh phi' }],
];

const SETTINGS = { legalSearch: 'https://example.vn/?q={query}' };

/** What a server may ask of an editor. */
const ASKED = [
  'client/registerCapability',
  'window/showMessageRequest',
  'window/workDoneProgress/create',
  'workspace/applyEdit',
  'workspace/configuration',
  'workspace/workspaceFolders',
  'workspace/codeLens/refresh',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'workspace/semanticTokens/refresh',
];

class Client implements AsyncDisposable {
  /** What the server has asked of the editor, by method. */
  readonly asked = new Map<string, unknown[]>();
  readonly found: Promise<PublishDiagnosticsParams>;
  private readonly wire = new Wire();

  constructor() {
    for (const method of ASKED) {
      this.wire.connection.onRequest(method, (params: unknown) => {
        this.asked.set(method, [...(this.asked.get(method) ?? []), params]);
        return method === 'workspace/configuration' ? [SETTINGS] : null;
      });
    }
    this.found = new Promise((resolve) => {
      this.wire.connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
  }

  static async open(capabilities: ClientCapabilities): Promise<Client> {
    const client = new Client();
    await client.wire.greet({ capabilities, initializationOptions: SETTINGS });
    const textDocument = { uri, languageId: 'kehoach', version: 1, text: PLAN };
    await client.wire.connection.sendNotification('textDocument/didOpen', { textDocument });
    return client;
  }

  ask<R>(method: string, params: object = {}): Promise<R> {
    return this.wire.connection.sendRequest(method, { textDocument: { uri }, ...params });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.wire[Symbol.asyncDispose]();
  }
}

/** The first thing that an answer holds. */
function firstOf(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer[0];
  if (typeof answer !== 'object' || answer === null) return answer;
  const list = Object.entries(answer).find(([key]) => key === 'items' || key === 'data')?.[1];
  return Array.isArray(list) ? list[0] : answer;
}

describe.each<[string, ClientCapabilities]>([
  ['can do nothing in particular', {}],
  ['can do everything', EVERYTHING],
])('an editor that %s', (_name, capabilities) => {
  it('gets an answer from every feature', async () => {
    await using client = await Client.open(capabilities);
    const silent: string[] = [];
    for (const [method, params] of FEATURES) {
      const first = firstOf(await client.ask(method, params));
      if (first === undefined || first === null) silent.push(method);
    }
    expect(silent).toEqual([]);
  });
});

describe('an editor that can do nothing in particular', () => {
  it('is sent diagnostics and asked for nothing', async () => {
    await using client = await Client.open({});
    const { diagnostics } = await client.found;
    expect(diagnostics.map(({ code }) => code)).toContain('budget.line');
    expect([...client.asked.keys()]).toEqual([]);
  });

  it('gets answers in the forms that every editor knows', async () => {
    await using client = await Client.open({ textDocument: { hover: { contentFormat: ['plaintext'] } } });
    const { items } = await client.ask<CompletionList>('textDocument/completion', {
      position: below,
    });
    expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([]);
    const { contents } = await client.ask<Hover>('textDocument/hover', { position: range.start });
    expect(contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringContaining('**') });
    const place = { uri, range: { start: { line: at('1. Hoa').line } } };
    expect(await client.ask('textDocument/definition', { position: at('khoản 1 mục', 2) })).toMatchObject([place]);
    const symbols = await client.ask<{ location: unknown }[]>('textDocument/documentSymbol');
    expect(symbols.filter(({ location }) => location === undefined)).toEqual([]);
    expect(symbols).toContainEqual(expect.objectContaining({ containerName: expect.stringContaining('KINH PHÍ') }));
    const actions = await client.ask<CodeAction[]>('textDocument/codeAction', { range, context });
    const edits = actions.flatMap(({ edit }) => (edit ? [edit] : []));
    expect(edits.length).toBeGreaterThan(0);
    expect(edits.filter((edit) => edit.documentChanges)).toEqual([]);
    expect(JSON.stringify(edits)).toContain('4.000.000');
    const rename = await client.ask<WorkspaceEdit>('textDocument/rename', { position: at('1. Hoa'), newName: '4' });
    expect(Object.keys(rename.changes ?? {})).toEqual([uri]);
  });
});

describe('an editor that can do everything', () => {
  it('asks for diagnostics, and is asked for settings and files', async () => {
    await using client = await Client.open(EVERYTHING);
    const report = await client.ask<{ items: { code: string }[] }>('textDocument/diagnostic');
    expect(report.items.map(({ code }) => code)).toContain('budget.line');
    expect(client.asked.has('workspace/configuration')).toBe(true);
    const registered = (client.asked.get('client/registerCapability') ?? []).flatMap(methodsOf);
    expect(registered).toContain('workspace/didChangeConfiguration');
    expect(registered).toContain('workspace/didChangeWatchedFiles');
  });
});

function methodsOf(params: unknown): string[] {
  return isRegistration(params) ? params.registrations.map(({ method }) => method) : [];
}

function isRegistration(params: unknown): params is RegistrationParams {
  return typeof params === 'object' && params !== null && 'registrations' in params;
}
