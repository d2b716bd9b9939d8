import type { Citation } from '../model/bases.ts';
import { isLater } from '../model/bases.ts';
import type { DateReading } from '../model/dates.ts';
import type { PlanModel } from '../model/plan.ts';
import { textOf } from '../model/text.ts';
import { codesOfType, isTypeCode } from '../values/document-number.ts';
import { fold } from '../values/text.ts';
import { type Finding, type Rule, type Span, spanOf, spanOfProperty } from './finding.ts';

/** No plan rests on a document that came after it. */
export const basisLater: Rule = {
  code: 'basis.later',
  severity: 'error',
  title: { vi: 'Căn cứ không có ngày sau ngày của kế hoạch', en: 'No legal basis is later than the plan' },
  check: (model) => model.citations.filter(({ isBasis }) => isBasis).flatMap((citation) => later(citation, model)),
};

/** The year inside a document's number is that of its date. */
export const basisYear: Rule = {
  code: 'basis.year',
  severity: 'warning',
  title: {
    vi: 'Năm trong số của văn bản là năm của ngày ban hành',
    en: 'The year inside a number is that of its date',
  },
  check: (model) => model.citations.flatMap(otherYear),
};

/** The code in a document's number is that of its type (Decree 30/2020/NĐ-CP, Appendix III). */
export const basisKind: Rule = {
  code: 'basis.kind',
  severity: 'information',
  title: {
    vi: 'Ký hiệu trong số của văn bản hợp với tên loại',
    en: 'The code in a number fits the type of the document',
  },
  check: (model) => model.citations.flatMap(otherKind),
};

function later({ node, date }: Citation, { issued, letterhead }: PlanModel): Finding[] {
  if (!date || !issued || !node.date || !isLater(date, issued)) return [];
  const field = letterhead.find(({ name }) => name === 'date');
  const written = textOf(node.date);
  const own = field?.value ?? '';
  return [
    {
      span: spanOf(node.date),
      message: {
        vi: `Căn cứ đề “${written}” nhưng kế hoạch ban hành “${own}”: căn cứ không thể có sau kế hoạch. Xem lại một trong hai ngày.`,
        en: `The basis is dated “${written}”, the plan “${own}”: a basis cannot come after the plan. Check both dates.`,
      },
      related: field
        ? [
            {
              span: spanOf(field.node.label[0] ?? field.node),
              message: { vi: 'Ngày của kế hoạch', en: 'Date of the plan' },
            },
          ]
        : [],
    },
  ];
}

function otherYear({ node, number, date }: Citation): Finding[] {
  const year = date && yearOf(date);
  if (number?.year === undefined || year === undefined || number.year === year || !node.date) return [];
  return [
    {
      span: numberSpan(node),
      message: {
        vi: `Số ${node.number} mang năm ${number.year} nhưng văn bản đề ngày của năm ${year}. Xem lại số hoặc ngày.`,
        en: `The number ${node.number} has the year ${number.year}, the date the year ${year}. Check the number or the date.`,
      },
      related: [{ span: spanOf(node.date), message: { vi: 'Ngày của văn bản', en: 'Date of the document' } }],
    },
  ];
}

function yearOf(date: DateReading): number | undefined {
  return date.kind === 'full' ? date.date.year : date.year;
}

function otherKind({ node, number }: Citation): Finding[] {
  if (!number || !node.kind) return [];
  const code = number.code.toUpperCase();
  const wanted = codesOfType(fold(node.kind));
  const isOther = wanted ? !fits(code, wanted) : FOREIGN_TO_UNCODED.has(code);
  if (!isOther || LAW_MAKERS.some((body) => code.startsWith(body))) return [];
  const right = wanted?.[0];
  const other = isTypeCode(code)
    ? { vi: `ký hiệu ${number.code} là của loại văn bản khác`, en: `${number.code} is another type's code` }
    : undefined;
  return [
    {
      span: numberSpan(node),
      message: {
        vi: `Số ${node.number} không hợp với “${node.kind}”: ${right === undefined ? (other?.vi ?? '') : `${other ? `${other.vi}, ` : ''}số của loại này có ký hiệu ${right}`}. Xem lại tên loại hoặc số.`,
        en: `The number ${node.number} does not fit “${node.kind}”: ${right === undefined ? (other?.en ?? '') : `${other ? `${other.en}, ` : ''}its numbers have the code ${right}`}. Check the type or the number.`,
      },
    },
  ];
}

/** Joint documents add to their code: `KHLT`, `QCPH`, `NQLT`. */
function fits(code: string, wanted: readonly string[]): boolean {
  return wanted.some((right) => code.startsWith(right));
}

/** Laws and official letters carry no code of their type; of the types' codes these are no unit's abbreviation either. */
const FOREIGN_TO_UNCODED: ReadonlySet<string> = new Set(['NĐ', 'QĐ', 'KH', 'NQ']);

/** The National Assembly and its Standing Committee number resolutions by themselves: `43/2022/QH15`. */
const LAW_MAKERS = ['QH', 'UBTVQH'];

function numberSpan(node: Citation['node']): Span {
  return spanOfProperty(node, 'number');
}
