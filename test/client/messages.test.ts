import { expect, test } from 'vitest';
import { message, messageLanguage } from '../../client/messages.ts';

test.each([
  [undefined, 'en', 'vi'],
  ['vi', 'en', 'vi'],
  ['en', 'vi', 'en'],
  ['auto', 'vi', 'vi'],
  ['auto', 'en-GB', 'en'],
] as const)('setting %s in an editor that speaks %s gives %s', (setting, editor, language) => {
  expect(messageLanguage(setting, editor)).toBe(language);
});

test('values stand in their places', () => {
  expect(message('exportErrors', 'vi', '2')).toBe('Kế hoạch còn 2 lỗi. Vẫn xuất?');
  expect(message('exportFailed', 'en', 'a {0} $& b')).toBe('Not exported: a {0} $& b');
});
