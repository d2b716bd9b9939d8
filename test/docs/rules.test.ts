import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../language/rules/registry.ts';
import { check } from '../language/checked-plan.ts';
import { planBlocks, readDocument } from './documents.ts';

const page = readDocument('docs/rules.md');
const codes = CATALOGUE.map((rule) => rule.code);

interface Row {
  readonly code: string;
  readonly anchor: string;
  readonly severity: string;
}

const rows: readonly Row[] = [
  ...page.matchAll(/^\| \[([a-z.-]+)\]\(#([a-z.-]+)\) \| [^|]*`(error|warning|information)` \|/gm),
].map(([, code = '', anchor = '', severity = '']) => ({ code, anchor, severity }));

/** The text of each section by its anchor. */
const sections: ReadonlyMap<string, string> = new Map(
  page
    .split(/^(?=<a id=")/m)
    .slice(1)
    .map((text) => [/^<a id="([^"]+)"><\/a>/.exec(text)?.[1] ?? '', text]),
);

describe('the page of the rules', () => {
  test('lists every rule of the registry once, in its order, and no other', () => {
    expect(rows.map((row) => row.code)).toEqual(codes);
    expect(rows.map((row) => row.anchor)).toEqual(codes);
  });

  test('gives each rule the severity of the registry', () => {
    expect(rows.map(({ code, severity }) => [code, severity])).toEqual(
      CATALOGUE.map(({ code, severity }) => [code, severity]),
    );
  });

  test('has one section for every rule, under its code as anchor and heading, and no other', () => {
    expect([...sections.keys()]).toEqual(codes);
    for (const [code, text] of sections) expect(text).toMatch(new RegExp(`^## ${code.replace('.', '\\.')}$`, 'm'));
  });

  test.each(codes)('%s: the wrong example brings it, the right one brings nothing', async (code) => {
    const section = sections.get(code) ?? '';
    const [wrong = '', right = '', ...others] = planBlocks(section);
    expect(section).toMatch(/^Sai · Wrong$[\s\S]*^Đúng · Right$/m);
    expect(others).toEqual([]);
    expect(right).not.toBe('');
    expect((await check(wrong)).found.map((finding) => finding.code)).toContain(code);
    expect((await check(right)).found.map((finding) => finding.code)).toEqual([]);
  });
});
