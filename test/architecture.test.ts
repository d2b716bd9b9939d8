import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const LONGEST_FILE = 300;

interface Import {
  readonly file: string;
  /** A path from the top folder, or a package's name. */
  readonly from: string;
}

/** TypeScript files of a folder, as paths from the top folder, without what Langium generates. */
function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('language/generated/'));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\b(?:[^'";]*?\bfrom\s*)?\s*'([^']+)'|\bimport\(\s*'([^']+)'/gm);
  return [...statements].map(([, named, dynamic]) => {
    const from = named ?? dynamic ?? '';
    const path = from.startsWith('.')
      ? relative(root, join(root, dirname(file), from))
          .split(sep)
          .join('/')
      : from;
    return { file, from: path };
  });
}

/** The imports of a folder that are none of those allowed, as `file → import`. */
function strays(folder: string, isAllowed: (one: Import) => boolean): string[] {
  return filesOf(folder)
    .flatMap(importsOf)
    .filter((one) => !isAllowed(one))
    .map(({ file, from }) => `${file} → ${from}`);
}

const inside = (...folders: readonly string[]) => {
  return ({ from }: Import) => folders.some((folder) => from.startsWith(`${folder}/`));
};

describe('imports run one way', () => {
  test('the files and their imports are found at all', () => {
    const imports = ['language', 'server', 'client'].flatMap(filesOf).flatMap(importsOf);
    expect(imports).toContainEqual({ file: 'language/services.ts', from: 'language/syntax/lexer.ts' });
    expect(imports).toContainEqual({ file: 'client/preview-panel.ts', from: 'server/protocol.ts' });
    expect(imports).toContainEqual({ file: 'server/services.ts', from: 'langium/lsp' });
  });

  test('the language knows no server, no client, no editor, no file system', () => {
    // Chevrotain is the parser inside Langium: the lexer gives its tokens.
    const allowed = (one: Import) => inside('language')(one) || one.from === 'langium' || one.from === 'chevrotain';
    expect(strays('language', allowed)).toEqual([]);
  });

  test('values know nothing but themselves', () => {
    expect(strays('language/values', inside('language/values'))).toEqual([]);
  });

  test('the lexer knows values and the grammar, the model not the rules', () => {
    const packages = ({ from }: Import) => !from.includes('.ts');
    const syntax = inside('language/syntax', 'language/values', 'language/generated');
    expect(strays('language/syntax', (one) => syntax(one) || packages(one))).toEqual([]);
    const notRules = (one: Import) => !inside('language/rules')(one);
    expect(strays('language/model', notRules)).toEqual([]);
  });

  test('renderers know the formal document and nothing of plans', () => {
    const allowed = (one: Import) =>
      inside('server/render', 'language/values')(one) ||
      one.from === 'server/document/model.ts' ||
      one.from.startsWith('node:');
    // What writes Word files, and nothing else.
    const word = ({ file, from }: Import) =>
      file.startsWith('server/render/docx/') && ['docx', 'fflate'].includes(from);
    expect(strays('server/render', (one) => allowed(one) || word(one))).toEqual([]);
  });

  test('the server knows no client', () => {
    expect(strays('server', (one) => !inside('client', 'test')(one))).toEqual([]);
  });

  test('the client knows the protocol of the server and nothing else of it', () => {
    const allowed = (one: Import) =>
      inside('client')(one) || one.from === 'server/protocol.ts' || !one.from.includes('.ts');
    expect(strays('client', allowed)).toEqual([]);
  });

  test('the script of the preview knows no editor', () => {
    expect(strays('client/webview', ({ from }) => from.includes('.ts'))).toEqual([]);
  });
});

describe('files are small', () => {
  test(`none has more than ${LONGEST_FILE} lines`, () => {
    const long = ['language', 'server', 'client', 'test']
      .flatMap(filesOf)
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST_FILE);
    expect(long).toEqual([]);
  });
});
