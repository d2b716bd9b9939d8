import type { Item } from '../model/blocks.ts';
import type { InvertedLevels, ReadMarker } from '../model/markers.ts';
import { type Edit, type Finding, type Rule, spanOfProperty } from './finding.ts';

/** Markers have the usual form and order (Decree 30/2020/NĐ-CP, Appendix I). */
export const marker: Rule = {
  code: 'structure.marker',
  severity: 'warning',
  title: {
    vi: 'Dấu đầu dòng và số thứ tự viết đúng dạng, đúng cấp',
    en: 'Markers have their usual form, and levels their order',
  },
  check: ({ markers, inversions, form }) => [
    ...(form === 'administrative' ? markers.flatMap(foreign) : []),
    ...inversions.map(inverted),
  ],
};

function foreign({ node, written, start, right, isRight, isTight }: ReadMarker): Finding[] {
  if (isRight && !isTight) return [];
  const span = { start, end: start + written.length };
  const edits: Edit[] = [{ ...span, text: isTight ? `${right} ` : right }];
  if (isRight) {
    return [
      {
        span,
        message: { vi: `Sau “${written}” phải có khoảng trắng.`, en: `A space stands behind “${written}”.` },
        fixes: [{ title: { vi: `Thêm khoảng trắng`, en: `Add the space` }, isForm: true, edits: () => edits }],
      },
    ];
  }
  const kind = KINDS[node.$type];
  return [
    {
      span,
      message: {
        vi: `“${written}” không phải cách đánh ${kind.vi}; viết “${right}”.`,
        en: `“${written}” is no ${kind.en}; write “${right}”.`,
      },
      fixes: [{ title: { vi: `Ghi “${right}”`, en: `Write “${right}”` }, isForm: true, edits: () => edits }],
    },
  ];
}

const KINDS: Readonly<Record<Item['$type'], { readonly vi: string; readonly en: string }>> = {
  Section: { vi: 'số mục', en: 'number of a section' },
  Clause: { vi: 'số khoản', en: 'number of a clause' },
  SubClause: { vi: 'số tiểu khoản', en: 'number of a sub-clause' },
  Point: { vi: 'chữ của điểm', en: 'letter of a point' },
  DashItem: { vi: 'gạch đầu dòng', en: 'dash of a list' },
  PlusItem: { vi: 'dấu cộng đầu dòng', en: 'plus of a list' },
};

function inverted({ head, below, exchanged }: InvertedLevels): Finding {
  const above = textOfMarker(head);
  const under = textOfMarker(below);
  return {
    span: markerSpan(head),
    message: {
      vi: `“${above}” đứng trên “${under}”: thứ tự các cấp là 1., a), -, +. Đổi dấu của hai cấp.`,
      en: `“${above}” stands above “${under}”: the levels are 1., a), -, + in this order. Exchange the markers.`,
    },
    related: [{ span: markerSpan(below), message: { vi: `“${under}” ở dưới`, en: `“${under}” below it` } }],
    fixes:
      exchanged.length === 0
        ? []
        : [
            {
              title: { vi: 'Đổi “+” và “-” cho nhau', en: 'Exchange “+” and “-”' },
              edits: () => exchanged.map(({ node, marker: text }) => ({ ...markerSpan(node), text })),
            },
          ],
  };
}

function markerSpan(node: Item): { readonly start: number; readonly end: number } {
  return spanOfProperty(node, isNamed(node) ? 'name' : 'marker');
}

function isNamed(node: Item): boolean {
  return node.$type !== 'DashItem' && node.$type !== 'PlusItem';
}

function textOfMarker(node: Item): string {
  return node.$type === 'DashItem' || node.$type === 'PlusItem'
    ? node.marker
    : `${node.name}${node.$type === 'Point' ? ')' : '.'}`;
}
