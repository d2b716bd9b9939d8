import type { CalendarDate, LegalReference } from '../generated/ast.ts';
import type { ReadAppendix } from '../model/appendices.ts';
import { readDate } from '../model/dates.ts';
import type { ReadField } from '../model/outline.ts';
import type { PlanModel } from '../model/plan.ts';
import { textOf } from '../model/text.ts';
import { formatDate, formatLongDate, type PlainDate } from '../values/dates.ts';
import { fold } from '../values/text.ts';
import { type Finding, type Fix, type Rule, spanOf, spanOfLine, spanOfProperty } from './finding.ts';

/** Appendices and the plan speak of each other, with one number and one date. */
export const referenceAppendix: Rule = {
  code: 'reference.appendix',
  severity: 'warning',
  title: { vi: 'Phụ lục và phần nội dung phải khớp nhau', en: 'Appendices and the body agree' },
  check: (model) => [
    ...absent(model),
    ...model.appendices.all.flatMap((appendix) => appendixFindings(appendix, model)),
  ],
};

/** A number that is not there is a reference that does not resolve; here is the mention without one. */
function absent(model: PlanModel): Finding[] {
  if (model.appendices.all.length > 0) return [];
  return model.appendices.unnumbered.map((reference) => ({
    span: spanOf(reference),
    message: {
      vi: `Nhắc tới “${textOf(reference)}” nhưng kế hoạch không có phụ lục nào. Thêm phần PHỤ LỤC ở cuối hoặc bỏ chỗ nhắc này.`,
      en: `The plan mentions “${textOf(reference)}” and has no appendix. Add PHỤ LỤC at its end, or take the mention out.`,
    },
  }));
}

function appendixFindings(appendix: ReadAppendix, model: PlanModel): Finding[] {
  const { attachedTo, isMentioned } = appendix;
  const own = attachedTo && fold(attachedTo.kind ?? '') === 'ke hoach' ? attachedTo : undefined;
  return [
    ...(isMentioned || !model.title ? [] : [unmentioned(appendix)]),
    ...(own ? [...otherNumber(own, model), ...otherDate(own, model)] : []),
  ];
}

function unmentioned({ node }: ReadAppendix): Finding {
  const name = node.name === undefined ? 'Phụ lục' : `Phụ lục ${node.name}`;
  return {
    span: spanOfLine(node),
    message: {
      vi: `Phần nội dung không nhắc tới ${name}. Dẫn tới phụ lục ở chỗ cần đến nó, ví dụ: (chi tiết tại ${name}).`,
      en: `Nothing in the body mentions ${name}. Refer to it where it is needed, such as: (chi tiết tại ${name}).`,
    },
  };
}

/** `37 KH/UBND` is the number of `37/KH-UBND`: its form is another rule's. */
function otherNumber(note: LegalReference, model: PlanModel): Finding[] {
  const field = onlyField(model, 'number');
  if (!field || note.number === undefined) return [];
  const right = partsOf(field.value);
  const written = partsOf(note.number);
  if (!isFilled(right) || !isFilled(written) || right.join(' ') === written.join(' ')) return [];
  const span = spanOfProperty(note, 'number');
  return [
    {
      span,
      message: {
        vi: `Phụ lục ghi kèm theo Kế hoạch số ${note.number}, còn đầu văn bản ghi số ${field.value}. Ghi cùng một số.`,
        en: `The appendix says it belongs to plan ${note.number}, the head of the document says ${field.value}. Write one number.`,
      },
      related: [fieldHere(field)],
      fixes: [write(span, field.value)],
    },
  ];
}

function otherDate(note: LegalReference, model: PlanModel): Finding[] {
  const field = onlyField(model, 'date');
  const own = field?.node.label.find((inline) => inline.$type === 'CalendarDate' || inline.$type === 'Month');
  if (!field || !own || !note.date) return [];
  const right =
    own.$type === 'CalendarDate' ? readDate(own).reading : { kind: 'partial' as const, day: undefined, ...own };
  const { reading } = readDate(note.date);
  if (right.kind === 'invalid' || reading.kind === 'invalid') return [];
  const one = right.kind === 'full' ? right.date : right;
  const other = reading.kind === 'full' ? reading.date : reading;
  if (agree(one.day, other.day) && agree(one.month, other.month) && agree(one.year, other.year)) return [];
  const span = spanOf(note.date);
  return [
    {
      span,
      message: {
        vi: `Phụ lục ghi kèm theo Kế hoạch ${dated(note.date)}, còn đầu văn bản ghi ${field.value}. Ghi cùng một ngày.`,
        en: `The appendix says it belongs to the plan of ${textOf(note.date)}, the head of the document says ${field.value}. Write one date.`,
      },
      related: [fieldHere(field)],
      fixes: right.kind === 'full' ? [write(span, likeNote(note.date, right.date))] : [],
    },
  ];
}

function dated(date: CalendarDate): string {
  const words = textOf(date);
  return fold(words).startsWith('ngay') ? words : `ngày ${words}`;
}

/** The date in the form in which the note writes its own. */
function likeNote(note: CalendarDate, date: PlainDate): string {
  const words = fold(textOf(note));
  if (words.includes('thang')) return formatLongDate(date);
  return words.startsWith('ngay') ? `ngày ${formatDate(date)}` : formatDate(date);
}

/** A part that either leaves blank is compared with nothing. */
function agree(one: number | undefined, other: number | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

function isFilled(parts: readonly string[]): boolean {
  return /^\d/.test(parts[0] ?? '');
}

function partsOf(number: string): string[] {
  return fold(number)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''));
}

/** A joint plan has several numbers: none of them is compared. */
function onlyField(model: PlanModel, name: 'number' | 'date'): ReadField | undefined {
  const fields = model.letterhead.filter((field) => field.name === name);
  return fields.length === 1 ? fields[0] : undefined;
}

function fieldHere({ node }: ReadField) {
  return { span: spanOfLine(node), message: { vi: 'Đầu văn bản ghi ở đây', en: 'The head of the document' } };
}

function write(span: { readonly start: number; readonly end: number }, text: string): Fix {
  return { title: { vi: `Ghi ${text}`, en: `Write ${text}` }, edits: () => [{ ...span, text }] };
}
