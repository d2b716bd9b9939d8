import { expect, test, vi } from 'vitest';
import { Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PLAN =
  'Ngày: 05/3/2024\n\nI. KINH PHÍ\n1. Nước uống: 9 người x 1 buổi x 30.000 đồng = 270.000 đồng\n2. Họp ngày 31/6/2024.\n';
const TABLE = {
  source: 'Nghị quyết số 09/2023/NQ-HĐND',
  from: '2023-08-01',
  norms: [{ name: 'giải khát', words: ['Nước uống'], most: 25000, per: 'half-day' }],
};

function found(folder: Folder, ...options: readonly string[]) {
  const { code, out, err } = kehoach(folder.path, 'check', '--lang', 'en', ...options, 'a.kehoach');
  return { code, err, found: out.split('\n').flatMap((line) => /^a\.kehoach:\S+ \S+ (\S+)/.exec(line)?.[1] ?? []) };
}

test('prices are held against the norms that --norms names, and against none without it', () => {
  using folder = new Folder();
  folder.write('a.kehoach', PLAN);
  folder.write('own.json', `\uFEFF${JSON.stringify([{ ...TABLE, to: '2023-12-31' }, TABLE])}`);
  folder.write('higher.json', JSON.stringify({ ...TABLE, norms: [{ ...TABLE.norms[0], most: 30000 }] }));
  const without = { code: 1, err: '', found: ['date.invalid'] };
  const withNorm = { code: 1, err: '', found: ['budget.norm', 'date.invalid'] };
  expect(found(folder)).toEqual(without);
  expect(found(folder, '--norms', '40/2017/TT-BTC')).toEqual(withNorm);
  expect(found(folder, '--norms', 'own.json')).toEqual(withNorm);
  expect(found(folder, '--norms', 'higher.json')).toEqual(without);
});

test.for([
  ['{', 'not valid JSON'],
  ['{"source": "NQ", "norms": []}', 'from: must be a day, written like 2025-08-01'],
  [JSON.stringify({ ...TABLE, to: '2022-02-30' }), 'to: must be a day'],
  [
    JSON.stringify({ ...TABLE, norms: [{ ...TABLE.norms[0], most: 2.5 }] }),
    'norms[0].most: must be a whole number of đồng',
  ],
  [JSON.stringify({ ...TABLE, norm: [] }), 'there is no property “norm”'],
  [undefined, 'no such file'],
])('a table that cannot be read is told, ends with 2 and loses no finding: %s', ([text, says]) => {
  using folder = new Folder();
  folder.write('a.kehoach', PLAN);
  if (text !== undefined) folder.write('own.json', text);
  const { err, ...rest } = found(folder, '--norms', 'own.json');
  expect(err).toContain('own.json');
  expect(err).toContain(says);
  expect(rest).toEqual({ code: 2, found: ['date.invalid'] });
});
