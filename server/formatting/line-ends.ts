import type { Edit } from '../../language/rules/finding.ts';
import type { PlanLayout } from '../../language/syntax/layout.ts';
import { type FileLine, isBareEscape } from './source-lines.ts';

/** No line is indented but those that go on with the one above; none ends in white space. */
export function lineEnds(text: string, lines: readonly FileLine[], layout: PlanLayout): Edit[] {
  const heads = headsOf(layout);
  return lines.flatMap((line) => {
    if (line.kind === 'blank') return [];
    const edits: Edit[] = [];
    // A mark of byte order inside the text is a finding of its own.
    const isIndented = line.start > line.from && !text.slice(line.from, line.start).includes('\uFEFF');
    if (isIndented && heads.has(line.start)) {
      edits.push({ start: line.from, end: line.start, text: '' });
    }
    if (line.end > line.wordEnd && !isBareEscape(text, line)) {
      edits.push({ start: line.wordEnd, end: line.end, text: '' });
    }
    return edits;
  });
}

/** Where the words of lines begin that stand for themselves: comments inside a line that goes on do not. */
function headsOf({ lines, comments }: PlanLayout): ReadonlySet<number> {
  const heads = new Set(lines.map(({ start }) => start));
  let index = 0;
  for (const { start } of comments) {
    while (lines[index + 1] && (lines[index + 1]?.from ?? 0) <= start) index++;
    const line = lines[index];
    if (!line || start < line.from || start >= line.to) heads.add(start);
  }
  return heads;
}
