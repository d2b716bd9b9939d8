import type { Clause, Point, Section, SubClause } from '../generated/ast.ts';
import type { PlanModel } from '../model/plan.ts';
import { textOfAll } from '../model/text.ts';
import { type Finding, type Rule, spanOfLine, spanOfProperty } from './finding.ts';

/** A heading has something below it, a number has words behind it. */
export const empty: Rule = {
  code: 'structure.empty',
  severity: 'warning',
  title: { vi: 'Mục, khoản, điểm phải có nội dung', en: 'Sections, clauses and points say something' },
  check: (model) => {
    const taken = takenByClosing(model);
    return model.numbering.flatMap(({ node }) => {
      switch (node.$type) {
        case 'Section':
          return node === taken ? [] : emptySection(node);
        case 'Appendix':
          return [];
        default:
          return withoutWords(node);
      }
    });
  },
};

/** Where no paragraph says `Trên đây là`, the last paragraph before `Nơi nhận` is the closing, and may be the section's. */
function takenByClosing({ plan }: PlanModel): Section | undefined {
  const at = plan.parts.findIndex(({ $type }) => $type === 'Closing');
  const closing = plan.parts[at];
  const before = plan.parts[at - 1];
  if (closing?.$type !== 'Closing' || before?.$type !== 'Section') return undefined;
  return textOfAll(closing.label).toLowerCase().startsWith('trên đây là') ? undefined : before;
}

/** A longer heading that ends in a full stop is a sentence: the section says all it has to say. */
const WORDS_OF_A_HEADING = 6;

function emptySection(node: Section): Finding[] {
  if (node.children.length > 0 || node.text.length > 0) return [];
  const heading = textOfAll(node.label);
  if (/[.;]$/.test(heading) && heading.split(' ').length > WORDS_OF_A_HEADING) return [];
  return [
    {
      span: spanOfLine(node),
      message: {
        vi: `Mục ${node.name}${heading === '' ? '' : ` “${heading}”`} chưa có nội dung. Viết nội dung hoặc bỏ mục.`,
        en: `Section ${node.name}${heading === '' ? '' : ` “${heading}”`} has no content. Write it or remove the section.`,
      },
    },
  ];
}

function withoutWords(node: Clause | SubClause | Point): Finding[] {
  // The words may stand on the line below, as Word sometimes pastes them.
  if (node.label.length > 0 || node.text.length > 0 || node.children[0]?.$type === 'Paragraph') return [];
  if (node.total !== undefined || node.intro !== undefined) return [];
  return [
    {
      span: spanOfProperty(node, 'name'),
      message: {
        vi: `Sau “${node.name}” không có chữ nào. Viết nội dung hoặc bỏ dòng này.`,
        en: `Nothing stands behind “${node.name}”. Write something or remove the line.`,
      },
    },
  ];
}
