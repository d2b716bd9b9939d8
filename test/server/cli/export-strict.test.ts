import { readdirSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { examples, Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const faulty = `${examples}/loi-so-lieu.kehoach`;

test('a plan with errors is exported and they are told; with --strict it is not', () => {
  using folder = new Folder();

  const loose = kehoach(folder.path, 'export', '--to', 'html', '-o', 'lỏng.html', faulty);
  expect(loose.code).toBe(0);
  expect(loose.err).toMatch(/kế hoạch còn 2 lỗi, văn bản xuất ra mang nguyên các lỗi ấy/);

  const strict = kehoach(folder.path, 'export', '--to', 'html', '--strict', '-o', 'chặt.html', faulty);
  expect(strict.code).toBe(1);
  expect(strict.err).toMatch(/kế hoạch còn 2 lỗi, không xuất \(--strict\)/);

  const rules = ['--rule', 'structure.numbering=off', '--rule', 'attendance.total=warning'];
  const settled = kehoach(folder.path, 'export', '--to', 'html', '--strict', ...rules, '-o', 'êm.html', faulty);
  expect(settled).toEqual({ code: 0, out: 'Đã ghi êm.html\n', err: '' });
  expect(readdirSync(folder.path).sort()).toEqual(['lỏng.html', 'êm.html']);
});

test('measures may be chosen within the ranges of the decree, and not beyond', () => {
  using folder = new Folder();
  folder.write('một.kehoach', 'KẾ HOẠCH\nTổ chức Hội nghị\n');
  const html = (...args: readonly string[]) => kehoach(folder.path, 'export', '--to', 'html', ...args, 'một.kehoach');

  const chosen = html('--form', 'marginLeft=35', '--form', 'bodySize=13,5');
  expect(chosen.out).toMatch(/@page \{\s+size: A4 portrait; margin: 56\.7pt 51\.0pt 56\.7pt 99\.2pt;/);
  expect(chosen.out).toMatch(/font: calc\(13\.5 \* var\(--pt\)\)/);

  for (const wrong of ['marginLeft=36', 'marginLeft=', 'marginLeft', 'lề=30', 'toString=1']) {
    const { code, out } = html('--form', wrong);
    expect({ wrong, code, out }).toEqual({ wrong, code: 2, out: '' });
  }
});
