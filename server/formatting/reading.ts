import type { Lexer } from 'langium';
import type { Edit } from '../../language/rules/finding.ts';
import { applyEdits } from './edits.ts';

type Tokens = ReturnType<Lexer['tokenize']>['tokens'];

/** The tokens of one line of the plan, and where its line break ends. */
interface TokenLine {
  readonly tokens: Tokens;
  readonly end: number;
}

const ROUNDS = 4;

/**
 * Those of the edits after which every line still reads as before: the same tokens with the same letters and digits.
 * A line that would read otherwise stays as it is. The edits are in order.
 */
export function edited(text: string, edits: readonly Edit[], lexer: Lexer): readonly Edit[] {
  if (edits.length === 0) return edits;
  const before = lined(lexer, text);
  let kept = edits;
  for (let round = 0; round < ROUNDS && kept.length > 0; round++) {
    const after = lined(lexer, applyEdits(text, kept));
    const other = before.flatMap((line, index) => (isSame(line, after[index]) ? [] : [index]));
    if (other.length === 0 && after.length === before.length) return kept;
    kept = without(kept, before, after.length === before.length ? other : other.slice(0, 1));
  }
  return [];
}

function lined(lexer: Lexer, text: string): TokenLine[] {
  const lines: TokenLine[] = [];
  let tokens: Tokens = [];
  for (const token of lexer.tokenize(text).tokens) {
    tokens.push(token);
    if (token.tokenType.name !== 'NL') continue;
    lines.push({ tokens, end: (token.endOffset ?? token.startOffset) + 1 });
    tokens = [];
  }
  return [...lines, { tokens, end: text.length + 1 }];
}

function isSame({ tokens }: TokenLine, other: TokenLine | undefined): boolean {
  if (!other || tokens.length !== other.tokens.length) return false;
  return tokens.every((token, index) => {
    const after = other.tokens[index];
    if (!after || token.tokenType.name !== after.tokenType.name) return false;
    return token.image === after.image || wordsOf(token.image) === wordsOf(after.image);
  });
}

function wordsOf(image: string): string {
  return image.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** The edits outside some lines; blank lines and comments above a line are its own. */
function without(edits: readonly Edit[], lines: readonly TokenLine[], dropped: readonly number[]): Edit[] {
  const spans = dropped.map((index) => ({ start: lines[index - 1]?.end ?? 0, end: lines[index]?.end ?? 0 }));
  let at = 0;
  return edits.filter((edit) => {
    while (spans[at] && (spans[at]?.end ?? 0) <= edit.start) at++;
    const span = spans[at];
    return !span || edit.start < span.start;
  });
}
