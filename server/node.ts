import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeRulePage } from './node-rule-pages.ts';
import { nodeStorage } from './node-storage.ts';
import { startServer } from './start.ts';

// The channel (`--stdio`, `--node-ipc`, `--socket=…`, `--pipe=…`) is read off the command line.
startServer(createConnection(ProposedFeatures.all), undefined, nodeStorage, nodeRulePage);
