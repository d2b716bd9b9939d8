import type { LangiumDocument } from 'langium';
import type { LangiumSharedServices, SemanticTokenProvider } from 'langium/lsp';
import type {
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensOptions,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { modelIn } from './cursor.ts';
import { SEMANTIC_TOKENS, TOKEN_MODIFIERS, TOKEN_TYPES } from './semantic/legend.ts';
import { type ColouredToken, colouredTokens } from './semantic/tokens.ts';

/** What was sent last for a document, which the next answer is a change of. */
interface Sent {
  readonly id: string;
  readonly data: readonly number[];
}

/** Colours by meaning: every typed value, reference, unit, marker and heading. */
export class PlanSemanticTokens implements SemanticTokenProvider {
  readonly tokenTypes: Record<string, number> = Object.fromEntries(TOKEN_TYPES.map((type, index) => [type, index]));
  readonly tokenModifiers: Record<string, number> = Object.fromEntries(
    TOKEN_MODIFIERS.map((modifier, index) => [modifier, 1 << index]),
  );
  readonly semanticTokensOptions: SemanticTokensOptions = SEMANTIC_TOKENS;
  private readonly sent = new Map<string, Sent>();
  private answers = 0;

  constructor({ workspace }: LangiumSharedServices) {
    // What was sent for a plan that is closed is wanted no more.
    workspace.TextDocuments.onDidClose(({ document }) => this.sent.delete(document.uri));
  }

  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): SemanticTokens {
    const data = encode(tokensOf(document));
    return { resultId: this.remember(document, data), data: [...data] };
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    const { start, end } = range;
    return { data: encode(tokensOf(document).filter(({ line }) => start.line <= line && line <= end.line)) };
  }

  semanticHighlightDelta(
    document: LangiumDocument,
    { previousResultId }: SemanticTokensDeltaParams,
  ): SemanticTokens | SemanticTokensDelta {
    const before = this.sent.get(document.textDocument.uri);
    const data = encode(tokensOf(document));
    const resultId = this.remember(document, data);
    if (before?.id !== previousResultId) return { resultId, data: [...data] };
    return { resultId, edits: changeBetween(before.data, data) };
  }

  private remember(document: LangiumDocument, data: readonly number[]): string {
    const id = String(++this.answers);
    this.sent.set(document.textDocument.uri, { id, data });
    return id;
  }
}

function tokensOf(document: LangiumDocument): readonly ColouredToken[] {
  const model = modelIn(document);
  return model ? colouredTokens(model) : [];
}

/** Five numbers for each token: lines and units behind the one before it, length, kind, modifiers. */
function encode(tokens: readonly ColouredToken[]): number[] {
  const data: number[] = [];
  let before = { line: 0, character: 0 };
  for (const { line, character, length, type, modifiers } of tokens) {
    const lines = line - before.line;
    data.push(lines, lines === 0 ? character - before.character : character, length, type, modifiers);
    before = { line, character };
  }
  return data;
}

/** One edit between what both begin with and what both end with; none where nothing has changed. */
function changeBetween(before: readonly number[], after: readonly number[]): SemanticTokensDelta['edits'] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const deleteCount = before.length - start - tail;
  const data = after.slice(start, after.length - tail);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
