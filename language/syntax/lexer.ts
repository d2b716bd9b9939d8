import { createToken, type TokenType, type TokenTypeDictionary } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult } from 'langium';
import { compose } from './composed.ts';
import { scanContent } from './content.ts';
import { CELL, type ContentKind } from './content-kinds.ts';
import { appendixLabel } from './line-starts.ts';
import { readLines, type SourceLine } from './lines.ts';
import { skipSpace } from './pieces.ts';
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
    else this.content(this.contentStart());
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
  private stretches(start: number): { readonly from: number; readonly to: number }[] {
    const stretches = [];
    let from = start;
    let to = this.placed.line.end;
    for (const next of this.placed.continued) {
      if (this.text.slice(to, next.start).includes('//')) {
        stretches.push({ from, to });
        from = next.start;
      }
      to = next.end;
    }
    return [...stretches, { from, to }];
  }

  private content(start: number): void {
    for (const { from, to } of this.stretches(start)) {
      this.comments.emitBefore(from, this.sink);
      this.scan(from, to, this.placed.content);
    }
  }

  private scan(start: number, end: number, kind: ContentKind): void {
    for (const piece of scanContent(this.text.slice(start, end), kind)) {
      this.sink.emit(piece.type, start + piece.start, start + piece.end);
    }
  }

  private row(line: SourceLine): void {
    for (const { from, to } of this.stretches(line.start)) {
      this.comments.emitBefore(from, this.sink);
      this.cells(from, to);
    }
  }

  /** What stands before the first bar goes on with the cell above. */
  private cells(from: number, to: number): void {
    const bars = barsOf(this.text.slice(from, to)).map((bar) => from + bar);
    this.cell(from, bars[0] ?? to);
    for (const [index, bar] of bars.entries()) {
      const isLast = index === bars.length - 1;
      if (isLast && bars.length > 1 && this.text.slice(bar + 1, to).trim() === '') {
        this.sink.hide('ROW_END', bar, bar + 1);
        return;
      }
      this.sink.emit('BAR', bar, bar + 1);
      this.cell(bar + 1, bars[index + 1] ?? to);
    }
  }

  private cell(start: number, end: number): void {
    const words = this.text.slice(start, end);
    const at = skipSpace(words, 0);
    if (words.trim() === '^') {
      this.sink.emit('ABOVE', start + at, start + at + 1);
      return;
    }
    this.scan(start, end, CELL);
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
