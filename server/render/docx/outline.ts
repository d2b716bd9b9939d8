import type { CountedMarker } from './marker.ts';

/** One level of a Word list: how it counts, from where, and the text around the number (`%2.%3.`). */
export interface ListLevel {
  readonly format: CountedMarker['format'] | 'bullet';
  readonly text: string;
  readonly start: number;
}

/** A list as Word defines it. */
export interface WordList {
  readonly reference: string;
  readonly levels: readonly ListLevel[];
  /** Whether its lines begin with the first-line indent of the body. */
  readonly indented: boolean;
}

/** The levels of an outline: section, clause, sub-clause, one below it, point. */
export const outlineLevels = { section: 0, clause: 1, subClause: 2, lowerSubClause: 3, point: 4 } as const;

const FORMATS = ['upperRoman', 'decimal', 'decimal', 'decimal', 'lowerLetter'] as const;
const USUAL_SUFFIXES = ['.', '.', '.', '.', ')'] as const;
/** What each level prints before its own number: the numbers of the clauses around. */
const PREFIXES = ['', '', '%2.', '%2.%3.', ''] as const;
const ABOVE: readonly (readonly number[])[] = [[], [], [1], [1, 2], []];

/**
 * A list of several levels, and how far Word has counted on each: a level begins again below every higher one. The
 * first marker on a level settles what stands behind its numbers.
 */
export class Outline {
  readonly #counts: number[] = [];
  readonly #suffixes: string[] = [];
  readonly #firstSection: number;

  constructor(firstSection = 1) {
    this.#firstSection = firstSection;
  }

  /** Whether Word's next number on a level is this marker. */
  fits(level: number, { format, above, number, suffix }: CountedMarker): boolean {
    const around = ABOVE[level]?.map((one) => this.#counts[one] ?? 0) ?? [];
    const first = level === outlineLevels.section ? this.#firstSection : 1;
    return (
      format === FORMATS[level] &&
      above.length === around.length &&
      above.every((one, index) => one > 0 && one === around[index]) &&
      number === (this.#counts[level] ?? first - 1) + 1 &&
      suffix === (this.#suffixes[level] ?? suffix)
    );
  }

  take(level: number, { number, suffix }: CountedMarker): void {
    this.#counts.length = Math.min(this.#counts.length, level);
    this.#counts[level] = number;
    this.#suffixes[level] = suffix;
  }

  levels(): ListLevel[] {
    return FORMATS.map((format, level) => ({
      format,
      text: `${PREFIXES[level] ?? ''}%${level + 1}${this.#suffixes[level] ?? USUAL_SUFFIXES[level] ?? ''}`,
      start: level === outlineLevels.section ? this.#firstSection : 1,
    }));
  }
}

/** A list of one level beside the outline, for numbers that do not continue it. */
export class SideList {
  readonly #first: CountedMarker;
  #last: number;

  constructor(first: CountedMarker) {
    this.#first = first;
    this.#last = first.number;
  }

  fits({ format, above, number, suffix }: CountedMarker): boolean {
    const first = this.#first;
    return (
      format === first.format &&
      suffix === first.suffix &&
      above.join('.') === first.above.join('.') &&
      number === this.#last + 1
    );
  }

  take({ number }: CountedMarker): void {
    this.#last = number;
  }

  levels(): ListLevel[] {
    const { format, above, number, suffix } = this.#first;
    return [{ format, text: `${above.map((one) => `${one}.`).join('')}%1${suffix}`, start: number }];
  }
}
