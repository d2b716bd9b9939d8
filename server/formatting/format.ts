import type { Lexer } from 'langium';
import { readLayout } from '../../language/model/layout.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Edit, Finding } from '../../language/rules/finding.ts';
import { blankLines } from './blank-lines.ts';
import { inOrder, leastEdit } from './edits.ts';
import { gaps } from './gaps.ts';
import { lineEnds } from './line-ends.ts';
import { numbers } from './numbers.ts';
import { edited } from './reading.ts';
import { fileLines, lineIndexAt } from './source-lines.ts';
import { tables } from './tables.ts';

/** Lines of a file, zero-based, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The edits that bring a plan into its usual form: markers, blanks, blank lines, tables, groups of digits. Each stands
 * in one line, no word is changed, and every line reads afterwards as before. What the rules repair of form is taken
 * from their findings; `within` keeps to some lines.
 */
export function formatPlan(
  model: PlanModel,
  findings: readonly Finding[],
  lexer: Lexer,
  within?: readonly LineRange[],
): Edit[] {
  const { source } = model.text;
  const lines = fileLines(source);
  const inner = apart(inOrder([...repairs(findings), ...numbers(model)]));
  const all = inOrder([
    ...lineEnds(source, lines, readLayout(model.plan)),
    ...blankLines(source, lines, model.plan),
    ...gaps(model),
    ...tables(model, inner),
    ...inner,
  ]);
  const wanted = apart(all).filter((edit) => !joinsBreaks(source, edit));
  const inRange = wanted.filter((edit) => {
    const line = lineIndexAt(lines, edit.start);
    return !within || within.some(({ first, last }) => first <= line && line <= last);
  });
  const least = joined(inRange.flatMap((edit) => leastEdit(source, edit)));
  return [...edited(source, least, lexer)];
}

/** What rules mend of form alone. */
function repairs(findings: readonly Finding[]): Edit[] {
  return findings.flatMap(({ fixes }) => (fixes ?? []).filter(({ isForm }) => isForm).flatMap((fix) => fix.edits()));
}

/** Without edits that reach into one before them. */
function apart(edits: readonly Edit[]): Edit[] {
  let end = 0;
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}

/** Editors differ in what they make of an insertion right where another edit begins: the two become one. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last && last.start === edit.start) result[result.length - 1] = { ...edit, text: last.text + edit.text };
    else result.push(edit);
  }
  return result;
}

/** What stands between a `\r` and a `\n` parts two lines. */
function joinsBreaks(source: string, { start, end, text }: Edit): boolean {
  return text === '' && source.charAt(start - 1) === '\r' && source.charAt(end) === '\n';
}
