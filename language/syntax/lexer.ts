import { createToken, type TokenType, type TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { compose } from './composed.ts';
import { CELL, scanContent } from './content.ts';
import { readLines, type SourceLine } from './lines.ts';
import { skipSpace } from './pieces.ts';
import { appendixLabel, type PlacedLine, placeLines } from './structure.ts';
import { TokenSink } from './tokens.ts';

/**
 * The lexer of the plan language: it classifies lines, closes blocks and marks values, so that the grammar can
 * read every text. The tokens' text, the hidden ones and white space included, is the text of the file.
 */
export class PlanLexer implements Lexer {
  readonly definition: TokenTypeDictionary;

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar);
    if (!Array.isArray(types)) throw new Error('The grammar must have one lexer mode.');
    // Only the names count: the patterns are looked for by the scanners, each in its place.
    this.definition = Object.fromEntries(types.map(({ name }: TokenType) => [name, createToken({ name })]));
  }

  tokenize(source: string): LexerResult {
    const { text, origin } = compose(source);
    const lines = readLines(text);
    const placed = placeLines(text, lines);
    const sink = new TokenSink(this.definition, source, origin);
    const comments = new CommentCursor(lines);
    for (const line of placed.lines) {
      comments.emitBefore(line.line.start, sink);
      new LineTokens(text, line, sink, comments).emit();
    }
    comments.emitBefore(text.length + 1, sink);
    sink.closing(placed.closes, text.length);
    return { tokens: sink.tokens, hidden: sink.hidden, errors: [] };
  }
}

/** Comments stand between lines and inside a line that goes on behind them. */
class CommentCursor {
  private readonly comments: readonly SourceLine[];
  private index = 0;

  constructor(lines: readonly SourceLine[]) {
    this.comments = lines.filter((line) => line.shape.kind === 'comment');
  }

  emitBefore(offset: number, sink: TokenSink): void {
    for (let line = this.comments[this.index]; line && line.start < offset; line = this.comments[++this.index]) {
      sink.hide('COMMENT', line.start, line.end);
    }
  }
}

/** The tokens of one line of the plan and of the lines that go on with it. */
class LineTokens {
  private readonly text: string;
  private readonly placed: PlacedLine;
  private readonly sink: TokenSink;
  private readonly comments: CommentCursor;

  constructor(text: string, placed: PlacedLine, sink: TokenSink, comments: CommentCursor) {
    this.text = text;
    this.placed = placed;
    this.sink = sink;
    this.comments = comments;
  }

  emit(): void {
    const { line, closes, opener } = this.placed;
    this.sink.closing(closes, line.start);
    if (opener) this.sink.emit(opener.type, opener.start, opener.end);
    if (line.shape.kind === 'row') this.row(line);
    else this.content(this.contentStart(), line);
    const last = this.placed.continued.at(-1) ?? line;
    this.sink.emit('NL', last.end, last.breakEnd);
  }

  private contentStart(): number {
    const { line, opener } = this.placed;
    if (opener?.type === 'APPENDIX') return this.label(opener.end);
    if (line.shape.kind !== 'escaped') return opener?.end ?? line.start;
    this.sink.hide('ESCAPE', line.start, line.start + 1);
    return line.start + 1;
  }

  private label(offset: number): number {
    const label = appendixLabel(this.text.slice(0, this.placed.line.end), offset);
    if (!label) return offset;
    this.sink.emit('APPENDIX_LABEL', label.start, label.end);
    return label.end;
  }

  /** Joined lines are read as one text; where a comment parts them, as one text each. */
  private content(start: number, line: SourceLine): void {
    let from = start;
    let end = line.end;
    for (const next of this.placed.continued) {
      if (this.hasComment(end, next.start)) {
        this.scan(from, end);
        from = next.start;
        this.comments.emitBefore(next.start, this.sink);
      }
      end = next.end;
    }
    this.scan(from, end);
  }

  private hasComment(from: number, to: number): boolean {
    return this.text.slice(from, to).includes('//');
  }

  private scan(start: number, end: number): void {
    for (const piece of scanContent(this.text.slice(start, end), this.placed.content)) {
      this.sink.emit(piece.type, start + piece.start, start + piece.end);
    }
  }

  private row(line: SourceLine): void {
    const end = (this.placed.continued.at(-1) ?? line).end;
    const bars = barsOf(this.text.slice(line.start, end)).map((bar) => line.start + bar);
    for (const [index, bar] of bars.entries()) {
      const next = bars[index + 1] ?? end;
      if (index > 0 && index === bars.length - 1 && this.text.slice(bar + 1, end).trim() === '') {
        this.sink.hide('ROW_END', bar, bar + 1);
      } else {
        this.sink.emit('BAR', bar, bar + 1);
        this.cell(bar + 1, next);
      }
    }
  }

  private cell(start: number, end: number): void {
    const words = this.text.slice(start, end);
    const at = skipSpace(words, 0);
    if (words.trim() === '^') {
      this.sink.emit('ABOVE', start + at, start + at + 1);
      return;
    }
    for (const piece of scanContent(words, CELL)) this.sink.emit(piece.type, start + piece.start, start + piece.end);
  }
}

/** The bars that part cells; `\|` is a bar inside one. */
function barsOf(row: string): number[] {
  const bars: number[] = [];
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
    if (row.charAt(at - 1) !== '\\') bars.push(at);
  }
  return bars;
}
