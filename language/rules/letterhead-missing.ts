import type { Title } from '../generated/ast.ts';
import type { LetterheadName, ReadField } from '../model/outline.ts';
import { fold } from '../values/text.ts';
import { type Edit, type Localized, type Rule, spanOfTitle } from './finding.ts';

/** The parts that every document has (Decree 30/2020/NĐ-CP, Article 8). */
const REQUIRED = ['issuer', 'number', 'place', 'date'] as const;
type Required = (typeof REQUIRED)[number];

/** The head of a plan names its body, number, place and date. */
export const letterheadMissing: Rule = {
  code: 'letterhead.missing',
  severity: 'warning',
  title: {
    vi: 'Đầu văn bản có cơ quan ban hành, số, ký hiệu, địa danh và ngày',
    en: 'The letterhead has issuing body, number, place and date',
  },
  check: ({ title, letterhead, form }) => {
    const missing = REQUIRED.filter((name) => !letterhead.some((field) => field.name === name));
    if (!title || form !== 'administrative' || missing.length === 0) return [];
    const vi = missing.map((name) => NAMES[name].vi).join('; ');
    const en = missing.map((name) => NAMES[name].en).join('; ');
    return [
      {
        span: spanOfTitle(title),
        message: {
          vi: `Đầu văn bản thiếu: ${vi}. Thêm phía trên tên loại văn bản.`,
          en: `The letterhead lacks: ${en}. Add it above the title.`,
        },
        fixes: [{ title: { vi: `Thêm ${vi}`, en: `Add ${en}` }, edits: () => insertEdits(missing, letterhead, title) }],
      },
    ];
  },
};

const NAMES: Readonly<Record<Required, Localized>> = {
  issuer: { vi: 'cơ quan ban hành', en: 'issuing body' },
  number: { vi: 'số, ký hiệu', en: 'number' },
  place: { vi: 'địa danh', en: 'place' },
  date: { vi: 'ngày ban hành', en: 'date' },
};

const ORDER: readonly LetterheadName[] = [
  'superior',
  'issuer',
  'number',
  'place',
  'date',
  'urgency',
  'secrecy',
  'form',
];

function insertEdits(missing: readonly Required[], letterhead: readonly ReadField[], title: Title): Edit[] {
  const at = title.$cstNode?.offset ?? 0;
  const above = letterhead.filter(({ node }) => (node.$cstNode?.offset ?? 0) < at);
  const lines = new Map<number, string>();
  for (const name of missing) {
    const start = offsetFor(name, above, at);
    lines.set(start, `${lines.get(start) ?? ''}${fieldLine(name, letterhead)}\n`);
  }
  return [...lines].map(([start, text]) => ({ start, end: start, text: start === at ? `${text}\n` : text }));
}

function offsetFor(name: Required, above: readonly ReadField[], title: number): number {
  const next = above.find((field) => ORDER.indexOf(field.name) > ORDER.indexOf(name));
  return next?.node.$cstNode?.offset ?? above.at(-1)?.node.$cstNode?.end ?? title;
}

/** The field as a draft has it: what cannot be known is left open. */
function fieldLine(name: Required, letterhead: readonly ReadField[]): string {
  const issuer = letterhead.find((field) => field.name === 'issuer')?.value ?? '';
  const place = placeOf(issuer);
  switch (name) {
    case 'issuer':
      return 'Cơ quan ban hành: …';
    case 'number':
      return place === undefined ? 'Số: /KH-…' : 'Số: /KH-UBND';
    case 'place':
      return `Địa danh: ${place || '…'}`;
    case 'date':
      return 'Ngày: …';
  }
}

const COMMITTEE = ['uy', 'ban', 'nhan', 'dan'];
const LEVELS: ReadonlySet<string> = new Set([
  'tinh',
  'huyen',
  'quan',
  'xa',
  'phuong',
  'thanh pho',
  'thi xa',
  'thi tran',
]);

/** The name of the place whose people's committee (Ủy ban nhân dân) issues the plan; undefined for another body. */
function placeOf(issuer: string): string | undefined {
  const words = issuer.split(' ');
  if (!COMMITTEE.every((word, index) => fold(words[index] ?? '') === word)) return undefined;
  const rest = words.slice(COMMITTEE.length);
  const level = [2, 1].find((count) => LEVELS.has(fold(rest.slice(0, count).join(' '))));
  const name = rest.slice(level ?? 0).join(' ');
  return name === name.toUpperCase() ? '' : name;
}
