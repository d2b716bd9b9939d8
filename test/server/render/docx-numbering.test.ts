import { expect, test } from 'vitest';
import { docxOfPlan, linesOf, paragraphsOf } from './word-file.ts';

/** The lines below the title: what Word counts stands in brackets. */
async function numbered(...lines: readonly string[]): Promise<string[]> {
  const all = paragraphsOf(await docxOfPlan(`KẾ HOẠCH\n\n${lines.join('\n')}\n`));
  const title = all.findIndex(({ style }) => style === 'Title');
  return all.slice(title + 1).map(({ number, text }) => (number === '' ? text : `[${number}] ${text}`));
}

test('sections, clauses and points are counted by Word, each level again below a higher one', async () => {
  const lines = [
    'I. MỘT',
    '1. Một',
    '2. Hai',
    'a) a',
    'b) b',
    '3. Ba',
    'a) a',
    'II. HAI',
    '1. Một',
    '1.1. Một',
    '1.1.1. Một',
  ];
  expect(await numbered(...lines)).toEqual([
    '[I.] MỘT',
    '[1.] Một',
    '[2.] Hai',
    '[a)] a',
    '[b)] b',
    '[3.] Ba',
    '[a)] a',
    '[II.] HAI',
    '[1.] Một',
    '[1.1.] Một',
    '[1.1.1.] Một',
  ]);
});

test('the whole outline is one list, so that a number put in moves those behind it', async () => {
  const all = paragraphsOf(await docxOfPlan('KẾ HOẠCH\n\nI. MỘT\n1. Một\na) a\nII. HAI\n1. Một\na) a\n'));
  const lists = all.flatMap(({ properties }) => /<w:numId w:val="(\d+)"/.exec(properties)?.[1] ?? []);
  expect(lists).toHaveLength(6);
  expect(new Set(lists).size).toBe(1);
});

test('a number that does not continue begins a list of its own, and the outline goes on behind it', async () => {
  expect(
    await numbered('I. MỘT', '1. Một', '3. Ba', '4. Bốn', '1.1. Lẻ', '2. Hai', 'III. BA', '1. Một', 'IV. BỐN'),
  ).toEqual([
    '[I.] MỘT',
    '[1.] Một',
    '[3.] Ba',
    '[4.] Bốn',
    '[1.1.] Lẻ',
    '[2.] Hai',
    '[III.] BA',
    '[1.] Một',
    '[IV.] BỐN',
  ]);
});

test('a list does not go on below another section', async () => {
  const all = paragraphsOf(await docxOfPlan('KẾ HOẠCH\n\nI. MỘT\n3. Ba\nII. HAI\n4. Bốn\n5. Năm\n'));
  const lists = all.flatMap(({ properties }) => /<w:numId w:val="(\d+)"/.exec(properties)?.[1] ?? []);
  expect(lists[0]).toBe(lists[2]);
  expect(lists[1]).not.toBe(lists[3]);
  expect(lists[3]).toBe(lists[4]);
});

test('a list that begins again behind a paragraph counts from one', async () => {
  expect(await numbered('I. MỘT', '1. Một', '2. Hai', 'Việc của xã:', '1. Lại một', '2. Lại hai')).toEqual([
    '[I.] MỘT',
    '[1.] Một',
    '[2.] Hai',
    'Việc của xã:',
    '[1.] Lại một',
    '[2.] Lại hai',
  ]);
});

test('points up to d are counted; a list that goes on to đ is text as a whole, since Word has no đ', async () => {
  expect(
    await numbered('1. Một', 'a) a', 'b) b', 'c) c', 'd) d', '2. Hai', 'a) a', 'b) b', 'c) c', 'd) d', 'đ) đ', 'e) e'),
  ).toEqual([
    '[1.] Một',
    '[a)] a',
    '[b)] b',
    '[c)] c',
    '[d)] d',
    '[2.] Hai',
    'a) a',
    'b) b',
    'c) c',
    'd) d',
    'đ) đ',
    'e) e',
  ]);
});

test('points below dashes begin again under each', async () => {
  expect(await numbered('1. Một', '- x', 'a) a', 'b) b', '- y', 'a) a', 'b) b')).toEqual([
    '[1.] Một',
    '[-] x',
    '[a)] a',
    '[b)] b',
    '[-] y',
    '[a)] a',
    '[b)] b',
  ]);
});

test('other signs behind a number are kept, and what Word does not print is text', async () => {
  expect(await numbered('I/ MỘT', '1) Một', '2) Hai', '03. Ba', 'IIII. SAI', 'c) c')).toEqual([
    '[I/] MỘT',
    '[1)] Một',
    '[2)] Hai',
    '03. Ba',
    'IIII. SAI',
    'c) c',
  ]);
});

test('dashes and plus signs are lists, every sign as the author wrote it', async () => {
  expect(await numbered('- Gạch', '+ Cộng', '– Dài', '• Chấm')).toEqual([
    '[-] Gạch',
    '[+] Cộng',
    '[–] Dài',
    '[•] Chấm',
  ]);
});

test('every appendix and the recipients count for themselves', async () => {
  const source =
    'KẾ HOẠCH\n\nI. MỘT\n1. Một\n\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC I\nA\n\nI. MỘT\n1. Một\n\nPHỤ LỤC II\nB\n\n1. Một\n';
  expect(linesOf(await docxOfPlan(source)).filter((line) => /^(?:[I1]\.|-) /.test(line))).toEqual([
    'I. MỘT',
    '1. Một',
    '- Lưu: VT.',
    'I. MỘT',
    '1. Một',
    '1. Một',
  ]);
});

test('a plan of thousands of broken numbers does not make thousands of lists', async () => {
  const source = `KẾ HOẠCH\n\n${Array.from({ length: 1500 }, (_, index) => `${((index * 7) % 90) + 2}. Việc`).join('\n')}\n`;
  const docx = await docxOfPlan(source);
  expect(linesOf(docx).slice(5)).toEqual(source.trim().split('\n').slice(2));
  const lists = paragraphsOf(docx).flatMap(({ properties }) => /<w:numId w:val="(\d+)"/.exec(properties)?.[1] ?? []);
  expect(new Set(lists).size).toBeLessThanOrEqual(1000);
});
