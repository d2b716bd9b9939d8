import { expect, it, vi } from 'vitest';
import { Folder, kehoach } from './cli/command.ts';
import { Editor } from './client.ts';

vi.setConfig({ testTimeout: 60_000 });

const PLAN = 'I. NỘI DUNG\n1. Múa xỉông và hát thỉêng.\n';

it('lets the words of the user through, as the setting says at the moment', async () => {
  const editor = await Editor.start();
  const plan = await editor.open(PLAN);
  const damaged = async (count: number) =>
    (
      await editor.diagnostics(
        plan.document.uri,
        ({ diagnostics }) => diagnostics.filter(({ code }) => code === 'text.syllable').length === count,
      )
    )
      .filter(({ code }) => code === 'text.syllable')
      .map(({ message }) => message);
  expect(await damaged(2)).toHaveLength(2);
  await editor.configure({ words: ['XỈÔNG'.normalize('NFD')] });
  const [other] = await damaged(1);
  expect(other).toContain('thỉêng');
  await editor.configure({ words: [] });
  expect(await damaged(2)).toHaveLength(2);
  await editor.stop();
});

it('lets them through on the command line, and tells of a list that cannot be read', () => {
  using folder = new Folder();
  folder.write('a.kehoach', PLAN);
  folder.write('tu-rieng.txt', '\uFEFFxỉông\r\n\r\nthỉêng\r\n');
  const found = (...options: readonly string[]) => {
    const { code, out, err } = kehoach(folder.path, 'check', ...options, 'a.kehoach');
    return { code, err, syllables: out.split('text.syllable').length - 1 };
  };
  expect(found()).toEqual({ code: 0, err: '', syllables: 2 });
  expect(found('--words', 'tu-rieng.txt')).toEqual({ code: 0, err: '', syllables: 0 });
  const missing = found('--words', 'khong-co.txt');
  expect([missing.code, missing.syllables]).toEqual([2, 2]);
  expect(missing.err).toContain('khong-co.txt');
});
