import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Position } from 'vscode-languageserver';
import { type MoveResponse, moveRequest } from '../../../server/protocol.ts';
import { Editor, type Plan } from '../client.ts';
import { offered, RESOLVING, resolved, textAfter, titled } from './actions.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start(RESOLVING);
});
afterAll(() => editor.stop());

const MOVES = { only: ['refactor.move'] };

const TWO_SECTIONS = `I. MỤC ĐÍCH
1. Tổng kết.
// Nhớ hỏi lại Văn phòng
II. TỔ CHỨC$$ THỰC HIỆN
1. Sở Nội vụ: việc nêu tại mục I;
2. Văn phòng: theo khoản 1 mục II.

III. KINH PHÍ
Theo mục II và Phụ lục.
`;

describe('moving up', () => {
  it('takes along what stands below and the comment above; numbers and references follow', async () => {
    const plan = await editor.open(TWO_SECTIONS);
    expect(await textAfter(plan, 'Chuyển lên trên “I. MỤC ĐÍCH”')).toBe(`// Nhớ hỏi lại Văn phòng
I. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ: việc nêu tại mục II;
2. Văn phòng: theo khoản 1 mục I.
II. MỤC ĐÍCH
1. Tổng kết.

III. KINH PHÍ
Theo mục I và Phụ lục.
`);
  });

  it('is not offered to the first of a list', async () => {
    const plan = await editor.open('I. MỘT\n1. A$$nh\n2. Em\n');
    expect((await offered(plan, undefined, MOVES)).map(({ title }) => title)).toEqual(['Chuyển xuống dưới “2. Em”']);
  });
});

describe('moving down', () => {
  it('leaves blank lines, end marks and the total of the list in their places', async () => {
    const plan = await editor.open(`I. KINH PHÍ
- N$$ước: 200.000 đồng;

- Hoa: 300.000 đồng.
Tổng cộng: 500.000 đồng.
`);
    expect(await textAfter(plan, 'Chuyển xuống dưới “- Hoa”')).toBe(`I. KINH PHÍ
- Hoa: 300.000 đồng;

- Nước: 200.000 đồng.
Tổng cộng: 500.000 đồng.
`);
  });

  it('leaves an end without a mark, and the end of the plan, in their places', async () => {
    const dashes = await editor.open('I. MỘT\n- A$$nh\n- Em.\n');
    expect(await textAfter(dashes, 'Chuyển xuống dưới')).toBe('I. MỘT\n- Em\n- Anh.\n');
    const clauses = await editor.open('I. MỘT\n1. A$$nh\n2. Em./.\n');
    expect(await textAfter(clauses, 'Chuyển xuống dưới')).toBe('I. MỘT\n1. Em\n2. Anh./.\n');
    const table = await editor.open('I. M$$ỘT\n| Việc |\n| Họp |\nII. HAI\n1. Xong./.\n');
    expect(await offered(table, undefined, MOVES)).toEqual([]);
  });

  it('gives sub-clauses the number of their clause', async () => {
    const plan = await editor.open('I. MỘT\n1. $$Anh\n1.1. Cả\n1.2. Hai\n2. Em\n- Theo điểm 1.2 khoản 1 mục I.\n');
    const text = 'I. MỘT\n1. Em\n- Theo điểm 2.2 khoản 2 mục I.\n2. Anh\n2.1. Cả\n2.2. Hai\n';
    expect(await textAfter(plan, 'Chuyển xuống dưới')).toBe(text);
  });

  it('leaves a reference to a number that stands twice, and says so', async () => {
    const plan = await editor.open('I. MỘT\nXem mục II và mục III.\nII. H$$ai\nII. Lại hai\nIII. BA\n');
    const action = await titled(plan, 'Chuyển lên trên');
    expect(action.title).toBe('Chuyển lên trên “I. MỘT” (giữ nguyên 1 dẫn chiếu tới số bị trùng)');
    expect(await textAfter(plan, 'Chuyển lên trên')).toBe(
      'I. Hai\nII. MỘT\nXem mục II và mục III.\nII. Lại hai\nIII. BA\n',
    );
  });

  it('is not offered at the total of the list, nor for several blocks at once', async () => {
    const plan = await editor.open('I. KINH PHÍ\n- Anh: 1.000 đồng;\n- Em: 2.000 đồng.\nTổng c$$ộng: 3.000 đồng.\n');
    expect(await offered(plan, undefined, MOVES)).toEqual([]);
    const both = { start: plan.find('Anh'), end: plan.find('Em', 2) };
    expect(await offered(plan, both, MOVES)).toEqual([]);
  });

  it.each([
    [
      'the first of another list',
      'I. VIỆC\n1. Quét$$ sân.\n2. Kê bàn.\n\nViệc của xã:\n\n1. Mượn loa.\n2. Mượn ghế.\n',
    ],
    ['words that introduce what follows', 'I. MỜI\n- Ở xã$$;\n- Ở huyện.\nKhách khác:\n- Phóng viên.\n'],
    [
      'a dash that heads the next points',
      'I. VIỆC\n- Sáng\na) Quét$$ sân;\nb) Kê bàn.\n- Chiều\na) Dọn sân;\nb) Trả bàn.\n',
    ],
    [
      'an item that a total names alone',
      'I. KINH PHÍ\n1. Trà: 300 đồng.\n2. Bánh$$: 400 đồng.\n3. Hoa: 200 đồng.\nCộng (1+2): 700 đồng.\n',
    ],
  ])('does not pass %s', async (_, marked) => {
    const titles = (await offered(await editor.open(marked), undefined, MOVES)).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Chuyển xuống'))).toEqual([]);
  });

  it('does not pass a total that stands between', async () => {
    const plan = await editor.open(
      'I. KINH PHÍ\n- A$$nh: 1.000 đồng\nCộng: 1.000 đồng\n- Em: 2.000 đồng\nTổng cộng: 3.000 đồng\n',
    );
    expect(await offered(plan, undefined, MOVES)).toEqual([]);
  });
});

async function move(plan: Plan, by: 1 | -1, position: Position = plan.cursor): Promise<string | undefined> {
  const { uri } = plan.document;
  const answer = await editor.connection.sendRequest<MoveResponse>(moveRequest, { uri, position, by });
  if (!answer) return undefined;
  await plan.edit([...answer.edits]);
  const offset = plan.document.offsetAt(answer.position);
  return `${plan.text.slice(0, offset)}$$${plan.text.slice(offset)}`;
}

describe('the request of the keys', () => {
  it('takes the cursor along, down and up again', async () => {
    const marked = 'I. MỘT\n1. Anh\n   ra ng$$oài\n2. Em ở nhà\n';
    const plan = await editor.open(marked);
    expect(await move(plan, 1)).toBe('I. MỘT\n1. Em ở nhà\n2. Anh\n   ra ng$$oài\n');
    expect(await move(plan, -1, plan.find('oài'))).toBe(marked);
  });

  it('answers nothing where nothing moves, and for a plan that is not open', async () => {
    const plan = await editor.open('I. MỘT\n1. A$$nh\n');
    expect(await move(plan, 1)).toBeUndefined();
    const params = { uri: 'file:///none.kehoach', position: plan.cursor, by: 1 };
    expect(await editor.connection.sendRequest(moveRequest, params)).toBeNull();
  });
});

describe('an action that is chosen', () => {
  it('is refused in plain words where the text has changed', async () => {
    const plan = await editor.open('I. MỘT\n1. A$$nh\n2. Em\n');
    const action = await titled(plan, 'Chuyển xuống');
    expect(action.edit).toBeUndefined();
    await plan.edit([{ range: { start: plan.find('Em'), end: plan.find('Em') }, newText: 'Con ' }]);
    await expect(resolved(plan, action)).rejects.toThrow('Văn bản đã thay đổi');
  });

  it('has its edits at once in an editor that cannot ask for them', async () => {
    const simple = await Editor.start();
    const plan = await simple.open('I. MỘT\n1. A$$nh\n2. Em\n');
    const [action] = await offered(plan, undefined, MOVES);
    expect(action?.edit?.documentChanges).toHaveLength(1);
    await simple.stop();
  });

  it('is found by its own kind and by wider ones, not by the others', async () => {
    const plan = await editor.open('I. MỘT\n1. A$$nh\n2. Em\n3. Con\n');
    const cursor = { start: plan.find('Em'), end: plan.find('Em') };
    const kinds = async (only?: string[]) => {
      const actions = await offered(plan, cursor, only ? { only } : {});
      return actions.map(({ kind }) => kind);
    };
    expect(await kinds(['refactor.move.down'])).toEqual(['refactor.move.down']);
    expect(await kinds(['refactor.move'])).toEqual(['refactor.move.up', 'refactor.move.down']);
    expect(await kinds(['refactor.extract'])).toEqual([]);
    expect(await kinds(['quickfix'])).toEqual([]);
  });
});
