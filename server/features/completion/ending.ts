import { CompletionItemKind } from 'vscode-languageserver';
import type { Part } from '../../../language/generated/ast.ts';
import { isClause, isSection } from '../../../language/generated/ast.ts';
import { labelOf, topicsOf } from '../../../language/model/outline.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { Recipient } from '../../../language/model/recipients.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { fold } from '../../../language/values/text.ts';
import { matchQuality } from './matching.ts';
import { isUnmarked, type Place, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';

/** A longer label is a sentence. */
const LONGEST_UNIT = 100;

/** What ends a plan: the closing sentence, `Nơi nhận:`, `Người ký:`, and inside them their lines. */
export function proposeEnding(place: Place): Proposal[] {
  if (place.after.trim() !== '') return [];
  if (place.region === 'recipients') return [...recipientLines(place), ...parts(place)];
  return place.region === 'head' || place.region === 'subject' ? [] : parts(place);
}

/** The parts that are not there yet, in their order. */
function parts(place: Place): Proposal[] {
  if (!isUnmarked(place)) return [];
  const { model, before } = place;
  const wanted: readonly (readonly [Part['$type'], string, Template])[] = [
    ['Closing', 'Trên đây là Kế hoạch …./.', closing(model)],
    ['Recipients', 'Nơi nhận:', recipients(place)],
    ['Signatory', 'Người ký:', signatory(model)],
  ];
  return wanted.flatMap(([type, label, template], index): Proposal[] => {
    const quality = matchQuality(before, label);
    if (quality === undefined || model.plan.parts.some((part) => part.$type === type)) return [];
    return [
      { label, kind: CompletionItemKind.Snippet, template, span: typedSpan(place), rank: quality * 1000 + 700 + index },
    ];
  });
}

function closing({ subject }: PlanModel): Template {
  const about = subject === '' ? blank('tổ chức Hội nghị …') : `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  return ['Trên đây là Kế hoạch ', about, '; ', blank('các đơn vị có liên quan thực hiện'), './.'];
}

function recipients(place: Place): Template {
  const units = unlistedUnits(place).map((unit) => `- ${unit};\n`);
  const first = units.length > 0 ? units : ['- ', blank('Các đơn vị có liên quan'), ';\n'];
  return ['Nơi nhận:\n', ...first, '- Lưu: VT, ', blank('…'), '.'];
}

function signatory({ letterhead }: PlanModel): Template {
  const issuer = letterhead.find(({ name }) => name === 'issuer')?.value ?? '';
  const committee = fold(issuer).startsWith('uy ban nhan dan');
  const lines: Template = committee ? [blank('TM. ỦY BAN NHÂN DÂN'), '\n', blank('CHỦ TỊCH')] : [blank('GIÁM ĐỐC')];
  return ['Người ký:\n', ...lines, '\n', blank('Họ và tên')];
}

/** Lines of `Nơi nhận:`: units with a task that it does not name yet, and the archive. */
function recipientLines(place: Place): Proposal[] {
  if (!/^(?:-|$|[^\d+|>])/.test(place.before)) return [];
  const typed = place.before.replace(/^-\s*/, '');
  const units = unlistedUnits(place).map((unit): readonly [string, Template] => [unit, [`- ${unit};`]]);
  const archive: readonly [string, Template][] = hasArchive(place)
    ? []
    : [['Lưu: VT, …', ['- Lưu: VT, ', blank('…'), '.']]];
  return [...units, ...archive].flatMap(([words, template], index): Proposal[] => {
    const quality = matchQuality(typed, words);
    if (quality === undefined) return [];
    const label = `- ${words}`;
    return [
      { label, kind: CompletionItemKind.Reference, template, span: typedSpan(place), rank: quality * 1000 + index },
    ];
  });
}

/** The units that the plan gives tasks to (labels under the topic of assignment) and does not send itself to. */
function unlistedUnits(place: Place): string[] {
  const { model } = place;
  const listed = recipientsOf(place).flatMap(namesOf).map(fold);
  const clauses = model.plan.parts
    .filter(isSection)
    .filter((section) => topicsOf(section).includes('assignment'))
    .flatMap((section) => section.children.filter(isClause));
  return clauses
    .filter((clause) => clause.colon || clause.children.length > 0)
    .map(labelOf)
    .filter((unit) => unit !== '' && unit.length <= LONGEST_UNIT && !listed.some((name) => name.includes(fold(unit))));
}

function hasArchive(place: Place): boolean {
  return recipientsOf(place).some(({ kind }) => kind === 'archive');
}

/** The lines of the list but the one at the cursor. */
function recipientsOf({ model, start }: Place): Recipient[] {
  return model.recipients.flatMap(({ entries }) => entries).filter(({ node }) => spanOf(node).start !== start);
}

function namesOf(recipient: Recipient): string[] {
  return recipient.kind === 'archive' ? [] : [recipient.name, ...recipient.entries.flatMap(namesOf)];
}
