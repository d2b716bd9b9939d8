// What a reviewer does with a rule: reads about it, silences it in a line, turns it off.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  editorLine,
  goToProblem,
  openFile,
  problems,
  saveFile,
  showProblems,
  takeQuickFix,
  webview,
} from './browser.ts';
import { languageName } from './project.ts';
import { scenario } from './scenario.ts';

const faulty = 'loi-so-lieu.kehoach';
const language = languageName('kehoach');

scenario('a finding leads to the section of its rule', {}, async ({ page }) => {
  await openFile(page, faulty, language);
  await showProblems(page);
  await goToProblem(page, problems(page, 'attendance.total', '108', '118'));
  await takeQuickFix(page, 'Giải thích quy tắc attendance.total');
  const heading = webview(page).getByRole('heading', { name: 'attendance.total', exact: true });
  await heading.waitFor();
  // The page begins far above this section: it is seen only where the preview has gone to it.
  const isSeen = async () => {
    const box = await heading.boundingBox();
    return box !== null && box.y >= 0 && box.y < 1000;
  };
  while (!(await isSeen())) await heading.evaluate(() => new Promise(requestAnimationFrame));
});

scenario('a finding is silenced in its line by a comment above it', {}, async ({ page, folder }) => {
  await openFile(page, faulty, language);
  await showProblems(page);
  const row = problems(page, 'attendance.total', '108', '118');
  await goToProblem(page, row);
  await takeQuickFix(page, 'Bỏ qua attendance.total ở dòng này');
  await editorLine(page, '// kehoach-bỏ-qua attendance.total:').waitFor();
  await row.waitFor({ state: 'hidden' });
  await problems(page, 'suppression.unused', 'lý do').waitFor();
  await saveFile(page);
  assert.match(
    readFileSync(join(folder, faulty), 'utf8'),
    /\n *\/\/ kehoach-bỏ-qua attendance\.total: \n.*108 đại biểu/,
  );
});

const off = { settings: { 'kehoach.rules': { 'attendance.total': 'off', 'structure.numbering': 'information' } } };
scenario('a rule is turned off, and another made milder, by setting', off, async ({ page }) => {
  await openFile(page, faulty, language);
  await showProblems(page);
  // A light bulb covers the sign of a row that has the focus.
  await problems(page, 'structure.numbering').locator('.codicon-info').waitFor({ state: 'attached' });
  assert.equal(await problems(page, 'attendance.total').count(), 0);
});
