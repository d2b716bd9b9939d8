import type { AstNode } from 'langium';
import type { ConferencePlan } from '../../language/generated/ast.ts';
import { type Edit, spanOf } from '../../language/rules/finding.ts';
import { breakOf, type FileLine, isBareEscape, lineIndexAt } from './source-lines.ts';

/** A blank line parts sections and the parts of the plan; none is doubled, none stands first or last. */
export function blankLines(text: string, lines: readonly FileLine[], plan: ConferencePlan): Edit[] {
  return [...surplus(lines), ...missing(text, lines, plan), ...lastBreak(text, lines)];
}

/** Blank lines that are too many, and white space in those that are not. */
function surplus(lines: readonly FileLine[]): Edit[] {
  const last = lines.findLastIndex(({ kind }) => kind !== 'blank');
  return lines.flatMap(({ kind, from, end, to }, index) => {
    if (kind !== 'blank') return [];
    const above = lines[index - 1];
    const isNeeded = index < last && above !== undefined && above.kind !== 'blank';
    return [{ start: from, end: isNeeded ? end : to, text: '' }];
  });
}

function missing(text: string, lines: readonly FileLine[], plan: ConferencePlan): Edit[] {
  return openingsOf(plan).flatMap((node) => {
    const index = lineIndexAt(lines, spanOf(node).start);
    const at = firstComment(lines, index);
    const above = lines[at - 1];
    if (!above || above.kind === 'blank') return [];
    // A comment above the recipients may stand in the closing.
    if (at < index && node.$type === 'Recipients') return [];
    const start = above.to;
    return [{ start, end: start, text: breakOf(text, above) }];
  });
}

/** The first of the comments right above a line, or the line itself. */
function firstComment(lines: readonly FileLine[], index: number): number {
  let first = index;
  while (lines[first - 1]?.kind === 'comment') first--;
  return first;
}

const OPENINGS: ReadonlySet<string> = new Set(['Title', 'Section', 'Recipients', 'Signatory', 'Appendix']);

/** What has a blank line above it. */
function openingsOf({ parts }: ConferencePlan): AstNode[] {
  return parts.flatMap((part, index): AstNode[] => {
    const above = parts[index - 1];
    if (part.$type === 'Appendix') {
      // The first section of an appendix without a title stands right under its head.
      return [part, ...part.children.filter((child) => child.$type === 'Section')];
    }
    const isFirstClosing = part.$type === 'Closing' && above?.$type !== 'Closing';
    const isFirstBasis = above?.$type === 'Title' && above.subject.length > 0;
    return OPENINGS.has(part.$type) || isFirstClosing || isFirstBasis ? [part] : [];
  });
}

function lastBreak(text: string, lines: readonly FileLine[]): Edit[] {
  const last = lines.findLast(({ kind }) => kind !== 'blank');
  const isMissing = last && last.to === last.end && !isBareEscape(text, last);
  return isMissing ? [{ start: last.end, end: last.end, text: breakOf(text, last) }] : [];
}
