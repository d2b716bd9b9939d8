import type { LineNode } from '../model/walk.ts';
import { type Span, spanOfLine } from './finding.ts';

/** The last word of a line with the marks behind it, and these marks. */
export interface LineEnd {
  readonly words: Span;
  readonly tail: Span;
}

/** Where a line ends, and where its last word does; runs once over its end from behind. */
export function lineEnd(line: LineNode): LineEnd {
  const { start, end } = spanOfLine(line);
  const text = (line.$cstNode?.root.fullText ?? '').slice(start, end);
  let tail = text.length;
  while (tail > 0 && '.,;:/ '.includes(text.charAt(tail - 1))) tail--;
  let word = tail;
  while (word > 0 && !/\s/.test(text.charAt(word - 1))) word--;
  return { words: { start: start + word, end }, tail: { start: start + tail, end } };
}
