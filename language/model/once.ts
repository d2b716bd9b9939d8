import type { PlanModel } from './plan.ts';

/** Asks something of a plan when it is first wanted, and once for every version of its text. */
export function oncePerPlan<T>(read: (model: PlanModel) => T): (model: PlanModel) => T {
  const known = new WeakMap<PlanModel, { readonly value: T }>();
  return (model) => {
    const before = known.get(model);
    if (before) return before.value;
    const value = read(model);
    known.set(model, { value });
    return value;
  };
}
