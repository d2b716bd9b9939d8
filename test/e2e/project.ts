// Where things are in the project, and what its manifest calls them.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Trouble } from './terminal.ts';

export const root = resolve(import.meta.dirname, '../..');
export const examples = join(root, 'examples');
export const dist = join(root, 'dist');
export const vsix = join(dist, 'kehoach.vsix');

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly contributes?: {
    readonly languages?: readonly { readonly id: string; readonly aliases?: readonly string[] }[];
    readonly commands?: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
  };
}

function manifest(): Manifest {
  const read: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return read;
}

/** The oldest VS Code that takes the extension, as `[major, minor]`. */
export function oldestEditor(): readonly [number, number] {
  const [major = '0', minor = '0'] = manifest()
    .engines.vscode.replace(/^[^0-9]*/, '')
    .split('.');
  return [Number(major), Number(minor)];
}

/** The name that the editor shows for a language, in the status bar. */
export function languageName(id: string): string {
  const language = manifest().contributes?.languages?.find((candidate) => candidate.id === id);
  if (language === undefined) throw new Error(`package.json contributes no language ${id}`);
  return language.aliases?.[0] ?? id;
}

/** What the command palette shows for a command. */
export function commandTitle(id: string): string {
  const command = manifest().contributes?.commands?.find((candidate) => candidate.command === id);
  if (command === undefined) throw new Error(`package.json contributes no command ${id}`);
  return command.category === undefined ? command.title : `${command.category}: ${command.title}`;
}

/** The example plans, by name. */
export function examplePlans(): readonly string[] {
  return readdirSync(examples)
    .filter((name) => name.endsWith('.kehoach'))
    .sort();
}

/** The built file of that name in `dist`. Trouble when the build has not been made. */
export function built(name: string): string {
  const file = join(dist, name);
  if (existsSync(file)) return file;
  throw new Trouble(
    `Chưa có dist/${name}. Hãy chạy «npm run build» trước, hoặc «npm start» để làm tất cả.`,
    `dist/${name} is missing. Run "npm run build" first, or "npm start", which does everything.`,
  );
}

/** Whether the package is there and not older than anything built since. */
export function packageIsCurrent(): boolean {
  if (!existsSync(vsix)) return false;
  const packed = statSync(vsix).mtimeMs;
  const sources = [join(root, 'package.json'), ...readdirSync(dist).map((name) => join(dist, name))];
  return sources.filter((file) => /\.(?:js|cjs|json)$/.test(file)).every((file) => statSync(file).mtimeMs <= packed);
}
