import type { PlanModel } from '../../../language/model/plan.ts';
import type { Localized, Span } from '../../../language/rules/finding.ts';
import { type MissingTotal, missingTotals } from '../../refactoring/missing-totals.ts';
import { missingWords } from '../../refactoring/missing-words.ts';
import { lineAt } from '../cursor.ts';
import type { Offer, Refactoring } from './refactoring.ts';

const TOTAL = 'refactor.rewrite.total';
const WORDS = 'refactor.rewrite.words';

/** Writes the total that the list at the cursor lacks, with its amount in words. */
export const totals: Refactoring = {
  kind: TOTAL,
  offers: (model, { start }) => {
    const line = lineAt(model, start);
    return line ? missingTotals(model, line).map(totalOffer) : [];
  },
};

/** Writes the amount in words beside the total at the cursor. */
export const totalsInWords: Refactoring = {
  kind: WORDS,
  offers: wordsOffers,
};

function totalOffer({ place, shown, edits }: MissingTotal): Offer {
  return { id: `${TOTAL}.${place}`, kind: TOTAL, title: TITLES[place](shown), edits: () => edits };
}

const TITLES: Readonly<Record<MissingTotal['place'], (shown: string) => Localized>> = {
  blank: (shown) => ({ vi: `Ghi tổng: ${shown}`, en: `Write the total: ${shown}` }),
  line: (shown) => ({ vi: `Thêm dòng tổng cộng: ${shown}`, en: `Add a line with the total: ${shown}` }),
  head: (shown) => ({ vi: `Ghi tổng vào dòng đầu: ${shown}`, en: `Write the total into the head: ${shown}` }),
  row: (shown) => ({ vi: `Thêm hàng tổng cộng: ${shown}`, en: `Add a row with the total: ${shown}` }),
};

function wordsOffers(model: PlanModel, { start }: Span): Offer[] {
  const line = lineAt(model, start);
  const missing = line && missingWords(model, line);
  if (!missing) return [];
  const { words, edit } = missing;
  const title = { vi: `Ghi số tiền bằng chữ: “${words}”`, en: `Write the amount in words: “${words}”` };
  return [{ id: WORDS, kind: WORDS, title, edits: () => [edit] }];
}
