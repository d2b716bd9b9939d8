import { type ConferencePlan, isAppendix, type PlanReference } from '../generated/ast.ts';
import { clausesNamed, isNamed, pointsBelow, sectionsOf } from '../references.ts';
import type { ReadReference, ReferenceStep, ReferenceTarget } from './references.ts';

/** From the section down to what a reference can mean. */
type Chain = readonly ReferenceTarget[];

/**
 * What each label of a reference can mean. Where a number stands twice there are several; the places that have all
 * that the reference names come before those that have only a part of it.
 */
export function candidatesOf(
  plan: ConferencePlan,
  { node, steps }: ReadReference,
): Map<ReferenceStep, ReferenceTarget[]> {
  const chains = chainsOf(plan, node);
  return new Map(
    steps.map((step) => {
      const targets = chains.flat().filter((target) => isMeant(step, target));
      return [step, [...new Set(targets)]];
    }),
  );
}

function isMeant({ word, label }: ReferenceStep, target: ReferenceTarget): boolean {
  return wordOf(target) === word && isNamed(target, label);
}

function wordOf(target: ReferenceTarget): ReferenceStep['word'] {
  switch (target.$type) {
    case 'Section':
      return 'section';
    case 'Clause':
      return 'clause';
    case 'SubClause':
    case 'Point':
      return 'point';
    case 'Appendix':
      return 'appendix';
  }
}

function chainsOf(plan: ConferencePlan, reference: PlanReference): readonly Chain[] {
  if (reference.appendix) return plan.parts.filter(isAppendix).map((appendix) => [appendix]);
  const sections = sectionsOf(plan).filter((section) => names(reference.sections).includes(section.name));
  const wide: Chain[] = sections.map((section) => [section]);
  const clauses = names(reference.clauses);
  const narrower = sections.flatMap((section): Chain[] =>
    clauses.flatMap((name) => clausesNamed(section).get(name) ?? []).map((clause) => [section, clause]),
  );
  const chains = narrower.length > 0 ? narrower : wide;
  const points = names(reference.points);
  const narrowest = points.length === 0 ? [] : chains.flatMap((chain) => withPoints(chain, points));
  return narrowest.length > 0 ? narrowest : chains;
}

function withPoints(chain: Chain, labels: readonly string[]): Chain[] {
  const last = chain.at(-1);
  if (!last || last.$type === 'Appendix') return [];
  return pointsBelow(last)
    .filter((point) => labels.includes(point.name))
    .map((point) => [...chain, point]);
}

function names(references: readonly { readonly $refText: string }[]): string[] {
  return references.map(({ $refText }) => $refText);
}
