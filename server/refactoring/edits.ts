import type { Edit, Span } from '../../language/rules/finding.ts';

/** A stretch of the text with the edits that lie in it made. */
export function edited(source: string, { start, end }: Span, edits: readonly Edit[]): string {
  let text = '';
  let at = start;
  for (const edit of inside({ start, end }, edits)) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, end);
}

/** The edits that lie in a stretch, in the order of the text. */
function inside(span: Span, edits: readonly Edit[]): Edit[] {
  return edits.filter((edit) => isInside(edit, span)).sort((one, other) => one.start - other.start);
}

export function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two stretches have a place in common; a cursor at the edge of words is on them. */
export function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
