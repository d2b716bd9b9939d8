import type { IToken, TokenTypeDictionary } from 'chevrotain';
import type { TerminalName } from './pieces.ts';

/** Collects the tokens of one text, in order, with the positions that the parser wants. */
export class TokenSink {
  readonly tokens: IToken[] = [];
  readonly hidden: IToken[] = [];
  private readonly types: TokenTypeDictionary;
  private readonly source: string;
  private readonly origin: (offset: number) => number;
  private line = 1;
  private lineStart = 0;
  private cursor = 0;

  constructor(types: TokenTypeDictionary, source: string, origin: (offset: number) => number) {
    this.types = types;
    this.source = source;
    this.origin = origin;
  }

  /** Adds a token the grammar reads; offsets are into the composed text. */
  emit(type: TerminalName, start: number, end: number): void {
    if (type === 'ESCAPE') this.hide(type, start, end);
    else this.tokens.push(this.token(type, start, end));
  }

  /** Adds a token the grammar does not see. */
  hide(type: TerminalName, start: number, end: number): void {
    this.hidden.push(this.token(type, start, end));
  }

  /** Ends `count` blocks at an offset. */
  closing(count: number, offset: number): void {
    for (let index = 0; index < count; index++) this.emit('END', offset, offset);
  }

  private token(name: TerminalName, start: number, end: number): IToken {
    const tokenType = this.types[name];
    if (tokenType?.tokenTypeIdx === undefined) throw new Error(`The grammar has no token ${name}.`);
    const startOffset = this.origin(start);
    const endOffset = this.origin(end);
    this.advance(startOffset);
    const startLine = this.line;
    const startColumn = startOffset - this.lineStart + 1;
    this.advance(endOffset);
    return {
      image: this.source.slice(startOffset, endOffset),
      startOffset,
      endOffset: endOffset - 1,
      startLine,
      startColumn,
      endLine: this.line,
      endColumn: endOffset - this.lineStart,
      tokenTypeIdx: tokenType.tokenTypeIdx,
      tokenType,
    };
  }

  private advance(offset: number): void {
    for (; this.cursor < offset; this.cursor++) {
      const code = this.source.charCodeAt(this.cursor);
      const breaks = code === 10 || (code === 13 && this.source.charCodeAt(this.cursor + 1) !== 10);
      if (!breaks) continue;
      this.line++;
      this.lineStart = this.cursor + 1;
    }
  }
}
