// The end-to-end tests: makes sure that what they need is there, then runs them one after another.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browser.ts';
import { ensureHost } from './host/install.ts';
import { root, vsix } from './project.ts';
import { explain, Trouble } from './terminal.ts';

async function main(): Promise<number> {
  if (!existsSync(vsix)) {
    throw new Trouble(
      'Chưa có dist/kehoach.vsix. Hãy chạy «npm run package».',
      'dist/kehoach.vsix is missing. Run "npm run package".',
    );
  }
  findChromium();
  await ensureHost();
  const tests = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(import.meta.dirname, name));
  const args = ['--test', '--test-concurrency=1', ...process.argv.slice(2), ...tests];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code]: (number | null)[] = await once(child, 'close');
  return code ?? 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = explain(error);
}
