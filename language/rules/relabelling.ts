import type { Reference } from 'langium';
import { isAppendix, isClause, isSubClause } from '../generated/ast.ts';
import type { PlanModel } from '../model/plan.ts';
import { candidatesOf } from '../model/reference-doubts.ts';
import type { ReferenceStep, ReferenceTarget } from '../model/references.ts';
import { type Edit, spanOfProperty } from './finding.ts';

/** The new numbers of some blocks. */
export type Labels = ReadonlyMap<ReferenceTarget, string>;

/** What gives blocks new numbers and carries the references to them along. */
export interface Relabelling {
  /** In the order of the text, those of the numbers before those of the references. */
  readonly edits: readonly Edit[];
  /** References to a number that stands twice and is to change: nobody can say which is meant, so they are left. */
  readonly unsure: number;
}

/** The edits that give blocks their new numbers. */
export function relabel(labels: Labels, model: Pick<PlanModel, 'plan' | 'references'>): Relabelling {
  const changed = new Map([...labels].filter(([node, label]) => node.name !== undefined && node.name !== label));
  if (changed.size === 0) return { edits: [], unsure: 0 };
  const edits = [...changed].map(([node, label]) => numberEdit(node, label));
  const named = new Set([...changed.keys()].map((node) => node.name));
  const appendices = [...changed.keys()].some(isAppendix);
  const isTouched = ({ word, label }: ReferenceStep) => (word === 'appendix' ? appendices : named.has(label));
  let unsure = 0;
  for (const reference of model.references) {
    if (!reference.steps.some(isTouched)) continue;
    const candidates = candidatesOf(model.plan, reference);
    const steps = reference.steps.filter((step) => (candidates.get(step) ?? []).some((target) => changed.has(target)));
    if (steps.every((step) => isSure(step, candidates.get(step))))
      edits.push(...steps.flatMap((step) => follow(step, changed)));
    else unsure++;
  }
  return { edits, unsure };
}

/** New numbers with those that begin with them: `1.1` below clause 1 becomes `2.1` when that becomes 2. */
export function withSubClauses(labels: Labels): Labels {
  const all = new Map(labels);
  for (const [node, label] of labels) addBelow(node, label, all);
  return all;
}

function addBelow(node: ReferenceTarget, label: string, all: Map<ReferenceTarget, string>): void {
  if (!(isClause(node) || isSubClause(node))) return;
  for (const child of node.children.filter(isSubClause)) {
    if (all.has(child) || !child.name.startsWith(`${node.name}.`)) continue;
    const below = label + child.name.slice(node.name.length);
    all.set(child, below);
    addBelow(child, below, all);
  }
}

function isSure(step: ReferenceStep, candidates: readonly ReferenceTarget[] | undefined): boolean {
  return candidates?.length === 1 && candidates[0] === step.target;
}

function follow({ target, reference }: ReferenceStep, labels: Labels): Edit[] {
  const label = target && labels.get(target);
  return label === undefined ? [] : [referenceEdit(reference, label)];
}

function numberEdit(node: ReferenceTarget, label: string): Edit {
  const { start } = spanOfProperty(node, 'name');
  return { start, end: start + (node.name ?? '').length, text: label };
}

function referenceEdit(reference: Reference<ReferenceTarget>, label: string): Edit {
  const start = reference.$refNode?.offset ?? 0;
  return { start, end: reference.$refNode?.end ?? start, text: label };
}
