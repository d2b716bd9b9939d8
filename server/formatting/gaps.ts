import type { PlanModel } from '../../language/model/plan.ts';
import type { TextRun } from '../../language/model/text-runs.ts';
import { type Edit, spanOf } from '../../language/rules/finding.ts';

/**
 * One blank behind what opens a line: a marker, the name of a field, `TM.`, `>`; none before the colon of a field. A
 * marker that touches its words is a finding of its own.
 */
export function gaps({ text: { source, runs } }: PlanModel): Edit[] {
  return runs.flatMap((run) => (run.isFirst && run.line.$type !== 'TableCell' ? gapOf(run, source) : []));
}

function gapOf(run: TextRun, source: string): Edit[] {
  const { start: end } = run.span(0, 0);
  const first = spanOf(run.line).start;
  let start = end;
  while (start > first && /\s/.test(source.charAt(start - 1))) start--;
  const opener = source.slice(first, start);
  const gap = source.slice(start, end);
  const isField = run.line.$type === 'LetterheadField';
  if (opener === '' || /[\r\n\uFEFF]/.test(opener + gap)) return [];
  if (gap === '' && !isField && run.line.$type !== 'DisplayLine') return [];
  const colon = isField ? /[ \t]+(?=:$)/.exec(opener) : null;
  const before: Edit[] = colon
    ? [{ start: first + colon.index, end: first + colon.index + colon[0].length, text: '' }]
    : [];
  return [...before, { start, end, text: ' ' }];
}
