import type { ConferencePlan } from '../../language/generated/ast.ts';
import type { OtherPlan } from '../../language/model/collisions.ts';
import type { NormTable } from '../../language/norms/norm.ts';
import type { Rule, RuleContext } from '../../language/rules/finding.ts';
import { checkPlan, type Diagnosed } from '../../language/rules/registry.ts';
import { applySettings } from '../../language/rules/rule-settings.ts';
import type { Settings } from '../connection/settings.ts';

/** Where the checker learns what is known beside a plan. */
export interface ContextSource {
  /** Done once all of it can be asked. */
  readonly ready: Promise<void>;
  readonly norms: () => readonly NormTable[];
  readonly others: (plan: ConferencePlan) => readonly OtherPlan[];
}

interface Checked {
  readonly context: RuleContext;
  readonly found: readonly Diagnosed[];
}

/** Checks plans, every version once in each context, and gives the findings as the user's settings want them. */
export class PlanChecker {
  private readonly rules: readonly Rule[];
  private readonly settings: Settings;
  private readonly source: ContextSource;
  private readonly log: (message: string) => void;
  private readonly checked = new WeakMap<ConferencePlan, Checked>();
  private readonly reported = new Set<string>();

  constructor(rules: readonly Rule[], settings: Settings, source: ContextSource, log: (message: string) => void) {
    this.rules = rules;
    this.settings = settings;
    this.source = source;
    this.log = log;
  }

  /** Done once plans can be checked. */
  get ready(): Promise<void> {
    return this.source.ready;
  }

  findings(plan: ConferencePlan): readonly Diagnosed[] {
    return applySettings(this.findingsOf(plan), this.settings.rules);
  }

  private findingsOf(plan: ConferencePlan): readonly Diagnosed[] {
    const context: RuleContext = {
      norms: this.source.norms(),
      others: this.source.others(plan),
      words: this.settings.words,
    };
    const known = this.checked.get(plan);
    if (known && isSame(known.context, context)) return known.found;
    const found = checkPlan(plan, (code, error) => this.report(code, error), this.rules, context);
    this.checked.set(plan, { context, found });
    return found;
  }

  /** One line in the log for each way in which a rule fails, not one for every key that is pressed. */
  private report(code: string, error: unknown): void {
    const fault = `${code}: ${error instanceof Error ? error.message : String(error)}`;
    if (this.reported.has(fault)) return;
    this.reported.add(fault);
    this.log(`${code}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

function isSame(one: RuleContext, other: RuleContext): boolean {
  if (one.norms !== other.norms || one.words !== other.words || one.others.length !== other.others.length) return false;
  return one.others.every((plan, index) => plan === other.others[index]);
}
