import type { PlanModel } from '../../../language/model/plan.ts';
import type { Span } from '../../../language/rules/finding.ts';
import { sourceOf } from '../../../language/rules/source.ts';
import { edited } from '../../refactoring/edits.ts';
import { isInTable, type ShortDate, shortDates } from '../../refactoring/long-dates.ts';
import { shorten } from '../names.ts';
import type { Offer, Refactoring } from './refactoring.ts';

const KIND = 'refactor.rewrite.date';
const SOURCE = 'source.longDates.kehoach';

/** Writes out dates in figures, at the cursor, in the selection or everywhere (Decree 30/2020/NĐ-CP, Appendix I). */
export const longDates: Refactoring = {
  kind: KIND,
  offers: (model, selection) => {
    const here = shortDates(model, selection);
    return here.length === 0 ? [] : [...hereOffers(model, here), ...allOffers(shortDates(model), here.length, KIND)];
  },
};

/** The same for the whole plan, among the actions on the whole file. */
export const longDatesSource: Refactoring = {
  kind: SOURCE,
  offers: (model) => allOffers(shortDates(model), 0, SOURCE),
};

function hereOffers(model: PlanModel, dates: readonly ShortDate[]): Offer[] {
  const [only, ...others] = dates;
  if (!only) return [];
  const written = (span: Span) => shorten(edited(sourceOf(model.plan), span, only.edits));
  const title =
    others.length === 0
      ? { vi: `Viết đầy đủ: “${written(only)}”`, en: `Write in full: “${written(only)}”` }
      : {
          vi: `Viết đầy đủ ${dates.length} ngày trong vùng chọn`,
          en: `Write ${dates.length} dates of the selection in full`,
        };
  return [{ id: `${KIND}.here`, kind: KIND, title, edits: () => dates.flatMap(({ edits }) => edits) }];
}

/** Those in tables stay short. */
function allOffers(dates: readonly ShortDate[], besides: number, kind: string): Offer[] {
  const prose = dates.filter((date) => !isInTable(date));
  if (prose.length <= besides) return [];
  const title = {
    vi: `Viết đầy đủ mọi ngày ngoài bảng (${prose.length} chỗ)`,
    en: `Write all dates outside tables in full (${prose.length})`,
  };
  return [{ id: `${kind}.all`, kind, title, edits: () => prose.flatMap(({ edits }) => edits) }];
}
