import { isWordAt, type Piece, patternOf, type TerminalName } from './pieces.ts';

/** Terminals in a row, white space between them: `DAY_WORD DAY MONTH_WORD MONTH`. */
export interface Phrase {
  readonly names: readonly TerminalName[];
  readonly pattern: RegExp;
}

/** A terminal that may be absent. */
export interface Maybe {
  readonly maybe: TerminalName;
}

/** Marks a terminal of a phrase as one that may be absent. */
export function maybe(name: TerminalName): Maybe {
  return { maybe: name };
}

export type PhrasePart = TerminalName | Maybe;

/** Compiles a sequence of terminals. */
export function phrase(...parts: readonly PhrasePart[]): Phrase {
  const names = parts.map((part) => (typeof part === 'string' ? part : part.maybe));
  const source = parts.map((part, index) => {
    const name = typeof part === 'string' ? part : part.maybe;
    const gap = index === 0 ? '' : '\\s*';
    return `(?:${gap}(${patternOf(name).source}))${typeof part === 'string' ? '' : '?'}`;
  });
  return { names, pattern: new RegExp(source.join(''), 'diy') };
}

/** The pieces of a phrase that stands at `offset` and does not end inside a word. */
export function matchPhrase(candidate: Phrase, text: string, offset: number): Piece[] | undefined {
  candidate.pattern.lastIndex = offset;
  const match = candidate.pattern.exec(text);
  if (!match || isWordAt(text, candidate.pattern.lastIndex)) return undefined;
  return candidate.names.flatMap((type, index) => {
    const span = match.indices?.[index + 1];
    return span ? [{ type, start: span[0], end: span[1] }] : [];
  });
}

/** The first phrase of a list that stands at `offset`. */
export function firstPhrase(candidates: readonly Phrase[], text: string, offset: number): Piece[] | undefined {
  for (const candidate of candidates) {
    const pieces = matchPhrase(candidate, text, offset);
    if (pieces) return pieces;
  }
  return undefined;
}
