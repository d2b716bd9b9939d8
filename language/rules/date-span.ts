import { isReversed, isRightLength, type ReadRange } from '../model/ranges.ts';
import { textOf } from '../model/text.ts';
import { formatDate } from '../values/dates.ts';
import { type Finding, type Rule, type Span, spanOf } from './finding.ts';

/** A range of days goes forward, and is as long as the plan says. */
export const dateSpan: Rule = {
  code: 'date.span',
  severity: 'error',
  title: { vi: 'Số ngày phải khớp với khoảng ngày', en: 'A number of days agrees with its dates' },
  check: (model) => model.ranges.flatMap((range) => (isReversed(range) ? [reversed(range)] : otherLength(range))),
};

function reversed(range: ReadRange): Finding {
  const [from, to] = [formatDate(range.from), formatDate(range.to)];
  return {
    span: spanOfRange(range),
    message: {
      vi: `Khoảng ngày kết thúc (${to}) trước khi bắt đầu (${from}). Xem lại hai ngày.`,
      en: `The range ends (${to}) before it begins (${from}). Look at both dates.`,
    },
  };
}

function otherLength(range: ReadRange): Finding[] {
  const { stated, counts } = range;
  const [days] = counts;
  if (!stated || days === undefined || isRightLength(range)) return [];
  const words = textOf(stated.node);
  const [from, to] = [formatDate(range.from), formatDate(range.to)];
  return [
    {
      span: spanOf(stated.node),
      message: {
        vi: `Ghi ${words} nhưng ${from} – ${to} là ${days} ngày. Sửa số ngày hoặc khoảng ngày.`,
        en: `It says ${words}, but ${from} – ${to} is ${days} ${days === 1 ? 'day' : 'days'}. Correct the number or the dates.`,
      },
      related: [{ span: spanOfRange(range), message: { vi: 'Khoảng ngày', en: 'The dates' } }],
    },
  ];
}

function spanOfRange({ first, last }: ReadRange): Span {
  return { start: spanOf(first).start, end: spanOf(last).end };
}
