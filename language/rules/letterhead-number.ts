import type { ReadField } from '../model/outline.ts';
import { isTypeCode, readDocumentNumber } from '../values/document-number.ts';
import { type Finding, type Rule, spanOfLine } from './finding.ts';

/** The number of a plan is `NN/KH-…` (Decree 30/2020/NĐ-CP, Article 8 and Appendix I). */
export const letterheadNumber: Rule = {
  code: 'letterhead.number',
  severity: 'warning',
  title: {
    vi: 'Số, ký hiệu của kế hoạch viết theo mẫu NN/KH-…',
    en: 'The number of a plan has the form NN/KH-…',
  },
  check: ({ letterhead, form }) =>
    form === 'administrative' ? letterhead.filter(({ name }) => name === 'number').flatMap(numberFinding) : [],
};

function numberFinding({ node, value }: ReadField): Finding[] {
  if (value === '') return [];
  const right = rightForm(value);
  if (right === withoutGap(value)) return [];
  const span = spanOfLine(node);
  if (right === undefined) {
    return [
      {
        span,
        message: {
          vi: `“${value}” không theo mẫu số, ký hiệu của kế hoạch: số, dấu “/”, KH, dấu “-”, chữ viết tắt của cơ quan; ví dụ 37/KH-UBND.`,
          en: `“${value}” is no number of a plan: the number, “/”, KH, “-”, the abbreviation of the body, such as 37/KH-UBND.`,
        },
      },
    ];
  }
  return [
    {
      span,
      message: {
        vi: `Số, ký hiệu “${value}” viết đúng mẫu là ${right}.`,
        en: `The number “${value}” is written ${right}.`,
      },
      fixes: [{ title: { vi: `Ghi ${right}`, en: `Write ${right}` }, edits: () => [{ ...span, text: right }] }],
    },
  ];
}

/** A draft leaves a gap for the number: `… /KH-UBND`. */
function withoutGap(value: string): string {
  return value.replace(/^([.…_]*) (?=\/)/, '$1');
}

/** The number in the right form, or undefined where it is not sure what it should be. */
function rightForm(value: string): string | undefined {
  const parts = readDocumentNumber(value);
  if (!parts || parts.body === '') return undefined;
  const code = codeOf(parts.code.toUpperCase());
  if (code === undefined) return undefined;
  const ordinal = /^\d\p{L}?$/u.test(parts.ordinal) ? `0${parts.ordinal}` : parts.ordinal;
  return `${ordinal}/${code}-${parts.body}`;
}

/** Joint plans are `KHLT`, `KHPH`; another type's code cannot be a plan's. */
function codeOf(code: string): string | undefined {
  if (code.startsWith('KH')) return code;
  return isTypeCode(code) ? 'KH' : undefined;
}
