import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { examples, Folder, kehoach, main } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('help is in Vietnamese with English beside, the version is that of the package', () => {
  const help = kehoach(examples, '--help');
  expect(help).toMatchObject({ code: 0, err: '' });
  expect(help.out).toContain('Kiểm tra và xuất kế hoạch');
  expect(help.out).toContain('Check and export');

  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(kehoach(examples, '--version')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
});

test.for([
  { args: ['chek'], says: 'không có lệnh này: chek' },
  { args: ['check', '--format', 'xml', '.'], says: 'Allowed choices are text, json' },
  { args: [], says: 'Cách dùng' },
])('wrong use is said and ends with 2: $args', ({ args, says }) => {
  const { code, out, err } = kehoach(examples, ...args);

  expect(err).toContain(says);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('a reader that has seen enough ends the command without a word', async () => {
  using folder = new Folder();
  const items = Array.from({ length: 3_000 }, () => '- Quà tặng: 1.000 đồng');
  folder.write('dài.kehoach', `KẾ HOẠCH\nLớn\n\nI. KINH PHÍ\n${items.join('\n')}\n`);

  const child = spawn(process.execPath, [main, 'inspect', 'dài.kehoach'], { cwd: folder.path });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString();
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [code] = await once(child, 'close');

  expect(said).toBe('');
  expect(code).toBe(0);
});
