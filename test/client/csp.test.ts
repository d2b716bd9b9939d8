import { expect, test } from 'vitest';
import { contentPolicy, previewPage } from '../../client/preview-page.ts';
import { sheetStyle } from '../../server/render/style.ts';

test('the preview may run and show what carries the nonce, and load nothing else', () => {
  expect(contentPolicy('abc')).toBe(
    "default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
  );
});

test('the page sets the policy before anything that it applies to', () => {
  const page = previewPage({ nonce: 'abc', script: 'https://dist/preview.js', style: sheetStyle() });
  expect(page.indexOf(contentPolicy('abc'))).toBeGreaterThan(0);
  expect(page.indexOf('<meta http-equiv="Content-Security-Policy"')).toBeLessThan(page.indexOf('<style'));
  expect(page.match(/<(?:style|script)(?! nonce="abc")/g)).toBeNull();
  expect(page).toContain('<script nonce="abc" src="https://dist/preview.js"></script>');
});

test('the style sheet ends no element and fetches nothing', () => {
  expect(sheetStyle()).not.toContain('</');
  expect(sheetStyle()).not.toMatch(/url\(|@import|@font-face/);
});
