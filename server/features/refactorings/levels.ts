import { CodeActionKind } from 'vscode-languageserver';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { Localized, Span } from '../../../language/rules/finding.ts';
import { changeLevel, itemsIn, type Step } from '../../refactoring/levels.ts';
import type { Offer, Refactoring } from './refactoring.ts';

/** Takes the items at the cursor or in the selection a level deeper or higher. */
export const levelling: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  offers: (model, selection) => [...offer(model, selection, 1), ...offer(model, selection, -1)],
};

const WAYS: Readonly<Record<Step, { readonly id: string } & Localized>> = {
  1: { id: 'deeper', vi: 'Hạ một cấp', en: 'One level deeper' },
  [-1]: { id: 'higher', vi: 'Nâng một cấp', en: 'One level higher' },
};

function offer(model: PlanModel, selection: Span, by: Step): Offer[] {
  const edits = changeLevel(model, itemsIn(model, selection), by);
  if (!edits) return [];
  const { id, vi, en } = WAYS[by];
  const kind = `${CodeActionKind.RefactorRewrite}.${id}`;
  return [{ id: kind, kind, title: { vi, en }, edits: () => edits }];
}
