import { type KehoachTerminalNames, KehoachTerminals } from '../generated/ast.ts';

/** A terminal of the grammar by its name. */
export type TerminalName = KehoachTerminalNames;

/** A stretch of a line that one token covers; offsets are relative to the scanned text. */
export interface Piece {
  readonly type: TerminalName;
  readonly start: number;
  readonly end: number;
}

/** The end of the last piece, or `fallback` where there is none. */
export function endOf(pieces: readonly Piece[], fallback: number): number {
  return pieces.at(-1)?.end ?? fallback;
}

/** The letters and digits that Vietnamese words are made of, as the inside of a character class. */
export const WORD = 'A-Za-z0-9_\\u00C0-\\u024F\\u1E00-\\u1EFF';
/** Letters alone. */
export const LETTER = 'A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF';

const wordCharacter = new RegExp(`[${WORD}]`);

/** Whether a word or number could go on at `offset`. */
export function isWordAt(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && wordCharacter.test(text.charAt(offset));
}

/** The offset of the first character from `offset` on that is not white space. */
export function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && /\s/.test(text.charAt(at))) at++;
  return at;
}

/** A pattern that matches at one offset only. */
export function sticky(source: string, flags = ''): RegExp {
  return new RegExp(source, `${flags}y`);
}

/** Runs a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

/** The terminal's pattern as the grammar writes it. */
export function patternOf(name: TerminalName): RegExp {
  return KehoachTerminals[name];
}
