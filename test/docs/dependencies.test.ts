import { describe, expect, test } from 'vitest';
import { readDocument } from './documents.ts';

const manifest: { devDependencies: Record<string, string>; dependencies?: Record<string, string> } = JSON.parse(
  readDocument('package.json'),
);
const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).sort();

/** The first and the last cell of the rows that name a package: its name and its licence. */
const rows: ReadonlyMap<string, string> = new Map(
  [...readDocument('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|.*\| ([^|]+) \|$/gm)].map(
    ([, name = '', licence = '']) => [name, licence],
  ),
);

describe('the page of the dependencies', () => {
  test('names every package that the manifest depends on, and no other', () => {
    expect([...rows.keys()].sort()).toEqual(names);
  });

  test.each(names)('%s: gives the licence that the package itself gives', (name) => {
    const installed: { license: string } = JSON.parse(readDocument(`node_modules/${name}/package.json`));
    expect(rows.get(name)).toBe(installed.license);
  });
});
