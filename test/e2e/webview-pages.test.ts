// The ways to look at the document in the page of the preview: printed pages, zoom, dark, and what stays chosen.
import assert from 'node:assert/strict';
import { closing, onPage, plan, scrollTop } from './on-page.ts';
import { picture, rendering, setPages } from './preview-page.ts';

onPage('pages in sight alone are asked for, and stay until the new ones have come', async (preview) => {
  const { page } = preview;
  await page.getByRole('button', { name: 'Trang in' }).click();
  assert.equal((await preview.hears('view')).view, 'pages');
  await page.getByRole('status').getByText('Đang dàn trang').waitFor();
  await preview.tell({ type: 'noPages', why: 'Chưa dàn được trang: phông chữ' });
  await page.getByText('phông chữ').waitFor();
  await preview.tell({ type: 'pages', result: setPages(20) });
  await preview.hears('page');
  assert.equal(await page.getByRole('status').count(), 0);
  const first = await preview.told('page');
  assert.ok(first.length < 5 && first.every(({ version }) => version === 1));
  await preview.tell(picture(1, 0));
  const image = page.getByRole('img', { name: 'Trang 1 / 20' });
  await image.waitFor();
  assert.match((await image.getAttribute('src')) ?? '', /^data:image\/svg\+xml/);
  assert.ok(
    await image.evaluate((element) => element instanceof HTMLImageElement && element.decode().then(() => true)),
  );
  await preview.tell({ type: 'pages', result: setPages(3, 2) });
  const old = await page.getByRole('img', { name: 'Trang 1 / 3' }).getAttribute('src');
  assert.match(decodeURIComponent(old ?? ''), /version 1, page 0/);
  await preview.tell(picture(1, 1));
  assert.equal(await page.locator('.page').nth(1).locator('img').count(), 0, 'a stale page is dropped');
  assert.deepEqual((await preview.told('page')).at(-1)?.version, 2);
  await preview.tell(picture(2, 0));
  const fresh = await page.getByRole('img', { name: 'Trang 1 / 3' }).getAttribute('src');
  assert.match(decodeURIComponent(fresh ?? ''), /version 2, page 0/);
});

onPage('pages that come into sight are asked for, and two clicks go to their line', async (preview) => {
  const { page } = preview;
  await page.getByRole('button', { name: 'Trang in' }).click();
  await preview.tell({ type: 'pages', result: setPages(20) });
  await preview.tell({ type: 'cursor', line: 150, moved: true });
  await page.waitForFunction(() => globalThis.told.some((told) => told.type === 'page' && told.page === 15));
  await preview.tell(picture(1, 15));
  await page.getByRole('img', { name: 'Trang 16 / 20' }).dblclick({ position: { x: 100, y: 100 } });
  const { line } = await preview.hears('line');
  assert.ok(line >= 150 && line < 160, String(line));
});

onPage('zoom by buttons, keys and wheel keeps the line that is read', async (preview) => {
  const { page } = preview;
  const width = async () => (await page.locator('#sheet').boundingBox())?.width ?? 0;
  const before = await width();
  await preview.tell({ type: 'reveal', line: closing });
  await page.getByRole('button', { name: 'Phóng to' }).click();
  assert.ok(Math.abs((await width()) / before - 1.1) < 0.02);
  const box = await page.locator(`[data-line="${closing}"]`).boundingBox();
  assert.ok(box && box.y < 100, `the closing stands at ${box?.y}`);
  await page.keyboard.press('Control+=');
  await page.getByText('125%').waitFor();
  await page.keyboard.press('Control+0');
  await page.getByText('100%').waitFor();
  await page.mouse.move(400, 400);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await page.getByText('90%').waitFor();
});

onPage('what was chosen survives a reload', async (preview) => {
  const { page } = preview;
  await page.getByRole('button', { name: 'Phóng to' }).click();
  await page.getByRole('button', { name: 'Nền tối' }).click();
  await preview.tell({ type: 'lock', locked: true });
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 700);
  await preview.hears('scrolled');
  const there = await scrollTop(preview);
  await page.reload();
  assert.deepEqual(await preview.hears('ready'), { type: 'ready', view: 'sheet' });
  await preview.tell({ type: 'show', result: rendering(plan) });
  await preview.tell({ type: 'reveal', line: 0 });
  assert.equal(await scrollTop(preview), there);
  assert.equal(await page.getByRole('button', { name: 'Nền tối' }).getAttribute('aria-pressed'), 'true');
  assert.equal(await page.getByRole('button', { name: 'Khóa' }).getAttribute('aria-pressed'), 'true');
  assert.equal(await page.locator('[data-action="zoomReset"]').textContent(), '110%');
  const paper = await page.locator('#sheet').evaluate((sheet) => getComputedStyle(sheet).backgroundColor);
  assert.equal(paper, 'rgb(30, 30, 30)');
});

onPage('pages come back where they were read, and a version that is set anew is drawn anew', async (preview) => {
  const { page } = preview;
  await page.getByRole('button', { name: 'Trang in' }).click();
  await preview.tell({ type: 'pages', result: setPages(9) });
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 2500);
  await preview.hears('scrolled');
  const there = await scrollTop(preview);
  await page.reload();
  assert.deepEqual(await preview.hears('ready'), { type: 'ready', view: 'pages' });
  await preview.tell({ type: 'show', result: rendering(plan) });
  await preview.tell({ type: 'reveal', line: 0 });
  await preview.tell({ type: 'pages', result: setPages(9) });
  assert.equal(await scrollTop(preview), there);
  const { length } = await preview.told('page');
  await preview.tell({ type: 'pages', result: setPages(9) });
  await preview.hears('page', length + 1);
});

onPage('dark pages are turned round; who has chosen colours of the system keeps them', async (preview) => {
  const { page } = preview;
  await page.getByRole('button', { name: 'Trang in' }).click();
  await page.getByRole('button', { name: 'Nền tối' }).click();
  await preview.tell({ type: 'pages', result: setPages(1) });
  await preview.tell(picture(1, 0));
  const filter = () => page.locator('.page').evaluate((element) => getComputedStyle(element).filter);
  assert.match(await filter(), /^invert\(0\.88\)/);
  await page.emulateMedia({ forcedColors: 'active' });
  assert.equal(await filter(), 'none');
});
