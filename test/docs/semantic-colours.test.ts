import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_TYPES, TOKEN_MODIFIERS, TOKEN_TYPES } from '../../server/features/semantic/legend.ts';

interface Contributions {
  readonly semanticTokenTypes: readonly { readonly id: string; readonly description: string }[];
  readonly semanticTokenModifiers: readonly { readonly id: string; readonly description: string }[];
  readonly semanticTokenScopes: readonly {
    readonly language: string;
    readonly scopes: Readonly<Record<string, readonly string[]>>;
  }[];
}

const manifest: { readonly contributes: Contributions } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;

describe('every theme, light, dark or of high contrast,', () => {
  const scopes = semanticTokenScopes.find(({ language }) => language === 'kehoach')?.scopes ?? {};
  const selectors = Object.keys(scopes);

  it('is told of our own kinds of words', () => {
    expect(semanticTokenTypes.map(({ id }) => id)).toEqual([...OWN_TYPES]);
    expect(semanticTokenModifiers.map(({ id }) => id)).toEqual([...TOKEN_MODIFIERS]);
  });

  it.each([...OWN_TYPES])('has scopes to colour %s by', (type) => {
    expect(scopes[type]?.length).toBeGreaterThan(0);
  });

  it.each([...TOKEN_MODIFIERS])('tells words apart that are %s', (modifier) => {
    expect(selectors.some((selector) => selector.split('.').slice(1).includes(modifier))).toBe(true);
  });

  it('is given kinds that the server sends, and scopes of this language', () => {
    const types = new Set<string>(TOKEN_TYPES);
    const modifiers = new Set<string>(TOKEN_MODIFIERS);
    for (const selector of selectors) {
      const [type = '', ...more] = selector.split('.');
      expect(types, selector).toContain(type);
      for (const modifier of more) expect(modifiers, selector).toContain(modifier);
      for (const scope of scopes[selector] ?? []) expect(scope).toMatch(/^[a-z]+(?:[.-][a-z]+)*\.kehoach$/);
    }
  });
});
