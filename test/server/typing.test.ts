import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SelectionRange, TextEdit } from 'vscode-languageserver';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

/** Presses Enter at `$$` and gives the text that then stands there, `$$` where an editor leaves the cursor. */
async function enter(marked: string, lineEnd = '\n'): Promise<string> {
  const plan = await editor.open(marked.replaceAll('\n', lineEnd));
  const at = plan.cursor;
  await plan.edit([{ range: { start: at, end: at }, newText: lineEnd }]);
  const position = { line: at.line + 1, character: 0 };
  const edits = await plan.ask<TextEdit[]>('textDocument/onTypeFormatting', { ch: '\n', options: OPTIONS }, position);
  const text = plan.with(edits);
  const cursor = plan.document.offsetAt(position);
  const behind = edits.reduce((moved, edit) => moved + shiftOf(edit, plan, cursor), cursor);
  await plan.close();
  return `${text.slice(0, behind)}$$${text.slice(behind)}`.replaceAll('\r\n', '\n');
}

const OPTIONS = { tabSize: 2, insertSpaces: true };

/** How far an edit that begins at or before the cursor moves it: behind what it writes. */
function shiftOf({ range, newText }: TextEdit, { document }: Plan, cursor: number): number {
  const start = document.offsetAt(range.start);
  return start <= cursor ? start + newText.length - cursor : 0;
}

describe('Enter behind an item', () => {
  it('brings the next number, letter or mark', async () => {
    expect(await enter('I. A\n1. Một.$$\n')).toBe('I. A\n1. Một.\n2. $$\n');
    expect(await enter('I. A\n9. Chín.$$')).toBe('I. A\n9. Chín.\n10. $$');
    expect(await enter('I. A\na) Một;$$')).toBe('I. A\na) Một;\nb) $$');
    expect(await enter('I. A\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;$$')).toBe(
      'I. A\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) $$',
    );
    expect(await enter('I. A\na) e\nđ) Năm;$$')).toBe('I. A\na) e\nđ) Năm;\ne) $$');
    expect(await enter('I. A\n1. B\n1.1. Một$$')).toBe('I. A\n1. B\n1.1. Một\n1.2. $$');
    expect(await enter('I. A\n1. B\n1.1 Một$$')).toBe('I. A\n1. B\n1.1 Một\n1.2 $$');
    expect(await enter('I. A\n- Một;$$')).toBe('I. A\n- Một;\n- $$');
    expect(await enter('I. A\n- Một\n+ Hai$$\n- Ba')).toBe('I. A\n- Một\n+ Hai\n+ $$\n- Ba');
  });

  it('writes the usual form where the mark above has another, and that of the Party in its plans', async () => {
    expect(await enter('I. A\n1/ Một$$')).toBe('I. A\n1/ Một\n2. $$');
    expect(await enter('I. A\n– Một$$')).toBe('I. A\n– Một\n- $$');
    expect(await enter('Thể thức: Đảng\nI- A\n1- Một$$')).toBe('Thể thức: Đảng\nI- A\n1- Một\n2- $$');
  });

  it('takes along what stands behind the cursor', async () => {
    expect(await enter('I. A\n1. Một.$$ Hai.\n2. Ba.')).toBe('I. A\n1. Một.\n2. $$Hai.\n2. Ba.');
    expect(await enter('I. A\n- Một;$$  hai')).toBe('I. A\n- Một;\n- $$hai');
  });

  it('goes on behind a line that goes on with the item', async () => {
    expect(await enter('I. A\n- Một,\n  hai$$')).toBe('I. A\n- Một,\n  hai\n- $$');
  });

  it('begins the list that the item introduces, as its neighbours do', async () => {
    expect(await enter('I. A\n1. Mời 10 đại biểu, gồm:$$')).toBe('I. A\n1. Mời 10 đại biểu, gồm:\n- $$');
    expect(await enter('I. A\n- Mời:$$')).toBe('I. A\n- Mời:\n+ $$');
    expect(await enter('I. A\n1. B:\na) C\n2. D:$$')).toBe('I. A\n1. B:\na) C\n2. D:\na) $$');
  });

  it('begins the list of a name as the name before it has one', async () => {
    const before = 'I. A\n1. Sở Nội vụ\n- Một.\n';
    expect(await enter(`${before}2. Văn phòng$$`)).toBe(`${before}2. Văn phòng\n- $$`);
    expect(await enter(`${before}2. Văn phòng lo.$$`)).toBe(`${before}2. Văn phòng lo.\n3. $$`);
    expect(await enter('I. A\n1. B:\n1.1. C\n2. D:\n- E\n3. F:$$')).toBe(
      'I. A\n1. B:\n1.1. C\n2. D:\n- E\n3. F:\n- $$',
    );
  });

  it('leaves what stands below the item where it is', async () => {
    expect(await enter('I. A\n1. Sở Nội vụ$$\n- Một;\n2. B')).toBe('I. A\n1. Sở Nội vụ\n- $$\n- Một;\n2. B');
    expect(await enter('I. A\n- B$$\n+ C')).toBe('I. A\n- B\n+ $$\n+ C');
    for (const below of ['Lời văn.', '| A | B |\n| c | d |']) {
      expect(await enter(`I. A\n1. B$$\n${below}\n2. C`)).toBe(`I. A\n1. B\n$$\n${below}\n2. C`);
    }
    expect(await enter('I. A\n1. B\nII. C$$\n1. D')).toBe('I. A\n1. B\nII. C\n$$\n1. D');
    expect(await enter('I. A\n1. B$$\n\nCác đơn vị thực hiện.')).toBe('I. A\n1. B\n2. $$\n\nCác đơn vị thực hiện.');
    expect(await enter('I. A\n1. B: 5 đồng$$\nTổng cộng: 5 đồng')).toBe('I. A\n1. B: 5 đồng\n2. $$\nTổng cộng: 5 đồng');
    expect(await enter('I. A\n1. B$$ C\n- D')).toBe('I. A\n1. B\n2. $$C\n- D');
  });

  it('ends the list where the item is empty', async () => {
    expect(await enter('I. A\n1. Một\n2. $$')).toBe('I. A\n1. Một\n$$');
    expect(await enter('I. A\n- Một\n-$$\nII. B')).toBe('I. A\n- Một\n$$\nII. B');
  });

  it('works with the line ends of Windows', async () => {
    expect(await enter('I. A\n1. Một$$\n', '\r\n')).toBe('I. A\n1. Một\n2. $$\n');
    expect(await enter('I. A\n1. Một\n2. $$\n', '\r\n')).toBe('I. A\n1. Một\n$$\n');
  });

  it('adds nothing where no item follows for sure', async () => {
    for (const marked of [
      'KẾ HOẠCH$$',
      'I. MỤC ĐÍCH$$',
      'I. A\nLời văn.$$',
      'I. A\n- Một;\nTổng cộng: 1.000 đồng$$',
      'I. A\n- Một;\n- Cộng: 1.000 đồng$$',
      'I. A\n- Một./.$$',
      'I. A\n// lời$$',
      'I. A\n$$- Một',
      'I. A\n- Một$$\\- hai',
      'I. A\n1.$$ Một',
      'I. A\ny) Cuối$$',
      'I. A\nf) Sáu$$',
      '$$',
    ]) {
      expect(await enter(marked)).toBe(marked.split('$$').join('\n$$'));
    }
  });

  it('counts sections where they are a list', async () => {
    expect(await enter('PHỤ LỤC\nB\n\nI. Một\nII. Hai$$')).toBe('PHỤ LỤC\nB\n\nI. Một\nII. Hai\nIII. $$');
  });
});

describe('Enter among the recipients', () => {
  it('brings the next dash until the plan is filed', async () => {
    expect(await enter('Nơi nhận:$$')).toBe('Nơi nhận:\n- $$');
    expect(await enter('Nơi nhận:\n- Như trên;$$')).toBe('Nơi nhận:\n- Như trên;\n- $$');
    expect(await enter('Nơi nhận:\n- Lưu: VT.$$')).toBe('Nơi nhận:\n- Lưu: VT.\n$$');
  });
});

describe('Enter in a table', () => {
  it('brings an empty row of as many cells', async () => {
    expect(await enter('| A | B |\n| c | d |$$')).toBe('| A | B |\n| c | d |\n|  |  |$$');
    expect(await enter('| A | B |\n| c$$')).toBe('| A | B |\n| c\n|  |  |$$');
    expect(await enter('| A | B |$$\n| c | d |')).toBe('| A | B |\n|  |  |$$\n| c | d |');
  });

  it('ends the table behind its total', async () => {
    expect(await enter('| A | B |\n| c | 5 |\n| Tổng cộng | 5 |$$')).toBe(
      '| A | B |\n| c | 5 |\n| Tổng cộng | 5 |\n$$',
    );
  });

  it('ends the table behind an empty row', async () => {
    expect(await enter('| A | B |\n|  |  |$$\n')).toBe('| A | B |\n$$\n');
  });
});

describe('a selection that grows', () => {
  it('takes in the value, the words, the item, the clause, the section, the plan', async () => {
    const text = 'I. KINH PHÍ\n1. Nước: gồm\n- Trà (ngon): 12 người x 20.$$000 đồng;\n- Bánh.\n2. Hoa.\nII. KHÁC\n';
    const plan = await editor.open(text);
    const [found] = await plan.ask<SelectionRange[]>('textDocument/selectionRange', { positions: [plan.cursor] });
    const grown: string[] = [];
    for (let range = found; range; range = range.parent) grown.push(plan.document.getText(range.range));
    expect(grown).toEqual([
      '20.000 đồng',
      '12 người x 20.000 đồng',
      '12 người x 20.000 đồng;',
      'Trà (ngon): 12 người x 20.000 đồng;',
      '- Trà (ngon): 12 người x 20.000 đồng;',
      '1. Nước: gồm\n- Trà (ngon): 12 người x 20.000 đồng;\n- Bánh.',
      'I. KINH PHÍ\n1. Nước: gồm\n- Trà (ngon): 12 người x 20.000 đồng;\n- Bánh.\n2. Hoa.',
      plan.text,
    ]);
  });

  it('takes no item in that a total stands below', async () => {
    const plan = await editor.open(
      'I. KINH PHÍ\n1. Hoa: 5.000 đồng\n2. Quà:\n- Bút: 6.000 đồng\nTổng $$cộng: 11.000 đồng\n',
    );
    const [found] = await plan.ask<SelectionRange[]>('textDocument/selectionRange', { positions: [plan.cursor] });
    const grown: string[] = [];
    for (let range = found; range; range = range.parent) grown.push(plan.document.getText(range.range));
    expect(grown.slice(0, 2)).toEqual(['Tổng cộng: 11.000 đồng', plan.text.trimEnd()]);
  });

  it('takes in a cell, its row and its table', async () => {
    const plan = await editor.open('I. A\n| A | B |\n| c | d$$ e |\n\nLời.\n');
    const [found] = await plan.ask<SelectionRange[]>('textDocument/selectionRange', { positions: [plan.cursor] });
    const grown: string[] = [];
    for (let range = found; range; range = range.parent) grown.push(plan.document.getText(range.range));
    expect(grown.slice(0, 4)).toEqual(['d e', '| d e', '| c | d e |', '| A | B |\n| c | d e |']);
  });
});
