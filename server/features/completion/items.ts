import { keyOfItem } from '../../../language/model/known.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import { type PricedItem, readPricedItems } from '../../../language/model/priced-items.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { formatNumber } from '../../../language/values/number.ts';
import { fold } from '../../../language/values/text.ts';
import { unitKind } from '../../../language/values/units.ts';
import type { Place } from './place.ts';

/** An item of a budget that the plan or another one has priced. */
export interface OfferedItem extends PricedItem {
  readonly detail: Localized;
}

const itemsHere = oncePerPlan(({ lines, tables }) => [
  ...new Map(readPricedItems(lines, tables).map((item) => [keyOfItem(item), item])).values(),
]);

/** The items of other plans that this one has not, then its own. */
export function itemsFor({ model, known }: Place): OfferedItem[] {
  const own = itemsHere(model);
  const here = new Set(own.map(({ label }) => fold(label)));
  return [
    ...known.items
      .filter(({ label }) => !here.has(fold(label)))
      .map((item) => ({ ...item, detail: said(item, 'kế hoạch khác', 'other plans') })),
    ...own.map((item) => ({ ...item, detail: said(item, 'kế hoạch này', 'this plan') })),
  ];
}

function said(item: PricedItem, vi: string, en: string): Localized {
  const price = priceWords(item);
  return { vi: `${price}, theo ${vi}`, en: `${price}, as in ${en}` };
}

/** `20.000 đồng/người` */
export function priceWords({ price, per }: PricedItem): string {
  return [`${formatNumber(price)} đồng`, ...per].join('/');
}

/** How many of a unit there are by default: as many as attend of what each gets, as few as before of other, else one. */
export function countOf({ model }: Place, { label, few }: PricedItem, unit: string): bigint {
  const isEach = unitKind(unit) === 'people' || EACH_GETS.has(fold(unit)) || /tài liệu/i.test(label);
  const isTime = ['session', 'time', 'day'].includes(unitKind(unit) ?? '');
  return isEach && !isTime ? (few ?? model.attendance.largest ?? 1n) : 1n;
}

const EACH_GETS: ReadonlySet<string> = new Set(['suat', 'suat an', 'phan', 'phan an', 'chai', 'bo tai lieu']);
