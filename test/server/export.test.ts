import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type ErrorsResponse,
  type ExportKind,
  type ExportResponse,
  errorsRequest,
  exportRequest,
} from '../../server/protocol.ts';
import { Editor, type Plan } from './client.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start();
});

afterAll(() => editor.stop());

function ask<R>(plan: Plan, method: string, params: object = {}): Promise<R> {
  return editor.connection.sendRequest(method, { uri: plan.document.uri, ...params });
}

test('an open plan is exported as it is typed, in every form', async () => {
  const plan = await editor.open('KẾ HOẠCH\nTổ chức Hội nghị\n\nI. MỤC ĐÍCH\nTổng kết.\n');
  await plan.edit([{ range: { start: plan.find('Tổng kết'), end: plan.find('Tổng kết') }, newText: 'Vừa gõ. ' }]);
  const exported = async (to: ExportKind) => {
    const answer = await ask<ExportResponse>(plan, exportRequest, { to });
    expect(answer?.version).toBe(2);
    return Buffer.from(answer?.content ?? '', 'base64');
  };
  expect((await exported('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  expect((await exported('docx')).subarray(0, 2).toString()).toBe('PK');
  expect((await exported('html')).toString()).toContain('Vừa gõ. Tổng kết.');
  expect((await exported('txt')).toString()).toContain('Vừa gõ. Tổng kết.');
});

test('the errors of a plan are told before it is exported, as the settings want them', async () => {
  const plan = await editor.open(readFileSync('examples/loi-so-lieu.kehoach', 'utf8'));
  expect(await ask<ErrorsResponse>(plan, errorsRequest)).toEqual({ errors: 2 });
  await editor.configure({ rules: { 'structure.numbering': 'off' } });
  await expect.poll(() => ask<ErrorsResponse>(plan, errorsRequest)).toEqual({ errors: 1 });
  await editor.configure({});
});

test('what is not open, and a form that is none, are refused', async () => {
  const unknown = { uri: 'file:///không-có.kehoach' };
  expect(await editor.connection.sendRequest(errorsRequest, unknown)).toBeNull();
  expect(await editor.connection.sendRequest(exportRequest, { ...unknown, to: 'pdf' })).toBeNull();
  const plan = await editor.open('KẾ HOẠCH\n');
  await expect(ask(plan, exportRequest, { to: 'exe' })).rejects.toThrow('pdf, docx, html, txt');
});
