import type { ConferencePlan } from '../generated/ast.ts';
import type { LaidLine, PlanLayout } from '../syntax/layout.ts';

const NOTHING: PlanLayout = { diagnostics: [], lines: [], comments: [] };

/** Where the lines and comments of a plan stand, as its lexer kept it; nothing for a plan that no text was read for. */
export function readLayout(plan: ConferencePlan): PlanLayout {
  const report = plan.$document?.parseResult.lexerReport;
  return report && isLayout(report) ? report : NOTHING;
}

function isLayout(report: object): report is PlanLayout {
  return 'lines' in report && 'comments' in report;
}

/** The line that an offset stands in; blank lines belong to the line above them, those at the top to the first. */
export function lineAt({ lines }: PlanLayout, offset: number): LaidLine | undefined {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[Math.max(low - 1, 0)];
}
