import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Editor } from '../client.ts';
import { offered, RESOLVING, textAfter } from './actions.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start(RESOLVING);
});
afterAll(() => editor.stop());

const DATES = { only: ['refactor.rewrite.date'] };
const IN = (line: string) => `I. MỘT\n${line}\n`;

describe('a date in figures is written out', () => {
  it.each([
    ['Họp ngày 21/$$02/2024.', 'Họp ngày 21 tháng 02 năm 2024.'],
    ['Họp 8/$$3/2024.', 'Họp ngày 08 tháng 3 năm 2024.'],
    ['Họp ngày 08$$-03-2024.', 'Họp ngày 08 tháng 3 năm 2024.'],
    ['Họp ngày mùng 8$$/3/2024.', 'Họp ngày mùng 8 tháng 3 năm 2024.'],
    ['8$$/3/2024: họp.', 'Ngày 08 tháng 3 năm 2024: họp.'],
    ['Họp thứ Năm, ngày 18/0$$1/2024.', 'Họp thứ Năm, ngày 18 tháng 01 năm 2024.'],
    ['Họp thứ Năm, 18/0$$1/2024.', 'Họp thứ Năm, ngày 18 tháng 01 năm 2024.'],
    ['Họp ngày 18/0$$1/2024 (thứ Năm).', 'Họp ngày 18 tháng 01 năm 2024 (thứ Năm).'],
    ['Họp ngày 08$$/3.', 'Họp ngày 08 tháng 3.'],
    ['Họp từ ngày 28/12 $$đến ngày 02/01/2025.', 'Họp từ ngày 28 tháng 12 đến ngày 02 tháng 01 năm 2025.'],
    ['Họp từ ngày 16 đến 18/6/$$2026.', 'Họp từ ngày 16 đến ngày 18 tháng 6 năm 2026.'],
    ['Họp từ 16 đến 18/6/$$2026.', 'Họp từ ngày 16 đến ngày 18 tháng 6 năm 2026.'],
    ['Họp ngày 16 và 17/6/$$2026.', 'Họp ngày 16 và 17 tháng 6 năm 2026.'],
    ['Họp ngày 16 - 17/6/$$2026.', 'Họp ngày 16 - ngày 17 tháng 6 năm 2026.'],
    ['Họp 02 ngày (08 và 09/$$3/2024).', 'Họp 02 ngày (ngày 08 và 09 tháng 3 năm 2024).'],
    ['Họp các ngày 15, 16/6/$$2026.', 'Họp các ngày 15, 16 tháng 6 năm 2026.'],
    ['Theo Luật số 1/2024/QH15 ngày 05/0$$7/2024.', 'Theo Luật số 1/2024/QH15 ngày 05 tháng 7 năm 2024.'],
  ])('“%s”', async (marked, long) => {
    expect(await textAfter(await editor.open(IN(marked)), 'Viết đầy đủ: ')).toBe(IN(long));
  });

  it('says in its title what will stand there', async () => {
    const plan = await editor.open(IN('Họp ngày 21/$$02/2024.'));
    expect((await offered(plan, undefined, DATES)).map(({ title }) => title)).toEqual([
      'Viết đầy đủ: “ngày 21 tháng 02 năm 2024”',
    ]);
  });

  it.each(['Họp ngày 31/$$02/2024.', 'Họp ngày 21 tháng$$ 02 năm 2024.', 'Họp trong tháng 7/$$2023.'])(
    'not in “%s”',
    async (marked) => {
      expect(await offered(await editor.open(IN(marked)), undefined, DATES)).toEqual([]);
    },
  );

  it('not in the letterhead, which is no prose', async () => {
    expect(await offered(await editor.open('Ngày: 21/$$02/2024\n'), undefined, DATES)).toEqual([]);
  });
});

describe('several dates at once', () => {
  const text = '$$I. MỘT\nHọp 08/3/2024.\nNghỉ ngày 09/3/2024.\n| Ngày |\n| 10/3/2024 |\n';

  it('are those of a selection', async () => {
    const plan = await editor.open(text);
    const selection = { start: plan.find('Họp'), end: plan.find('| Ngày') };
    expect(await textAfter(plan, 'Viết đầy đủ 2 ngày', selection)).toContain(
      'Họp ngày 08 tháng 3 năm 2024.\nNghỉ ngày 09 tháng 3 năm 2024.\n',
    );
  });

  it('are all outside tables', async () => {
    const plan = await editor.open(text);
    const at = plan.find('08/3');
    const long = await textAfter(plan, 'Viết đầy đủ mọi ngày', { start: at, end: at });
    expect(long).toBe(
      'I. MỘT\nHọp ngày 08 tháng 3 năm 2024.\nNghỉ ngày 09 tháng 3 năm 2024.\n| Ngày |\n| 10/3/2024 |\n',
    );
  });
});
