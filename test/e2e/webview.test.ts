// What somebody sees and does in the page of the preview, without an editor around it.
import assert from 'node:assert/strict';
import { mailHtml } from '../../server/render/mail.ts';
import { documentOf } from '../server/printed.ts';
import { closing, lines, onPage, plan, scrollTop } from './on-page.ts';
import { rendering } from './preview-page.ts';

onPage('a word typed exchanges its own block and leaves the others as they are', async (preview) => {
  const { page } = preview;
  await page.evaluate(() => {
    for (const block of document.querySelectorAll('#sheet > *')) block.setAttribute('data-old', '');
  });
  const typed = plan.replace('Trên đây là', 'Trên đây là bản');
  await preview.tell({ type: 'show', result: rendering(`// dòng mới\n${typed}`, 2) });
  assert.match((await page.locator('#sheet > :not([data-old])').allTextContents()).join('\n'), /^Trên đây là bản/);
  assert.equal(await page.locator('#sheet > :not([data-old])').count(), 1);
  assert.equal(await page.locator('h1').getAttribute('data-line'), String(lines.indexOf('KẾ HOẠCH') + 1));
});

onPage('the page follows the editor and does not answer its echo', async (preview) => {
  await preview.tell({ type: 'reveal', line: closing });
  const there = await scrollTop(preview);
  assert.ok(there > 500);
  const top = await preview.page.locator(`[data-line="${closing}"]`).boundingBox();
  const bar = await preview.page.locator('#bar').boundingBox();
  assert.ok(top && bar && Math.abs(top.y - bar.height) <= 2, `${top?.y} is not at ${bar?.height}`);
  assert.deepEqual(await preview.told('scrolled'), []);
});

onPage('the editor follows the reader, whose scroll it does not take back', async (preview) => {
  const { page } = preview;
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 600);
  const { line } = await preview.hears('scrolled');
  assert.ok(line > 3 && line < closing);
  const there = await scrollTop(preview);
  // The echo of that very scroll, one line off.
  await preview.tell({ type: 'reveal', line: line + 1 });
  assert.equal(await scrollTop(preview), there);
  // Then the cursor moves in the editor.
  await preview.tell({ type: 'cursor', line: 0, moved: true });
  await preview.tell({ type: 'reveal', line: 0 });
  assert.equal(await scrollTop(preview), 0);
});

onPage('the block with the cursor is marked, also after it was typed in', async (preview) => {
  const { page } = preview;
  await preview.tell({ type: 'cursor', line: closing, moved: true });
  const marked = page.locator('[aria-current="location"]');
  assert.match((await marked.textContent()) ?? '', /^Trên đây là/);
  assert.ok(await marked.isVisible());
  const box = await marked.boundingBox();
  assert.ok(box && box.y > 0 && box.y < 700);
  await preview.tell({ type: 'show', result: rendering(plan.replace('Trên đây là', 'Dưới đây là'), 2) });
  assert.equal(await marked.count(), 1);
  assert.match((await marked.textContent()) ?? '', /^Dưới đây là/);
});

onPage('two clicks ask for the word that is meant, among equal ones', async (preview) => {
  const { page } = preview;
  const issuer = page.locator('.letterhead .issuer').first();
  const box = await issuer.locator('span').boundingBox();
  assert.ok(box);
  await page.mouse.dblclick(box.x + 6, box.y + 6);
  const { line, place } = await preview.hears('word');
  assert.match(lines[line] ?? '', /^Cơ quan ban hành:/);
  assert.equal(place.before, '');
  assert.ok((lines[line] ?? '').includes(`${place.word} ${place.after}`));
  // What the form adds has no word in the source.
  await page.locator('.national-name').dblclick();
  assert.equal((await preview.hears('line')).line, 0);
});

onPage('faults stand in the margin beside their lines, have names, and go to their source', async (preview) => {
  const { page } = preview;
  const message = 'Tổng là 118, không phải 108';
  const faults = [
    { line: closing, severity: 'warning', message: 'Câu kết' },
    { line: 5, severity: 'error', message },
  ] as const;
  await preview.tell({ type: 'faults', revision: 4, faults });
  const fault = page.getByRole('button', { name: `Lỗi, dòng 6: ${message}` });
  assert.equal(await fault.getAttribute('title'), message);
  await fault.click();
  assert.deepEqual(await preview.hears('fault'), { type: 'fault', revision: 4, index: 1 });
  const other = page.getByRole('button', { name: `Cảnh báo, dòng ${closing + 1}: Câu kết` });
  await other.focus();
  await page.keyboard.press('Enter');
  assert.equal((await preview.hears('fault', 2)).index, 0);
  const [button, block, sheet] = await Promise.all([
    other.boundingBox(),
    page.locator(`[data-line="${closing}"]`).boundingBox(),
    page.locator('#sheet').boundingBox(),
  ]);
  assert.ok(button && block && sheet);
  assert.ok(Math.abs(button.y - block.y) < 8, 'beside its line');
  assert.ok(button.x >= sheet.x && button.x + button.width <= block.x + 1, 'in the margin');
  await preview.tell({ type: 'faults', revision: 5, faults: [] });
  assert.equal(await page.locator('#faults button').count(), 0);
});

onPage('the toolbar is one stop of the tab key, with arrows inside', async (preview) => {
  const { page } = preview;
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-action'));
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'view');
  await page.keyboard.press('ArrowRight');
  assert.equal(await focused(), 'zoomOut');
  await page.keyboard.press('End');
  assert.equal(await focused(), 'copy');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  assert.equal((await preview.hears('view')).view, 'pages');
  assert.equal(await page.getByRole('button', { name: 'Trang in' }).getAttribute('aria-pressed'), 'true');
});

onPage('landmarks and headings tell the sheet to those who do not see it', async ({ page }) => {
  for (const role of ['banner', 'toolbar', 'main'] as const) assert.equal(await page.getByRole(role).count(), 1, role);
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.ok((await page.getByRole('heading', { level: 2 }).count()) > 2);
});

onPage('a document is copied as HTML and as plain text', async (preview) => {
  const { page } = preview;
  const html = mailHtml(documentOf(plan));
  await page.getByRole('button', { name: 'Sao chép cho thư' }).click();
  await preview.hears('copyForMail');
  await preview.tell({ type: 'copy', html, text: 'KẾ HOẠCH' });
  assert.equal((await preview.hears('copied')).done, true);
  const held = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  assert.equal(held.text, 'KẾ HOẠCH');
  assert.match(held.html ?? '', /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  assert.match(held.html ?? '', /text-align:\s*center/);
});

onPage('a plan of another name is read from its top', async (preview) => {
  await preview.tell({ type: 'reveal', line: closing });
  assert.ok((await scrollTop(preview)) > 0);
  await preview.tell({ type: 'show', result: rendering(plan.replace('KẾ HOẠCH', 'BẢN'), 1, 'file:///other.kehoach') });
  assert.equal(await scrollTop(preview), 0);
});

onPage('a plan full of markup prints as itself', async (preview) => {
  const attack = '<img src=x onerror="document.title = 1"><script>document.title = 2</script>';
  await preview.tell({ type: 'show', result: rendering(`I. ${attack}\n| ${attack} |`, 2) });
  assert.equal(await preview.page.getByText(attack).count(), 2);
  await preview.tell({ type: 'faults', revision: 1, faults: [{ line: 0, severity: 'error', message: attack }] });
  assert.equal(await preview.page.locator('img, #sheet script').count(), 0);
  assert.equal(await preview.page.title(), 'Kế hoạch');
});
