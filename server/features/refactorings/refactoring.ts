import type { PlanModel } from '../../../language/model/plan.ts';
import type { Edit, Localized, Span } from '../../../language/rules/finding.ts';

/** A way to write the same plan otherwise, as it is offered at a place. */
export interface Offer {
  /** Tells it from all others that are offered at the same place. */
  readonly id: string;
  readonly title: Localized;
  /** A kind of code actions below that of its refactoring, or that itself. */
  readonly kind: string;
  /** Made only when it is chosen. */
  readonly edits: () => readonly Edit[];
}

/** A kind of refactoring: looks at a place, the cursor or a selection, and says what it can do there. */
export interface Refactoring {
  /** The kind of its code actions. One of `source` is offered only to who asks for it. */
  readonly kind: string;
  readonly offers: (model: PlanModel, selection: Span) => readonly Offer[];
}
