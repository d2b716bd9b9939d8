// One end-to-end test: a server, a browser page and a copy of the examples, made for it and removed after it.
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, openWorkbench } from './browser.ts';
import { ensureHost } from './host/install.ts';
import { type Server, startServer } from './host/server.ts';
import { examples, vsix } from './project.ts';

export interface Scene {
  readonly page: Page;
  /** The workspace: a copy of the examples, and what the test put beside them. */
  readonly folder: string;
}

export interface SceneOptions {
  /** Puts more files into the workspace before the editor opens it. */
  readonly prepare?: (folder: string) => void;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the editor does not trust the workspace. */
  readonly restricted?: boolean;
}

let browser: Promise<Browser> | undefined;

// An end from outside takes the servers and their state along, which only an ordinary exit does.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

after(async () => {
  await (await browser)?.close();
});

/** A face that has every Vietnamese letter; the usual monospaced one on Linux lacks some. */
const font = { 'editor.fontFamily': "'Liberation Mono', monospace" };

/** Workspaces are asked about, none is trusted, and no question stands in the way. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** Registers a test that runs in an editor of its own. What it saw when it failed is kept, and the place printed. */
export function scenario(name: string, options: SceneOptions, body: (scene: Scene) => Promise<void>): void {
  test(name, { timeout: 240_000 }, async () => {
    const parent = mkdtempSync(join(tmpdir(), 'kehoach-plans-'));
    const folder = join(parent, 'examples');
    try {
      cpSync(examples, folder, { recursive: true });
      options.prepare?.(folder);
      await withServer(options, (server) => withPage(server, folder, (page) => body({ page, folder })));
    } finally {
      rmSync(parent, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

async function withServer(options: SceneOptions, body: (server: Server) => Promise<void>): Promise<void> {
  const server = await startServer(await ensureHost(), {
    extensions: [vsix],
    settings: { ...font, ...(options.restricted ? restricted : {}), ...options.settings },
    restricted: options.restricted ?? false,
  });
  try {
    await body(server);
  } finally {
    await server.stop();
  }
}

async function withPage(server: Server, folder: string, body: (page: Page) => Promise<void>): Promise<void> {
  browser ??= launchBrowser();
  const { context, page } = await openPage(await browser);
  try {
    await openWorkbench(page, server.address(folder));
    await body(page);
  } catch (error) {
    await keepEvidence(page, server);
    throw error;
  } finally {
    await context.close();
  }
}

/** Keeps a picture of the page and the logs of server and extensions, which would go with the server's state. */
async function keepEvidence(page: Page, server: Server): Promise<void> {
  const kept = mkdtempSync(join(tmpdir(), 'kehoach-failure-'));
  const picture = join(kept, 'page.png');
  await page.screenshot({ path: picture }).catch(() => undefined);
  cpSync(server.log, join(kept, 'server.log'));
  const logs = join(server.state, 'data', 'logs');
  if (existsSync(logs)) cpSync(logs, join(kept, 'logs'), { recursive: true });
  process.stderr.write(`Ảnh màn hình — screenshot: ${picture}\nNhật ký — logs: ${kept}\n`);
}
