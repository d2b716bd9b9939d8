import { EXAMPLES, type PlanFile, plansIn } from './plan-files.ts';

/** The example that shows what is found in wrong figures. */
const WITH_FAULTS = 'loi-so-lieu.kehoach';

/** Plans without a fault: the examples, and plans of bodies, levels and years of every kind. */
export const CORRECT_PLANS: readonly PlanFile[] = [
  ...EXAMPLES.filter(({ name }) => name !== WITH_FAULTS),
  ...plansIn(new URL('../plans/', import.meta.url)),
];
