import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test, vi } from 'vitest';
import { docxOfPlan } from '../render/word-file.ts';
import { Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const plan = '\ufeffKẾ HOẠCH\r\nTổ chức Hội nghị <tổng kết>\r\n\r\nI. MỤC ĐÍCH\r\nTổng kết công tác.\r\n';
let word: Uint8Array;

beforeAll(async () => {
  word = await docxOfPlan(plan);
});

test('the plan comes back beside the Word file, to the byte, or where it is told to go', () => {
  using folder = new Folder();
  folder.write('sâu/văn bản.docx', word);

  expect(kehoach(folder.path, 'import', 'sâu/văn bản.docx')).toEqual({
    code: 0,
    out: 'Đã ghi sâu/văn bản.kehoach\n',
    err: '',
  });
  expect(readFileSync(folder.at('sâu/văn bản.kehoach'), 'utf8')).toBe(plan);

  const named = kehoach(folder.path, 'import', '--lang', 'en', 'sâu/văn bản.docx', '-o', 'ra/một.kehoach');
  expect(named).toEqual({ code: 0, out: 'Wrote ra/một.kehoach\n', err: '' });
  kehoach(folder.path, 'import', 'sâu/văn bản.docx', '-o', 'ra');
  expect(readdirSync(folder.at('ra')).sort()).toEqual(['một.kehoach', 'văn bản.kehoach']);
});

test('a file that is there is overwritten only by --force', () => {
  using folder = new Folder();
  folder.write('a.docx', word);
  folder.write('a.kehoach', 'của tôi');
  symlinkSync('không có', folder.at('nối.kehoach'));

  const refused = kehoach(folder.path, 'import', 'a.docx');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain('--force');
  expect(readFileSync(folder.at('a.kehoach'), 'utf8')).toBe('của tôi');
  expect(kehoach(folder.path, 'import', 'a.docx', '-o', 'nối.kehoach').code).toBe(2);
  expect(kehoach(folder.path, 'import', 'a.docx', '-o', 'a.docx', '--force').err).toContain('chính tệp Word');

  expect(kehoach(folder.path, 'import', 'a.docx', '--force').code).toBe(0);
  expect(readFileSync(folder.at('a.kehoach'), 'utf8')).toBe(plan);
});

test('a text changed in Word since is told', () => {
  using folder = new Folder();
  const parts = unzipSync(word);
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('công tác', 'mọi việc');
  folder.write('a.docx', zipSync({ ...parts, 'word/document.xml': strToU8(main) }));

  const { code, out, err } = kehoach(folder.path, 'import', 'a.docx');
  expect({ code, out }).toEqual({ code: 0, out: 'Đã ghi a.kehoach\n' });
  expect(err).toContain('a.docx: chữ trong tệp Word đã bị sửa sau khi xuất');
  expect(kehoach(folder.path, 'import', '--lang', 'en', '--force', 'a.docx').err).toContain(
    'was changed after the export',
  );
});

test('what gives no plan back is told and writes nothing', () => {
  using folder = new Folder();
  const { 'customXml/item1.xml': _, ...others } = unzipSync(word);
  folder.write('người khác.docx', zipSync(others));
  folder.write('khóa.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  folder.write('chữ.docx', 'KẾ HOẠCH');
  const failed = (name: string) => {
    const { code, out, err } = kehoach(folder.path, 'import', name);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    return err;
  };

  expect(failed('người khác.docx')).toContain('người khác.docx: tệp Word này không mang theo kế hoạch');
  expect(failed('khóa.docx')).toContain('có mật khẩu');
  expect(failed('chữ.docx')).toContain('không phải tệp Word');
  expect(failed('mất.docx')).toBe('kehoach: mất.docx: không có tệp hay thư mục này\n');
  expect(failed('.')).toContain('đây là thư mục');
  expect(readdirSync(folder.path).sort()).toEqual(['chữ.docx', 'khóa.docx', 'người khác.docx'].sort());
});
