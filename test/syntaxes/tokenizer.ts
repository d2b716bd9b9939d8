import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar, Registry } = textmate;

const grammarPath = fileURLToPath(new URL('../../syntaxes/kehoach.tmLanguage.json', import.meta.url));

/** The text of the TextMate grammar. */
export const grammarText: string = readFileSync(grammarPath, 'utf8');

/** A piece of a line and the scopes on it, outermost first, without the grammar's own and the suffix `.kehoach`. */
export type Token = { readonly text: string; readonly scopes: readonly string[] };

/** A piece of a line and its innermost scope that carries a colour. */
export type Painted = readonly [text: string, scope: string];

const grammar = await loadGrammar();

async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(readFileSync(wasm));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(grammarText, grammarPath)),
  });
  const loaded = await registry.loadGrammar('source.kehoach');
  if (loaded === null) throw new Error('the grammar source.kehoach cannot be loaded');
  return loaded;
}

/** The tokens of each line, as the editor gets them. */
export function tokenize(text: string): readonly (readonly Token[])[] {
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens
      .map((token) => ({
        text: line.slice(token.startIndex, token.endIndex),
        scopes: token.scopes.slice(1).map(short),
      }))
      .filter((token) => token.text !== '');
  });
}

function short(scope: string): string {
  return scope.replace(/\.kehoach$/, '');
}

/** What is coloured in each line: plain prose, which has nothing but `meta` scopes, is left out. */
export function paintLines(text: string): readonly (readonly Painted[])[] {
  return tokenize(text).map((line) => line.flatMap(paintToken));
}

function paintToken(token: Token): Painted[] {
  const scope = token.scopes.findLast((name) => !name.startsWith('meta.'));
  const text = token.text.trim();
  return scope === undefined || text === '' ? [] : [[text, scope]];
}

/** What is coloured in one line that stands alone in a file. */
export function paint(line: string): readonly Painted[] {
  return paintLines(line)[0] ?? [];
}

/** What is coloured in one line below a section heading. */
export function paintInBody(line: string): readonly Painted[] {
  return paintLines(`I. NỘI DUNG\n${line}`)[1] ?? [];
}
