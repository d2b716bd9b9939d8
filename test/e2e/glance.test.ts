// What a plan tells at a glance: hints in the line, figures above it, the outline, and what is found by its name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editor, editorLine, openFile, runCommand, webview } from './browser.ts';
import { goToWords, lens, lensCommand, opening, openPlan, savedPlan, seen, withPlan } from './editing.ts';
import { languageName } from './project.ts';
import { scenario } from './scenario.ts';

const plan = `${opening}I. THỜI GIAN
- Thời gian: 8 giờ 00, ngày 26/9/2025.
II. KINH PHÍ
- Nước uống: 20.000 đồng x 30 người;
- Tài liệu: 30.000 đồng x 30 người = 900.000 đồng.
Tổng cộng:
`;

scenario('hints say what is left out, and are taken by two clicks', withPlan(plan), async ({ page, folder }) => {
  await openPlan(page);
  const hint = (text: RegExp) =>
    editorLine(page, text)
      .locator('span')
      .filter({ hasText: new RegExp(`^${text.source}$`) });
  for (const text of [/\(thứ.Sáu\)/, /=.600\.000.đồng/, /1\.500\.000.đồng/]) await hint(text).last().waitFor();
  await hint(/\(thứ.Sáu\)/)
    .last()
    .dblclick();
  await seen(page, '26/9/2025 (thứ Sáu).');
  await hint(/=.600\.000.đồng/)
    .last()
    .dblclick();
  await seen(page, '30 người = 600.000 đồng;');
  const saved = await savedPlan(page, folder);
  assert.equal(saved, plan.replace('2025.', '2025 (thứ Sáu).').replace('người;', 'người = 600.000 đồng;'));
});

scenario('a section tells its sum above it, and in a table where the mouse rests', withPlan(plan), async ({ page }) => {
  await openPlan(page);
  await lens(page, '1.500.000 đồng').waitFor();
  await goToWords(page, plan, 'KINH PHÍ');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const hover = page.locator('.monaco-hover:visible');
  await hover.locator('td', { hasText: 'Nước uống' }).waitFor();
  await hover
    .locator('td', { hasText: /^1\.500\.000.đồng$/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await lensCommand(page, 'Xem trước').click();
  await webview(page).getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
});

const faulty = 'loi-so-lieu.kehoach';

scenario('the outline and the bar above the text tell where one is', {}, async ({ page, folder }) => {
  await openFile(page, faulty, languageName('kehoach'));
  await runCommand(page, 'Explorer: Focus on Outline View');
  await page.locator('.outline-pane .monaco-list-row', { hasText: /^Số37\/KH-UBND/ }).waitFor();
  const text = readFileSync(join(folder, faulty), 'utf8');
  await goToWords(page, text, '108 đại biểu');
  await page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: 'Thành phần' }).first().waitFor();
});

scenario('a section of any plan is found by its name, with and without marks', {}, async ({ page }) => {
  await openFile(page, faulty, languageName('kehoach'));
  await lensCommand(page, 'Xem trước').waitFor();
  for (const [typed, name] of [
    ['kinh phí', 'IV. Kinh phí thực hiện'],
    ['kinh phi', 'IV. Kinh phí thực hiện'],
    ['thanh phan', 'II. Thành phần tham dự'],
  ] as const) {
    await page.keyboard.press('Control+T');
    await page.locator('.quick-input-widget:visible input.input').first().fill(`#${typed}`);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Escape');
  }
});

const search = { settings: { 'kehoach.legalSearch': 'https://tra-cuu.example/?q={query}' } };
scenario('what a plan rests on leads to the search that the office has chosen', search, async ({ page }) => {
  await openFile(page, 'hoi-nghi-so-ket.kehoach', languageName('kehoach'));
  await editor(page).locator('.detected-link', { hasText: '91/2017/NĐ-CP' }).first().waitFor();
});
