import { CompletionItemKind } from 'vscode-languageserver';
import { STANDARD_LABELS, type StandardLabel } from '../../../language/clause-labels.ts';
import { isClause, isSection } from '../../../language/generated/ast.ts';
import { type Topic, topicsOfLabel } from '../../../language/headings.ts';
import { childrenOf, isItem } from '../../../language/model/blocks.ts';
import { nextNumber } from '../../../language/model/numbering.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import { labelOf, topicsOf } from '../../../language/model/outline.ts';
import { readTaskedUnits } from '../../../language/model/units.ts';
import { UNIT_NAMES } from '../../../language/names/unit-names.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { coveredTopics } from './covered.ts';
import { isUnmarked, type Place, spanOfLast, typedSpan } from './place.ts';
import { blank, type Proposal } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'Nhãn của khoản: qua nó kế hoạch được biết đã nói tới việc gì.',
  en: 'The label of a clause: it says what the plan has told.',
};
const ABOUT_UNIT: Localized = {
  vi: 'Đơn vị được giao việc; việc viết sau dấu hai chấm hoặc ở các dòng dưới.',
  en: 'A unit with a task, which stands behind the colon or below.',
};
const MISSING: Localized = { vi: 'Kế hoạch chưa nói', en: 'Not told yet' };
const USED: Localized = { vi: 'Dùng trong kế hoạch khác', en: 'Used in other plans' };

const MARK = /^(?:\d{1,3}\.(?:\d{1,2}\.?)*|-)[ \t]+/;

/** Labels of clauses: what the section is about and what the plan has not told, and units where tasks are given. */
export function proposeLabels(place: Place): Proposal[] {
  if (place.region !== 'body' || place.rest.trim() !== '' || place.before.includes(':')) return [];
  const [section] = place.open;
  if (!section || !isSection(section)) return [];
  const mark = MARK.exec(place.before)?.[0];
  if (mark !== undefined) return behindMark(place, section, place.before.slice(mark.length), mark);
  return isUnmarked(place) && place.before !== '' ? onOwnLine(place, section) : [];
}

type OpenSection = Extract<Place['open'][number], { readonly $type: 'Section' }>;

function behindMark(place: Place, section: OpenSection, typed: string, mark: string): Proposal[] {
  const isDash = mark.startsWith('-');
  const span = spanOfLast(place, typed.length);
  const common = { kind: CompletionItemKind.Property, span, base: isDash ? 400 : 0, about: ABOUT };
  if (isDash) return proposalsFor(typed, labelsInList(place), common);
  const { own, missing } = labelsFor(place, section);
  const isAssignment = topicsOf(section).includes('assignment');
  const labels = [
    ...proposalsFor(typed, own, { ...common, base: isAssignment ? 200 : 0 }),
    ...proposalsFor(typed, missing, { ...common, base: 300 }),
  ];
  if (!isAssignment) return labels;
  return [...proposalsFor(typed, unitsFor(place), { ...common, about: ABOUT_UNIT }), ...labels];
}

/** Dash items have labels where their head is about several things: `4. Thời gian, địa điểm:`. */
function labelsInList({ open, start }: Place): Candidate[] {
  const head = open.findLast(({ $type }) => $type !== 'DashItem' && $type !== 'PlusItem');
  const topics = head ? topicsOf(head) : [];
  if (!head || topics.length < 2) return [];
  const siblings = childrenOf(head).filter((child) => isItem(child) && spanOf(child).start !== start);
  const present = new Set(siblings.flatMap((child) => (isItem(child) ? topicsOfLabel(labelOf(child)) : [])));
  return STANDARD_LABELS.filter(({ topics: told }) =>
    told.every((topic) => topics.includes(topic) && !present.has(topic)),
  ).map(candidateOf);
}

function candidateOf({ label, text }: StandardLabel): Candidate {
  return { words: label, template: text === '' ? [label] : [`${label}: `, blank(text)] };
}

/** Without marker the label comes with the next number. */
function onOwnLine(place: Place, section: OpenSection): Proposal[] {
  const last = childrenOf(section).findLast((child) => isClause(child) && spanOf(child).start < place.start);
  const number = last && isClause(last) ? nextNumber(last) : '1';
  const numbered = ({ words, template = [words], ...rest }: Candidate): Candidate => ({
    ...rest,
    words,
    label: `${number}. ${words}`,
    template: [`${number}. `, ...template],
  });
  const { own, missing } = labelsFor(place, section);
  const common = { kind: CompletionItemKind.Property, span: typedSpan(place), base: 50, about: ABOUT };
  return [
    ...proposalsFor(place.before, own.map(numbered), common),
    ...proposalsFor(place.before, missing.map(numbered), { ...common, base: 500 }),
  ];
}

interface Labels {
  /** Of the section's own topics. */
  readonly own: readonly Candidate[];
  /** Of topics that the plan has not told. */
  readonly missing: readonly Candidate[];
}

/** No label twice in a section. */
function labelsFor(place: Place, section: OpenSection): Labels {
  const siblings = childrenOf(section).flatMap((child) =>
    isItem(child) && spanOf(child).start !== place.start ? [labelOf(child)] : [],
  );
  const present = new Set(siblings.flatMap(topicsOfLabel));
  const words = new Set(siblings.map(fold));
  const own = new Set<Topic>(topicsOf(section));
  const covered = coveredTopics(place);
  const isMissing = ({ topics }: StandardLabel) => topics.some((topic) => !covered.has(topic));
  const isOwn = ({ topics }: StandardLabel) => topics.some((topic) => own.has(topic));
  const isTold = ({ topics }: StandardLabel) => topics.some((topic) => present.has(topic) && topic !== 'purpose');
  const free = STANDARD_LABELS.filter(({ label }) => !words.has(fold(label)));
  const marked = (label: StandardLabel): Candidate => ({
    ...candidateOf(label),
    ...(isMissing(label) ? { detail: MISSING } : {}),
  });
  return {
    own: free.filter((label) => isOwn(label) && !isTold(label)).map(marked),
    missing: free.filter((label) => (isOwn(label) ? isTold(label) : isMissing(label))).map(marked),
  };
}

const taskedHere = oncePerPlan(({ plan }) => readTaskedUnits(plan).map(({ name, node }) => ({ name, node })));

/** Units with tasks in other plans, those who act in this one, and names as they are printed. */
function unitsFor(place: Place): Candidate[] {
  const here = new Set(
    taskedHere(place.model)
      .filter(({ node }) => spanOf(node).start !== place.start)
      .map(({ name }) => fold(name)),
  );
  const known = place.known.units.map((words): Candidate => ({ words, detail: USED }));
  const printed = UNIT_NAMES.map((words): Candidate => ({ words }));
  return [...known, ...printed].filter(({ words }) => !here.has(fold(words)));
}
