import { expect, test } from 'vitest';
import { isRuleCode, ruleFragment } from '../../client/rule-page.ts';
import { CATALOGUE } from '../../language/rules/registry.ts';
import { readDocument } from '../docs/documents.ts';

test.each(CATALOGUE)('$code: the command takes the code and opens its heading', ({ code }) => {
  expect(isRuleCode(code)).toBe(true);
  // The headings' names as VS Code's Markdown preview makes them: lower case, stops left out, blanks as hyphens.
  const headings = [...readDocument('docs/rules.md').matchAll(/^## (.+)$/gm)];
  const names = headings.map(([, heading = '']) => heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-'));
  expect(names).toContain(ruleFragment(code));
});

test.each([undefined, null, 3, {}, '', 'budget', '../x', 'budget.line\n## other'])('%j is no code', (value) => {
  expect(isRuleCode(value)).toBe(false);
});

test('the package holds the page that the command opens, and what it links to', () => {
  const packed = readDocument('.vscodeignore').split('\n');
  const linked = [...readDocument('docs/rules.md').matchAll(/\]\(([a-z-]+\.md)/g)].map(([, name]) => `!docs/${name}`);
  expect(packed).toEqual(expect.arrayContaining(['!docs/rules.md', ...linked]));
});
