import { CodeActionKind } from 'vscode-languageserver';
import type { Item } from '../../../language/model/blocks.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { sourceOf } from '../../../language/rules/source.ts';
import { changeLevel, itemsIn, type Step } from '../../refactoring/levels.ts';
import type { Offer, Refactoring } from './refactoring.ts';

/** Takes the items at the cursor or in the selection a level deeper or higher. */
export const levelling: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  offers: (model, selection) => {
    const items = itemsIn(model, selection);
    return [...offer(model, items, 1), ...offer(model, items, -1)];
  },
};

const WAYS: Readonly<Record<Step, { readonly id: string } & Localized>> = {
  1: { id: 'deeper', vi: 'Hạ một cấp', en: 'One level deeper' },
  [-1]: { id: 'higher', vi: 'Nâng một cấp', en: 'One level higher' },
};

function offer(model: PlanModel, items: readonly Item[], by: Step): Offer[] {
  const edits = changeLevel(model, items, by);
  const source = sourceOf(model.plan);
  if (!edits?.some(({ start, end, text }) => source.slice(start, end) !== text)) return [];
  const { id, vi, en } = WAYS[by];
  const kind = `${CodeActionKind.RefactorRewrite}.${id}`;
  return [{ id: kind, kind, title: { vi, en }, edits: () => edits }];
}
