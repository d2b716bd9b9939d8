// Every kind of value stands out from plain words in the themes that VS Code brings.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { chooseCommand, editor, editorLine } from './browser.ts';
import { lens, opening, openPlan, withPlan } from './editing.ts';
import { scenario } from './scenario.ts';

const plan = `// Nháp
${opening}I. KINH PHÍ
a) Ngày 26/9/2025, theo khoản 1 mục I.
1. Phòng Nội vụ: 20.000 đồng x 30 người = 600.000 đồng.
Tổng cộng: 600.000 đồng (Sáu trăm nghìn đồng).
`;

/** A word of each kind, and one of the line that it stands in. */
const kinds = [
  ['Nháp', 'Nháp'],
  ['hành', 'Cơ quan'],
  ['Minh', 'Cơ quan'],
  ['UBND', 'UBND'],
  ['HOẠCH', 'HOẠCH'],
  ['KINH', 'KINH'],
  ['a)', 'theo'],
  ['2025', 'theo'],
  ['khoản', 'theo'],
  ['Phòng', 'Phòng'],
  ['20.000', 'Phòng'],
  ['Tổng', 'Tổng'],
  ['nghìn', 'Tổng'],
] as const;

const themes = [
  ['Light Modern', 'vs'],
  ['Dark Modern', 'vs-dark'],
  ['Dark High Contrast', 'hc-black'],
  ['Light High Contrast', 'hc-light'],
] as const;

scenario('each kind of value has a colour in light, dark and high contrast', withPlan(plan), async ({ page }) => {
  await openPlan(page);
  await lens(page, '600.000 đồng').waitFor();
  for (const [theme, base] of themes) {
    await choose(page, theme);
    await page.locator(`.monaco-workbench.${base}`).waitFor();
    await coloured(page, theme);
  }
  assert.equal(await editor(page).locator('.unexpected-closing-bracket').count(), 0);
});

/** Waits until every kind stands out: the colours by meaning come a moment after those by shape. */
async function coloured(page: Page, theme: string): Promise<void> {
  const last = Date.now() + 30_000;
  for (;;) {
    const plain = await colourOf(page, 'theo', 'theo');
    const colours = await Promise.all(kinds.map(([word, line]) => colourOf(page, word, line)));
    const alike = kinds.filter((_, index) => colours[index] === plain).map(([word]) => word);
    if (alike.length === 0) return;
    assert.ok(Date.now() < last, `${theme}: ${alike.join(', ')} look like plain words`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

async function choose(page: Page, theme: string): Promise<void> {
  await chooseCommand(page, 'Preferences: Color Theme');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: theme });
  await page.locator('.quick-input-widget:visible input.input').first().fill(theme);
  await row.first().click();
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The colour of the innermost words that contain a word, in the first line that contains another. */
function colourOf(page: Page, word: string, line: string): Promise<string> {
  const words = editorLine(page, line).first().locator('span > span').filter({ hasText: word }).last();
  return words.evaluate((span) => getComputedStyle(span).color);
}
