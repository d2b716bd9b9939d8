import { expect, test } from 'vitest';
import { messageLanguage } from '../../client/messages.ts';

test.each([
  [undefined, 'en', 'vi'],
  ['vi', 'en', 'vi'],
  ['en', 'vi', 'en'],
  ['auto', 'vi', 'vi'],
  ['auto', 'en-GB', 'en'],
] as const)('setting %s in an editor that speaks %s gives %s', (setting, editor, language) => {
  expect(messageLanguage(setting, editor)).toBe(language);
});
