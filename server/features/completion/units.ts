import { CompletionItemKind } from 'vscode-languageserver';
import type { Arithmetic, Factor, Term } from '../../../language/generated/ast.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import { topicsOf } from '../../../language/model/outline.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import { UNITS, unitAt } from '../../../language/values/units.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { isFree, lastAs, type Place, spanOfLast } from './place.ts';
import type { Proposal } from './proposal.ts';

const ABOUT_UNIT: Localized = {
  vi: 'Đơn vị đếm: số đứng trước nó được hiểu, cộng và đối chiếu.',
  en: 'A unit of counting: the number before it is read, summed and compared.',
};
const ABOUT_MONEY: Localized = {
  vi: 'Tiền: con số được cộng và đối chiếu với các khoản khác.',
  en: 'Money: the number is summed and compared.',
};
const USED: Localized = { vi: 'Đã dùng trong kế hoạch này', en: 'Used in this plan' };

const COUNTED = /(?:^|[^\p{L}\p{M}\p{N}.,/])(\d(?:[\d.,]*\d)?)[ \t\u00a0]+([\p{L}\p{M}/][\p{L}\p{M}/ ]*|)$/u;
const PER = /(?:đồng|đ|VNĐ)[ \t]*\/[ \t]*([\p{L}\p{M} ]*)$/u;
const RESULT = /=[ \t]*\d[\d.,]*[ \t\u00a0]+$/;
/** Longer words behind a number are a sentence. */
const LONGEST = 30;

/** What a number counts, and what a price is for. */
export function proposeUnits(place: Place): Proposal[] {
  if (!isFree(place) || place.region === 'head') return [];
  const near = place.before.slice(-80).normalize('NFC');
  const per = PER.exec(near);
  if (per) return perUnits(place, lastAs(place, per[1] ?? ''));
  const counted = COUNTED.exec(near);
  if (!counted || isOther(near, counted)) return [];
  const typed = lastAs(place, counted[2] ?? '');
  return typed.length > LONGEST ? [] : behindNumber(place, counted[1] ?? '', typed);
}

/** Words before a number that say that it counts nothing: `năm 2024`, `khoản 3`. */
const NO_COUNT: ReadonlySet<string> = new Set(
  'nam thang ngay so quy khoan diem muc luc dieu thu giai doan nghi dinh phong tang duong'.split(' '),
);

function isOther(near: string, counted: RegExpExecArray): boolean {
  const before = near.slice(0, counted.index + counted[0].indexOf(counted[1] ?? ''));
  const word = /([\p{L}\p{M}]+)[ \t]*$/u.exec(before)?.[1] ?? '';
  return NO_COUNT.has(fold(word));
}

function behindNumber(place: Place, number: string, typed: string): Proposal[] {
  const span = spanOfLast(place, typed.length);
  // What a computation comes to is no price.
  const isResult = RESULT.test(place.before.slice(0, place.before.length - typed.length));
  const isSum = number.includes('.') || number.length > 4;
  const money = isSum
    ? [{ words: 'đồng' }, ...(isResult ? [] : prices(place))]
    : [{ words: 'triệu đồng' }, { words: 'nghìn đồng' }, { words: 'tỷ đồng' }];
  const isBudget = place.open.some((item) => topicsOf(item).includes('budget'));
  const base = isSum ? 0 : isBudget ? 60 : 700;
  return [
    ...proposalsFor(typed, money, { kind: CompletionItemKind.Unit, span, base, about: ABOUT_MONEY }),
    ...proposalsFor(typed, units(place), { kind: CompletionItemKind.Unit, span, base: 10, about: ABOUT_UNIT }),
  ];
}

const MOST_PRICES = 8;

function prices(place: Place): Candidate[] {
  return units(place)
    .slice(0, MOST_PRICES)
    .map(({ words }) => ({ words: `đồng/${words}` }));
}

function perUnits(place: Place, typed: string): Proposal[] {
  const span = spanOfLast(place, typed.length);
  const eager = typed === '';
  return proposalsFor(typed, units(place), { kind: CompletionItemKind.Unit, span, base: 0, about: ABOUT_UNIT, eager });
}

/** Those of the plan first, the most used before the others. */
export function units({ model }: Place): Candidate[] {
  const used = usedUnits(model);
  const known = new Set(used);
  return [
    ...used.map((words): Candidate => ({ words, detail: USED })),
    ...UNITS.filter(({ word }) => !known.has(word)).map(({ word }): Candidate => ({ words: word })),
  ];
}

const LONGEST_UNIT = 40;

/** A word that is no unit and stands once may be one that is being typed. */
const usedUnits = oncePerPlan(({ amounts }) => {
  const counted = new Map<string, number>();
  for (const { node } of amounts) for (const unit of unitsIn(node)) counted.set(unit, (counted.get(unit) ?? 0) + 1);
  return [...counted]
    .filter(([unit, count]) => unit.length <= LONGEST_UNIT && (count > 1 || unitAt(unit, 0) > 0))
    .sort(([, one], [, other]) => other - one)
    .map(([unit]) => unit);
});

function unitsIn(node: Arithmetic | Term | Factor): string[] {
  switch (node.$type) {
    case 'Count':
      return [node.unit.normalize('NFC')];
    case 'Product':
      return node.factors.flatMap(unitsIn);
    case 'Computation':
    case 'Group':
      return node.terms.flatMap(unitsIn);
    default:
      return [];
  }
}
