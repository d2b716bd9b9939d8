import type { Edit, Localized } from '../../../language/rules/finding.ts';

/** What the plan leaves out, shown where it would stand. */
export interface Hint {
  readonly offset: number;
  readonly label: string;
  /** Whether a blank parts it from the words before it, and from those behind. */
  readonly padding: { readonly left: boolean; readonly right: boolean };
  readonly tooltip: Localized;
  /** Writes it into the plan; none where that is better done by hand. */
  readonly edits: readonly Edit[];
}
