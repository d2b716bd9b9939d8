import { CompletionItemKind } from 'vscode-languageserver';
import type { Appendix, Section } from '../../../language/generated/ast.ts';
import { isAccount } from '../../../language/model/accounts.ts';
import { formatAmount } from '../../../language/model/amounts.ts';
import { ItemValues, isMember, type Member } from '../../../language/model/lists.ts';
import { topicsOf } from '../../../language/model/outline.ts';
import { sumOf, type Total } from '../../../language/model/totals.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { formatMoney } from '../../../language/values/money.ts';
import { moneyInWords } from '../../../language/values/number-words.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { isUnmarked, lastBefore, type Place, spanOfLast, typedSpan } from './place.ts';
import type { Proposal } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'Tổng các khoản của danh sách này, cộng từ chính các con số trong kế hoạch.',
  en: 'The sum of the items of this list, added up from the figures of the plan.',
};

/** The value of a total that is left blank, and on a line of its own the whole total line. */
export function proposeTotals(place: Place): Proposal[] {
  if (place.rest.trim() !== '' || place.before.startsWith('|')) return [];
  const blankTotal = totalHere(place);
  if (blankTotal) return values(place, blankTotal);
  return isUnmarked(place) ? wholeLine(place) : [];
}

/** Longer figures are none. */
const LONGEST = 40;

/** The total that the cursor's line declares. */
function totalHere({ model, start }: Place): Total | undefined {
  return model.totals.find((total) => total.form === 'line' && spanOf(total.node).start === start);
}

function values(place: Place, total: Total): Proposal[] {
  const match = /[:\s]([\d.,]*)$/.exec(place.before.slice(-LONGEST));
  const { sum } = total;
  if (!match || sum === undefined) return [];
  const typed = match[1] ?? '';
  const isBlank = total.amount === undefined;
  const shown = formatAmount(sum, total.dimension);
  if (!isBlank && (typed === '' || !shown.startsWith(typed))) return [];
  const space = /[ \t]$/.test(place.before.slice(0, place.before.length - typed.length)) ? '' : ' ';
  const isMoney = total.dimension.kind === 'money';
  const inWords = `${shown} (${moneyInWords(sum)})`;
  const candidates = [shown, ...(isMoney ? [inWords] : [])].map(
    (words): Candidate => ({
      words,
      template: [space + words],
      detail: { vi: 'Tổng các khoản', en: 'Sum of the items' },
    }),
  );
  const span = spanOfLast(place, typed.length);
  const kind = CompletionItemKind.Value;
  // Digits are matched as they stand: fuzzy matching would take 28 for 2.8.
  return proposalsFor('', candidates, { kind, span, base: 0, about: ABOUT, eager: isBlank && typed === '' });
}

/** `Tổng cộng: …` below a list of sums that has no total yet. */
function wholeLine(place: Place): Proposal[] {
  const container = listAround(place);
  const sum = container && !hasTotal(place, container) ? sumBelow(container) : undefined;
  if (sum === undefined) return [];
  const label = `Tổng cộng: ${formatMoney(sum)}`;
  const candidate: Candidate = {
    words: label,
    template: [`${label} (${moneyInWords(sum)}).`],
    detail: { vi: 'Cộng các khoản ở trên', en: 'Sums the items above' },
  };
  const base = place.before === '' ? 20 : 0;
  const common = { kind: CompletionItemKind.Value, span: typedSpan(place), base, about: ABOUT };
  return proposalsFor(place.before, [candidate], common);
}

/** The section of the budget, or the appendix. */
function listAround({ model, open, region, lineStart }: Place): Section | Appendix | undefined {
  const [outer] = open;
  if (outer?.$type === 'Section')
    return region === 'appendix' || topicsOf(outer).includes('budget') ? outer : undefined;
  const part = region === 'appendix' ? lastBefore(model.plan.parts, lineStart) : undefined;
  return part?.$type === 'Appendix' ? part : undefined;
}

/** A total line, or a head that says what the list comes to. */
function hasTotal({ model }: Place, container: Section | Appendix): boolean {
  const members = new Set<object>(membersOf(container));
  return model.totals.some(({ items }) => items.some(({ node }) => members.has(node)));
}

function membersOf(container: Section | Appendix): Member[] {
  return container.children.flatMap((child) => (isMember(child) ? [child] : []));
}

const FEWEST = 2;
const sums = new WeakMap<object, { readonly sum: bigint | undefined }>();

/** The sum of a list of at least two sums of money; read once for every version of the text. */
function sumBelow(container: Section | Appendix): bigint | undefined {
  const known = sums.get(container);
  if (known) return known.sum;
  const items = new ItemValues().list(membersOf(container), { kind: 'money' });
  const isList =
    items.length >= FEWEST && items.every(({ value }) => value.kind === 'stated' || value.kind === 'summed');
  const sum = isList && !isAccount(items) ? sumOf(items) : undefined;
  sums.set(container, { sum });
  return sum;
}
