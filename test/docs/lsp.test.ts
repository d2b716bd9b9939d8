import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { InitializeResult, RegistrationParams, ServerCapabilities } from 'vscode-languageserver';
import { EVERYTHING } from '../server/everything.ts';
import { Wire } from '../server/wire.ts';
import { readDocument } from './documents.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

/** The capability that announces a method, where the server has it: the name is the key, the test its value. */
type Announced = readonly [keyof ServerCapabilities | undefined, (capabilities: ServerCapabilities) => unknown];

const is = (name: keyof ServerCapabilities): Announced => [name, (capabilities) => capabilities[name]];

const ANNOUNCED: Readonly<Record<string, Announced>> = {
  'textDocument/completion': is('completionProvider'),
  'completionItem/resolve': ['completionProvider', (server) => server.completionProvider?.resolveProvider],
  'textDocument/hover': is('hoverProvider'),
  'textDocument/signatureHelp': is('signatureHelpProvider'),
  'textDocument/declaration': is('declarationProvider'),
  'textDocument/definition': is('definitionProvider'),
  'textDocument/typeDefinition': is('typeDefinitionProvider'),
  'textDocument/implementation': is('implementationProvider'),
  'textDocument/references': is('referencesProvider'),
  'textDocument/documentHighlight': is('documentHighlightProvider'),
  'textDocument/documentSymbol': is('documentSymbolProvider'),
  'textDocument/codeAction': is('codeActionProvider'),
  'codeAction/resolve': ['codeActionProvider', (server) => part(server.codeActionProvider, 'resolveProvider')],
  'textDocument/codeLens': is('codeLensProvider'),
  'codeLens/resolve': ['codeLensProvider', (server) => server.codeLensProvider?.resolveProvider],
  'textDocument/documentLink': is('documentLinkProvider'),
  'documentLink/resolve': ['documentLinkProvider', (server) => server.documentLinkProvider?.resolveProvider],
  'textDocument/documentColor': is('colorProvider'),
  'textDocument/formatting': is('documentFormattingProvider'),
  'textDocument/rangeFormatting': is('documentRangeFormattingProvider'),
  'textDocument/rangesFormatting': [
    'documentRangeFormattingProvider',
    (server) => part(server.documentRangeFormattingProvider, 'rangesSupport'),
  ],
  'textDocument/onTypeFormatting': is('documentOnTypeFormattingProvider'),
  'textDocument/rename': is('renameProvider'),
  'textDocument/prepareRename': ['renameProvider', (server) => part(server.renameProvider, 'prepareProvider')],
  'textDocument/foldingRange': is('foldingRangeProvider'),
  'textDocument/selectionRange': is('selectionRangeProvider'),
  'textDocument/linkedEditingRange': is('linkedEditingRangeProvider'),
  'textDocument/prepareCallHierarchy': is('callHierarchyProvider'),
  'textDocument/prepareTypeHierarchy': is('typeHierarchyProvider'),
  'textDocument/semanticTokens/full': ['semanticTokensProvider', (server) => server.semanticTokensProvider?.full],
  'textDocument/semanticTokens/full/delta': [
    'semanticTokensProvider',
    (server) => part(server.semanticTokensProvider?.full, 'delta'),
  ],
  'textDocument/semanticTokens/range': ['semanticTokensProvider', (server) => server.semanticTokensProvider?.range],
  'textDocument/moniker': is('monikerProvider'),
  'textDocument/inlayHint': is('inlayHintProvider'),
  'inlayHint/resolve': ['inlayHintProvider', (server) => part(server.inlayHintProvider, 'resolveProvider')],
  'textDocument/inlineValue': is('inlineValueProvider'),
  'textDocument/inlineCompletion': is('inlineCompletionProvider'),
  'textDocument/diagnostic': is('diagnosticProvider'),
  'workspace/diagnostic': ['diagnosticProvider', (server) => server.diagnosticProvider?.workspaceDiagnostics],
  'workspace/symbol': is('workspaceSymbolProvider'),
  'workspaceSymbol/resolve': [
    'workspaceSymbolProvider',
    (server) => part(server.workspaceSymbolProvider, 'resolveProvider'),
  ],
  'workspace/executeCommand': is('executeCommandProvider'),
  'workspace/willRenameFiles': ['workspace', (server) => server.workspace?.fileOperations?.willRename],
  'workspace/textDocumentContent': ['workspace', (server) => server.workspace?.textDocumentContent],
  'workspace/didChangeWorkspaceFolders': [
    'workspace',
    (server) => server.workspace?.workspaceFolders?.changeNotifications,
  ],
  'notebookDocument/sync': is('notebookDocumentSync'),
};

/** Asked for once the server runs. */
const REGISTERED = ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'];
/** How texts are told and positions counted: no feature of its own. */
const BASIC: readonly string[] = ['textDocumentSync', 'positionEncoding'];

function part(options: unknown, name: string): unknown {
  if (typeof options !== 'object' || options === null) return undefined;
  return Object.entries(options).find(([key]) => key === name)?.[1];
}

const document = readDocument('docs/lsp.md');
const [fromEditor = ''] = document.split('\n## Từ máy chủ');
/** The methods of the table, and whether it says that this server has them. */
const rows = [...fromEditor.matchAll(/^\| `([^`]+)` \|[^|]*\| ([✓–]) \|/gm)].map(([, method = '', mark]) => ({
  method,
  has: mark === '✓',
}));

let wire: Wire;
let capabilities: ServerCapabilities;
const registered = new Set<string>();
beforeAll(async () => {
  wire = new Wire();
  const both = new Promise<void>((resolve) => {
    wire.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      for (const { method } of registrations) registered.add(method);
      if (REGISTERED.every((method) => registered.has(method))) resolve();
      return null;
    });
  });
  capabilities = (await wire.greet<InitializeResult>({ capabilities: EVERYTHING })).capabilities;
  await both;
});
afterAll(() => wire[Symbol.asyncDispose]());

test('the table has a row for every feature that can be announced', () => {
  expect(rows.map(({ method }) => method).sort()).toEqual([...Object.keys(ANNOUNCED), ...REGISTERED].sort());
});

test('the table says of this server what the server itself announces', () => {
  const has = (method: string) => registered.has(method) || Boolean(ANNOUNCED[method]?.[1](capabilities));
  expect(rows.filter((row) => row.has !== has(row.method))).toEqual([]);
});

test('the server announces nothing that the table leaves out', () => {
  const known = new Set(Object.values(ANNOUNCED).map(([name]) => String(name)));
  expect(Object.keys(capabilities).filter((name) => !known.has(name) && !BASIC.includes(name))).toEqual([]);
});

test('a reason stands by every feature that is absent', () => {
  const [, reasons = ''] = document.split('\n## Vì sao không có');
  const [list = ''] = reasons.split('\n## ');
  const given = [...list.matchAll(/^- ((?:`[^`]+`(?:, )?)+):/gm)].flatMap(([, methods = '']) =>
    [...methods.matchAll(/`([^`]+)`/g)].map(([, method]) => method),
  );
  const absent = rows.filter(({ has }) => !has).map(({ method }) => method);
  expect(given.sort()).toEqual(absent.sort());
});
