// Typing Vietnamese while proposals are shown: nothing is lost, nothing stands in the way.
import assert from 'node:assert/strict';
import { goToEndOfLine, suggestions } from './browser.ts';
import { compose, cursorAt, opening, openPlan, savedPlan, seen, suggested, withPlan } from './editing.ts';
import { scenario } from './scenario.ts';

const plan = `${opening}I. MỤC ĐÍCH, YÊU CẦU\n1. Đánh giá kết quả phong trào.\n`;

scenario(
  'words composed beside a list keep every letter, and the heading that is taken replaces them',
  withPlan(plan),
  async (scene) => {
    const { page, folder } = scene;
    await openPlan(page);
    await goToEndOfLine(page, 13);
    await compose(page, 'thời');
    await (await suggestions(page, /II\..THỜI.GIAN/)).first().waitFor();
    await compose(page, ' gian');
    // A blank may close the list.
    await (await suggestions(page, /II\..THỜI.GIAN/)).first().waitFor();
    await cursorAt(page, 13, 'thời gian'.length + 1);
    await page.keyboard.press('Enter');
    await seen(page, 'II. THỜI GIAN, ĐỊA ĐIỂM');
    await suggested(page).first().waitFor({ state: 'hidden' });
    assert.match(await savedPlan(page, folder), /phong trào\.\nII\. THỜI GIAN, ĐỊA ĐIỂM\n?$/);
  },
);

scenario(
  'words that are deleted and typed anew leave the list at its word',
  withPlan(plan),
  async ({ page, folder }) => {
    await openPlan(page);
    await goToEndOfLine(page, 13);
    // As input methods do that correct what was typed: `thanh` becomes `thành`.
    for (const letter of 'thanh') await page.keyboard.insertText(letter);
    await (await suggestions(page, /THÀNH.PHẦN/)).first().waitFor();
    for (let back = 0; back < 3; back++) await page.keyboard.press('Backspace');
    for (const letter of 'ành phần') await page.keyboard.insertText(letter);
    await cursorAt(page, 13, 'thành phần'.length + 1);
    await (await suggestions(page, /THÀNH.PHẦN/)).first().click();
    await seen(page, /II\..THÀNH.PHẦN/);
    assert.match(await savedPlan(page, folder), /phong trào\.\nII\. THÀNH PHẦN[^\n]*\n?$/);
  },
);

scenario('Enter at the end of a sentence makes a new line', withPlan(plan), async ({ page, folder }) => {
  await openPlan(page);
  await goToEndOfLine(page, 13);
  await compose(page, 'Hội', ' nghị', ' họp', ' trực', ' tiếp.');
  await page.keyboard.press('Enter');
  await cursorAt(page, 14, 1);
  assert.equal(await suggested(page).count(), 0);
  assert.equal(await savedPlan(page, folder), `${plan}Hội nghị họp trực tiếp.\n`);
});
