import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type LanguageConfiguration = {
  readonly comments: unknown;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string }[];
  readonly colorizedBracketPairs: unknown;
  readonly onEnterRules?: unknown;
  readonly indentationRules?: unknown;
};

const path = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration: LanguageConfiguration = JSON.parse(readFileSync(path, 'utf8'));

describe('the language configuration', () => {
  it('comments a line with two slashes', () => {
    expect(configuration.comments).toEqual({ lineComment: '//' });
  });

  it.each([
    ['Đường ưỡn ngực', ['Đường', 'ưỡn', 'ngực']],
    ['Ho\u0323\u0302i nghi\u0323', ['Ho\u0323\u0302i', 'nghi\u0323']],
    ['chi 2.000.000 đồng.', ['chi', '2.000.000', 'đồng']],
    ['lúc 07h30, 13g', ['lúc', '07h30', '13g']],
    ['a) đi', ['a', 'đi']],
  ])('selects whole words in %s', (text, words) => {
    const { pattern, flags } = configuration.wordPattern;
    expect(text.match(new RegExp(pattern, `g${flags}`))).toEqual(words);
  });

  it('does nothing on Enter or on indentation that would disturb an input method', () => {
    expect(configuration.onEnterRules).toBeUndefined();
    expect(configuration.indentationRules).toBeUndefined();
  });

  it('closes no bracket that an input method types letters with', () => {
    const opened = configuration.autoClosingPairs.map((pair) => pair.open);
    expect(opened).toEqual(['(', '“']);
  });

  it('colours no bracket, so that the bracket of `a)` is not shown as unmatched', () => {
    expect(configuration.colorizedBracketPairs).toEqual([]);
  });
});
