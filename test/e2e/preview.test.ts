// The preview in a real editor: what goes from the one to the other, and what stays.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { editorLine, focusEditor, goToEndOfLine, openFile, runCommand, webview } from './browser.ts';
import { commandTitle, languageName } from './project.ts';
import { scenario } from './scenario.ts';

const faulty = 'loi-so-lieu.kehoach';
const language = languageName('kehoach');

function linesOf(folder: string): readonly string[] {
  return readFileSync(join(folder, faulty), 'utf8').split('\n');
}

function lineWith(folder: string, words: string): number {
  const index = linesOf(folder).findIndex((line) => line.includes(words));
  assert.ok(index >= 0, words);
  return index;
}

/** Opens the plan and its preview, which shows it. */
async function openPreview(page: Page): Promise<FrameLocator> {
  await openFile(page, faulty, language);
  await runCommand(page, commandTitle('kehoach.preview'));
  await webview(page).getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  return webview(page);
}

/** The part of the status bar that tells the cursor's place. */
function selection(page: Page, text: RegExp): Locator {
  return page.locator('.statusbar-item[id="status.editor.selection"]', { hasText: text });
}

/** Where a word stands in an element, from its upper left corner. */
function placeOf(element: Locator, word: string): Promise<{ x: number; y: number }> {
  return element.evaluate((paragraph, wanted) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [box, corner] = [range.getBoundingClientRect(), paragraph.getBoundingClientRect()];
      return { x: box.x + box.width / 2 - corner.x, y: box.y + box.height / 2 - corner.y };
    }
    throw new Error(`There is no ${wanted}`);
  }, word);
}

/** Pictures for the eye, where KEHOACH_PICTURES names a folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const { KEHOACH_PICTURES: folder } = process.env;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

scenario('two clicks in the preview select the word in the source', {}, async ({ page, folder }) => {
  const preview = await openPreview(page);
  const paragraph = preview.getByText('Hội trường Nhà văn hóa huyện');
  await paragraph.scrollIntoViewIfNeeded();
  const position = await placeOf(paragraph, 'trường');
  // Two clicks of a machine are over before the editor has noticed that its preview has the focus, and gives it back.
  await paragraph.click({ position });
  await page.locator('.tab.active.selected', { hasText: 'Xem trước' }).waitFor();
  await selection(page, /Ln/).waitFor({ state: 'hidden' });
  await paragraph.dblclick({ position });
  const line = lineWith(folder, 'Hội trường Nhà văn hóa huyện');
  const column = (linesOf(folder)[line] ?? '').indexOf('trường') + 'trường'.length + 1;
  await selection(page, new RegExp(`Ln ${line + 1}, Col ${column} \\(6 selected\\)`)).waitFor();
  await keepPicture(page, 'word');
});

scenario('the cursor marks its block, wherever it goes', {}, async ({ page, folder }) => {
  const preview = await openPreview(page);
  const closing = lineWith(folder, 'Trên đây là');
  await goToEndOfLine(page, closing + 1);
  const marked = preview.locator('[aria-current="location"]');
  await marked.filter({ hasText: 'Trên đây là' }).waitFor();
  const box = await marked.boundingBox();
  assert.ok(box && box.y > 0 && box.y < 1000, 'in sight');
});

scenario('a fault in the margin leads to its words', {}, async ({ page, folder }) => {
  const preview = await openPreview(page);
  const line = lineWith(folder, '108 đại biểu');
  const fault = preview.getByRole('button', { name: new RegExp(`^Lỗi, dòng ${line + 1}:.*118`) });
  await fault.waitFor();
  await keepPicture(page, 'faults');
  await fault.click();
  await selection(page, new RegExp(`Ln ${line + 1}, .*selected`)).waitFor();
  await focusEditor(page);
  await page.keyboard.type('118');
  await fault.waitFor({ state: 'detached' });
});

scenario('editor and preview scroll with one another, without an echo', {}, async ({ page, folder }) => {
  const preview = await openPreview(page);
  await goToEndOfLine(page, linesOf(folder).length);
  const body = preview.locator('body');
  await body.evaluate(async () => {
    while (globalThis.scrollY < 500) await new Promise(requestAnimationFrame);
  });
  await goToEndOfLine(page, 1);
  await body.evaluate(async () => {
    while (globalThis.scrollY > 0) await new Promise(requestAnimationFrame);
  });
  const box = await page.locator('iframe.webview.ready').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 900);
  await editorLine(page, 'KẾ HOẠCH').first().waitFor({ state: 'detached' });
  const settled = await body.evaluate(async () => {
    let [last, alike] = [globalThis.scrollY, 0];
    while (alike < 60) {
      await new Promise(requestAnimationFrame);
      alike = globalThis.scrollY === last ? alike + 1 : 0;
      last = globalThis.scrollY;
    }
    return last;
  });
  assert.equal(settled, 900);
  await selection(page, /Ln 1,/).waitFor();
});

scenario('the pages are shown as they are printed', {}, async ({ page }) => {
  const preview = await openPreview(page);
  await preview.getByRole('button', { name: 'Trang in' }).click();
  const image = preview.getByRole('img', { name: /^Trang 1 \/ \d+$/ });
  await image.waitFor();
  const drawn = await image.evaluate(async (element) => {
    if (!(element instanceof HTMLImageElement)) return false;
    await element.decode();
    return element.naturalWidth > 0;
  });
  assert.ok(drawn);
  await keepPicture(page, 'pages');
  const before = await image.getAttribute('src');
  await goToEndOfLine(page, 1);
  await page.keyboard.type(' Bình Minh');
  await image.evaluate(async (element, old) => {
    while (element.getAttribute('src') === old) await new Promise(requestAnimationFrame);
  }, before);
});

scenario('what was chosen comes back with the window', {}, async ({ page }) => {
  const preview = await openPreview(page);
  await preview.getByRole('button', { name: 'Nền tối' }).click();
  await preview.getByRole('button', { name: 'Phóng to' }).click();
  await preview.getByRole('button', { name: 'Khóa' }).click();
  await page.locator('.tab', { hasText: 'Xem trước (khóa)' }).waitFor();
  await keepPicture(page, 'dark');
  await runCommand(page, 'Developer: Reload Window');
  const again = webview(page);
  await again.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  await again.getByText('110%').waitFor();
  await again.getByRole('button', { name: 'Nền tối', pressed: true }).waitFor();
  await again.getByRole('button', { name: 'Khóa', pressed: true }).waitFor();
});

scenario('a locked preview stays with its plan, another follows the editor', {}, async ({ page }) => {
  await openPreview(page);
  await runCommand(page, commandTitle('kehoach.preview.toggleLock'));
  const locked = page.locator('.tab', { hasText: `Xem trước (khóa): ${faulty}` });
  await locked.waitFor();
  await openFile(page, 'hoi-nghi-tinh.kehoach', language);
  await runCommand(page, commandTitle('kehoach.preview'));
  await page.locator('.tab', { hasText: 'Xem trước: hoi-nghi-tinh.kehoach' }).waitFor();
  await locked.waitFor();
});

scenario('the document is copied for a mail', {}, async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const preview = await openPreview(page);
  await preview.getByRole('button', { name: 'Sao chép cho thư' }).click();
  await page.locator('.statusbar-item', { hasText: 'Đã sao chép văn bản' }).waitFor();
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  assert.match(held ?? '', /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
});

scenario('the command copies without a preview, which it opens', {}, async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, faulty, language);
  await runCommand(page, commandTitle('kehoach.copyForMail'));
  await webview(page).getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  await page.locator('.statusbar-item', { hasText: 'Đã sao chép văn bản' }).waitFor();
});
