import type { Reference } from 'langium';
import type { Appendix, Clause, Inline, PlanReference, Point, Section, SubClause } from '../generated/ast.ts';

/** A numbered place of the plan that references point to. */
export type ReferenceTarget = Section | Clause | SubClause | Point | Appendix;

/** One label of a reference and what it points to. */
export interface ReferenceStep {
  readonly word: 'point' | 'clause' | 'section' | 'appendix';
  readonly label: string;
  readonly reference: Reference<ReferenceTarget>;
  readonly target: ReferenceTarget | undefined;
}

export interface ReadReference {
  readonly node: PlanReference;
  /** From the narrow to the wide, as they are written. */
  readonly steps: readonly ReferenceStep[];
}

/** The references inside the plan, resolved. */
export function readReferences(inlines: readonly Inline[]): ReadReference[] {
  return inlines.filter((inline) => inline.$type === 'PlanReference').map((node) => ({ node, steps: stepsOf(node) }));
}

function stepsOf(node: PlanReference): ReferenceStep[] {
  const steps: ReferenceStep[] = [];
  for (const reference of node.points) steps.push(step('point', reference));
  for (const reference of node.clauses) steps.push(step('clause', reference));
  for (const reference of node.sections) steps.push(step('section', reference));
  if (node.appendix) steps.push(step('appendix', node.appendix));
  return steps;
}

function step(word: ReferenceStep['word'], reference: Reference<ReferenceTarget>): ReferenceStep {
  return { word, label: reference.$refText, reference, target: reference.ref };
}
