// A plan in its folder: findings that come once and follow the typing, and a folder that is not trusted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editor, focusEditor, openFile, problems, runCommand, showProblems, webview } from './browser.ts';
import { goToWords, opening, openPlan, withPlan } from './editing.ts';
import { commandTitle, languageName } from './project.ts';
import { scenario } from './scenario.ts';

const sums = `${opening}I. KINH PHÍ
- Nước uống: 20.000 đồng x 30 người = 600.000 đồng;
- Tài liệu: 30.000 đồng x 30 người = 900.000 đồng;
Tổng cộng: 1.500.000 đồng.
`;

scenario('findings are shown once and follow the typing', withPlan(sums), async ({ page }) => {
  await openPlan(page);
  await showProblems(page);
  await problems(page, 'structure.missing-topic').first().waitFor();
  assert.equal(await problems(page, 'budget.').count(), 0);
  for (const wrong of [1, 2]) {
    await goToWords(page, sums, '.500.000 đồng.');
    await page.keyboard.type(String(wrong));
    await problems(page, 'budget.total').waitFor();
    await editor(page).locator('.squiggly-error').first().waitFor();
    assert.equal(await problems(page, 'budget.total').count(), 1);
    await focusEditor(page);
    await page.keyboard.press('Backspace');
    await problems(page, 'budget.total').waitFor({ state: 'hidden' });
    assert.equal(await editor(page).locator('.squiggly-error').count(), 0);
  }
});

scenario('a folder that is not trusted is checked and shown all the same', { restricted: true }, async (scene) => {
  const { page, folder } = scene;
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  await openFile(page, 'loi-so-lieu.kehoach', languageName('kehoach'));
  await showProblems(page);
  await problems(page, 'attendance.total', '108', '118').waitFor();
  await focusEditor(page);
  await runCommand(page, commandTitle('kehoach.preview'));
  await webview(page).getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  await webview(page).getByRole('button', { name: 'Trang in' }).click();
  await webview(page)
    .getByRole('img', { name: /^Trang 1 \/ \d+$/ })
    .waitFor();
  assert.match(readFileSync(join(folder, 'loi-so-lieu.kehoach'), 'utf8'), /108 đại biểu/);
});
