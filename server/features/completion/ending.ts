import { CompletionItemKind } from 'vscode-languageserver';
import type { Part } from '../../../language/generated/ast.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { type Localized, spanOf } from '../../../language/rules/finding.ts';
import { proposalsFor } from './candidates.ts';
import { isUnmarked, type Place, type Region, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';
import { recipientsBlock } from './recipients.ts';
import { signatureBlock } from './signatures.ts';

interface Wanted {
  readonly type: Part['$type'];
  readonly words: string;
  readonly template: (place: Place) => Template;
  readonly about: Localized;
}

const WANTED: readonly Wanted[] = [
  {
    type: 'Closing',
    words: 'Trên đây là Kế hoạch …./.',
    template: ({ model }) => closing(model),
    about: {
      vi: 'Câu kết, hết bằng `./.`',
      en: 'The closing sentence; `./.` ends the plan.',
    },
  },
  {
    type: 'Recipients',
    words: 'Nơi nhận:',
    template: recipientsBlock,
    about: {
      vi: 'Những đơn vị nhận kế hoạch: đơn vị được giao việc trước, cuối cùng là nơi lưu.',
      en: 'Who receives the plan: units with a task first, the archive last.',
    },
  },
  {
    type: 'Signatory',
    words: 'Người ký:',
    template: signatureBlock,
    about: {
      vi: 'Quyền hạn, chức vụ và họ tên người ký, mỗi thứ một dòng.',
      en: 'Capacity, title and name of the signatory, a line each.',
    },
  },
];

/** Where each region stands in the order of what is wanted. */
const FIRST: Readonly<Partial<Record<Region, number>>> = { preamble: 0, body: 0, closing: 1, recipients: 2 };

/** What ends a plan, as far as it is not there yet: the closing sentence, `Nơi nhận:`, `Người ký:`. */
export function proposeEnding(place: Place): Proposal[] {
  if (!isUnmarked(place) || (place.before === '' && isBeforeSection(place))) return [];
  const span = typedSpan(place);
  const first = FIRST[place.region] ?? WANTED.length;
  const base = isTold(place) ? 50 : 700;
  return WANTED.flatMap(({ type, words, template, about }, index) => {
    if (index < first || isThere(place, type)) return [];
    const kind = CompletionItemKind.Snippet;
    return proposalsFor(place.before, [{ words, template: template(place) }], {
      kind,
      span,
      base: base + index,
      about,
    });
  });
}

/** On an empty line behind all that a plan has to tell, its end is likelier than another section. */
function isTold({ model, region, before, afterBlank }: Place): boolean {
  return region === 'body' && before === '' && afterBlank && model.missingSections.length === 0;
}

/** The body goes on below the line. */
function isBeforeSection({ model, start }: Place): boolean {
  return model.plan.parts.some((part) => part.$type === 'Section' && spanOf(part).start > start);
}

/** What is typed at the cursor is not there yet. */
function isThere({ model, start }: Place, type: Part['$type']): boolean {
  return model.plan.parts.some((part) => part.$type === type && spanOf(part).start !== start);
}

function closing({ subject }: PlanModel): Template {
  const about = subject === '' ? blank('tổ chức Hội nghị …') : `${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
  return ['Trên đây là Kế hoạch ', about, '; ', blank('các đơn vị có liên quan thực hiện'), './.'];
}
