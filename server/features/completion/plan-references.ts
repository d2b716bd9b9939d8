import { CompletionItemKind } from 'vscode-languageserver';
import { isAppendix, isSection } from '../../../language/generated/ast.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import type { ReferenceTarget } from '../../../language/model/references.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import { addressOf, wordsOf } from '../names.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { isFree, type Place, spanOfLast } from './place.ts';
import type { Proposal } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'Dẫn chiếu trong kế hoạch: đi tới được, và theo số mới khi đánh số lại.',
  en: 'A reference inside the plan: it can be followed, and is renumbered with its target.',
};

type Word = 'muc' | 'khoan' | 'diem' | 'phu luc';

const BEHIND_WORD =
  /(?:^|[\s(,;:])(?:(?:điểm|tiết)[ \t]+([a-zđ]|\d[\d.]*)[ \t]+)?(?:khoản[ \t]+(\d+)[ \t]+)?(mục|khoản|điểm|tiết|phụ lục)[ \t]+([^\s,;:()]*)$/iu;
/** Words whose last syllable is one of those: `danh mục`, `địa điểm`. */
const OTHER_WORDS =
  /(?:danh|hạng|chuyên|tiết|đề|thư|khoa|tài|các|địa|thời|trọng|quan|ưu|nhược|đặc|cao|luận|yếu|chấm|tâm|số)[ \t]+(?:mục|khoản|điểm|tiết)[ \t]+$/iu;
/** Behind these a reference is meant before a letter of it is typed. */
const POINTING = /(?:tại|theo|ở|nêu|xem|và|như|[,(])[ \t]*(?:mục|khoản|điểm|phụ lục)[ \t]+$/iu;

/** The places that a reference may point to: `khoản ` goes on with `3 mục II`. */
export function proposeReferences(place: Place): Proposal[] {
  if (!isFree(place) || place.region === 'head') return [];
  const near = place.before.slice(-80).normalize('NFC');
  const match = BEHIND_WORD.exec(near);
  if (!match) return [];
  const [, point, clause, word = '', typed = ''] = match;
  const isNarrowed = point !== undefined || clause !== undefined;
  if (typed === '' && !isNarrowed && OTHER_WORDS.test(near)) return [];
  const targets = targetsOf(place, wordOf(word), typed, { point, clause });
  const candidates = targets.map(
    (target): Candidate => ({
      words: addressIn(target, word),
      detail: named(target),
    }),
  );
  return proposalsFor(typed, candidates, {
    kind: CompletionItemKind.Reference,
    span: spanOfLast(place, typed.length),
    base: 0,
    about: ABOUT,
    eager: typed === '' && (isNarrowed || POINTING.test(near)),
  });
}

function wordOf(word: string): Word {
  const folded = fold(word);
  return folded === 'muc' || folded === 'khoan' || folded === 'phu luc' ? folded : 'diem';
}

/** More places than anybody chooses from. */
const MOST = 60;

interface Narrower {
  readonly point: string | undefined;
  readonly clause: string | undefined;
}

interface Targets {
  readonly sections: readonly ReferenceTarget[];
  readonly clauses: readonly ReferenceTarget[];
  readonly points: readonly ReferenceTarget[];
  readonly appendices: readonly ReferenceTarget[];
}

/** What can be referred to: in the body, by a number. */
const targets = oncePerPlan(({ numbering }): Targets => {
  const nodes = numbering.map(({ node }) => node).filter((node) => isAppendix(node) || isInBody(node));
  return {
    sections: nodes.filter(isSection),
    clauses: nodes.filter((node) => node.$type === 'Clause'),
    points: nodes.filter((node) => node.$type === 'Point' || node.$type === 'SubClause'),
    appendices: nodes.filter((node) => isAppendix(node) && node.name !== undefined),
  };
});

/** Those of the cursor's own section first; sections and appendices in their order. */
function targetsOf(place: Place, word: Word, typed: string, narrower: Narrower): ReferenceTarget[] {
  const begun = fold(typed);
  const isInOrder = word === 'muc' || word === 'phu luc';
  const here = isInOrder ? undefined : sectionAround(place);
  const near: ReferenceTarget[] = [];
  const far: ReferenceTarget[] = [];
  for (const node of listOf(targets(place.model), word)) {
    const isNear = here !== undefined && sectionOf(node) === here;
    const list = isNear ? near : far;
    if (list.length > MOST || (begun !== '' && !fold(node.name ?? '').startsWith(begun))) continue;
    if (holds(node, narrower)) list.push(node);
  }
  return [...near, ...far].filter((node) => spanOf(node).start !== place.start).slice(0, MOST);
}

function listOf(all: Targets, word: Word): readonly ReferenceTarget[] {
  switch (word) {
    case 'muc':
      return all.sections;
    case 'khoan':
      return all.clauses;
    case 'diem':
      return all.points;
    case 'phu luc':
      return all.appendices;
  }
}

/** `điểm a khoản 1 mục ` means a section that has such a clause with such a point. */
function holds(node: ReferenceTarget, { point, clause }: Narrower): boolean {
  if (isAppendix(node)) return true;
  const clauses = isSection(node) ? node.children.filter((child) => child.$type === 'Clause') : [node];
  const meant = clause === undefined ? clauses : clauses.filter(({ name }) => name === clause);
  if (clause !== undefined && meant.length === 0) return false;
  return point === undefined || [node, ...meant].some((one) => hasPoint(one, point));
}

function hasPoint(node: ReferenceTarget, point: string): boolean {
  return node.children.some(
    (child) => (child.$type === 'Point' || child.$type === 'SubClause') && child.name === point,
  );
}

function sectionAround(place: Place): ReferenceTarget | undefined {
  const [first] = place.open;
  return first && isSection(first) ? first : undefined;
}

function sectionOf(node: ReferenceTarget): ReferenceTarget | undefined {
  let each: ReferenceTarget['$container'] | ReferenceTarget = node;
  while (each.$type !== 'ConferencePlan' && each.$type !== 'Recipients') {
    if (isSection(each)) return each;
    each = each.$container;
  }
  return undefined;
}

function isInBody(node: ReferenceTarget): boolean {
  const section = sectionOf(node);
  return section !== undefined && section.$container.$type === 'ConferencePlan';
}

/** The address without the word that stands before the cursor: `3 mục II`. */
function addressIn(node: ReferenceTarget, word: string): string {
  const { vi } = addressOf(node);
  return vi.slice(fold(word) === 'phu luc' ? 'Phụ lục '.length : vi.indexOf(' ') + 1);
}

function named(node: ReferenceTarget): Localized {
  const words = wordsOf(node);
  return { vi: words, en: words };
}
