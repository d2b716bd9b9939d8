import { createToken, type TokenType, type TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { compose } from './composed.ts';
import { scanContent } from './content.ts';
import { CELL, type ContentKind } from './content-kinds.ts';
import { layOut } from './layout.ts';
import { appendixLabel } from './line-starts.ts';
import { readLines, type SourceLine } from './lines.ts';
import { type Piece, skipSpace } from './pieces.ts';
import type { PlacedLine } from './placed.ts';
import { placeLines } from './structure.ts';
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
    const report = layOut(source, lines, placed.lines, origin);
    return { tokens: sink.tokens, hidden: sink.hidden, errors: [], report };
  }
}

/** Comments stand between lines and inside a line that goes on behind them. */
class CommentCursor {
  private readonly comments: readonly SourceLine[];
  private index = 0;

  constructor(lines: readonly SourceLine[]) {
    this.comments = lines.filter((line) => line.shape.kind === 'comment');
  }

  /** The comments not yet emitted that begin before an offset. */
  before(offset: number): readonly SourceLine[] {
    let end = this.index;
    for (let line = this.comments[end]; line && line.start < offset; line = this.comments[++end]);
    return this.comments.slice(this.index, end);
  }

  emitBefore(offset: number, sink: TokenSink): void {
    for (const line of this.before(offset)) {
      sink.hide('COMMENT', line.start, line.end);
      this.index++;
    }
  }
}

/** The tokens of one line of the plan and of the lines that go on with it. */
class LineTokens {
  /** The text of these lines, comments blanked out. */
  private readonly text: string;
  private readonly base: number;
  private readonly placed: PlacedLine;
  private readonly sink: TokenSink;
  private readonly comments: CommentCursor;
  /** The comments inside the line. */
  private readonly inside: readonly SourceLine[];
  private readonly end: number;

  constructor(text: string, placed: PlacedLine, sink: TokenSink, comments: CommentCursor) {
    this.placed = placed;
    this.sink = sink;
    this.comments = comments;
    this.end = (placed.continued.at(-1) ?? placed.line).end;
    this.inside = placed.continued.length > 0 ? comments.before(this.end) : [];
    this.base = placed.line.start;
    this.text = masked(text, this.base, this.end, this.inside);
  }

  emit(): void {
    const { line, closes, opener } = this.placed;
    this.sink.closing(closes, line.start);
    if (opener) this.sink.emit(opener.type, opener.start, opener.end);
    if (line.shape.kind === 'row') this.row(line);
    else this.scan(this.contentStart(), this.end, this.placed.content);
    this.comments.emitBefore(this.end, this.sink);
    this.sink.emit('NL', this.end, (this.placed.continued.at(-1) ?? line).breakEnd);
  }

  private contentStart(): number {
    const { line, opener } = this.placed;
    if (opener?.type === 'APPENDIX') return this.label(opener.end);
    if (line.shape.kind !== 'escaped') return opener?.end ?? line.start;
    this.sink.hide('ESCAPE', line.start, line.start + 1);
    return line.start + 1;
  }

  private label(offset: number): number {
    const label = appendixLabel(this.words(offset, this.placed.line.end), 0);
    if (!label) return offset;
    this.sink.emit('APPENDIX_LABEL', offset + label.start, offset + label.end);
    return offset + label.end;
  }

  private words(start: number, end: number): string {
    return this.text.slice(start - this.base, end - this.base);
  }

  /** Joined lines are read as one text. */
  private scan(start: number, end: number, kind: ContentKind): void {
    for (const piece of scanContent(this.words(start, end), kind)) {
      this.piece({ ...piece, start: start + piece.start, end: start + piece.end });
    }
  }

  /** A comment parts the words around it. */
  private piece({ type, start, end }: Piece): void {
    const comment = this.inside.find((line) => line.start < end && line.end > start);
    if (!comment) {
      this.comments.emitBefore(start, this.sink);
      this.sink.emit(type, start, end);
      return;
    }
    const before = start + this.words(start, comment.start).trimEnd().length;
    if (before > start) this.piece({ type, start, end: before });
    const after = this.base + skipSpace(this.text, comment.end - this.base);
    if (after < end) this.piece({ type, start: after, end });
  }

  private row(line: SourceLine): void {
    const bars = barsOf(this.words(line.start, this.end)).map((bar) => line.start + bar);
    for (const [index, bar] of bars.entries()) {
      const next = bars[index + 1] ?? this.end;
      this.comments.emitBefore(bar, this.sink);
      if (index > 0 && index === bars.length - 1 && this.isBlank(bar + 1, this.end)) {
        this.sink.hide('ROW_END', bar, bar + 1);
      } else {
        this.sink.emit('BAR', bar, bar + 1);
        this.cell(bar + 1, next);
      }
    }
  }

  private isBlank(from: number, to: number): boolean {
    return this.words(from, to).trim() === '';
  }

  private cell(start: number, end: number): void {
    const words = this.words(start, end);
    const at = skipSpace(words, 0);
    if (words.trim() === '^') this.sink.emit('ABOVE', start + at, start + at + 1);
    else this.scan(start, end, CELL);
  }
}

/** A stretch of the text with what no value can go on over in place of its comments. */
function masked(text: string, start: number, end: number, comments: readonly SourceLine[]): string {
  let result = '';
  let from = start;
  for (const comment of comments) {
    result += text.slice(from, comment.start) + ';'.repeat(comment.end - comment.start);
    from = comment.end;
  }
  return result + text.slice(from, end);
}

/** The bars that part cells; `\|` is a bar inside one. */
function barsOf(row: string): number[] {
  const bars: number[] = [];
  for (let at = row.indexOf('|'); at >= 0; at = row.indexOf('|', at + 1)) {
    if (row.charAt(at - 1) !== '\\') bars.push(at);
  }
  return bars;
}
