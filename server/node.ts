import { serveOnNode } from './node-server.ts';

// The channel: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…`.
serveOnNode();
