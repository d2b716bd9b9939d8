import type { Reference } from 'langium';
import type { Numbered } from '../model/numbering.ts';
import type { PlanModel } from '../model/plan.ts';
import type { ReferenceTarget } from '../model/references.ts';
import { type Edit, type Finding, type Fix, type Localized, type Rule, spanOfProperty } from './finding.ts';

/** Numbers run without repetition or gap among siblings. */
export const numbering: Rule = {
  code: 'structure.numbering',
  severity: 'error',
  title: {
    vi: 'Số thứ tự của mục, khoản, điểm và phụ lục phải liên tục, không trùng',
    en: 'Sections, clauses, points and appendices are numbered without repetition or gap',
  },
  check: (model) => model.numbering.filter((entry) => !entry.isRight).map((entry) => findingOf(entry, model)),
};

function findingOf(entry: Numbered, model: PlanModel): Finding {
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
    fixes: [renumber(model)],
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

/** Numbers the whole plan anew and carries the references inside it along. */
export function renumber(model: PlanModel): Fix {
  return {
    title: {
      vi: 'Đánh lại số toàn bộ kế hoạch, kéo theo các dẫn chiếu',
      en: 'Renumber the whole plan, references carried along',
    },
    edits: () => renumberEdits(model),
  };
}

function renumberEdits(model: PlanModel): Edit[] {
  const numbers = new Map<ReferenceTarget, string>(model.numbering.map((entry) => [entry.node, entry.renumbered]));
  const marks = model.numbering
    .filter((entry) => entry.written !== entry.renumbered)
    .map((entry) => {
      const { start } = spanOfProperty(entry.node, 'name');
      return { start, end: start + entry.written.length, text: entry.renumbered };
    });
  const references = model.references.flatMap(({ steps }) =>
    steps.flatMap(({ target, reference }) => {
      const number = target && numbers.get(target);
      return number === undefined || number === target?.name ? [] : [relabel(reference, number)];
    }),
  );
  return [...marks, ...references];
}

function relabel(reference: Reference<ReferenceTarget>, number: string): Edit {
  const start = reference.$refNode?.offset ?? 0;
  return { start, end: reference.$refNode?.end ?? start, text: number };
}
