import { expect, it } from 'vitest';
import { readLegalSearch } from '../../server/features/legal-search.ts';

it.each(['https://vanban.example/tim?q={query}', 'http://vanban.example/{query}', ' https://a.example/?q={query} '])(
  'takes %s',
  (template) => {
    expect(readLegalSearch(template)).toBe(template.trim());
  },
);

it.each([
  '',
  'off',
  'https://vanban.example/',
  'javascript:alert("{query}")',
  'file:///etc/{query}',
  'command:a?{query}',
  'https://{query}/',
  'https://a{query}.example/',
  'https:///{query}',
  7,
  null,
  undefined,
])('refuses %s', (template) => {
  expect(readLegalSearch(template)).toBeUndefined();
});
