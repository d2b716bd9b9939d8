import type { ContentKind } from './content-kinds.ts';
import type { SourceLine } from './lines.ts';
import type { TerminalName } from './pieces.ts';

/** One line of the plan after its place is known: what to emit before its content, and how to read that. */
export interface PlacedLine {
  readonly line: SourceLine;
  /** How many open blocks end before this line. */
  readonly closes: number;
  /** The token that begins the line, zero wide where no word of its own says what it is. */
  readonly opener: { readonly type: TerminalName; readonly start: number; readonly end: number } | undefined;
  readonly content: ContentKind;
  /** Lines that go on with this one. */
  readonly continued: SourceLine[];
}

export interface PlacedText {
  readonly lines: readonly PlacedLine[];
  /** How many blocks are still open at the end. */
  readonly closes: number;
}

/** The part of the plan that a line stands in. */
export type Region =
  | 'head'
  | 'subject'
  | 'preamble'
  | 'body'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'appendix-title'
  | 'appendix';
