// A real VS Code from the npm registry: code-server, installed once into a folder that git ignores.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../project.ts';
import { say, step, Trouble } from '../terminal.ts';
import { type Outcome, run, runNpm } from './run.ts';

/** The one version that is installed; it is VS Code 1.139.1 and wants Node 24. */
const codeServer = '4.139.1';
const nodeMajor = 24;

const folder = join(root, '.vscode-host');
const log = join(folder, 'install.log');
const stampFile = join(folder, 'installed.json');
const product = join(folder, 'node_modules', 'code-server');
const editor = join(product, 'lib', 'vscode');
const platform = `${process.platform}-${process.arch}`;

/** Grows by one whenever the steps below change, so that older installs are made anew. */
const recipe = 1;
const stamp = JSON.stringify({ codeServer, nodeMajor, platform, recipe });

/** What neither the tests nor a reader of plans uses, left out before it is downloaded (about 200 MB). */
const unusedPackages: readonly string[] = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
];

/** What came with the package all the same, removed afterwards (about 150 MB). */
const unusedFolders: readonly string[] = [
  'extensions/copilot',
  'extensions/github-authentication',
  'extensions/mermaid-markdown-features',
  'extensions/microsoft-authentication',
  'extensions/typescript-language-features',
  'node_modules/@vscode/windows-process-tree',
  'node_modules/node-pty/third_party',
];

/** Folders with one subfolder for each platform, of which this machine needs one. */
const platformFolders: readonly string[] = [
  'node_modules/@vscode/ripgrep-universal/bin',
  'node_modules/node-pty/prebuilds',
];

/** An installed code-server. */
export interface Host {
  /** The script that Node runs. */
  readonly entry: string;
}

/** Whether code-server runs on this system at all; it has no Windows version. */
export const hostIsAvailable = process.platform === 'linux' || process.platform === 'darwin';

/**
 * The installed VS Code; installs it first where it is not there, showing each step.
 * An install that was broken off has no stamp and starts over. Trouble when a step fails.
 */
export async function ensureHost(): Promise<Host> {
  requireNode();
  const host: Host = { entry: join(product, 'out', 'node', 'entry.js') };
  if (await isInstalled(host)) return host;
  say(
    `Cài VS Code (code-server ${codeServer}) vào .vscode-host/, một lần duy nhất, khoảng một phút`,
    'installing VS Code there, once, about a minute',
  );
  await startOver();
  await step('Tải code-server', 'downloading code-server', installProduct);
  await step('Tải trình soạn thảo', 'downloading the editor', installEditor);
  const compiled = await step('Biên dịch phần ghi nhật ký', 'compiling its logging', compileOptional);
  if (!compiled) {
    say(
      '    Không biên dịch được (thường do thiếu trình biên dịch C++): khung Output sẽ trống, mọi thứ khác vẫn chạy',
      'could not compile (mostly for want of a C++ compiler): output channels stay empty, everything else works',
    );
  }
  await step('Bỏ phần không dùng', 'removing what is not used', removeUnused);
  await step('Chạy thử', 'trying it', () => tryOut(host));
  await writeFile(`${stampFile}.new`, stamp);
  await rename(`${stampFile}.new`, stampFile);
  return host;
}

function requireNode(): void {
  const [major] = process.versions.node.split('.');
  if (Number(major) === nodeMajor) return;
  throw new Trouble(
    `code-server cần Node ${nodeMajor}, đây là ${process.version}. Hãy chạy bằng lệnh npm («npm start»): Node ${nodeMajor} có sẵn trong node_modules sau «npm ci».`,
    `code-server needs Node ${nodeMajor}, this is ${process.version}. Run it by npm ("npm start"): Node ${nodeMajor} is in node_modules after "npm ci".`,
  );
}

async function isInstalled(host: Host): Promise<boolean> {
  if (!existsSync(stampFile) || !existsSync(host.entry)) return false;
  return (await readFile(stampFile, 'utf8')) === stamp;
}

async function startOver(): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'vscode-host', private: true, dependencies: { 'code-server': codeServer } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
}

async function installProduct(): Promise<void> {
  succeeded(await runNpm(['install', '--prefix', folder, '--ignore-scripts'], { cwd: folder, log }));
}

async function installEditor(): Promise<void> {
  const file = join(editor, 'package.json');
  const manifest: { dependencies: Record<string, string> } = JSON.parse(await readFile(file, 'utf8'));
  for (const name of unusedPackages) delete manifest.dependencies[name];
  await writeFile(file, JSON.stringify(manifest));
  const args = ['install', '--prefix', editor, '--omit=dev', '--ignore-scripts', '--legacy-peer-deps'];
  succeeded(await runNpm(args, { cwd: editor, log }));
}

/** Output channels and log files want one compiled module; the server can do without it. Tells whether it is there. */
async function compileOptional(): Promise<boolean> {
  const headers = nodeHeaders();
  const env = headers === undefined ? process.env : { ...process.env, npm_config_nodedir: headers };
  const args = ['rebuild', '--prefix', editor, '--ignore-scripts=false', '@vscode/spdlog', '@vscode/native-watchdog'];
  const { code } = await runNpm(args, { cwd: editor, env, log });
  return code === 0 && existsSync(join(editor, 'node_modules/@vscode/spdlog/build/Release/spdlog.node'));
}

/** The folder whose `include/node` has the headers of this Node; the npm package keeps them beside the program. */
function nodeHeaders(): string | undefined {
  const home = dirname(dirname(process.execPath));
  const inside = join(home, 'node_modules', `node-${platform}`);
  return [home, inside].find((candidate) => existsSync(join(candidate, 'include', 'node', 'node.h')));
}

async function removeUnused(): Promise<void> {
  const foreign = await Promise.all(platformFolders.map(foreignPlatforms));
  const folders = [...unusedFolders.map((name) => join(editor, name)), ...foreign.flat()];
  await Promise.all(folders.map((name) => rm(name, { recursive: true, force: true })));
  const files = await readdir(folder, { recursive: true });
  const maps = files.filter((name) => name.endsWith('.js.map') || name.endsWith('.css.map'));
  await Promise.all(maps.map((name) => rm(join(folder, name), { force: true })));
}

async function foreignPlatforms(name: string): Promise<readonly string[]> {
  const parent = join(editor, name);
  const platforms = existsSync(parent) ? await readdir(parent) : [];
  return platforms.includes(platform)
    ? platforms.filter((own) => own !== platform).map((own) => join(parent, own))
    : [];
}

async function tryOut(host: Host): Promise<void> {
  const home = join(folder, 'home');
  const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home };
  const config = join(folder, 'try.yaml');
  await writeFile(config, 'auth: none\n');
  const args = [host.entry, '--config', config, '--user-data-dir', home, '--version'];
  const outcome = await run(process.execPath, args, { cwd: folder, env, log });
  await rm(home, { recursive: true, force: true });
  succeeded(outcome.output.includes(codeServer) ? outcome : { code: outcome.code || 1, output: outcome.output });
}

function succeeded(outcome: Outcome): void {
  if (outcome.code === 0) return;
  const end = outcome.output.trimEnd().split('\n').slice(-12).join('\n');
  throw new Trouble(
    `Cài code-server không thành công. Kiểm tra mạng và địa chỉ kho npm («npm config get registry»), rồi chạy lại: việc cài sẽ làm lại từ đầu. Nhật ký: ${log}`,
    `Installing code-server failed. Check the network and the npm registry ("npm config get registry"), then run this again: it starts over. Log: ${log}\n\n${end}`,
  );
}
