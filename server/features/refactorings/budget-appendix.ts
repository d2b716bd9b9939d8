import { CodeActionKind } from 'vscode-languageserver';
import { budgetAppendix } from '../../refactoring/budget-appendix.ts';
import type { Refactoring } from './refactoring.ts';

const KIND = `${CodeActionKind.RefactorExtract}.appendix`;

/** Puts the detail of the budget at the cursor into an appendix, and leaves its sum with a mention of that. */
export const budgetAppendices: Refactoring = {
  kind: KIND,
  offers: (model, { start }) => {
    const extraction = budgetAppendix(model, start);
    if (!extraction) return [];
    const { number, edits } = extraction;
    const title = {
      vi: `Tách dự toán kinh phí thành Phụ lục ${number}`,
      en: `Put the budget into an appendix of its own, Phụ lục ${number}`,
    };
    return [{ id: KIND, kind: KIND, title, edits }];
  },
};
