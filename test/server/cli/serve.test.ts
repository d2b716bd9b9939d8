import { expect, test, vi } from 'vitest';
import type { Hover, InitializeResult } from 'vscode-languageserver';
import { Wire } from '../wire.ts';
import { examples, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('serve is the language server of any editor', async () => {
  await using wire = new Wire(['server/cli/main.ts', 'serve', '--stdio']);
  const { serverInfo } = await wire.greet<InitializeResult>();
  expect(serverInfo?.name).toBe('kehoach');
  const uri = 'file:///k.kehoach';
  const text = 'I. KINH PHÍ\n1. Hoa: 20 bó x 200.000 đồng/bó.\n';
  await wire.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'kehoach', version: 1, text },
  });
  const position = { line: 1, character: 10 };
  const hover = await wire.connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
  expect(JSON.stringify(hover.contents)).toContain('4.000.000');
  await wire.connection.sendRequest('shutdown');
  await wire.connection.sendNotification('exit');
  expect(await wire.ended).toBe(0);
});

test('serve says which channel it wants', () => {
  const { code, err } = kehoach(examples, 'serve');
  expect(code).toBe(2);
  expect(err).toContain('--stdio');
});
