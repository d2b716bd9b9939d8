// The pictures of the README, and that all stands in them that they are to show.
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  editor,
  editorLine,
  goToEndOfLine,
  goToProblem,
  lowerPanel,
  openFile,
  problems,
  runCommand,
  showProblems,
  webview,
} from './browser.ts';
import { lens } from './editing.ts';
import { commandTitle, languageName, root } from './project.ts';
import { scenario } from './scenario.ts';

const faulty = 'loi-so-lieu.kehoach';
const language = languageName('kehoach');

/** Opens the plan and its preview; no more is in the window than what a picture needs. */
async function openBoth(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openFile(page, faulty, language);
  await runCommand(page, commandTitle('kehoach.preview'));
  await webview(page).getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
}

scenario('editor, findings and preview stand side by side', {}, async ({ page }) => {
  await openBoth(page);
  await showProblems(page);
  await goToProblem(page, problems(page, 'attendance.total', '108', '118'));
  await lowerPanel(page, 160);
  await goToEndOfLine(page, 41);
  await lens(page, '110 người').waitFor();
  await editorLine(page, /\(thứ.Năm\)/).waitFor();
  await editor(page).locator('.squiggly-error').first().waitFor();
  await takePicture(page, 'editor-and-preview');
});

scenario('the preview shows the pages as they are printed', {}, async ({ page }) => {
  await openBoth(page);
  await webview(page).getByRole('button', { name: 'Trang in' }).click();
  await webview(page).getByRole('button', { name: 'Thu nhỏ' }).click();
  const first = webview(page).getByRole('img', { name: /^Trang 1 \/ \d+$/ });
  await first.waitFor();
  await first.evaluate(async (image) => {
    if (image instanceof HTMLImageElement) await image.decode();
  });
  await takePicture(page, 'page-view');
});

/** The pictures are taken anew where KEHOACH_PICTURE is set, and into a temporary folder otherwise. */
async function takePicture(page: Page, name: string): Promise<void> {
  const { KEHOACH_PICTURE: asked } = process.env;
  const folder = asked === '1' ? join(root, 'docs', 'images') : mkdtempSync(join(tmpdir(), 'kehoach-picture-'));
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  process.stdout.write(`Ảnh — picture: ${path}\n`);
}
