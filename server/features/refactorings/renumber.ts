import { type Item, isItem } from '../../../language/model/blocks.ts';
import type { Numbered } from '../../../language/model/numbering.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { Span } from '../../../language/rules/finding.ts';
import { keptReferences, renumber } from '../../../language/rules/numbering.ts';
import { type Labels, relabel, withSubClauses } from '../../../language/rules/relabelling.ts';
import { itemAt } from '../../refactoring/items.ts';
import type { Offer, Refactoring } from './refactoring.ts';

const KIND = 'refactor.rewrite.renumber';
const SOURCE = 'source.renumber.kehoach';

/** Numbers the list at the cursor, or the whole plan, anew. */
export const renumbering: Refactoring = {
  kind: KIND,
  offers: (model, selection) => [...listOffers(model, selection), ...planOffers(model, KIND)],
};

/** The same for the whole plan, among the actions on the whole file. */
export const renumberingSource: Refactoring = {
  kind: SOURCE,
  offers: (model) => planOffers(model, SOURCE),
};

/** In long plans it takes a while, and the menu asks at every place. */
const wholePlan = oncePerPlan(renumber);

function planOffers(model: PlanModel, kind: string): Offer[] {
  if (model.numbering.every(({ written, renumbered }) => written === renumbered)) return [];
  const { title, edits } = wholePlan(model);
  return [{ id: `${kind}.plan`, kind, title, edits }];
}

function listOffers(model: PlanModel, { start }: Span): Offer[] {
  const labels = listLabels(model, start);
  if (!labels) return [];
  const { edits, unsure } = relabel(labels, model);
  if (edits.length === 0) return [];
  const kept = keptReferences(unsure);
  const title = {
    vi: `Đánh lại số danh sách này, kéo theo các dẫn chiếu${kept.vi}`,
    en: `Renumber this list, references carried along${kept.en}`,
  };
  return [{ id: `${KIND}.list`, kind: KIND, title, edits: () => edits }];
}

/** The numbers that the siblings of the numbered block at an offset get. */
function listLabels(model: PlanModel, offset: number): Labels | undefined {
  const item = numberedAt(model, offset);
  if (!item) return undefined;
  const list = model.numbering.filter(({ node }) => node.$type === item.$type && node.$container === item.$container);
  return withSubClauses(new Map(list.map((entry) => [entry.node, labelOf(entry)])));
}

function numberedAt(model: PlanModel, offset: number): Item | undefined {
  let item = itemAt(model, offset);
  while (item && !('name' in item)) item = isItem(item.$container) ? item.$container : undefined;
  return item;
}

/** Its place in the list, behind the number of the clause around it as that one is written. */
function labelOf({ node, renumbered, expected }: Numbered): string {
  if (node.$type !== 'SubClause') return renumbered;
  const prefix = expected.split('.').slice(0, -1);
  return [...prefix, renumbered.split('.').at(-1)].join('.');
}
