import type { HallTime, PlanFacts } from './facts.ts';

/** Another plan of the workspace by its facts. */
export interface OtherPlan {
  readonly uri: string;
  /** Its file as users know it. */
  readonly name: string;
  readonly facts: PlanFacts;
}

/** Whether two plans of one body have one number in one year. */
export function shareNumber(one: PlanFacts, other: PlanFacts): boolean {
  if (!one.number || !other.number || one.body === '' || one.body !== other.body) return false;
  return one.number.year === other.number.year && one.number.key === other.number.key;
}

/** When two plans are in one hall at one time: the first time of the one that meets one of the other. */
export function sharedTime(one: PlanFacts, other: PlanFacts): HallTime | undefined {
  if (!one.hall || !other.hall || one.hall.key !== other.hall.key) return undefined;
  const isOneHall = one.hall.isNamed || (one.body !== '' && one.body === other.body);
  const { times } = other.hall;
  return isOneHall ? one.hall.times.find((time) => times.some((there) => meets(time, there))) : undefined;
}

function meets(one: HallTime, other: HallTime): boolean {
  return one.day === other.day && one.from < other.to && other.from < one.to;
}

const NONE: readonly OtherPlan[] = [];

/** The plans of a workspace by what can collide: asked for one, it looks at those alone that share something with it. */
export class PlanIndex {
  private readonly plans = new Map<string, OtherPlan>();
  private readonly byKey = new Map<string, Set<string>>();

  get(uri: string): PlanFacts | undefined {
    return this.plans.get(uri)?.facts;
  }

  /** The URIs of all plans. */
  get uris(): readonly string[] {
    return [...this.plans.keys()];
  }

  /** Puts a plan in or in place of what was known of it; undefined takes it out. */
  set(uri: string, name: string, facts: PlanFacts | undefined): void {
    const before = this.plans.get(uri);
    for (const key of before ? keysOf(before.facts) : []) {
      const there = this.byKey.get(key);
      there?.delete(uri);
      if (there?.size === 0) this.byKey.delete(key);
    }
    this.plans.delete(uri);
    const keys = facts ? keysOf(facts) : [];
    if (!facts) return;
    this.plans.set(uri, { uri, name, facts });
    for (const key of keys) this.byKey.set(key, (this.byKey.get(key) ?? new Set()).add(uri));
  }

  /** The plans that collide with some facts of the plan at a URI, by their URIs. */
  colliding(uri: string, facts: PlanFacts | undefined): readonly OtherPlan[] {
    const keys = facts ? keysOf(facts) : [];
    const near = new Set(keys.flatMap((key) => [...(this.byKey.get(key) ?? [])]));
    near.delete(uri);
    if (!facts || near.size === 0) return NONE;
    return [...near]
      .sort()
      .flatMap((other) => this.plans.get(other) ?? [])
      .filter((other) => shareNumber(facts, other.facts) || sharedTime(facts, other.facts));
  }
}

function keysOf({ number, hall }: PlanFacts): string[] {
  return [...(number ? [`${number.year}/${number.key}`] : []), ...(hall ? [hall.key] : [])];
}
