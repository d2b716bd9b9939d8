import type { Edit } from '../../language/rules/finding.ts';

/** Edits in the order in which they stand in the text; of two at one place the insertion first. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** A text with edits made, all at once. The edits are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.text);
    from = edit.end;
  }
  return parts.join('') + text.slice(from);
}

/** The edit without what it leaves as it is at both ends; none where it changes nothing. */
export function leastEdit(text: string, edit: Edit): Edit[] {
  const old = text.slice(edit.start, edit.end);
  if (old === edit.text) return [];
  const most = Math.min(old.length, edit.text.length);
  let head = 0;
  while (head < most && old.charAt(head) === edit.text.charAt(head)) head++;
  let tail = 0;
  while (tail < most - head && old.charAt(old.length - 1 - tail) === edit.text.charAt(edit.text.length - 1 - tail)) {
    tail++;
  }
  return [{ start: edit.start + head, end: edit.end - tail, text: edit.text.slice(head, edit.text.length - tail) }];
}
