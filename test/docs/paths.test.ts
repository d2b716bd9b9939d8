import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocument } from './documents.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/language.md',
  'docs/rules.md',
  'docs/dependencies.md',
  'docs/inspect.md',
  'docs/lsp.md',
  'docs/editors.md',
];

/** What a document links to inside the project, pictures apart, and the anchor there. */
function linksIn(document: string): { readonly path: string; readonly anchor: string | undefined }[] {
  const links = readDocument(document).matchAll(/(?<!!)\[[^\]]+\]\(([^)#:]*)(?:#([^)]+))?\)/g);
  return [...links].map(([, path = '', anchor]) => ({
    path: path === '' ? document : join(dirname(document), path),
    anchor,
  }));
}

describe.each(documents)('%s', (document) => {
  test('links to files and anchors that are there', () => {
    const broken = linksIn(document).filter(({ path, anchor }) => {
      if (!existsSync(join(root, path))) return true;
      return anchor !== undefined && !readDocument(path).includes(`<a id="${anchor}">`);
    });
    expect(broken).toEqual([]);
  });

  test('names folders and files of the source that are there', () => {
    const named = readDocument(document).matchAll(/`((?:language|server|client|syntaxes|test|examples)\/[^`\s]*)`/g);
    expect([...named].map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
