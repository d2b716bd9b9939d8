import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../start.ts';
import { nodeRulePage } from './rule-pages.ts';
import { nodeStorage } from './storage.ts';

/** Serves the editor that started this process, over the channel that it names on the command line. */
export function serveOnNode(): void {
  const connection = createConnection(ProposedFeatures.all);
  // What one request breaks is told in the log; the others are still answered.
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  startServer(connection, undefined, nodeStorage, nodeRulePage);
}
