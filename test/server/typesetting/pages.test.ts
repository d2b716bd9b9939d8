import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { type PageResponse, type PagesResponse, pageRequest, pagesRequest } from '../../../server/protocol.ts';
import { Editor } from '../client.ts';

const source = readFileSync(new URL('../../../examples/hoi-nghi-so-ket.kehoach', import.meta.url), 'utf8');

describe('the page view of an editor', () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await Editor.start({ initializationOptions: { form: { marginTop: 25 } } });
  });
  afterAll(() => editor.stop());

  function pagesOf(uri: string): Promise<PagesResponse> {
    return editor.connection.sendRequest(pagesRequest, { uri });
  }

  function pictureOf(uri: string, version: number, page: number): Promise<PageResponse> {
    return editor.connection.sendRequest(pageRequest, { uri, version, page });
  }

  test('shows an open plan as it falls into pages', async () => {
    const plan = await editor.open(source);
    const { uri } = plan.document;
    const pages = await pagesOf(uri);
    expect(pages).toMatchObject({ uri, version: 1, title: expect.stringMatching(/^KẾ HOẠCH /) });
    expect(pages?.pages.length).toBeGreaterThan(2);
    expect(pages?.places.find(({ line }) => line === plan.find('KẾ HOẠCH').line)?.page).toBe(0);
    expect((await pictureOf(uri, 1, 0))?.svg).toMatch(/^<svg /);
    expect(await pictureOf(uri, 1, 99)).toBeNull();
  });

  test('draws pages of the version that was set last', async () => {
    const plan = await editor.open(source);
    const { uri } = plan.document;
    await pagesOf(uri);
    const before = await pictureOf(uri, 1, 0);
    const at = plan.find('Tổ chức Hội nghị');
    await plan.edit([{ range: { start: at, end: at }, newText: 'ĐÃ SỬA ' }]);
    expect((await pagesOf(uri))?.version).toBe(2);
    expect(await pictureOf(uri, 1, 0)).toBeNull();
    const after = await pictureOf(uri, 2, 0);
    expect(after?.svg).toMatch(/^<svg /);
    expect(after?.svg).not.toBe(before?.svg);
  });

  test('shows two plans side by side', async () => {
    const [one, other] = [await editor.open(source), await editor.open('KẾ HOẠCH\nKhác\n')];
    await pagesOf(one.document.uri);
    await pagesOf(other.document.uri);
    expect((await pictureOf(one.document.uri, 1, 1))?.svg).toMatch(/^<svg /);
    expect((await pictureOf(other.document.uri, 1, 0))?.svg).toMatch(/^<svg /);
  });

  test('shows the measures that the office has chosen', async () => {
    const plan = await editor.open(source);
    expect((await pagesOf(plan.document.uri))?.places[0]?.top).toBeCloseTo(70.87, 1);
  });

  test('has nothing of a plan that is not open, nor for a question that is taken back', async () => {
    expect(await pagesOf('file:///none.kehoach')).toBeNull();
    expect(await pictureOf('file:///none.kehoach', 1, 0)).toBeNull();
    const plan = await editor.open(source);
    const taken = new CancellationTokenSource();
    const asked = editor.connection.sendRequest<PagesResponse>(pagesRequest, { uri: plan.document.uri }, taken.token);
    taken.cancel();
    expect(await asked.catch(() => null)).toBeNull();
    expect((await pagesOf(plan.document.uri))?.pages.length).toBeGreaterThan(2);
  });
});
