import { mkdirSync, symlinkSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

// Without a title line a plan is a fragment: no rule asks for its other parts.
const clean = 'I. MỤC ĐÍCH, YÊU CẦU\nTổng kết công tác.\n';
const wrongTotal = [
  '// Dự toán',
  '// (chưa trình)',
  '',
  'I. KINH PHÍ',
  '1. Nước uống: 200.000 đồng',
  '2. Tài liệu: 300.000 đồng',
  'Tổng cộng: 600.000 đồng.',
  '',
].join('\n');

test('a folder is checked to its depths: findings stand on their lines, the summary last, the exit code is 1', () => {
  using folder = new Folder();
  folder.write('b/sai.kehoach', wrongTotal);
  folder.write('b/c/đúng.kehoach', clean);
  folder.write('a.kehoach', `\uFEFF${wrongTotal.replaceAll('\n', '\r\n')}`);
  folder.write('b/ghi-chu.txt', wrongTotal);
  symlinkSync(folder.at('b'), folder.at('b/c/vòng'));

  const { code, out, err } = kehoach(folder.path, 'check', '.');

  expect(err).toBe('');
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^a\.kehoach:7:12 error budget\.total .*600\.000 đồng.*500\.000 đồng/),
    '    7 | Tổng cộng: 600.000 đồng.',
    '      |            ^^^^^^^^^^^^',
    '      a.kehoach:5:4 tính 200.000 đồng',
    '      a.kehoach:6:4 tính 300.000 đồng',
    expect.stringMatching(/^b\/sai\.kehoach:7:12 error budget\.total .*600\.000 đồng.*500\.000 đồng/),
    '    7 | Tổng cộng: 600.000 đồng.',
    '      |            ^^^^^^^^^^^^',
    '      b/sai.kehoach:5:4 tính 200.000 đồng',
    '      b/sai.kehoach:6:4 tính 300.000 đồng',
    'Đã kiểm tra 3 tệp: 2 lỗi, 0 cảnh báo, 0 lưu ý.',
    '',
  ]);
  expect(code).toBe(1);
});

test('the JSON report has the findings in zero-based places and English, nothing else', () => {
  using folder = new Folder();
  folder.write('sai.kehoach', wrongTotal);
  folder.write('đúng.kehoach', clean);

  const { code, out } = kehoach(
    folder.path,
    'check',
    '--format',
    'json',
    '--lang',
    'en',
    'sai.kehoach',
    'đúng.kehoach',
  );

  expect(JSON.parse(out)).toEqual({
    version: 1,
    files: [
      {
        path: 'sai.kehoach',
        diagnostics: [
          {
            code: 'budget.total',
            severity: 'error',
            message: expect.stringMatching(/says 600\.000 đồng.*items come to 500\.000 đồng/),
            range: { start: { line: 6, character: 11 }, end: { line: 6, character: 23 } },
          },
        ],
      },
      { path: 'đúng.kehoach', diagnostics: [] },
    ],
  });
  expect(code).toBe(1);
});

test('a plan without errors ends with 0, in English too, and counts once however often it is named', () => {
  using folder = new Folder();
  folder.write('đúng.kehoach', clean);

  const { code, out } = kehoach(folder.path, 'check', '--lang', 'en', 'đúng.kehoach', '.', './đúng.kehoach');

  expect(out).toBe('Checked 1 file: nothing found.\n');
  expect(code).toBe(0);
});

test('what cannot be read is named with its reason, the rest is checked, the exit code is 2', () => {
  using folder = new Folder();
  folder.write('đúng.kehoach', clean);
  folder.write('latin.kehoach', Buffer.concat([Buffer.from('KẾ \uFFFD HOẠCH\n'), Buffer.from([0x54, 0xe1, 0x20])]));
  folder.write('utf16.kehoach', Buffer.from('\uFEFFKẾ HOẠCH', 'utf16le'));
  mkdirSync(folder.at('rỗng'));

  const paths = ['mất.kehoach', 'latin.kehoach', 'utf16.kehoach', 'rỗng', 'đúng.kehoach'];
  const { code, out, err } = kehoach(folder.path, 'check', ...paths);

  expect(err.split('\n')).toEqual([
    'kehoach: mất.kehoach: không có tệp hay thư mục này',
    'kehoach: rỗng: thư mục không có tệp .kehoach nào',
    // 13 bytes in the first line, then T.
    'kehoach: latin.kehoach: không phải văn bản UTF-8: byte thứ 19 (0xE1), ở dòng 2, không đọc được. Lưu lại tệp theo bảng mã UTF-8.',
    'kehoach: utf16.kehoach: không phải văn bản UTF-8: byte thứ 1 (0xFF), ở dòng 1, không đọc được. Lưu lại tệp theo bảng mã UTF-8.',
    '',
  ]);
  expect(out).toBe('Đã kiểm tra 1 tệp: không phát hiện gì. Không kiểm tra được: 4.\n');
  expect(code).toBe(2);
});

test('characters that drive a terminal are shown, not sent', () => {
  using folder = new Folder();
  folder.write('lạ.kehoach', wrongTotal.replace('Tổng cộng: 600.000 đồng.', '1. Quà \u001b[31m\u202e:\t600.000 đồng'));

  const { out } = kehoach(folder.path, 'check', 'lạ.kehoach');

  expect(out).toContain('    7 | 1. Quà ␛[31m\uFFFD: 600.000 đồng\n');
  expect(out).not.toContain('\u001b');
  expect(out).not.toContain('\u202e');
});

test('ten thousand lines are checked', () => {
  using folder = new Folder();
  const items = Array.from({ length: 10_000 }, (_, index) => `- Quà ${index + 1}: 1.000 đồng`);
  folder.write('dài.kehoach', `KẾ HOẠCH\nLớn\n\nI. KINH PHÍ\n${items.join('\n')}\nTổng cộng: 10.000.001 đồng\n`);

  const { code, out } = kehoach(folder.path, 'check', '--format', 'json', 'dài.kehoach');

  expect(out).toMatch(/10\.000\.001 đồng.*10\.000\.000 đồng/);
  expect(code).toBe(1);
});
