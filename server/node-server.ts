import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRulePage } from './node-rule-pages.ts';
import { nodeStorage } from './node-storage.ts';
import { startServer } from './start.ts';

/** Serves the editor that started this process, over the channel that it names on the command line. */
export function serveOnNode(): void {
  const connection = createConnection(ProposedFeatures.all);
  // What one request breaks is told in the log; the others are still answered.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  startServer(connection, undefined, nodeStorage, nodeRulePage);
}
