import type { LexingReport } from 'langium';
import type { SourceLine } from './lines.ts';
import type { PlacedLine } from './placed.ts';

/** A line as a writer sees it, with the lines that go on with it. Offsets are into the text as it was given. */
export interface LaidLine {
  /** Where its indent begins. */
  readonly from: number;
  /** Where its words begin. */
  readonly start: number;
  /** Behind its last line break. */
  readonly to: number;
}

/** A comment, which the grammar does not see. */
export interface LaidComment extends LaidLine {
  /** The end of its words, without the line break. */
  readonly end: number;
  /** From the two strokes on, as it was written. */
  readonly text: string;
}

/** What of a text the tree does not hold: where its lines stand, and its comments. Both in the order of the text. */
export interface PlanLayout extends LexingReport {
  readonly lines: readonly LaidLine[];
  readonly comments: readonly LaidComment[];
}

/** What the lexer keeps beside the tokens. `origin` leads from the composed text to the source. */
export function layOut(
  source: string,
  lines: readonly SourceLine[],
  placed: readonly PlacedLine[],
  origin: (offset: number) => number,
): PlanLayout {
  const laid = (line: SourceLine, last: SourceLine): LaidLine => {
    const start = origin(line.start);
    return { from: indentStart(source, start), start, to: origin(last.breakEnd) };
  };
  return {
    diagnostics: [],
    lines: placed.map(({ line, continued }) => laid(line, continued.at(-1) ?? line)),
    comments: lines
      .filter((line) => line.shape.kind === 'comment')
      .map((line) => {
        const place = laid(line, line);
        const end = origin(line.end);
        return { ...place, end, text: source.slice(place.start, end) };
      }),
  };
}

function indentStart(source: string, start: number): number {
  let from = start;
  while (from > 0 && /[^\S\r\n\uFEFF]/.test(source.charAt(from - 1))) from--;
  return from;
}
