import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { layOutRequest } from '../../../server/protocol.ts';
import { Editor } from '../client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

const OPTIONS = { tabSize: 2, insertSpaces: true };

async function formatted(text: string): Promise<string> {
  const plan = await editor.open(text);
  const edits = await plan.ask<TextEdit[]>('textDocument/formatting', { options: OPTIONS });
  await plan.close();
  return plan.with(edits);
}

describe('formatting a plan', () => {
  it('writes markers in their usual form, with one blank behind them and none before', async () => {
    expect(await formatted('I-  A\n  1/ B\n–\tC\n+D\n')).toBe('I. A\n1. B\n- C\n+ D\n');
  });

  it('keeps the markers of the Party', async () => {
    expect(await formatted('Thể thức: Đảng\n\nI- A\n1- B\n')).toBe('Thể thức: Đảng\n\nI- A\n1- B\n');
  });

  it('mends blanks among words and at the ends of lines', async () => {
    expect(await formatted('I. A  \n- Trà ,bánh  ( ngon ) ;\t\n- 30.000đồng.\n')).toBe(
      'I. A\n- Trà, bánh (ngon);\n- 30.000 đồng.\n',
    );
    expect(await formatted('Số :37/KH-UBND\nNgày:   1/2/2024\n')).toBe('Số: 37/KH-UBND\nNgày: 1/2/2024\n');
  });

  it('leaves what a comment silences', async () => {
    const text = '// kehoach-bỏ-qua text.spacing: tên riêng\nLời  văn.\n';
    expect(await formatted(text)).toBe(text);
  });

  it('parts the plan with single blank lines', async () => {
    expect(
      await formatted(
        '\n\nSố: 1/KH-A\nKẾ HOẠCH\nTổ chức\nCăn cứ Luật A;\nI. A\n1. B\n\n\n  \n// lời\nII. C\n1. D\nTrên đây là A./.\nNơi nhận:\n- Lưu: VT.\nNgười ký:\nA\nPHỤ LỤC\nB',
      ),
    ).toBe(
      'Số: 1/KH-A\n\nKẾ HOẠCH\nTổ chức\n\nCăn cứ Luật A;\n\nI. A\n1. B\n\n// lời\nII. C\n1. D\n\nTrên đây là A./.\n\nNơi nhận:\n- Lưu: VT.\n\nNgười ký:\nA\n\nPHỤ LỤC\nB\n',
    );
    expect(await formatted('I. A\n1. B\n// lời\nII. C\n')).toBe('I. A\n1. B\n\n// lời\nII. C\n');
  });

  it('keeps lines that go on, escapes, comments and centred lines', async () => {
    const text = 'I. A\n-  Một,\n    hai;\n\\- ba\n   // lời  trong\n> CHÀO  MỪNG\n>HAI\n';
    expect(await formatted(text)).toBe('I. A\n- Một,\n    hai;\n\\- ba\n// lời  trong\n> CHÀO MỪNG\n> HAI\n');
  });

  it('keeps the line ends and the letters of the file', async () => {
    const marked = '\uFEFFI-  A\r\n- Hòa ,\r\nII. B'.normalize('NFD');
    expect(await formatted(marked)).toBe('\uFEFFI. A\r\n- Hòa,\r\n\r\nII. B\r\n'.normalize('NFD'));
  });

  it('groups the digits of money and of nothing else', async () => {
    expect(await formatted('I. A\n- Năm 2024: 1000000 đồng, 5000đ, 1500 triệu đồng; 2000 đại biểu; số 12345.\n')).toBe(
      'I. A\n- Năm 2024: 1.000.000 đồng, 5.000đ, 1.500 triệu đồng; 2000 đại biểu; số 12345.\n',
    );
    expect(await formatted('I. A\n- Nước: 12 người x 20000 đồng/người = 240000 đồng\n')).toBe(
      'I. A\n- Nước: 12 người x 20.000 đồng/người = 240.000 đồng\n',
    );
  });

  it('lets the bars of a table stand under each other and its numbers to the right', async () => {
    expect(
      await formatted(
        '|TT|Nội dung|Số lượng|Thành tiền|\n|1|Trà \\| bánh|5|1500000\n|^|Hoa||20.000|\n||Tổng cộng||1.520.000 |\n',
      ),
    ).toBe(
      [
        '| TT | Nội dung    | Số lượng | Thành tiền |',
        '|  1 | Trà \\| bánh |        5 |  1.500.000 |',
        '|  ^ | Hoa         |          |     20.000 |',
        '|    | Tổng cộng   |          |  1.520.000 |',
        '',
      ].join('\n'),
    );
  });

  it('draws the rule of Markdown from bar to bar', async () => {
    const table = ['| Nội dung | Đơn giá |', '|:---|-------------:|', '| Nước uống | 20000 |'];
    expect(await formatted(table.join('\n'))).toBe(
      ['| Nội dung  | Đơn giá |', '| :-------- | ------: |', '| Nước uống |  20.000 |', ''].join('\n'),
    );
  });

  it('counts letters with separate marks, and wide ones, as they are shown', async () => {
    const marked = `| ${'Hòa'.normalize('NFD')} | A |\n| 会議 | b |\n| Abcd | c |\n`;
    expect(await formatted(marked)).toBe(`| ${'Hòa'.normalize('NFD')}  | A |\n| 会議 | b |\n| Abcd | c |\n`);
  });

  it('lets one long cell not widen all rows', async () => {
    const long = 'dài '.repeat(30).trim();
    expect(await formatted(`| A | B |\n| ${long} | c |\n| ngắn | d |\n`)).toBe(
      `| A    | B |\n| ${long} | c |\n| ngắn | d |\n`,
    );
  });

  it('leaves a row that goes on in a second line', async () => {
    const text = '| A    | B |\n| c | d\n  e |\n| dài | f |\n';
    expect(await formatted(text)).toBe('| A   | B |\n| c | d\n  e |\n| dài | f |\n');
  });

  it('leaves a line that would read otherwise', async () => {
    // On whose behalf is signed: words follow.
    expect(await formatted('Người ký:\nTM. \nA  B\n')).toBe('Người ký:\nTM. \nA B\n');
  });

  it('has nothing to do in a plan that is well formed', async () => {
    const plan = await editor.open('I. A\n1. B\n\nII. C\n1. D\n');
    expect(await plan.ask<TextEdit[]>('textDocument/formatting', { options: OPTIONS })).toEqual([]);
  });
});

describe('formatting a selection', () => {
  it('touches its lines alone', async () => {
    const plan = await editor.open('I-  A\n–  B\n–  C\nII-  D\n');
    const range = { start: { line: 1, character: 2 }, end: { line: 2, character: 0 } };
    const edits = await plan.ask<TextEdit[]>('textDocument/rangeFormatting', { range, options: OPTIONS });
    expect(plan.with(edits)).toBe('I-  A\n- B\n–  C\nII-  D\n');
  });
});

describe('formatting several selections', () => {
  it('touches the lines of each', async () => {
    const plan = await editor.open('I-  A\n–  B\n–  C\nII-  D\n');
    const ranges = [0, 2].map((line) => ({ start: { line, character: 0 }, end: { line, character: 1 } }));
    const edits = await plan.ask<TextEdit[]>('textDocument/rangesFormatting', { ranges, options: OPTIONS });
    expect(plan.with(edits)).toBe('I. A\n–  B\n- C\nII-  D\n');
  });
});

describe('what was pasted', () => {
  it('is laid out on request', async () => {
    const plan = await editor.open('');
    const ask = (text: string) => editor.connection.sendRequest(layOutRequest, { uri: plan.document.uri, text });
    expect(await ask('•\tMột;\n•\tHai.')).toEqual({ text: '- Một;\n- Hai.' });
    expect(await ask('- Một;\n- Hai.')).toBeNull();
  });

  it('is laid out where it is selected', async () => {
    const plan = await editor.open('I. A\n1.\tTổng kết công tác\nnăm 2024.\n2. B\n');
    const range = { start: { line: 1, character: 3 }, end: { line: 2, character: 3 } };
    const context = { diagnostics: [], only: ['refactor.rewrite'] };
    const actions = await plan.ask<CodeAction[]>('textDocument/codeAction', { range, context });
    const action = actions.find(({ title }) => title === 'Trình bày lại đoạn đã chọn');
    const [change] = action?.edit?.documentChanges ?? [];
    const edits = change && 'edits' in change ? change.edits.filter((edit) => 'newText' in edit) : [];
    expect(plan.with(edits)).toBe('I. A\n1. Tổng kết công tác năm 2024.\n2. B\n');
  });
});
