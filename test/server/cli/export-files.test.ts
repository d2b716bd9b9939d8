import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { examples, Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const plan = '\uFEFFKẾ HOẠCH\r\nTổ chức Hội nghị\r\n\r\nI. MỤC ĐÍCH\r\nTổng kết công tác.\r\n';

test('a PDF is a PDF, and several come out of one run', () => {
  using folder = new Folder();
  folder.write('một.kehoach', plan);
  const args = ['--to', 'pdf', '-o', 'ra/', 'một.kehoach', `${examples}/hoi-nghi-tinh.kehoach`];

  expect(kehoach(folder.path, 'export', ...args)).toEqual({
    code: 0,
    out: 'Đã ghi ra/một.pdf\nĐã ghi ra/hoi-nghi-tinh.pdf\n',
    err: '',
  });

  for (const name of readdirSync(folder.at('ra'))) {
    expect(
      readFileSync(folder.at(`ra/${name}`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  }
});

test('a plan comes back from its Word file to the letter, byte order mark and line ends included', () => {
  using folder = new Folder();
  folder.write('một.kehoach', plan);

  expect(kehoach(folder.path, 'export', '--to', 'docx', '-o', 'một.docx', 'một.kehoach').code).toBe(0);
  expect(kehoach(folder.path, 'import', '-o', 'lại.kehoach', 'một.docx').code).toBe(0);

  expect(readFileSync(folder.at('lại.kehoach'))).toEqual(readFileSync(folder.at('một.kehoach')));
});
