import type { Numbered } from '../model/numbering.ts';
import type { PlanModel } from '../model/plan.ts';
import type { ReferenceTarget } from '../model/references.ts';
import { type Finding, type Fix, type Localized, type Rule, spanOfProperty } from './finding.ts';
import { type Relabelling, relabel } from './relabelling.ts';

/** Numbers run without repetition or gap among siblings. */
export const numbering: Rule = {
  code: 'structure.numbering',
  severity: 'error',
  title: {
    vi: 'Số thứ tự của mục, khoản, điểm và phụ lục phải liên tục, không trùng',
    en: 'Sections, clauses, points and appendices are numbered without repetition or gap',
  },
  check: (model) => {
    const wrong = model.numbering.filter((entry) => !entry.isRight);
    const fixes = wrong.length > 0 ? [renumber(model)] : [];
    return wrong.map((entry) => findingOf(entry, fixes));
  },
};

function findingOf(entry: Numbered, fixes: readonly Fix[]): Finding {
  const { node, previous } = entry;
  return {
    span: spanOfProperty(node, 'name'),
    message: messageOf(entry),
    related: previous
      ? [
          {
            span: spanOfProperty(previous, 'name'),
            message: { vi: `${nameOf(previous).vi} đứng trước`, en: `${nameOf(previous).en} before it` },
          },
        ]
      : [],
    fixes,
  };
}

function messageOf(entry: Numbered): Localized {
  const { node, written, expected, previous } = entry;
  const name = KIND[node.$type];
  if (!previous) {
    return {
      vi: `${name.vi} đầu tiên mang số ${written}; phải bắt đầu từ ${expected}.`,
      en: `The first ${name.en} is numbered ${written}; numbering starts at ${expected}.`,
    };
  }
  if (previous.name === written) {
    return {
      vi: `${name.vi} ${written} bị trùng số; ở đây phải là ${expected}.`,
      en: `${capital(name.en)} ${written} stands twice; this one is ${expected}.`,
    };
  }
  return {
    vi: `${name.vi} ${written} đứng sau ${previous.name}; ở đây phải là ${expected}.`,
    en: `${capital(name.en)} ${written} follows ${previous.name}; this one is ${expected}.`,
  };
}

/** What the numbered blocks are called. */
export const KIND: Readonly<Record<ReferenceTarget['$type'], Localized>> = {
  Section: { vi: 'Mục', en: 'section' },
  Clause: { vi: 'Khoản', en: 'clause' },
  SubClause: { vi: 'Tiểu khoản', en: 'sub-clause' },
  Point: { vi: 'Điểm', en: 'point' },
  Appendix: { vi: 'Phụ lục', en: 'appendix' },
};

function nameOf(node: ReferenceTarget): Localized {
  const kind = KIND[node.$type];
  return { vi: `${kind.vi} ${node.name ?? ''}`, en: `${capital(kind.en)} ${node.name ?? ''}` };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers the whole plan anew and carries the references inside it along, as far as it is sure what they mean. */
export function renumber(model: PlanModel): Fix & Pick<Relabelling, 'unsure'> {
  const { edits, unsure } = renumbering(model);
  const kept = keptReferences(unsure);
  return {
    title: {
      vi: `Đánh lại số toàn bộ kế hoạch, kéo theo các dẫn chiếu${kept.vi}`,
      en: `Renumber the whole plan, references carried along${kept.en}`,
    },
    unsure,
    edits: () => edits,
  };
}

/** What a title adds where references are left as they are. */
export function keptReferences(unsure: number): Localized {
  if (unsure === 0) return { vi: '', en: '' };
  return {
    vi: ` (giữ nguyên ${unsure} dẫn chiếu tới số bị trùng)`,
    en: ` (${unsure} reference${unsure === 1 ? '' : 's'} to a number that stands twice left as ${unsure === 1 ? 'it is' : 'they are'})`,
  };
}

function renumbering(model: PlanModel): Relabelling {
  return relabel(new Map(model.numbering.map((entry) => [entry.node, entry.renumbered])), model);
}
