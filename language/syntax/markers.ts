import { isWordAt, LETTER, matchAt, patternOf, sticky } from './pieces.ts';

/** The levels of the body: a marker closes every open block of its own level or a deeper one. */
export type Level = 1 | 2 | 3 | 3.5 | 4 | 5 | 6;

export type MarkerType = 'SECTION_MARK' | 'CLAUSE_MARK' | 'SUBCLAUSE_MARK' | 'POINT_MARK' | 'DASH_MARK' | 'PLUS_MARK';

export interface Marker {
  readonly type: MarkerType;
  readonly level: Level;
  /** The marker's length in characters. */
  readonly length: number;
}

/** A marker is followed by a space; without one only before a letter, where it can mean nothing else. */
const after = `(?=\\s|$|[${LETTER}])`;
const SUBCLAUSE = sticky(`${patternOf('SUBCLAUSE_MARK').source}(?=\\s|$)`);
const SECTION = sticky(patternOf('SECTION_MARK').source + after);
const CLAUSE = sticky(`${patternOf('CLAUSE_MARK').source}(?:(?=\\s|$)|(?<=[.)])(?=[${LETTER}]))`);
const POINT = sticky(`${patternOf('POINT_MARK').source}(?:(?=\\s|$)|(?<=\\))(?=[${LETTER}]))`);
const DASH = sticky(`${patternOf('DASH_MARK').source}(?=\\s|$|[\\d${LETTER}])`);
const PLUS = sticky(`${patternOf('PLUS_MARK').source}(?=\\s|$|[\\d${LETTER}])`);

/** The block marker that a line's words begin with. */
export function markerAt(words: string): Marker | undefined {
  if (isWordAt(words, 0) && !/^(?:[IVXLC]|[a-zđ]|\d)/.test(words)) return undefined;
  return (
    marker(SUBCLAUSE, 'SUBCLAUSE_MARK', words) ??
    marker(SECTION, 'SECTION_MARK', words) ??
    marker(CLAUSE, 'CLAUSE_MARK', words) ??
    marker(POINT, 'POINT_MARK', words) ??
    marker(DASH, 'DASH_MARK', words) ??
    marker(PLUS, 'PLUS_MARK', words)
  );
}

function marker(pattern: RegExp, type: MarkerType, words: string): Marker | undefined {
  const match = matchAt(pattern, words, 0);
  return match ? { type, level: levelOf(type, match[0]), length: match[0].length } : undefined;
}

function levelOf(type: MarkerType, text: string): Level {
  switch (type) {
    case 'SECTION_MARK':
      return 1;
    case 'CLAUSE_MARK':
      return 2;
    case 'SUBCLAUSE_MARK':
      return /\d\.\d+\.\d/.test(text) ? 3.5 : 3;
    case 'POINT_MARK':
      return 4;
    case 'DASH_MARK':
      return 5;
    case 'PLUS_MARK':
      return 6;
  }
}
