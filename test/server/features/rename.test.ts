import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { Editor, type Plan } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

/** What the editor shows for change: the words that are selected, and the name to begin with. */
async function shown(plan: Plan): Promise<readonly [string, string] | undefined> {
  const prepared = await plan.ask<Prepared | null>('textDocument/prepareRename');
  return prepared ? [plan.document.getText(prepared.range), prepared.placeholder] : undefined;
}

function editsOf(edit: WorkspaceEdit | null, { document }: Plan): TextEdit[] {
  expect(edit?.documentChanges ?? []).toHaveLength(edit ? 1 : 0);
  return (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === document.uri
      ? change.edits.flatMap((one) => ('newText' in one ? [one] : []))
      : [],
  );
}

/** The plan after a new name, given where the cursor stands. */
async function renamed(marked: string, newName: string): Promise<string> {
  const plan = await editor.open(marked);
  return plan.with(editsOf(await plan.ask<WorkspaceEdit | null>('textDocument/rename', { newName }), plan));
}

describe('a numbered block', () => {
  const text = `I. THỜI GIAN
1. Thời gian: 01 buổi.
1.1. Buổi sáng.
2. Địa điểm: Hội trường.
II. TỔ CHỨC THỰC HIỆN
1. Phòng Nội vụ: Theo khoản 1 mục I, điểm 1.1 khoản 1 mục I và Phụ lục 2.

PHỤ LỤC II
DANH SÁCH
`;

  function at(words: string, by: number): string {
    const offset = text.indexOf(words) + by;
    return `${text.slice(0, offset)}$$${text.slice(offset)}`;
  }

  it.each([
    ['its marker', '1. Thời', 0],
    ['behind the number', '1. Thời', 1],
    ['a reference to it', 'khoản 1 mục I,', 6],
  ])('is renamed at %s', async (_where, words, by) => {
    const plan = await editor.open(at(words, by));
    expect(await shown(plan)).toEqual(['1', '1']);
  });

  it('takes its references and its sub-clauses along', async () => {
    const after = await renamed(at('1. Thời', 0), '3');
    expect(after).toContain('3. Thời gian');
    expect(after).toContain('3.1. Buổi sáng');
    expect(after).toContain('khoản 3 mục I, điểm 3.1 khoản 3 mục I');
    expect(after).toContain('1. Phòng Nội vụ');
  });

  it('takes only the label that means it', async () => {
    const after = await renamed(at('mục I,', 4), 'iv');
    expect(after).toContain('IV. THỜI GIAN');
    expect(after).toContain('khoản 1 mục IV, điểm 1.1 khoản 1 mục IV');
    expect(after).toContain('II. TỔ CHỨC');
  });

  it('goes on being written as each place writes it', async () => {
    const after = await renamed(at('PHỤ LỤC II', 9), 'V');
    expect(after).toContain('PHỤ LỤC V\n');
    expect(after).toContain('Phụ lục 5.');
  });

  it.each([
    ['2', 'Đã có khoản 2. Chọn số khác'],
    ['hai', '“hai” không dùng làm số được: khoản mang số, ví dụ 3.'],
    ['0', 'không dùng làm số được'],
  ])('cannot become %s', async (newName, why) => {
    await expect(renamed(at('1. Thời', 0), newName)).rejects.toThrow(why);
  });

  it('leaves references alone that could mean another one', async () => {
    const doubled = 'I. A\n1. Một.\n1$$. Hai.\nII. B\n1. Theo khoản 1 mục I.\n';
    expect(await renamed(doubled, '2')).toBe('I. A\n1. Một.\n2. Hai.\nII. B\n1. Theo khoản 1 mục I.\n');
  });

  it('keeps its number where the same one is given', async () => {
    expect(await renamed(at('1. Thời', 0), '1.')).toBe(text);
  });

  it('without a number, or of another plan, is not renamed', async () => {
    for (const marked of ['PHỤ L$$ỤC\nDANH SÁCH\n', 'I. A\n1. Theo khoản $$9 mục I.\n', 'I. LỜI N$$ÓI\n']) {
      expect(await shown(await editor.open(marked))).toBeUndefined();
    }
  });
});

describe('a unit', () => {
  const text = `Cơ quan ban hành: ỦY BAN NHÂN DÂN HUYỆN PHÚ KHÊ

KẾ HOẠCH
Tổ chức Hội nghị

Ủy ban nhân dân huyện Phú Khê ban hành Kế hoạch như sau:

I. TỔ CHỨC THỰC HIỆN
1. Sở KH&ĐT: Gửi UBND huyện và UBND các xã.
2. Văn phòng: Báo cáo sở Kế hoạch và Đầu tư, UBND huyện Phú Khê.
`;

  function at(words: string): string {
    return text.replace(words, `${words.slice(0, 2)}$$$$${words.slice(2)}`);
  }

  it('is shown by its full name', async () => {
    expect(await shown(await editor.open(at('UBND huyện và')))).toEqual(['UBND huyện', 'Ủy ban nhân dân huyện']);
    expect(await shown(await editor.open(at('Sở KH&ĐT')))).toEqual(['Sở KH&ĐT', 'sở Kế hoạch và Đầu tư']);
  });

  it('gets its new name everywhere, abbreviated, in capitals and with its place as each place has it', async () => {
    const after = await renamed(at('Ủy ban nhân dân huyện Phú'), 'Ủy ban nhân dân xã Tân An');
    expect(after).toContain('ban hành: ỦY BAN NHÂN DÂN XÃ TÂN AN\n');
    expect(after).toContain('\nỦy ban nhân dân xã Tân An ban hành');
    expect(after).toContain('Gửi UBND xã và UBND các xã.');
    expect(after).toContain('UBND xã Tân An.');
  });

  it('keeps the name of its place where the new name has none', async () => {
    const after = await renamed(at('UBND huyện và'), 'Ủy ban nhân dân thị xã');
    expect(after).toContain('\nỦy ban nhân dân thị xã Phú Khê ban hành');
    expect(after).toContain('Gửi UBND thị xã và');
  });

  it('is another one than those of the same name in several places', async () => {
    const plan = '1. Phòng Nội$$ vụ: Gửi Phòng Nội vụ huyện, phòng Nội vụ các xã.\n';
    expect(await renamed(`I. TỔ CHỨC THỰC HIỆN\n${plan}`, 'Phòng Tư pháp')).toContain(
      '1. Phòng Tư pháp: Gửi Phòng Tư pháp huyện, phòng Nội vụ các xã.',
    );
  });

  it('is written out where its abbreviation says something else', async () => {
    const after = await renamed(at('Sở KH&ĐT'), 'Sở Tài chính');
    expect(after).toContain('1. Sở Tài chính: Gửi');
    expect(after).toContain('Báo cáo sở Tài chính,');
  });

  it.each(['', '123', 'Sở | Nội vụ'])('cannot be called “%s”', async (newName) => {
    await expect(renamed(at('Sở KH&ĐT'), newName)).rejects.toThrow('Ghi tên đơn vị bằng chữ');
  });
});
