import type { ConferencePlan } from '../../language/generated/ast.ts';
import { gather, type Known, NOTHING_KNOWN } from '../../language/model/known.ts';
import { type PlanRecords, recordsOf } from '../../language/model/records.ts';

/** Where completion learns what other plans of the workspace have used. */
export interface KnownPlans {
  /** What the plans but the one at a URI have used. */
  readonly beside: (uri: string) => Known;
}

export const NO_PLANS_KNOWN: KnownPlans = { beside: () => NOTHING_KNOWN };

/**
 * The records of the plans of the workspace. Those of closed plans are made when they are read from disk, those of open
 * ones when they are asked for, so that no key that is pressed pays for them.
 */
export class WorkspaceRecords implements KnownPlans {
  private readonly closed = new Map<string, PlanRecords>();
  private readonly open = new Map<string, ConferencePlan>();
  private readonly ofOpen = new WeakMap<ConferencePlan, PlanRecords>();
  private readonly isInside: (uri: string) => boolean;
  private gathered: { readonly plans: readonly PlanRecords[]; readonly known: Known } | undefined;

  /** `isInside` tells plans of the workspace from old versions and files elsewhere. */
  constructor(isInside: (uri: string) => boolean) {
    this.isInside = isInside;
  }

  /** A plan as the disk has it; undefined takes it out. */
  putClosed(uri: string, plan: ConferencePlan | undefined): void {
    if (plan && this.isInside(uri)) this.closed.set(uri, recordsOf(plan));
    else this.closed.delete(uri);
  }

  /** A new version of an open plan; its file no longer counts. */
  putOpen(uri: string, plan: ConferencePlan): void {
    this.closed.delete(uri);
    this.open.set(uri, plan);
  }

  takeOpen(uri: string): void {
    this.open.delete(uri);
  }

  beside(uri: string): Known {
    const plans = [...this.closed.values()];
    for (const [other, plan] of this.open)
      if (other !== uri && this.isInside(other)) plans.push(this.recordsOfOpen(plan));
    const before = this.gathered;
    const isSame = before?.plans.length === plans.length && plans.every((plan, index) => plan === before.plans[index]);
    if (before && isSame) return before.known;
    const known = gather(plans);
    this.gathered = { plans, known };
    return known;
  }

  private recordsOfOpen(plan: ConferencePlan): PlanRecords {
    const known = this.ofOpen.get(plan) ?? recordsOf(plan);
    this.ofOpen.set(plan, known);
    return known;
  }
}
