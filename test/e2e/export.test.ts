// The document as a file: what is asked first, where it goes, and what is said afterwards.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { chooseCommand, openFile, problems, showProblems } from './browser.ts';
import { lensCommand } from './editing.ts';
import { commandTitle, languageName } from './project.ts';
import { scenario } from './scenario.ts';

const language = languageName('kehoach');

/** Waits until the save dialog proposes that file, and takes it. */
async function save(page: Page, path: string): Promise<void> {
  const dialog = page.locator('.quick-input-widget:visible');
  await dialog.locator('.quick-input-title', { hasText: 'Xuất văn bản ra' }).waitFor();
  const input = dialog.locator('input.input');
  while ((await input.inputValue()) !== path) await input.evaluate(() => new Promise(requestAnimationFrame));
  await dialog.getByRole('button', { name: 'OK' }).click();
}

async function told(page: Page, text: string): Promise<void> {
  await page.locator('.notifications-toasts .notification-list-item', { hasText: text }).first().waitFor();
}

function button(page: Page, name: string) {
  return page.locator('.monaco-dialog-box').getByRole('button', { name });
}

scenario('a plan with errors asks first, then becomes a PDF', {}, async ({ page, folder }) => {
  await openFile(page, 'loi-so-lieu.kehoach', language);
  await showProblems(page);
  await problems(page, 'attendance.total').waitFor();
  await chooseCommand(page, commandTitle('kehoach.exportPdf'));
  await page.locator('.monaco-dialog-box', { hasText: 'Kế hoạch còn 2 lỗi' }).waitFor();
  await button(page, 'Cancel').click();
  await button(page, 'Cancel').waitFor({ state: 'hidden' });
  assert.ok(!existsSync(join(folder, 'loi-so-lieu.pdf')));
  await chooseCommand(page, commandTitle('kehoach.exportPdf'));
  await button(page, 'Vẫn xuất').click();
  await save(page, join(folder, 'loi-so-lieu.pdf'));
  await told(page, 'Đã xuất loi-so-lieu.pdf');
  const pdf = readFileSync(join(folder, 'loi-so-lieu.pdf'));
  assert.equal(pdf.subarray(0, 5).toString('latin1'), '%PDF-');
  assert.match(pdf.subarray(-8).toString('latin1'), /%%EOF\s*$/);
});

scenario('a plan becomes Word by its lens and HTML by command', {}, async ({ page, folder }) => {
  await openFile(page, 'hoi-nghi-so-ket.kehoach', language);
  await lensCommand(page, 'Xuất Word').click();
  await save(page, join(folder, 'hoi-nghi-so-ket.docx'));
  await told(page, 'Đã xuất hoi-nghi-so-ket.docx');
  const docx = readFileSync(join(folder, 'hoi-nghi-so-ket.docx'));
  assert.equal(docx.subarray(0, 4).toString('latin1'), 'PK\u0003\u0004');
  await page.locator('.notifications-toasts').getByRole('button', { name: 'Hiện trong thư mục' }).click();
  await page.locator('.explorer-folders-view .monaco-list-row.selected', { hasText: '.docx' }).waitFor();
  await openFile(page, 'hoi-nghi-so-ket.kehoach', language);
  await chooseCommand(page, commandTitle('kehoach.exportHtml'));
  await save(page, join(folder, 'hoi-nghi-so-ket.html'));
  await told(page, 'Đã xuất hoi-nghi-so-ket.html');
  const html = readFileSync(join(folder, 'hoi-nghi-so-ket.html'), 'utf8');
  assert.match(html, /^<!DOCTYPE html>\n<html lang="vi">/);
  assert.match(html, /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
});
