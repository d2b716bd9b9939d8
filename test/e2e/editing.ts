// What a person does in the text of a plan, and where the cursor then stands. Waits for states, never for a time.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { editor, editorLine, focusEditor, openFile, saveFile } from './browser.ts';
import { languageName } from './project.ts';

/** The beginning of a plan that lacks nothing before its first section, which stands in line 11. */
export const opening = `Cơ quan ban hành: Ủy ban nhân dân xã Bình Minh
Số: 12/KH-UBND
Địa danh: Bình Minh
Ngày: 15/5/2025

KẾ HOẠCH
Tổ chức Hội nghị sơ kết phong trào đọc sách

Ủy ban nhân dân xã ban hành Kế hoạch tổ chức Hội nghị như sau:

`;

const plan = 'ban-thao.kehoach';

/** Puts a plan of that text into the workspace; {@link openPlan} opens it. */
export function withPlan(text: string) {
  return { prepare: (folder: string) => writeFileSync(join(folder, plan), text) };
}

/** Opens the plan of {@link withPlan} and waits until the language server has read it. */
export async function openPlan(page: Page): Promise<void> {
  await openFile(page, plan, languageName('kehoach'));
  await lensCommand(page, 'Xem trước').waitFor();
  await focusEditor(page);
}

/** The plan of {@link withPlan} as it is on the disk, once it has been saved. */
export async function savedPlan(page: Page, folder: string): Promise<string> {
  await saveFile(page);
  return readFileSync(join(folder, plan), 'utf8');
}

/** A lens above a line that tells a figure. */
export function lens(page: Page, text: string | RegExp): Locator {
  return editor(page).locator('.codelens-decoration span').filter({ hasText: text }).first();
}

/**
 * A lens above a line that runs a command. The editor draws a lens that it has kept as mere text, which takes no click,
 * until the server has answered.
 */
export function lensCommand(page: Page, title: string): Locator {
  return editor(page).locator('.codelens-decoration a').filter({ hasText: title }).first();
}

/** Waits until the cursor stands at a line and column, counted from one, and nothing is selected. */
export async function cursorAt(page: Page, line: number, column: number): Promise<void> {
  const place = page.locator('.statusbar-item[id="status.editor.selection"]');
  await place.filter({ hasText: new RegExp(`^Ln ${line}, Col ${column}$`) }).waitFor();
}

/** Puts the cursor at a line and column, counted from one. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget:visible input.input').first().fill(`:${line}:${column}`);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: String(column) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await cursorAt(page, line, column);
}

/** Puts the cursor before the first of such words in a text, which is that of the editor. */
export async function goToWords(page: Page, text: string, words: string): Promise<void> {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  await goTo(page, before.length, (before.at(-1)?.length ?? 0) + 1);
}

/** The rows of the list of suggestions. */
export function suggested(page: Page, text?: string | RegExp): Locator {
  const rows = page.locator('.suggest-widget.visible .monaco-list-row');
  return text === undefined ? rows : rows.filter({ hasText: text });
}

/** Pastes a text from the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

/** Composes words as an input method of Vietnamese does: each syllable grows in place; one may begin with a blank. */
export async function compose(page: Page, ...syllables: readonly string[]): Promise<void> {
  const keyboard: CDPSession = await page.context().newCDPSession(page);
  for (const typed of syllables) {
    const syllable = typed.trimStart();
    if (syllable !== typed) await keyboard.send('Input.insertText', { text: ' ' });
    for (const text of stages(syllable)) {
      const { length } = text;
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    }
    await keyboard.send('Input.insertText', { text: syllable });
    await seen(page, syllable);
  }
  await keyboard.detach();
}

/** `thời` is seen as `t`, `th`, `tho`, `thoi`, then with its marks. */
function stages(syllable: string): readonly string[] {
  const plain = syllable.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  return [...Array.from(plain, (_, index) => plain.slice(0, index + 1)), syllable];
}

/** Waits until the editor shows a line that contains the text. */
export async function seen(page: Page, text: string | RegExp): Promise<void> {
  await editorLine(page, text).first().waitFor();
}
