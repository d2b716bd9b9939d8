import { CodeActionKind } from 'vscode-languageserver';
import { isParagraph } from '../../../language/generated/ast.ts';
import { isTotalLine } from '../../../language/model/lists.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { type Localized, type Span, spanOf } from '../../../language/rules/finding.ts';
import { keptReferences } from '../../../language/rules/numbering.ts';
import { itemAt } from '../../refactoring/items.ts';
import { type Direction, type Move, moveOf } from '../../refactoring/move.ts';
import { lineAt } from '../cursor.ts';
import { nameOf } from '../names.ts';
import type { Offer, Refactoring } from './refactoring.ts';

/** Moves the section, clause, point or item at the cursor past its neighbour. */
export const moving: Refactoring = {
  kind: 'refactor.move',
  offers: (model, selection) => [...offer(model, selection, -1), ...offer(model, selection, 1)],
};

const WAYS: Readonly<Record<Direction, { readonly id: string } & Localized>> = {
  [-1]: { id: 'up', vi: 'Chuyển lên trên', en: 'Move up, above' },
  1: { id: 'down', vi: 'Chuyển xuống dưới', en: 'Move down, below' },
};

function offer(model: PlanModel, { start, end }: Span, by: Direction): Offer[] {
  const move = moveAt(model, start, by);
  // A selection of more than one block means something else.
  if (!move || end > spanOf(move.item).end) return [];
  const { id, vi, en } = WAYS[by];
  const kind = `${CodeActionKind.RefactorMove}.${id}`;
  const kept = keptReferences(move.unsure);
  const passed = `“${nameOf(move.neighbour)}”`;
  const title = { vi: `${vi} ${passed}${kept.vi}`, en: `${en} ${passed}${kept.en}` };
  return [{ id: kind, kind, title, edits: () => move.edits }];
}

/** The move of the block at an offset; a total line stands in the last item of its list and is no part of it. */
export function moveAt(model: PlanModel, offset: number, by: Direction): Move | undefined {
  const line = lineAt(model, offset);
  if (line && isParagraph(line) && isTotalLine(line)) return undefined;
  const item = itemAt(model, offset);
  return item && moveOf(model, item, by);
}
