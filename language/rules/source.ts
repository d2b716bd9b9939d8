import type { ConferencePlan } from '../generated/ast.ts';
import type { Span } from './finding.ts';

/** The text that a plan was read from. */
export function sourceOf(plan: ConferencePlan): string {
  return plan.$cstNode?.root.fullText ?? '';
}

/** The last line with words in it: where a plan lacks what belongs at its end. */
export function lastLine(plan: ConferencePlan): Span {
  const source = sourceOf(plan).trimEnd();
  const start = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
  return { start: start + (source.slice(start).length - source.slice(start).trimStart().length), end: source.length };
}

/** Where the line ends that holds an offset, before its line break. */
export function endOfLine(source: string, offset: number): number {
  const length = source.slice(offset).search(/[\r\n]/);
  return length < 0 ? source.length : offset + length;
}

/** The line break that a text uses. */
export function lineBreak(source: string): '\r\n' | '\n' {
  return source.includes('\r\n') ? '\r\n' : '\n';
}
