import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { type ChangeLevelResponse, changeLevelRequest } from '../../server/protocol.ts';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

/** The text after Tab or Shift+Tab with the cursor at `$$`, or with a selection from there to `end`; null where the key means another thing. */
async function press(key: 'Tab' | 'Shift+Tab', marked: string, end?: string): Promise<string | null> {
  const plan = await editor.open(marked);
  const range = { start: plan.cursor, end: end === undefined ? plan.cursor : plan.find(end, end.length) };
  const by = key === 'Tab' ? 1 : -1;
  const answer: ChangeLevelResponse = await editor.connection.sendRequest(changeLevelRequest, {
    uri: plan.document.uri,
    range,
    by,
  });
  const text = answer ? plan.with(answer.edits) : null;
  await plan.close();
  return text;
}

describe('Tab at the beginning of an item', () => {
  it('takes it a level deeper, with the number of its new list', async () => {
    expect(await press('Tab', 'I. A\n1. B\na) C\n$$2. D\n')).toBe('I. A\n1. B\na) C\nb) D\n');
    expect(await press('Tab', 'I. A\n1. B\n2.$$ D\n')).toBe('I. A\n1. B\na) D\n');
    expect(await press('Tab', 'I. A\na) B\nb) $$D\n')).toBe('I. A\na) B\n- D\n');
    expect(await press('Tab', 'I. A\n- B\n$$- D\n')).toBe('I. A\n- B\n+ D\n');
    expect(await press('Tab', 'I. A\n1. X\n$$II. B\n')).toBe('I. A\n1. X\n2. B\n');
  });

  it('takes the level that the lists around have', async () => {
    expect(await press('Tab', 'I. A\n1. B\n- C\n2. D\n$$3. E\n')).toBe('I. A\n1. B\n- C\n2. D\n- E\n');
    expect(await press('Tab', 'I. A\n1. B\n1.1. C\n1.2. D\n$$2. E\n')).toBe('I. A\n1. B\n1.1. C\n1.2. D\n1.3. E\n');
    expect(await press('Tab', 'I. A\n1. B\n- C\nII. A\n1. B\n$$2. D\n')).toBe('I. A\n1. B\n- C\nII. A\n1. B\n- D\n');
  });

  it('takes along what stands below', async () => {
    expect(await press('Tab', 'I. A\n1. B\na) C\n$$2. D\na) E\nb) F\n- G\n')).toBe(
      'I. A\n1. B\na) C\nb) D\n- E\n- F\n+ G\n',
    );
    expect(await press('Tab', 'I. A\n1. B\na) C\n$$2. D\n- E\n')).toBe('I. A\n1. B\na) C\nb) D\n- E\n');
  });

  it('takes a level that leaves room for what stands below', async () => {
    expect(await press('Tab', 'I. A\n1. B\n$$2. C\n- D\n+ E\n')).toBe('I. A\n1. B\na) C\n- D\n+ E\n');
    expect(await press('Tab', 'I. A\n$$1. B\n2. C\n2.1. D\n')).toBe('I. A\na) B\n2. C\n2.1. D\n');
  });

  it('takes all items of a selection', async () => {
    expect(await press('Tab', 'I. A\n1. B\na) C\n$$2. D\n3. E\n4. F\n', '3. E')).toBe(
      'I. A\n1. B\na) C\nb) D\nc) E\n4. F\n',
    );
  });

  it('writes a mark that touches its words apart from them', async () => {
    expect(await press('Tab', 'I. A\n-B\n$$-C\n')).toBe('I. A\n-B\n+ C\n');
  });

  it('means what it always means elsewhere', async () => {
    expect(await press('Tab', 'I. A\n1. B$$\n')).toBeNull();
    expect(await press('Tab', 'I. A\nLời$$\n- B')).toBeNull();
    expect(await press('Tab', 'I. A\n$$\n- B')).toBeNull();
    expect(await press('Tab', '$$Lời một.\nLời hai.\n', 'hai')).toBeNull();
    expect(await press('Tab', 'I. A\n- B\n$$+ C')).toBeNull();
  });
});

describe('Shift+Tab at the beginning of an item', () => {
  it('takes it to the level above', async () => {
    expect(await press('Shift+Tab', 'I. A\n1. B\na) C\n$$b) D\n')).toBe('I. A\n1. B\na) C\n2. D\n');
    expect(await press('Shift+Tab', 'I. A\n1. B\n- C\n$$- D\n')).toBe('I. A\n1. B\n- C\n2. D\n');
    expect(await press('Shift+Tab', 'I. A\n- B\n  $$+ C\n')).toBe('I. A\n- B\n  - C\n');
    expect(await press('Shift+Tab', 'I. A\n1. B\n$$2. C\n')).toBe('I. A\n1. B\nII. C\n');
    expect(await press('Shift+Tab', 'I. A\n$$- C\n')).toBe('I. A\n1. C\n');
  });

  it('takes along what stands below', async () => {
    expect(await press('Shift+Tab', 'I. A\na) B\n- C\n$$- D\n+ E\n')).toBe('I. A\na) B\n- C\nb) D\n- E\n');
    expect(await press('Shift+Tab', 'I. A\n1. B\n1.1. C\n$$1.2. D\n1.2.1. E\n')).toBe(
      'I. A\n1. B\n1.1. C\n2. D\n2.1. E\n',
    );
  });

  it('numbers sub-clauses by what they then stand in', async () => {
    expect(await press('Shift+Tab', 'I. A\n1. B\n$$2. C\n2.1. D\n2.2. E\n')).toBe('I. A\n1. B\nII. C\n1. D\n2. E\n');
    expect(await press('Shift+Tab', 'I. A\n1. B\n1.1. C\n1.1.1. D\n$$1.1.2. E\n')).toBe(
      'I. A\n1. B\n1.1. C\n1.1.1. D\n1.2. E\n',
    );
  });

  it('writes markers as a plan of the Party does', async () => {
    const party = 'Thể thức: Đảng\nI- A\n1- B\n';
    expect(await press('Shift+Tab', `${party}$$2- C\n`)).toBe(`${party}II- C\n`);
  });

  it('leaves sections and recipients', async () => {
    expect(await press('Shift+Tab', '$$I. A\n')).toBeNull();
    expect(await press('Shift+Tab', 'Nơi nhận:\n$$- A\n')).toBeNull();
  });
});

describe('the same as actions of any editor', () => {
  async function offered(plan: Plan): Promise<CodeAction[]> {
    const range = { start: plan.cursor, end: plan.cursor };
    const context = { diagnostics: [], only: ['refactor.rewrite'] };
    return plan.ask<CodeAction[]>('textDocument/codeAction', { range, context });
  }

  it('stand at every place of an item', async () => {
    const plan = await editor.open('I. A\n1. B\n2. Lờ$$i\n');
    expect((await offered(plan)).map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Hạ một cấp', 'Nâng một cấp']),
    );
  });

  it('stand at no other line', async () => {
    const plan = await editor.open('KẾ HOẠCH\nTổ $$chức\n');
    expect((await offered(plan)).map(({ title }) => title)).not.toContain('Hạ một cấp');
  });
});
