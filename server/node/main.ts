import { serveOnNode } from './serve.ts';

// The channel: `--stdio`, `--node-ipc`, `--socket=…` or `--pipe=…`.
serveOnNode();
