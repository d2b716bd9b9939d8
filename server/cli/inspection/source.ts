import type { AstNode } from 'langium';
import { squeeze } from '../../../language/values/text.ts';
import { lineText, type PlanFile } from '../read-plan.ts';

/** A line of the source: its zero-based number and its words as written. */
export interface InspectedLine {
  readonly line: number;
  readonly text: string;
}

/** The zero-based line that a node begins on. */
export function lineOf({ document }: PlanFile, node: AstNode): number {
  return document.textDocument.positionAt(node.$cstNode?.offset ?? 0).line;
}

/** The line that a node begins on. */
export function sourceLine(file: PlanFile, node: AstNode): InspectedLine {
  const line = lineOf(file, node);
  return { line, text: squeeze(lineText(file, line)) };
}
