// What somebody who opens a plan sees and does, from the first error to the preview.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import {
  editor,
  editorLine,
  goToEndOfLine,
  goToProblem,
  openFile,
  problems,
  runCommand,
  saveFile,
  showProblems,
  suggestions,
  takeQuickFix,
  webview,
} from './browser.ts';
import { commandTitle, languageName } from './project.ts';
import { scenario } from './scenario.ts';

const faulty = 'loi-so-lieu.kehoach';
const draft = 'ban-thao.kehoach';
const language = languageName('kehoach');
const preview = commandTitle('kehoach.preview');

/** A plan whose next section is still to be written. */
const draftText = `Cơ quan ban hành: Ủy ban nhân dân xã Bình Minh
Số: 12/KH-UBND
Địa danh: Bình Minh
Ngày: 15/5/2025

KẾ HOẠCH
Tổ chức Hội nghị sơ kết phong trào đọc sách

Ủy ban nhân dân xã ban hành Kế hoạch tổ chức Hội nghị như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá kết quả phong trào.
`;

/** Its last, empty line, counted from one. */
const lastLine = draftText.split('\n').length;
const withDraft = withPlan(draftText);
/** The same plan before its first section. */
const emptyText = draftText.slice(0, draftText.indexOf('I. MỤC ĐÍCH'));

function withPlan(text: string) {
  return { prepare: (folder: string) => writeFileSync(join(folder, draft), text) };
}

scenario('a contradiction in the figures is underlined and listed with both figures', {}, async ({ page }) => {
  await openFile(page, faulty, language);
  await showProblems(page);
  const row = problems(page, 'attendance.total', '108', '118');
  await row.locator('.codicon-error').waitFor();
  await goToProblem(page, row);
  await editor(page).locator('.squiggly-error').first().waitFor();
  assert.equal(await row.count(), 1);
  assert.match((await row.textContent()) ?? '', /kehoach\W*attendance\.total/);
});

scenario('quick fixes write the sums, from the inner list outwards, until nothing contradicts', {}, async (scene) => {
  const { page, folder } = scene;
  const before = readFileSync(join(folder, faulty), 'utf8');
  await openFile(page, faulty, language);
  await showProblems(page);
  const inner = problems(page, 'attendance.total', '108', '118');
  await goToProblem(page, inner);
  await takeQuickFix(page, '118');
  await inner.waitFor({ state: 'hidden' });
  await editorLine(page, '118 đại biểu').first().waitFor();
  const whole = problems(page, 'attendance.total', '110', '120');
  await goToProblem(page, whole);
  await takeQuickFix(page, '120');
  await whole.waitFor({ state: 'hidden' });
  await problems(page, 'structure.numbering').waitFor();
  assert.equal(await problems(page, 'attendance.total').count(), 0);
  await saveFile(page);
  const after = readFileSync(join(folder, faulty), 'utf8');
  assert.equal(after, before.replace('108 đại biểu', '118 đại biểu').replace('110 đại biểu', '120 đại biểu'));
});

for (const { typed, plan, heading } of [
  { typed: 'thoi gian', plan: draftText, heading: 'II. THỜI GIAN, ĐỊA ĐIỂM' },
  { typed: 'II. thời gian', plan: draftText, heading: 'II. THỜI GIAN, ĐỊA ĐIỂM' },
  { typed: 'md', plan: emptyText, heading: 'I. MỤC ĐÍCH, YÊU CẦU' },
]) {
  scenario(`"${typed}" completes to "${heading}"`, withPlan(plan), async ({ page, folder }) => {
    await openFile(page, draft, language);
    await goToEndOfLine(page, plan.split('\n').length);
    await page.keyboard.type(typed);
    const words = heading.replace(/^I+\. /, '');
    await (await suggestions(page, words)).first().click();
    await editorLine(page, heading).waitFor();
    await saveFile(page);
    const [written] = readFileSync(join(folder, draft), 'utf8').slice(plan.length).split('\n');
    assert.equal(written, heading);
  });
}

scenario('the preview shows the formal document and follows the typing', withDraft, async ({ page }) => {
  await openFile(page, draft, language);
  await runCommand(page, preview);
  const document = webview(page).locator('body');
  await document.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
  await document.getByText('Tổ chức Hội nghị sơ kết phong trào đọc sách').waitFor();
  await document.getByText('Đánh giá kết quả phong trào.').waitFor();
  const policy = webview(page).locator('meta[http-equiv="Content-Security-Policy"]');
  assert.match((await policy.getAttribute('content')) ?? '', /default-src 'none'/);
  await goToEndOfLine(page, lastLine);
  await page.keyboard.type('2. Biểu dương các dòng họ hiếu học.');
  await document.getByText('Biểu dương các dòng họ hiếu học.').waitFor();
});

scenario('the preview keeps its place while the plan is typed', {}, async ({ page, folder }) => {
  const lines = readFileSync(join(folder, faulty), 'utf8').split('\n');
  const closing = lines.findIndex((line) => line.startsWith('Trên đây là'));
  assert.ok(closing > 0);
  await openFile(page, faulty, language);
  await runCommand(page, preview);
  const document = webview(page).locator('body');
  await goToEndOfLine(page, closing);
  await webview(page).locator('[aria-current]').waitFor();
  const place = () => scrollTop(document);
  const before = await place();
  assert.ok(before > 0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('- Việc mới ghi thêm.');
  await document.getByText('Việc mới ghi thêm.').waitFor();
  assert.equal(await place(), before);
});

/** How far the preview is scrolled, once it comes to rest: for as many frames as an editor takes to answer. */
function scrollTop(document: Locator): Promise<number> {
  return document.evaluate(async () => {
    let [last, alike] = [globalThis.scrollY, 0];
    while (alike < 60) {
      await new Promise(requestAnimationFrame);
      alike = globalThis.scrollY === last ? alike + 1 : 0;
      last = globalThis.scrollY;
    }
    return Math.round(last);
  });
}
