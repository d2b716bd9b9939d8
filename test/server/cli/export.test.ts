import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { examples, Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const plan = 'KẾ HOẠCH\nTổ chức Hội nghị <tổng kết>\n\nI. MỤC ĐÍCH\nTổng kết công tác.\n';

test('one plan goes to the standard output, or whole into the file that is named', () => {
  using folder = new Folder();
  folder.write('một.kehoach', plan);

  const text = kehoach(folder.path, 'export', '--to', 'txt', 'một.kehoach');
  expect(text.out).toContain('Tổ chức Hội nghị <tổng kết>');
  expect(text.code).toBe(0);

  const page = kehoach(folder.path, 'export', '--to', 'html', '-o', 'ra/văn bản.html', 'một.kehoach');
  expect(page).toEqual({ code: 0, out: 'Đã ghi ra/văn bản.html\n', err: '' });
  expect(readFileSync(folder.at('ra/văn bản.html'), 'utf8')).toMatch(
    /^<!DOCTYPE html>[\s\S]*Tổ chức Hội nghị &lt;tổng kết&gt;[\s\S]*<\/html>\n$/,
  );
  expect(readdirSync(folder.at('ra'))).toEqual(['văn bản.html']);
});

test('several plans go into a folder, which is made; one that cannot be read stops no other', () => {
  using folder = new Folder();
  folder.write('một.kehoach', plan);
  folder.write('sâu/hai.kehoach', plan);

  const args = ['--to', 'txt', '--lang', 'en', '-o', 'ra/sâu', 'một.kehoach', 'mất.kehoach', 'sâu/hai.kehoach'];
  const { code, out, err } = kehoach(folder.path, 'export', ...args);

  expect(readdirSync(folder.at('ra/sâu')).sort()).toEqual(['hai.txt', 'một.txt']);
  expect(out).toBe('Wrote ra/sâu/một.txt\nWrote ra/sâu/hai.txt\n');
  expect(err).toBe('kehoach: mất.kehoach: no such file or folder\n');
  expect(code).toBe(2);
});

test('nothing is written where files would meet, several have no folder, or a plan would be overwritten', () => {
  using folder = new Folder();
  folder.write('một.kehoach', plan);
  folder.write('sâu/Một.kehoach', plan);
  symlinkSync('một.kehoach', folder.at('nối.html'));
  linkSync(folder.at('một.kehoach'), folder.at('cùng.html'));
  mkdirSync(folder.at('ra'));
  const refused = (...args: readonly string[]) => {
    const { code, out, err } = kehoach(folder.path, 'export', '--to', 'html', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };

  expect(refused('-o', 'ra', 'một.kehoach', 'sâu/Một.kehoach')).toContain('cùng xuất ra');
  expect(refused('một.kehoach', 'sâu/Một.kehoach')).toContain('-o');
  expect(refused('-o', 'một.kehoach', 'một.kehoach')).toContain('không ghi đè');
  expect(refused('-o', 'nối.html', './một.kehoach')).toContain('không ghi đè');
  expect(refused('-o', 'cùng.html', 'một.kehoach')).toContain('không ghi đè');
  expect(readdirSync(folder.at('ra'))).toEqual([]);
  expect(readFileSync(folder.at('một.kehoach'), 'utf8')).toBe(plan);
});

test('a file that is written again keeps its place behind a link', () => {
  using folder = new Folder();
  folder.write('cũ/bản.txt', 'cũ');
  symlinkSync('cũ/bản.txt', folder.at('bản.txt'));

  const { code } = kehoach(folder.path, 'export', '--to', 'txt', '-o', 'bản.txt', `${examples}/loi-so-lieu.kehoach`);

  expect(code).toBe(0);
  expect(readFileSync(folder.at('cũ/bản.txt'), 'utf8')).toContain('108 đại biểu');
  expect(readdirSync(folder.path).sort()).toEqual(['bản.txt', 'cũ']);
});
