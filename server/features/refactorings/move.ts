import { CodeActionKind } from 'vscode-languageserver';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { keptReferences } from '../../../language/rules/numbering.ts';
import { itemAt } from '../../refactoring/items.ts';
import { type Direction, type Move, moveOf } from '../../refactoring/move.ts';
import { nameOf } from '../names.ts';
import type { Offer, Refactoring } from './refactoring.ts';

/** Moves the section, clause, point or item at the cursor past its neighbour. */
export const moving: Refactoring = {
  kind: 'refactor.move',
  offers: (model, { start }) => [...offer(model, start, -1), ...offer(model, start, 1)],
};

const WAYS: Readonly<Record<Direction, { readonly id: string } & Localized>> = {
  [-1]: { id: 'up', vi: 'Chuyển lên trên', en: 'Move up, above' },
  1: { id: 'down', vi: 'Chuyển xuống dưới', en: 'Move down, below' },
};

function offer(model: PlanModel, offset: number, by: Direction): Offer[] {
  const move = moveAt(model, offset, by);
  if (!move) return [];
  const { id, vi, en } = WAYS[by];
  const kind = `${CodeActionKind.RefactorMove}.${id}`;
  const kept = keptReferences(move.unsure);
  const passed = `“${nameOf(move.neighbour)}”`;
  const title = { vi: `${vi} ${passed}${kept.vi}`, en: `${en} ${passed}${kept.en}` };
  return [{ id: kind, kind, title, edits: () => move.edits }];
}

/** The move of the block at an offset. */
export function moveAt(model: PlanModel, offset: number, by: Direction): Move | undefined {
  const item = itemAt(model, offset);
  return item && moveOf(model, item, by);
}
