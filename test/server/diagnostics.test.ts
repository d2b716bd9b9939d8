import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { DiagnosticSeverity } from 'vscode-languageserver';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

const FAULTY = readFileSync(path.join(import.meta.dirname, '../../examples/loi-so-lieu.kehoach'), 'utf8');
const BUDGET = 'I. KINH PHÍ\n1. Hoa: 20 bó x 200.000 đồng/bó = 4.500.000 đồng.\n';

function codes(found: readonly Diagnostic[]): unknown[] {
  return found.map(({ code }) => code);
}

/** The repairs; that every finding can be silenced as well is in rules.test.ts. */
async function quickFixes(plan: Plan, { range }: Diagnostic): Promise<CodeAction[]> {
  const context = { diagnostics: [], only: ['quickfix'] };
  const actions = await plan.ask<CodeAction[]>('textDocument/codeAction', { range, context });
  return actions.filter(({ title }) => !title.startsWith('Bỏ qua '));
}

function editsOf(action: CodeAction | undefined) {
  return (action?.edit?.documentChanges ?? [])
    .flatMap((change) => ('edits' in change ? change.edits : []))
    .flatMap((edit) => ('newText' in edit ? [edit] : []));
}

describe('diagnostics', () => {
  it('quotes the figures at the head that does not add up, and what the whole becomes', async () => {
    const plan = await editor.open(FAULTY);
    const found = await plan.diagnostics();
    const heads = found.filter(({ code }) => code === 'attendance.total');
    expect(heads).toHaveLength(1);
    const [head] = heads;
    expect(head).toMatchObject({ severity: DiagnosticSeverity.Error, source: 'kehoach' });
    expect(head?.message).toContain('108');
    expect(head?.message).toContain('118');
    expect(head?.message).toContain('120');
    expect(head && plan.document.getText(head.range)).toContain('108');
    expect(head?.relatedInformation).toHaveLength(11);
  });

  it('finds the number that stands twice', async () => {
    const plan = await editor.open(FAULTY);
    const found = await plan.diagnostics();
    const doubled = found.filter(({ code }) => code === 'structure.numbering');
    expect(doubled).toHaveLength(1);
    expect(doubled[0]?.range.start).toEqual(plan.find('II. Thành phần'));
  });

  it('says nothing where a computation is right, and follows the text', async () => {
    const plan = await editor.open(BUDGET);
    expect(codes(await plan.diagnostics())).toEqual(['budget.line']);
    const wrong = plan.find('4.500.000');
    await plan.edit([
      { range: { start: wrong, end: { ...wrong, character: wrong.character + 9 } }, newText: '4.000.000' },
    ]);
    expect(await plan.diagnostics()).toEqual([]);
  });

  it('tells of the newest text after many quick changes of a long plan', async () => {
    const lines = Array.from({ length: 400 }, (_, index) => `- Hoa ${index}: 2 bó x 50.000 đồng/bó = 100.000 đồng.`);
    const plan = await editor.open(`${BUDGET}${lines.join('\n')}\n`);
    await plan.diagnostics();
    for (const digit of '4000000000') {
      const end = plan.find(' đồng.');
      await plan.edit([{ range: { start: end, end }, newText: digit }]);
    }
    const [first, ...others] = await plan.diagnostics();
    expect(others).toEqual([]);
    expect(first && plan.document.getText(first.range)).toContain('4.500.0004000000000');
  });

  it('forgets a plan that is closed', async () => {
    const plan = await editor.open(BUDGET);
    await plan.diagnostics();
    await plan.close();
    expect(await editor.diagnostics(plan.document.uri, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
  });

  it.each([
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('finds the same in a text with %s', async (_name, written) => {
    const usual = codes(await (await editor.open(FAULTY)).diagnostics());
    const plan = await editor.open(written(FAULTY));
    const found = await plan.diagnostics();
    // How the letters are stored is a finding of its own.
    expect(codes(found).filter((code) => code !== 'text.unicode')).toEqual(usual);
    const head = found.find(({ code }) => code === 'attendance.total');
    expect(head && plan.document.getText(head.range)).toContain('108');
  });
});

describe('quick fixes', () => {
  it('writes the right result, and the finding is gone', async () => {
    const plan = await editor.open(BUDGET);
    const [wrong] = await plan.diagnostics();
    const [fix, ...others] = wrong ? await quickFixes(plan, wrong) : [];
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [wrong] });
    await plan.edit(editsOf(fix));
    expect(plan.text).toContain('= 4.000.000 đồng.');
    expect(await plan.diagnostics()).toEqual([]);
  });

  it('renumbers the whole plan, references carried along', async () => {
    const plan = await editor.open(
      'I. MỤC ĐÍCH\n1. Một việc.\nI. KINH PHÍ\n1. Theo khoản 2 mục II.\nII. KHÁC\n1. Một.\n2. Hai.\n',
    );
    const [doubled] = await plan.diagnostics();
    expect(doubled?.code).toBe('structure.numbering');
    const [fix] = doubled ? await quickFixes(plan, doubled) : [];
    const mended = plan.with(editsOf(fix));
    expect(mended).toBe(
      'I. MỤC ĐÍCH\n1. Một việc.\nII. KINH PHÍ\n1. Theo khoản 2 mục III.\nIII. KHÁC\n1. Một.\n2. Hai.\n',
    );
  });

  it('offers nothing where nothing is wrong', async () => {
    const plan = await editor.open(BUDGET);
    const found = await quickFixes(plan, { message: '', range: { start: plan.find('KINH'), end: plan.find('KINH') } });
    expect(found).toEqual([]);
  });

  it('fixes all that is certain at once', async () => {
    const plan = await editor.open(`${BUDGET}2. Nước: 10 chai x 5.000 đồng/chai = 60.000 đồng.\n`);
    expect(codes(await plan.diagnostics())).toEqual(['budget.line', 'budget.line']);
    const range = { start: plan.find('KINH'), end: plan.find('KINH') };
    const [all] = await plan.ask<CodeAction[]>('textDocument/codeAction', {
      range,
      context: { diagnostics: [], only: ['source.fixAll'] },
    });
    expect(all?.kind).toBe('source.fixAll.kehoach');
    await plan.edit(editsOf(all));
    expect(await plan.diagnostics()).toEqual([]);
  });
});

describe('the language of messages', () => {
  it('is Vietnamese, and English once the user says so', async () => {
    const plan = await editor.open(BUDGET);
    const [vietnamese] = await plan.diagnostics();
    expect(vietnamese?.message).toMatch(/[ăâđêôơưáàảãạ]/);
    await editor.configure({ language: 'en' });
    const [english] = await editor.diagnostics(
      plan.document.uri,
      ({ diagnostics: [first] }) => first?.message !== vietnamese?.message,
    );
    expect(english?.message).toMatch(/^[\x20-\x7e×đồngó]+$/);
    expect(english?.message).toContain('4.000.000');
    const hover = await plan.ask<{ contents: { value: string } }>('textDocument/hover', {}, plan.find('4.500.000'));
    expect(hover.contents.value).toContain('The plan says');
    await editor.configure({ language: 'vi' });
    await editor.diagnostics(plan.document.uri, ({ diagnostics: [first] }) => first?.message === vietnamese?.message);
  });

  it('follows the editor where the user leaves it to that', async () => {
    const plan = await editor.open(BUDGET);
    const [before] = await plan.diagnostics();
    await editor.configure({ language: 'auto' });
    const hover = await plan.ask<{ contents: { value: string } }>('textDocument/hover', {}, plan.find('4.500.000'));
    expect(hover.contents.value).toContain('Kế hoạch ghi');
    expect(before?.message).toMatch(/đồng/);
  });
});
