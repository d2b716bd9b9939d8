import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FromPage, isToPage, readFromPage, readState, type ToPage } from '../../../client/webview/protocol.ts';

const place = { word: 'ban', nth: 1, before: 'Ủy', after: '' };
const fromPage: readonly FromPage[] = [
  { type: 'ready', view: 'pages' },
  { type: 'view', view: 'sheet' },
  { type: 'scrolled', line: 0 },
  { type: 'word', line: 3, until: 5, place },
  { type: 'line', line: 7 },
  { type: 'fault', revision: 2, index: 0 },
  { type: 'page', version: 12, page: 3 },
  { type: 'toggleLock' },
  { type: 'copyForMail' },
  { type: 'copied', done: true },
];

test.each(fromPage)('the page may say $type', (message) => {
  expect(readFromPage(message)).toEqual(message);
  expect(readFromPage({ ...message, more: 'than that' })).toEqual(message);
});

test.each([
  undefined,
  null,
  'ready',
  [],
  { type: 'ready' },
  { type: 'ready', view: 'window' },
  { type: 'line', line: -1 },
  { type: 'line', line: 1.5 },
  { type: 'line', line: Number.NaN },
  { type: 'line', line: '1' },
  { type: 'word', line: 1, until: 2, place: { ...place, nth: Number.POSITIVE_INFINITY } },
  { type: 'word', line: 1, until: 2, place: { ...place, word: '' } },
  { type: 'word', line: 1, until: 2, place: { ...place, before: 'a'.repeat(300) } },
  { type: 'word', line: 1, until: 2 },
  { type: 'fault', index: 0 },
  { type: 'page', version: 1, page: {} },
  { type: 'copied', done: 'yes' },
  { type: 'command', command: 'workbench.action.terminal.new' },
])('%j is nothing the page may say', (value) => {
  expect(readFromPage(value)).toBeUndefined();
});

test('whatever the page sends, nothing else gets through', () => {
  const names = fromPage.map(({ type }) => type);
  fc.assert(
    fc.property(fc.record({ type: fc.constantFrom(...names), line: fc.anything(), view: fc.anything() }), (value) => {
      const read = readFromPage(value);
      if (read) expect(JSON.stringify(readFromPage(read))).toBe(JSON.stringify(read));
    }),
  );
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => readFromPage(value)).not.toThrow();
      expect(() => isToPage(value)).not.toThrow();
    }),
  );
});

const result = { uri: 'file:///a.kehoach', version: 1, title: '' };
const toPage: readonly ToPage[] = [
  { type: 'show', result: { ...result, style: '', blocks: [] } },
  { type: 'pages', result: { ...result, pages: [], places: [] } },
  { type: 'page', version: 1, page: 0, svg: '<svg/>' },
  { type: 'noPages', why: 'font' },
  { type: 'reveal', line: 1 },
  { type: 'cursor', line: 1, moved: true },
  { type: 'faults', revision: 1, faults: [] },
  { type: 'lock', locked: true },
  { type: 'toggleView' },
  { type: 'copy', html: '', text: '' },
];

test.each(toPage)('the extension may say $type, with all that belongs to it', (message) => {
  expect(isToPage(message)).toBe(true);
  for (const key of Object.keys(message).filter((name) => name !== 'type' || message.type !== 'toggleView')) {
    expect(isToPage({ ...message, [key]: undefined })).toBe(false);
  }
});

test('what was kept comes back, and what an older version did not keep is as at first', () => {
  const state = { uri: 'a', scrollY: 40, zoom: 1.25, view: 'pages', appearance: 'dark', locked: true } as const;
  expect(readState(state)).toEqual(state);
  const first = { uri: 'a', scrollY: 0, zoom: 1, view: 'sheet', appearance: 'paper', locked: false };
  expect(readState({ uri: 'a', scrollY: -3, zoom: 'big', view: 1 })).toEqual(first);
  expect(readState({ scrollY: 3 })).toBeUndefined();
  expect(readState(undefined)).toBeUndefined();
});
