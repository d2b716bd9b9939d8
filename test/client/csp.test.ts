import { expect, test } from 'vitest';
import { contentPolicy, type PreviewLabels, previewPage } from '../../client/preview-page.ts';
import { previewStyle } from '../../client/preview-style.ts';
import { sheetStyle } from '../../server/render/style.ts';

const attack = `"'><script>alert(1)</script>&`;
const labels: PreviewLabels = {
  language: 'vi',
  toolbar: 'Cách xem',
  pages: attack,
  zoomOut: attack,
  zoomReset: attack,
  zoomIn: attack,
  dark: attack,
  lock: attack,
  copy: attack,
  faults: attack,
  error: attack,
  warning: attack,
  information: attack,
  line: attack,
  waiting: attack,
};
const page = previewPage({ nonce: 'abc', script: 'https://dist/preview.js', labels });

test('the preview may run and show what carries the nonce and what it is handed, and load nothing else', () => {
  expect(contentPolicy('abc')).toBe(
    "default-src 'none'; img-src data:; style-src 'nonce-abc'; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'",
  );
});

test('the page sets the policy before anything that it applies to', () => {
  expect(page.indexOf(contentPolicy('abc'))).toBeGreaterThan(0);
  expect(page.indexOf('<meta http-equiv="Content-Security-Policy"')).toBeLessThan(page.indexOf('<style'));
  expect(page.match(/<(?:style|script)(?! nonce="abc")/g)).toBeNull();
  expect(page).toContain('<script nonce="abc" src="https://dist/preview.js"></script>');
});

test('words of the toolbar print as themselves', () => {
  const escaped = '&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;';
  expect(page).not.toContain('alert(1)<');
  expect(page.split(escaped)).toHaveLength(16);
});

test('no element carries its own style, and no script hides in an attribute', () => {
  expect(page).not.toMatch(/\sstyle=|\son\w+=/);
});

test('the style sheets end no element and fetch nothing', () => {
  for (const style of [sheetStyle(), previewStyle]) {
    expect(style).not.toContain('</');
    expect(style).not.toMatch(/url\(|@import|@font-face/);
  }
});

test('the page has landmarks, its language, and says of each toggle whether it is pressed', () => {
  expect(page).toContain('<html lang="vi">');
  expect(page).toMatch(/<header[^>]* role="banner"/);
  expect(page).toMatch(/<main[^>]* lang="vi"/);
  expect(page).toMatch(/<aside[^>]* aria-label="/);
  expect(page).toContain('role="toolbar" aria-label="Cách xem"');
  expect(page.match(/aria-pressed="false"/g)).toHaveLength(3);
});
