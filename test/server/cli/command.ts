import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the command said and told the shell. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The entry point of the command. */
export const main = fileURLToPath(new URL('../../../server/cli/main.ts', import.meta.url));

/** The examples that come with the project. */
export const examples = fileURLToPath(new URL('../../../examples', import.meta.url));

/** Runs the real command, in a process of its own, from a folder. */
export function kehoach(folder: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A folder for one test, removed at its end by `using`. */
export class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'kehoach-'));

  /** Writes a file, its folders with it. */
  write(name: string, content: string | Uint8Array): void {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
