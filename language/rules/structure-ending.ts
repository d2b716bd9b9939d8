import type { EndMark } from '../generated/ast.ts';
import type { ReadEnding } from '../model/end-marks.ts';
import type { PlanModel } from '../model/plan.ts';
import { type Finding, type Rule, spanOf, spanOfTitle } from './finding.ts';
import { lineEnd } from './line-end.ts';

/** The text of the plan ends in `./.` (Decree 30/2020/NĐ-CP, Appendix I). */
export const endMark: Rule = {
  code: 'structure.end-mark',
  severity: 'warning',
  title: { vi: 'Lời văn của kế hoạch kết thúc bằng “./.”', en: 'The text of the plan ends in “./.”' },
  check: (model) =>
    model.form === 'administrative' ? [...missing(model), ...model.ending.misplaced.map(misplaced)] : [],
};

function missing({ title, ending }: PlanModel): Finding[] {
  if (!title || ending.mark) return [];
  if (!ending.closing) {
    return [
      {
        span: spanOfTitle(title),
        message: {
          vi: 'Kế hoạch không có phần kết và dấu “./.”. Thêm đoạn “Trên đây là Kế hoạch …./.” trước Nơi nhận.',
          en: 'The plan has no closing and no mark “./.”. Add a paragraph “Trên đây là Kế hoạch …./.” before Nơi nhận.',
        },
      },
    ];
  }
  return withoutMark(ending.closing);
}

function withoutMark(closing: NonNullable<ReadEnding['closing']>): Finding[] {
  const { words, tail } = lineEnd(closing);
  return [
    {
      span: words,
      message: {
        vi: 'Phần kết thiếu dấu “./.” ở cuối; dấu này báo lời văn của kế hoạch hết ở đây.',
        en: 'The closing lacks the mark “./.” at its end, which says that the text of the plan ends here.',
      },
      fixes: [{ title: { vi: 'Ghi “./.”', en: 'Write “./.”' }, edits: () => [{ ...tail, text: './.' }] }],
    },
  ];
}

function misplaced({ node, isAtLineEnd }: { readonly node: EndMark; readonly isAtLineEnd: boolean }): Finding {
  const span = spanOf(node);
  return {
    span,
    message: {
      vi: 'Dấu “./.” đứng ở đây nhưng lời văn của kế hoạch chưa hết. Chỉ ghi dấu này ở cuối phần kết.',
      en: 'The mark “./.” stands here, but the text of the plan goes on. It belongs at the end of the closing alone.',
    },
    fixes: isAtLineEnd
      ? [{ title: { vi: 'Thay bằng dấu chấm', en: 'Write a full stop' }, edits: () => [{ ...span, text: '.' }] }]
      : [],
  };
}
