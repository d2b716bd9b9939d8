import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MailResponse, mailRequest } from '../../../server/protocol.ts';
import { Editor } from '../client.ts';
import { textOfHtml } from '../printed.ts';

let editor: Editor;

beforeAll(async () => {
  editor = await Editor.start();
});

afterAll(() => editor.stop());

function mailOf(uri: string): Promise<MailResponse> {
  return editor.connection.sendRequest(mailRequest, { uri });
}

test('an open plan comes as HTML and as text, of the version that is open', async () => {
  const plan = await editor.open('KẾ HOẠCH\nTổ chức Hội nghị A\n\nI. MỤC ĐÍCH\n$$Biểu dương.');
  expect(await mailOf(plan.document.uri)).toMatchObject({ version: 1 });
  await plan.edit([{ range: { start: plan.cursor, end: plan.cursor }, newText: 'Tôn vinh, ' }]);
  const mail = await mailOf(plan.document.uri);
  expect(mail?.version).toBe(2);
  expect(mail?.text).toContain('Tôn vinh, Biểu dương.\n');
  expect(textOfHtml(mail?.html ?? '')).toContain('Tôn vinh, Biểu dương.');
});

test('a plan that is not open has none', async () => {
  expect(await mailOf('file:///nowhere.kehoach')).toBeNull();
});
