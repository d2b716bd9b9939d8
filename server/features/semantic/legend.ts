import type { SemanticTokensOptions } from 'vscode-languageserver';

/** The kinds of words that an editor colours: standard ones where they fit, so that every theme knows them, then our own. */
export const TOKEN_TYPES = [
  'comment',
  'keyword',
  'number',
  'operator',
  'property',
  'string',
  /** Headings of sections, appendices, tables, and the title. */
  'heading',
  /** `I.`, `1.`, `a)`, `-`, `|` … */
  'marker',
  /** What a number counts or is measured in: `đồng`, `đại biểu`, `%`. */
  'measure',
  /** A law, a decree or another document. */
  'legalDocument',
  /** A reference to a place of the plan. */
  'reference',
  /** The name of a unit (cơ quan, đơn vị). */
  'organization',
] as const;

export type TokenType = (typeof TOKEN_TYPES)[number];

/** What tells numbers and words of one kind apart. */
export const TOKEN_MODIFIERS = [
  'money',
  'count',
  'date',
  'time',
  /** What a computation comes to. */
  'result',
  /** The words and the figure of a total. */
  'total',
  /** A number that cannot be read for sure. */
  'malformed',
  /** What a draft leaves open. */
  'blank',
] as const;

export type TokenModifier = (typeof TOKEN_MODIFIERS)[number];

/** Those of {@link TOKEN_TYPES} that no editor knows of itself. */
export const OWN_TYPES: readonly TokenType[] = [
  'heading',
  'marker',
  'measure',
  'legalDocument',
  'reference',
  'organization',
];

/** What the server says of its colours. */
export const SEMANTIC_TOKENS: SemanticTokensOptions = {
  legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
  full: { delta: true },
  range: true,
};

/** Kind and modifiers of a token as the protocol's numbers. */
export interface TokenKind {
  readonly type: number;
  readonly modifiers: number;
}

/** A kind of token by its names. */
export function kind(type: TokenType, ...modifiers: readonly TokenModifier[]): TokenKind {
  return {
    type: TOKEN_TYPES.indexOf(type),
    modifiers: modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0),
  };
}
