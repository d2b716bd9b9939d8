import type { CalendarDate } from '../generated/ast.ts';
import type { ReadField } from '../model/outline.ts';
import { type Edit, type Finding, type Rule, spanOf, spanOfProperty } from './finding.ts';

/** Days below 10 and the months 1 and 2 take a zero, no other month does (Decree 30/2020/NĐ-CP, Appendix I). */
export const letterheadDate: Rule = {
  code: 'letterhead.date',
  severity: 'information',
  title: {
    vi: 'Ngày dưới 10, tháng 1 và tháng 2 ghi thêm số 0; tháng khác thì không',
    en: 'Days below 10 and months 1 and 2 take a zero, other months none',
  },
  check: ({ letterhead, form }) =>
    form === 'administrative' ? letterhead.filter(({ name }) => name === 'date').flatMap(dateFindings) : [],
};

function dateFindings({ node, value }: ReadField): Finding[] {
  return node.label.flatMap((inline) => (inline.$type === 'CalendarDate' ? dateFinding(inline, value) : []));
}

function dateFinding(date: CalendarDate, value: string): Finding[] {
  const edits = [
    ...(date.day === undefined ? [] : wrongZero(date, 'day', dayText(date.day))),
    ...(date.month === undefined ? [] : wrongZero(date, 'month', monthText(date.month))),
  ];
  if (edits.length === 0) return [];
  const said = edits.map(({ text, isDay }) => ({
    vi: `${isDay ? 'ngày' : 'tháng'} ${text}`,
    en: `${isDay ? 'day' : 'month'} ${text}`,
  }));
  const vi = said.map((part) => part.vi).join(', ');
  const en = said.map((part) => part.en).join(', ');
  return [
    {
      span: spanOf(date),
      message: {
        vi: `“${value}” phải ghi ${vi}: ngày dưới 10, tháng 1, tháng 2 có số 0 đứng trước, tháng khác không có.`,
        en: `“${value}” is written with ${en}: days below 10 and months 1 and 2 take a zero, other months none.`,
      },
      fixes: [{ title: { vi: `Ghi ${vi}`, en: `Write ${en}` }, edits: () => edits }],
    },
  ];
}

function wrongZero(
  date: CalendarDate,
  property: 'day' | 'month',
  right: string,
): (Edit & { readonly isDay: boolean })[] {
  const span = spanOfProperty(date, property);
  const isWritten = span.end - span.start === right.length;
  return isWritten ? [] : [{ ...span, text: right, isDay: property === 'day' }];
}

function dayText(day: number): string {
  return String(day).padStart(2, '0');
}

function monthText(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}
