import { type ConferencePlan, isTitle, type Title } from '../generated/ast.ts';
import { fold } from '../values/text.ts';
import type { ReadField } from './outline.ts';

/** Whose rules of form a plan follows (thể thức): the administration's, the Party's or the Youth Union's. */
export type PlanForm = 'administrative' | 'party' | 'union';

/** What the field `Thể thức` says; the administration's form (Decree 30/2020/NĐ-CP) by default. */
export function readForm(letterhead: readonly ReadField[]): PlanForm {
  const words = fold(letterhead.find(({ name }) => name === 'form')?.value ?? '').split(' ');
  if (words.includes('dang')) return 'party';
  return words.includes('doan') ? 'union' : 'administrative';
}

/** The line `KẾ HOẠCH`; a text without it is a fragment, from which nothing can be missing. */
export function readTitle(plan: ConferencePlan): Title | undefined {
  return plan.parts.find(isTitle);
}
