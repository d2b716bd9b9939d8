import type { PlanModel } from '../../language/model/plan.ts';
import type { ReadReference, ReferenceStep, ReferenceTarget } from '../../language/model/references.ts';
import { type Span, spanOf, spanOfProperty } from '../../language/rules/finding.ts';
import { extentOf, holds, lineAt } from './cursor.ts';

/** A reference at a place of the text, and the one of its labels that is meant. */
export interface LocatedReference {
  readonly reference: ReadReference;
  readonly step: ReferenceStep;
  readonly span: Span;
}

/** The reference at an offset. On a word between the labels the narrowest label is meant: the place itself. */
export function referenceAt(model: PlanModel, offset: number): LocatedReference | undefined {
  const reference = model.references.find(({ node }) => holds(spanOf(node), offset));
  if (!reference) return undefined;
  const step = reference.steps.find((candidate) => holds(spanOfStep(candidate), offset));
  if (step) return { reference, step, span: spanOfStep(step) };
  const [narrowest] = reference.steps;
  return narrowest && { reference, step: narrowest, span: spanOf(reference.node) };
}

/** Where the label of one step stands. */
export function spanOfStep({ reference }: ReferenceStep): Span {
  const { $refNode: node } = reference;
  return { start: node?.offset ?? 0, end: node?.end ?? 0 };
}

/** Where the number of a block stands. */
export function spanOfNumber(target: ReferenceTarget): Span {
  const { start, end } = spanOfProperty(target, 'name');
  return { start, end: target.name === undefined ? extentOf(target).end : end };
}

/** The numbered block whose own line holds an offset. */
export function blockAt(model: PlanModel, offset: number): ReferenceTarget | undefined {
  const line = lineAt(model, offset);
  return model.numbering.find(({ node }) => node === line)?.node;
}

/** Every label of the plan's references that means a block. */
export function stepsTo(model: PlanModel, target: ReferenceTarget): ReferenceStep[] {
  return model.references.flatMap(({ steps }) => steps.filter((step) => step.target === target));
}
