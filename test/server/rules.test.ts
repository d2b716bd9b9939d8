import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type CodeAction, type Diagnostic, DiagnosticSeverity, type LogMessageParams } from 'vscode-languageserver';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start({ initializationOptions: { explainRule: true } });
});
afterAll(() => editor.stop());

const ROUNDED = '1. Thuê loa: 3 buổi x 133.000 đồng/buổi = 400.000 đồng.';
const DATED = 'I. THỜI GIAN\n// kehoach-bỏ-qua date.invalid: theo công văn\nSáng ngày 31/6/2025.\n';
const PLAN = `I. KINH PHÍ\n${ROUNDED}\n2. Họp ngày 31/6/2025.\n`;

function codes(found: readonly Diagnostic[]): unknown[] {
  return found.map(({ code }) => code);
}

function actionsAt(plan: Plan, words: string, only: readonly string[] = ['quickfix']): Promise<CodeAction[]> {
  const at = plan.find(words);
  const context = { diagnostics: [], only };
  return plan.ask('textDocument/codeAction', { range: { start: at, end: at }, context });
}

function editsOf(action: CodeAction | undefined) {
  return (action?.edit?.documentChanges ?? [])
    .flatMap((change) => ('edits' in change ? change.edits : []))
    .flatMap((edit) => ('newText' in edit ? [edit] : []));
}

/** What the server says once the settings have reached it. */
async function shownUnder(rules: unknown, plan: Plan, wanted: (found: readonly Diagnostic[]) => boolean) {
  await editor.configure({ language: 'vi', rules });
  return editor.diagnostics(plan.document.uri, ({ diagnostics }) => wanted(diagnostics));
}

describe('the setting of each rule', () => {
  it('changes severities and turns rules off while the server runs', async () => {
    const plan = await editor.open(PLAN);
    expect(codes(await plan.diagnostics())).toEqual(['budget.line', 'date.invalid']);
    const [milder] = await shownUnder(
      { 'budget.line': 'warning', 'date.invalid': 'off' },
      plan,
      (found) => found.length === 1,
    );
    expect(milder).toMatchObject({ code: 'budget.line', severity: DiagnosticSeverity.Warning });
    expect(await actionsAt(plan, '31/6/2025')).toEqual([]);
    const again = await shownUnder({}, plan, (found) => found.length === 2);
    expect(again.map(({ severity }) => severity)).toEqual([DiagnosticSeverity.Error, DiagnosticSeverity.Error]);
  });

  it('leaves the milder findings of a rule as mild as they are', async () => {
    const plan = await editor.open(
      'I. THÀNH PHẦN\nKhoảng 50 đại biểu, gồm:\n- Chi hội: 20 người;\n- Khách: 10 người.\n',
    );
    const severities = (found: readonly Diagnostic[]) => found.map(({ severity }) => severity);
    expect(severities(await plan.diagnostics())).toEqual([DiagnosticSeverity.Warning]);
    const other = await editor.open(PLAN);
    await other.diagnostics();
    const rules = { 'attendance.total': 'error', 'budget.line': 'off' };
    await shownUnder(rules, other, (found) => found.length === 1);
    expect(severities(await plan.diagnostics())).toEqual([DiagnosticSeverity.Warning]);
    await shownUnder({}, other, (found) => found.length === 2);
  });

  it('passes over what is no rule and no severity', async () => {
    const plan = await editor.open(PLAN);
    await plan.diagnostics();
    const wrong = { 'budget.lines': 'off', 'budget.line': 'fatal', 'date.invalid': 'off' };
    expect(codes(await shownUnder(wrong, plan, (found) => found.length === 1))).toEqual(['budget.line']);
    expect(codes(await shownUnder(null, plan, (found) => found.length === 2))).toEqual(['budget.line', 'date.invalid']);
  });

  it('is taken from the initialization options as well', async () => {
    const other = await Editor.start({
      capabilities: {},
      initializationOptions: { language: 'en', rules: { 'budget.line': 'information' } },
    });
    try {
      const [first] = await (await other.open(PLAN)).diagnostics();
      expect(first).toMatchObject({ code: 'budget.line', severity: DiagnosticSeverity.Information });
    } finally {
      await other.stop();
    }
  });
});

describe('silencing a finding in its line', () => {
  it('writes a comment above the line, and the rest of the plan is checked on', async () => {
    const plan = await editor.open(`${PLAN}3. Âm li: 3 buổi x 133.000 đồng/buổi = 400.000 đồng.\n`);
    await plan.diagnostics();
    const silence = (await actionsAt(plan, '400.000')).find(({ title }) => title === 'Bỏ qua budget.line ở dòng này');
    expect(silence).toMatchObject({ kind: 'quickfix', isPreferred: false, diagnostics: [{ code: 'budget.line' }] });
    await plan.edit(editsOf(silence));
    expect(plan.text).toContain(`I. KINH PHÍ\n// kehoach-bỏ-qua budget.line: \n${ROUNDED}\n`);
    expect(codes(await plan.diagnostics())).toEqual(['suppression.unused', 'date.invalid', 'budget.line']);
    const behind = plan.find('budget.line: ', 'budget.line: '.length);
    await plan.edit([{ range: { start: behind, end: behind }, newText: 'làm tròn theo báo giá' }]);
    expect(codes(await plan.diagnostics())).toEqual(['date.invalid', 'budget.line']);
  });

  it('keeps indent and line ends, and stands above the first of the lines that go on', async () => {
    const plan = await editor.open(
      'I. KINH PHÍ\r\n  1. Thuê loa:\r\n     3 buổi x 133.000 đồng/buổi = 400.000 đồng.\r\n',
    );
    await plan.diagnostics();
    const [silence] = (await actionsAt(plan, '400.000')).filter(({ title }) => title.startsWith('Bỏ qua'));
    expect(plan.with(editsOf(silence))).toContain(
      'KINH PHÍ\r\n  // kehoach-bỏ-qua budget.line: \r\n  1. Thuê loa:\r\n',
    );
    await plan.edit(editsOf(silence));
    expect(codes(await plan.diagnostics())).toEqual(['suppression.unused']);
  });

  it('is not offered for a comment that silences nothing; that is deleted instead', async () => {
    const plan = await editor.open(`I. KINH PHÍ\n  // kehoach-bo-qua date.invalid: theo công văn\n${ROUNDED}\n`);
    expect(codes(await plan.diagnostics())).toEqual(['suppression.unused', 'budget.line']);
    const [fix, ...others] = await actionsAt(plan, 'kehoach-bo-qua');
    expect(others.map(({ title }) => title)).toEqual(['Giải thích quy tắc suppression.unused']);
    await plan.edit(editsOf(fix));
    expect(plan.text).toBe(`I. KINH PHÍ\n${ROUNDED}\n`);
    expect(codes(await plan.diagnostics())).toEqual(['budget.line']);
  });

  it('holds for a rule that is turned off by setting: turning it on again brings nothing back', async () => {
    const plan = await editor.open(
      `I. KINH PHÍ\n// kehoach-bỏ-qua budget.line: báo giá\n${ROUNDED}\n2. Ngày 31/6/2025.\n`,
    );
    expect(codes(await plan.diagnostics())).toEqual(['date.invalid']);
    await shownUnder({ 'budget.line': 'off', 'date.invalid': 'off' }, plan, (found) => found.length === 0);
    expect(codes(await shownUnder({}, plan, (found) => found.length > 0))).toEqual(['date.invalid']);
  });
});

describe('explaining a rule', () => {
  it('is a command of the editor, once for each code, behind the repairs', async () => {
    const plan = await editor.open(PLAN);
    await plan.diagnostics();
    const actions = await actionsAt(plan, '400.000');
    const last = actions.at(-1);
    expect(last).toMatchObject({
      title: 'Giải thích quy tắc budget.line',
      kind: 'quickfix',
      command: { command: 'kehoach.explainRule', arguments: ['budget.line'] },
    });
    expect(actions.filter(({ command }) => command)).toEqual([last]);
    const others = await actionsAt(plan, '400.000', ['refactor']);
    expect(others.filter(({ command }) => command)).toEqual([]);
  });

  it('is a link behind the code, to the heading of the rule', async () => {
    const plan = await editor.open(PLAN);
    const found = await plan.diagnostics();
    expect(found.length).toBeGreaterThan(0);
    for (const { code, codeDescription } of found) {
      const page = new URL(codeDescription?.href ?? '');
      const line = Number(page.hash.replace('#L', ''));
      expect(readFileSync(page, 'utf8').split('\n')[line - 1]).toBe(`## ${code}`);
    }
  });

  it('is not offered by an editor that has no such command', async () => {
    const other = await Editor.start();
    try {
      const plan = await other.open(PLAN);
      await plan.diagnostics();
      expect((await actionsAt(plan, '400.000')).filter(({ command }) => command)).toEqual([]);
    } finally {
      await other.stop();
    }
  });
});

describe('a rule that fails', () => {
  it('is logged once and silences itself alone', async () => {
    const other = await Editor.start({}, path.join(import.meta.dirname, 'broken-rule.ts'));
    const logged: string[] = [];
    other.connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
      logged.push(message);
    });
    try {
      const plan = await other.open(`${DATED}II. KINH PHÍ\n${ROUNDED}\n`);
      expect(codes(await plan.diagnostics())).toEqual(['budget.line']);
      const end = plan.document.positionAt(plan.text.length);
      await plan.edit([{ range: { start: end, end }, newText: 'Thêm.\n' }]);
      await plan.diagnostics();
      expect(await actionsAt(plan, '400.000')).not.toEqual([]);
      expect(logged.filter((message) => message.startsWith('date.invalid: '))).toEqual([
        expect.stringContaining('the rule is broken'),
      ]);
    } finally {
      await other.stop();
    }
  });
});
