// Starts and stops one VS Code server whose whole state is a folder of its own, removed at the end.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../terminal.ts';
import type { Host } from './install.ts';
import { run } from './run.ts';
import { quietSettings } from './settings.ts';

export interface Server {
  /** The address that opens a folder in the editor. */
  readonly address: (folder: string) => string;
  /** Where everything that the server writes is. */
  readonly state: string;
  readonly log: string;
  /** Fulfilled when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Ends the server with all that it started and removes its state. */
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** Extension packages to install first. */
  readonly extensions: readonly string[];
  /** User settings, over the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether the editor trusts no folder that it opens. */
  readonly restricted?: boolean;
}

/** Starts a server on a free port of this machine alone and waits until it answers. */
export async function startServer(host: Host, options: ServerOptions): Promise<Server> {
  const state = mkdtempSync(join(tmpdir(), 'kehoach-vscode-'));
  const forget = () => rmSync(state, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', forget);
  try {
    const server = await startIn(state, host, options);
    return { ...server, stop: () => server.stop().finally(() => process.removeListener('exit', forget)) };
  } catch (error) {
    forget();
    throw error;
  }
}

async function startIn(state: string, host: Host, options: ServerOptions): Promise<Server> {
  const data = join(state, 'data');
  const config = join(state, 'config.yaml');
  const log = join(state, 'server.log');
  await mkdir(join(data, 'User'), { recursive: true });
  await mkdir(join(state, 'home'), { recursive: true });
  await writeFile(join(data, 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));
  await writeFile(config, 'auth: none\ncert: false\n');
  const extensions = await installed(host, options.extensions);
  const port = await freePort();
  const output = openSync(log, 'w');
  const common = [host.entry, '--config', config, '--user-data-dir', data, '--extensions-dir', extensions];
  const child = spawn(process.execPath, [...common, ...serveArguments(port, options)], {
    env: environment(join(state, 'home')),
    stdio: ['ignore', output, output],
    // A process group of its own, so that the extension host and the language server end with it.
    detached: true,
  });
  const kill = () => signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'close').then(() => undefined);
  const stop = async () => {
    await endGroup(child, ended);
    process.removeListener('exit', kill);
    await rm(state, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  };
  try {
    await answering(port, child, log);
  } catch (error) {
    await stop();
    throw error;
  }
  const address = (folder: string) => `http://localhost:${port}/?folder=${encodeURI(folder)}`;
  return { address, state, log, ended, stop };
}

function serveArguments(port: number, { restricted = false }: ServerOptions): readonly string[] {
  return [
    '--bind-addr',
    `127.0.0.1:${port}`,
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
    ...(restricted ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    '--disable-proxy',
    '--ignore-last-opened',
  ];
}

/** The environment with a home of its own, and without what would tie the server to an editor that is running. */
function environment(home: string): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    XDG_DATA_HOME: join(home, '.local', 'share'),
    XDG_CACHE_HOME: join(home, '.cache'),
  };
  for (const name of ['NODE_OPTIONS', 'NODE_TEST_CONTEXT', 'VSCODE_IPC_HOOK_CLI', 'PORT', 'PASSWORD']) delete env[name];
  return env;
}

const folders = new Map<string, Promise<string>>();

/** A folder with these extensions in it, made once for all servers of this process and removed with it. */
function installed(host: Host, extensions: readonly string[]): Promise<string> {
  const key = extensions.join('\n');
  const known = folders.get(key) ?? installAll(host, extensions);
  folders.set(key, known);
  return known;
}

async function installAll(host: Host, extensions: readonly string[]): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'kehoach-extensions-'));
  process.once('exit', () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }));
  const [config, folder] = [join(parent, 'config.yaml'), join(parent, 'extensions')];
  await writeFile(config, 'auth: none\ncert: false\n');
  const common = [host.entry, '--config', config, '--user-data-dir', parent, '--extensions-dir', folder, '--force'];
  const env = environment(parent);
  for (const extension of extensions) {
    const outcome = await run(process.execPath, [...common, '--install-extension', extension], { env });
    if (outcome.code !== 0) throw notInstalled(extension, outcome.output);
  }
  return folder;
}

function notInstalled(extension: string, output: string): Trouble {
  return new Trouble(
    `Không cài được phần mở rộng ${extension}. Hãy chạy «npm run package» rồi thử lại.`,
    `The extension ${extension} could not be installed. Run "npm run package" and try again.\n\n${output.trim()}`,
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address !== null && typeof address === 'object') return address.port;
  throw new Trouble('Không tìm được cổng mạng còn trống trên máy này.', 'No free network port on this machine.');
}

async function answering(port: number, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await pause(50);
  }
  throw new Trouble(
    `Máy chủ VS Code không khởi động được ở cổng ${port}. Hãy thử lại; nếu vẫn lỗi, xóa thư mục .vscode-host để cài lại.`,
    `The VS Code server did not start on port ${port}. Try again; if it fails again, delete .vscode-host to install anew.\n\n${await readFile(log, 'utf8')}`,
  );
}

async function endGroup(child: ChildProcess, ended: Promise<void>): Promise<void> {
  signalGroup(child, 'SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), pause(5_000, false, { ref: false })]);
  // What the server started may outlive it.
  signalGroup(child, 'SIGKILL');
  if (!inTime) await ended;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended already.
  }
}
