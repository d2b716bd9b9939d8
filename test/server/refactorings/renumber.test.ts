import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Editor } from '../client.ts';
import { offered, RESOLVING, textAfter } from './actions.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start(RESOLVING);
});
afterAll(() => editor.stop());

const titles = async (marked: string, only: string[]) => {
  const actions = await offered(await editor.open(marked), undefined, { only });
  return actions.map(({ title }) => title);
};
const ONLY = ['refactor.rewrite.renumber'];

describe('renumbering', () => {
  it('is offered for the list at the cursor, with what refers to it', async () => {
    const plan = await editor.open('II. MỘT\n1. Anh\n3. E$$m\n3.1. Út\na) Theo điểm 3.1 khoản 3 mục II\n');
    expect(await textAfter(plan, 'Đánh lại số danh sách này, kéo theo các dẫn chiếu')).toBe(
      'II. MỘT\n1. Anh\n2. Em\n2.1. Út\na) Theo điểm 2.1 khoản 2 mục II\n',
    );
  });

  it('is offered for the whole plan', async () => {
    const plan = await editor.open('II. MỘT\n1. Anh\n3. E$$m\n- Theo khoản 3 mục II\n');
    expect(await textAfter(plan, 'Đánh lại số toàn bộ kế hoạch')).toBe('I. MỘT\n1. Anh\n2. Em\n- Theo khoản 2 mục I\n');
  });

  it('leaves a reference to a number that stands twice, and says how many', async () => {
    const marked = 'I. MỘT\n- Theo mục II, mục III;\n- Theo mục III.\nII. H$$AI\nII. BA\nIII. BỐN\n';
    expect(await titles(marked, ONLY)).toEqual([
      'Đánh lại số danh sách này, kéo theo các dẫn chiếu (giữ nguyên 1 dẫn chiếu tới số bị trùng)',
      'Đánh lại số toàn bộ kế hoạch, kéo theo các dẫn chiếu (giữ nguyên 1 dẫn chiếu tới số bị trùng)',
    ]);
    expect(await textAfter(await editor.open(marked), 'Đánh lại số toàn bộ')).toBe(
      'I. MỘT\n- Theo mục II, mục III;\n- Theo mục IV.\nII. HAI\nIII. BA\nIV. BỐN\n',
    );
  });

  it('is not offered where the numbers are right', async () => {
    expect(await titles('I. MỘT\n1. A$$nh\n2. Em\n', ONLY)).toEqual([]);
  });

  it('stands among the actions on the file for who asks for these', async () => {
    const marked = 'II. M$$ỘT\n';
    expect(await titles(marked, ['source'])).toContain('Đánh lại số toàn bộ kế hoạch, kéo theo các dẫn chiếu');
    expect(await titles(marked, ['source.renumber.kehoach'])).toHaveLength(1);
  });
});
