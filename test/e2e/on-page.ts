// Tests on the page of the preview by itself: one browser for each file of tests, a page for each test.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { PreviewPage, rendering } from './preview-page.ts';
import { examples } from './project.ts';

/** The plan that each page shows first. */
export const plan = readFileSync(join(examples, 'loi-so-lieu.kehoach'), 'utf8');
export const lines = plan.split('\n');
/** The line of its closing words, counted from zero. */
export const closing = lines.findIndex((line) => line.startsWith('Trên đây là'));

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** A test on a page that shows the plan; the page must have been refused nothing. */
export function onPage(name: string, body: (preview: PreviewPage) => Promise<void>): void {
  test(name, { timeout: 60_000 }, async () => {
    const preview = await PreviewPage.open(browser);
    try {
      await preview.hears('ready');
      await preview.tell({ type: 'show', result: rendering(plan) });
      await body(preview);
      assert.deepEqual(preview.complaints, []);
    } finally {
      await keepPicture(name, preview);
      await preview.close();
    }
  });
}

/** Pictures for the eye, where KEHOACH_PICTURES names a folder. */
async function keepPicture(name: string, { page }: PreviewPage): Promise<void> {
  const { KEHOACH_PICTURES: folder } = process.env;
  if (folder === undefined || folder === '') return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(/\W+/g, '-')}.png`) });
}

/** How far the page is scrolled, in pixels. */
export const scrollTop = ({ page }: PreviewPage) => page.evaluate(() => Math.round(window.scrollY));
