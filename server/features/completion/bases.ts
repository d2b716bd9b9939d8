import { CompletionItemKind } from 'vscode-languageserver';
import { isLead } from '../../../language/generated/ast.ts';
import { isLater } from '../../../language/model/bases.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { type KnownDocument, withoutEnd, wordsOfCitation } from '../../../language/model/records.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { issuerOf } from './issuer.ts';
import { isFree, isUnmarked, type Place, spanOfLast, typedSpan } from './place.ts';
import { blank, type Proposal } from './proposal.ts';

const ABOUT_BASIS: Localized = {
  vi: 'Căn cứ ban hành, mỗi văn bản một dòng, hết bằng dấu chấm phẩy.',
  en: 'A legal basis: one document a line, with a semicolon at its end.',
};
const ABOUT_DOCUMENT: Localized = {
  vi: 'Văn bản đã viện dẫn, cùng số, ngày và cơ quan ban hành.',
  en: 'A document cited before, with its number, date and issuer.',
};
const ABOUT_LEAD: Localized = {
  vi: 'Câu dẫn: ai ban hành kế hoạch gì.',
  en: 'The sentence that leads into the plan: who issues what.',
};
const HERE: Localized = { vi: 'Trong kế hoạch này', en: 'In this plan' };
const ELSEWHERE: Localized = { vi: 'Trong kế hoạch khác', en: 'In other plans' };

/** Documents cited before: as a whole line of the bases, behind `Căn cứ`, and wherever a kind of document is named. */
export function proposeBases(place: Place): Proposal[] {
  if (!isFree(place)) return [];
  if (place.region === 'head' || place.region === 'subject') return [];
  const begun = BEGINNING.exec(place.before);
  if (place.region === 'preamble' && begun) return behindBeginning(place, begun[0].length, fold(begun[0]));
  if (place.region === 'preamble' && isUnmarked(place) && place.before === '' && isBelowLead(place)) return [];
  if (place.region === 'preamble' && isUnmarked(place))
    return [...wholeLines(place), ...beginnings(place), ...lead(place)];
  const length = documentBegun(place.before);
  return length > 0 ? documents(place, length, false) : [];
}

const BEGINNING = /^(?:Căn cứ|Thực hiện|Theo|Xét)[ \t]+/iu;

const FIRST_WORDS: readonly { readonly words: string; readonly text: string }[] = [
  { words: 'Căn cứ', text: 'Luật … ngày …;' },
  { words: 'Thực hiện', text: 'Công văn số … ngày … của … về việc …;' },
  { words: 'Theo đề nghị của', text: '….' },
];

/** Lines that open a basis; the first of them while the plan has none. */
function beginnings(place: Place): Proposal[] {
  const candidates = FIRST_WORDS.map(
    ({ words, text }): Candidate => ({
      words,
      label: `${words} …`,
      template: [`${words} `, blank(text)],
    }),
  );
  const base = place.model.bases.length === 0 ? 20 : 160;
  const span = typedSpan(place);
  return proposalsFor(place.before, candidates, { kind: CompletionItemKind.Keyword, span, base, about: ABOUT_BASIS });
}

/** The sentence that leads into the plan, while it has none. */
function lead(place: Place): Proposal[] {
  const { subject } = place.model;
  const issuer = issuerOf(place);
  if (issuer === '' || subject === '' || hasLead(place)) return [];
  const about = `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  const words = `${issuer} ban hành Kế hoạch ${about}, cụ thể như sau:`;
  const common = { kind: CompletionItemKind.Snippet, span: typedSpan(place), base: 30, about: ABOUT_LEAD };
  return proposalsFor(place.before, [{ words }], common);
}

function hasLead({ model, start }: Place): boolean {
  return model.plan.parts.some((part) => isLead(part) && spanOf(part).start !== start);
}

/** Behind the lead nobody looks for another basis, unless it is typed. */
function isBelowLead({ model, lineStart }: Place): boolean {
  return model.plan.parts.some((part) => isLead(part) && spanOf(part).start < lineStart);
}

function wholeLines(place: Place): Proposal[] {
  const span = typedSpan(place);
  const base = place.before === '' ? 200 : 10;
  return proposalsFor(place.before, otherBases(place), {
    kind: CompletionItemKind.Reference,
    span,
    base,
    about: ABOUT_BASIS,
  });
}

/** Lines of other plans that this one has not. */
function otherBases({ model, known, start }: Place): Candidate[] {
  const here = new Set(
    model.bases.filter(({ node }) => spanOf(node).start !== start).map(({ words }) => fold(withoutEnd(words))),
  );
  return known.bases
    .filter((document) => !here.has(fold(document.words)) && mayRestOn(model, document))
    .map(({ words }) => ({ words, template: [`${words};`], detail: ELSEWHERE }));
}

function mayRestOn({ issued }: PlanModel, { date }: KnownDocument): boolean {
  return !date || !issued || !isLater(date, issued);
}

/** Behind `Căn cứ ` the rest of known lines, then documents alone. */
function behindBeginning(place: Place, length: number, beginning: string): Proposal[] {
  const typed = place.before.slice(length);
  const rests = otherBases(place)
    .filter(({ words }) => fold(words).startsWith(`${beginning.trim()} `))
    .map(({ words }): Candidate => {
      const rest = words.slice(BEGINNING.exec(words)?.[0].length ?? 0);
      return { words: rest, template: [`${rest};`], detail: ELSEWHERE };
    });
  const span = spanOfLast(place, typed.length);
  const kind = CompletionItemKind.Reference;
  return [
    ...proposalsFor(typed, rests, { kind, span, base: 0, about: ABOUT_BASIS, eager: typed === '' }),
    ...documents(place, typed.length, typed === ''),
  ];
}

function documents(place: Place, length: number, eager: boolean): Proposal[] {
  const typed = length === 0 ? '' : place.before.slice(-length);
  const own = citedHere(place.model).filter(({ start }) => start < place.lineStart || start > place.offset);
  const candidates = [
    ...own.map(({ words }): Candidate => ({ words, detail: HERE })),
    ...place.known.citations
      .filter((document) => mayRestOn(place.model, document))
      .map(({ words }): Candidate => ({ words, detail: ELSEWHERE })),
  ];
  return proposalsFor(typed, candidates, {
    kind: CompletionItemKind.Reference,
    span: spanOfLast(place, length),
    base: 300,
    about: ABOUT_DOCUMENT,
    eager,
  });
}

/** Each document of the plan once, at its first place. */
const citedHere = oncePerPlan(({ citations }) => {
  const first = new Map<string, { readonly words: string; readonly start: number }>();
  for (const citation of citations) {
    const start = spanOf(citation.node).start;
    for (const words of wordsOfCitation(citation)) if (!first.has(words)) first.set(words, { words, start });
  }
  return [...first.values()];
});

/** Kinds of documents by their folded words; `báo cáo` and `chương trình` mean other things as well. */
const KINDS =
  'hien phap|bo luat|luat|phap lenh|nghi quyet|nghi dinh|quyet dinh|thong tu|chi thi|cong van|cong dien|thong bao|huong dan so|ke hoach so|quy che|ket luan so';
const BEGUN = new RegExp(`(?:^|[\\s(,;])((?:${KINDS})(?:\\s[^,;:()]*)?)$`);
/** Longer words before the cursor are a sentence. */
const LONGEST = 160;

/** How many characters before the cursor begin with a kind of document; 0 where none does. */
function documentBegun(before: string): number {
  const near = before.slice(-LONGEST);
  if (near.endsWith('  ')) return 0;
  const words = BEGUN.exec(fold(near) + (near.endsWith(' ') ? ' ' : ''))?.[1];
  if (words === undefined) return 0;
  // Folding keeps the number of words.
  return lengthOfWords(near, words.trimEnd().split(' ').length);
}

/** How many characters the last so many words of a text take. */
function lengthOfWords(text: string, count: number): number {
  const starts = [...text.matchAll(/[^\s(,;]+/g)].map(({ index }) => index);
  return text.length - (starts[starts.length - count] ?? text.length);
}
