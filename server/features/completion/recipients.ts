import { CompletionItemKind } from 'vscode-languageserver';
import type { Topic } from '../../../language/headings.ts';
import { oncePerPlan } from '../../../language/model/once.ts';
import type { Recipient } from '../../../language/model/recipients.ts';
import { unitWords } from '../../../language/model/unit-words.ts';
import { readTaskedUnits } from '../../../language/model/units.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { ownFirst, ownOnly } from './issuer.ts';
import { type Place, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';

const ABOUT: Localized = {
  vi: 'Một dòng của nơi nhận. Đơn vị được giao việc trong kế hoạch phải nhận được kế hoạch.',
  en: 'A line of the recipients. A unit with a task must receive the plan.',
};
const HAS_TASK: Localized = { vi: 'Được giao việc, chưa có trong nơi nhận', en: 'Has a task and is not listed yet' };
const USED: Localized = { vi: 'Dùng trong kế hoạch khác', en: 'Used in other plans' };
const BY_REFERENCE: Localized = { vi: 'Gọi chung bằng dẫn chiếu', en: 'All of them by a reference' };
const ARCHIVE: Localized = { vi: 'Dòng cuối: nơi lưu', en: 'The last line: the archive' };

/** Lines of `Nơi nhận:`: units with a task that it does not name yet, lines of other plans, and the archive. */
export function proposeRecipients(place: Place): Proposal[] {
  if (place.region !== 'recipients' || place.rest.trim() !== '') return [];
  if (!/^(?:-|$|[^\d+|>])/.test(place.before)) return [];
  const typed = place.before.replace(/^-\s*/, '');
  const lines = [...tasked(place), ...used(place), ...archive(place), ...referring(place)];
  const candidates = lines.map(
    ({ words, template = [words, ';'], detail }): Candidate => ({
      words,
      label: `- ${words}`,
      template: ['- ', ...template],
      ...(detail ? { detail } : {}),
    }),
  );
  const kind = CompletionItemKind.Reference;
  return proposalsFor(typed, candidates, { kind, span: typedSpan(place), base: 0, about: ABOUT });
}

/** The whole block. */
export function recipientsBlock(place: Place): Template {
  const units = tasked(place).map(({ words }) => `- ${words};\n`);
  const first = units.length > 0 ? units : ['- ', blank('Các đơn vị có liên quan'), ';\n'];
  const [line] = archive(place);
  return ['Nơi nhận:\n', ...first, '- ', ...(line?.template ?? [])];
}

const taskedUnits = oncePerPlan(({ plan }) =>
  readTaskedUnits(plan).map(({ name, words }) => ({ name, words: words.join(' ') })),
);

/** The units that the plan gives tasks to and does not send itself to. */
function tasked(place: Place): Candidate[] {
  const listed = namesListed(place).map((name) => ` ${unitWords(name).join(' ')} `);
  return taskedUnits(place.model)
    .filter(({ words }) => !listed.some((name) => name.includes(` ${words} `)))
    .map(({ name }) => ({ words: name, detail: HAS_TASK }));
}

/** Those whom the plan names somewhere else. */
function referring({ model }: Place): Candidate[] {
  const sectionOn = (topic: Topic) => model.sections.find(({ topics }) => topics.includes(topic))?.number;
  const guests = sectionOn('participants');
  const tasks = sectionOn('assignment');
  return [
    ...(guests === undefined ? [] : [{ words: `Thành phần tham dự tại mục ${guests}`, detail: BY_REFERENCE }]),
    ...(tasks === undefined ? [] : [{ words: `Các đơn vị tại mục ${tasks}`, detail: BY_REFERENCE }]),
  ];
}

function used(place: Place): Candidate[] {
  const listed = new Set(namesListed(place).map(fold));
  return ownFirst(place, place.known.recipients)
    .filter(({ words }) => !words.startsWith('Lưu') && !listed.has(fold(words)))
    .map(({ words }) => ({ words, detail: USED }));
}

function archive(place: Place): Candidate[] {
  if (linesOf(place).some(({ kind }) => kind === 'archive')) return [];
  const known = ownOnly(place, place.known.recipients).find(({ words }) => words.startsWith('Lưu: VT, '));
  const unit = known?.words.slice('Lưu: VT, '.length) ?? '…';
  return [{ words: `Lưu: VT, ${unit}`, template: ['Lưu: VT, ', blank(unit), '.'], detail: ARCHIVE }];
}

/** The lines of the list but the one at the cursor. */
function linesOf({ model, start }: Place): Recipient[] {
  return model.recipients.flatMap(({ entries }) => entries).filter(({ node }) => spanOf(node).start !== start);
}

function namesListed(place: Place): string[] {
  return linesOf(place).flatMap(namesOf);
}

function namesOf(recipient: Recipient): string[] {
  return recipient.kind === 'archive' ? [] : [recipient.name, ...recipient.entries.flatMap(namesOf)];
}
