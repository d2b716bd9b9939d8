import { expect, test, vi } from 'vitest';
import { Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const faulty = 'I. KINH PHÍ\n1. Thuê loa: 3 buổi x 133.000 đồng/buổi = 400.000 đồng.\n2. Họp ngày 31/6/2025.\n';

function summaryOf(...options: readonly string[]): readonly [string | undefined, number | null] {
  using folder = new Folder();
  folder.write('sai.kehoach', faulty);
  const { code, out } = kehoach(folder.path, 'check', '--lang', 'en', ...options, 'sai.kehoach');
  return [out.trimEnd().split('\n').at(-1), code];
}

test('each rule is reported as --rule says, and errors that are left decide the exit code', () => {
  expect(summaryOf()).toEqual(['Checked 1 file: 2 errors, 0 warnings, 0 notes.', 1]);
  const off = ['--rule', 'budget.line=off'];
  expect(summaryOf(...off)).toEqual(['Checked 1 file: 1 error, 0 warnings, 0 notes.', 1]);
  expect(summaryOf(...off, '--rule', 'date.invalid=warning')).toEqual([
    'Checked 1 file: 0 errors, 1 warning, 0 notes.',
    0,
  ]);
  expect(summaryOf(...off, '--rule=budget.line=information', '--rule', 'date.invalid=off')).toEqual([
    'Checked 1 file: 0 errors, 0 warnings, 1 note.',
    0,
  ]);
});

test('a comment silences the line below, and says so where it is in vain', () => {
  using folder = new Folder();
  folder.write('a.kehoach', faulty.replace('1. Thuê', '// kehoach-bỏ-qua budget.line: báo giá\n1. Thuê'));
  folder.write('b.kehoach', faulty.replace('2. Họp', '// kehoach-bo-qua budget.line: báo giá\n2. Họp'));
  const { out } = kehoach(folder.path, 'check', '.');
  const found = out.split('\n').flatMap((line) => /^[ab]\.kehoach:\S+ \S+ \S+/.exec(line) ?? []);
  expect(found).toEqual([
    'a.kehoach:4:8 error date.invalid',
    'b.kehoach:2:43 error budget.line',
    'b.kehoach:3:1 information suppression.unused',
    'b.kehoach:4:8 error date.invalid',
  ]);
});

test.for([
  ['budget.lines=off', "There is no rule 'budget.lines'."],
  ['budget.line=fatal', 'Allowed severities are error, warning, information, off.'],
  ['budget.line', 'Allowed severities are'],
] as const)('--rule %s is wrong use and ends with 2', ([option, says]) => {
  using folder = new Folder();
  folder.write('sai.kehoach', faulty);
  const { code, out, err } = kehoach(folder.path, 'check', '--rule', option, 'sai.kehoach');
  expect(err).toContain(says);
  expect(err).toContain('giá trị không hợp lệ');
  expect({ code, out }).toEqual({ code: 2, out: '' });
});
