// Help while a plan is typed: lists that go on by themselves, levels, rows of tables, what is pasted.
import assert from 'node:assert/strict';
import { goToEndOfLine } from './browser.ts';
import { cursorAt, goTo, opening, openPlan, paste, savedPlan, seen, withPlan } from './editing.ts';
import { scenario } from './scenario.ts';

const first = `${opening}I. MỤC ĐÍCH, YÊU CẦU\n1. Đánh giá kết quả phong trào.`;
const three = `${first}\n2. Biểu dương.\n3. Khen thưởng.\n`;
const table = `${opening}I. CHƯƠNG TRÌNH\n| Thời gian | Nội dung |\n| 7h30 | Đón tiếp đại biểu |\n`;

scenario('Enter goes on with a list and ends it on an empty item', withPlan(first), async ({ page, folder }) => {
  await openPlan(page);
  await goToEndOfLine(page, 12);
  await page.keyboard.press('Enter');
  await cursorAt(page, 13, '2. '.length + 1);
  await page.keyboard.type('Biểu dương.');
  await page.keyboard.press('Enter');
  await cursorAt(page, 14, '3. '.length + 1);
  // One step back takes the marker, another the line.
  await page.keyboard.press('Control+Z');
  await cursorAt(page, 14, 1);
  await page.keyboard.press('Control+Z');
  await cursorAt(page, 13, '2. Biểu dương.'.length + 1);
  await page.keyboard.press('Enter');
  await cursorAt(page, 14, '3. '.length + 1);
  await page.keyboard.press('Enter');
  await cursorAt(page, 14, 1);
  assert.equal(await savedPlan(page, folder), `${first}\n2. Biểu dương.\n`);
});

scenario('who types fast after Enter loses no letter', withPlan(first), async ({ page, folder }) => {
  await openPlan(page);
  await goToEndOfLine(page, 12);
  const words = ['Biểu dương dòng họ hiếu học.', 'Khen thưởng tập thể.', 'Tuyên truyền sâu rộng.'];
  for (const sentence of words) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(sentence);
  }
  await seen(page, 'Tuyên truyền sâu rộng.');
  const typed = (await savedPlan(page, folder)).slice(first.length).replaceAll(/\n(?:\d+\. )?/g, '\n');
  assert.equal(typed, `\n${words.join('\n')}`);
});

scenario('Tab and Shift+Tab change the level of an item, elsewhere the indent', withPlan(three), async (scene) => {
  const { page, folder } = scene;
  await openPlan(page);
  await goTo(page, 13, 1);
  await page.keyboard.press('Tab');
  await seen(page, 'a) Biểu dương.');
  await goTo(page, 14, 1);
  await page.keyboard.press('Tab');
  await seen(page, 'b) Khen thưởng.');
  await page.keyboard.press('Shift+Tab');
  await seen(page, '2. Khen thưởng.');
  await goToEndOfLine(page, 12);
  const end = '1. Đánh giá kết quả phong trào.'.length;
  await page.keyboard.press('Tab');
  await cursorAt(page, 12, end + (4 - (end % 4)) + 1);
  assert.match(await savedPlan(page, folder), /phong trào\. +\na\) Biểu dương\.\n2\. Khen thưởng\.\n$/);
});

scenario('Enter behind a row of a table begins the next, in its first cell', withPlan(table), async (scene) => {
  const { page, folder } = scene;
  await openPlan(page);
  await goToEndOfLine(page, 13);
  await page.keyboard.press('Enter');
  await cursorAt(page, 14, '| '.length + 1);
  await page.keyboard.type('8h00');
  await seen(page, '| 8h00');
  assert.equal(await savedPlan(page, folder), `${table.trimEnd()}\n| 8h00 |  |\n`);
});

const wrapped = `2. Đại biểu mời: đại diện lãnh đạo Sở Văn hóa, Thể thao và
Du lịch tỉnh, Ban Tuyên giáo Huyện ủy, các phòng, ban, ngành có
liên quan của huyện.
3. Đại biểu dự: lãnh đạo các xã, thị trấn, các trường học trên địa
bàn huyện.
`;

scenario('what is pasted can be laid out', withPlan(`${first}\n`), async ({ page, folder }) => {
  await openPlan(page);
  await goTo(page, 13, 1);
  await paste(page, 'Một câu thường.');
  await seen(page, 'Một câu thường.');
  const offer = page.locator('.post-edit-widget');
  assert.equal(await offer.count(), 0);
  await page.keyboard.press('Control+Z');
  await cursorAt(page, 13, 1);
  await paste(page, wrapped);
  await seen(page, 'bàn huyện.');
  await offer.click();
  await page.locator('.action-widget .monaco-list-row', { hasText: 'trình bày lại' }).click();
  await seen(page, 'địa bàn huyện.');
  assert.equal(await savedPlan(page, folder), `${first}\n${wrapped.replaceAll(/([^.])\n/g, '$1 ')}`);
});
