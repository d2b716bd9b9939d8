import { describe, expect, test } from 'vitest';
import { check, shown } from '../language/checked-plan.ts';
import { planBlocks, readDocument } from './documents.ts';

describe('the language reference', () => {
  const blocks = planBlocks(readDocument('docs/language.md'));

  test('has examples', () => expect(blocks.length).toBeGreaterThan(5));

  test.each(blocks)('nothing is wrong in an example: %s', async (block) => {
    const { parserErrors, found } = await check(block);
    expect([...parserErrors, ...found.map((finding) => finding.message.en)]).toEqual([]);
  });
});

describe('the README', () => {
  const page = readDocument('README.md');

  test('tells what the checker finds in its plan, and nothing else', async () => {
    const [plan = '', ...others] = planBlocks(page);
    expect(others).toEqual([]);
    const checked = await check(plan);
    const printed = checked.found.map((finding) => {
      const [place = '', severity = '', code = ''] = shown(checked, finding).split(' ');
      const [start = ''] = place.split('-');
      return `khuyen-hoc.kehoach:${start} ${severity} ${code} ${finding.message.vi}`;
    });
    const told = /^```text\n([\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
    expect(told.trimEnd().split('\n')).toEqual(printed);
  });
});
