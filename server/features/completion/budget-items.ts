import { CompletionItemKind } from 'vscode-languageserver';
import { formatCount } from '../../../language/model/amounts.ts';
import { hasNext, nextNumber } from '../../../language/model/numbering.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { formatMoney } from '../../../language/values/money.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { countOf, itemsFor, type OfferedItem, priceWords } from './items.ts';
import { isUnmarked, type Place, spanOfLast, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';
import { topicsHere } from './topics.ts';

const ABOUT: Localized = {
  vi: 'Khoản chi với đơn vị và đơn giá đã dùng; số lượng điền theo số đại biểu, sửa được.',
  en: 'An item with the unit and price used before; its quantity follows the attendance and can be changed.',
};

const MARK = /^(?:\d{1,3}\.(?:\d{1,2}\.?)*|[a-zđ]\)|[-+])[ \t]+/u;

/** Items of the budget as lines of a list: `Nước uống: 110 người x 20.000 đồng/người = 2.200.000 đồng;`. */
export function proposeBudgetItems(place: Place): Proposal[] {
  if (place.rest.trim() !== '' || place.before.includes(':') || place.before.startsWith('|')) return [];
  if (!isBudget(place)) return [];
  const mark = MARK.exec(place.before)?.[0];
  const kind = CompletionItemKind.Value;
  if (mark !== undefined) {
    const typed = place.before.slice(mark.length);
    const candidates = itemsFor(place).map((item) => candidateOf(place, item, ''));
    return proposalsFor(typed, candidates, { kind, span: spanOfLast(place, typed.length), base: 50, about: ABOUT });
  }
  const next = nextMark(place);
  if (!isUnmarked(place) || next === undefined || (place.before === '' && place.afterBlank)) return [];
  const candidates = itemsFor(place).map((item) => candidateOf(place, item, `${next} `));
  return proposalsFor(place.before, candidates, { kind, span: typedSpan(place), base: 150, about: ABOUT });
}

function candidateOf(place: Place, item: OfferedItem, mark: string): Candidate {
  return {
    words: item.label,
    label: `${mark}${item.label}`,
    template: [`${mark}${item.label}: `, ...computation(place, item), ';'],
    detail: item.detail,
  };
}

function computation(place: Place, item: OfferedItem): Template {
  const counts = item.units.map((unit) => ({ unit, count: countOf(place, item, unit) }));
  if (counts.length === 0) return [blank(formatMoney(item.price))];
  const result = counts.reduce((product, { count }) => product * count, item.price);
  return [
    ...counts.flatMap(({ unit, count }): Template => [blank(formatCount(count)), ` ${unit} x `]),
    `${priceWords(item)} = `,
    blank(formatMoney(result)),
  ];
}

/** Whether the line stands where money is planned. */
export function isBudget(place: Place): boolean {
  return topicsHere(place).includes('budget');
}

/** The marker of the innermost open list; the first of a section or appendix that has none. */
function nextMark({ open, region }: Place): string | undefined {
  const last = open.at(-1);
  switch (last?.$type) {
    case undefined:
      return region === 'appendix' ? '1.' : undefined;
    case 'Section':
      return last.children.length === 0 ? '1.' : '-';
    case 'Clause':
    case 'SubClause':
      return `${nextNumber(last)}.`;
    case 'Point':
      return hasNext(last) ? `${nextNumber(last)})` : undefined;
    case 'DashItem':
      return '-';
    case 'PlusItem':
      return '+';
  }
}
