import { CompletionItemKind } from 'vscode-languageserver';
import type { LetterheadName } from '../../../language/model/outline.ts';
import { extentOf, holds } from '../cursor.ts';
import { matchQuality } from './matching.ts';
import { type Place, typedSpan } from './place.ts';
import { blank, type Proposal, type Template } from './proposal.ts';

interface Field {
  readonly name: LetterheadName;
  readonly words: string;
  /** What may stand in it where that is a closed set. */
  readonly values: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: 'superior', words: 'Cơ quan chủ quản', values: [] },
  { name: 'issuer', words: 'Cơ quan ban hành', values: [] },
  { name: 'number', words: 'Số', values: [] },
  { name: 'place', words: 'Địa danh', values: [] },
  { name: 'date', words: 'Ngày', values: [] },
  { name: 'urgency', words: 'Độ khẩn', values: ['Hỏa tốc', 'Thượng khẩn', 'Khẩn'] },
  { name: 'secrecy', words: 'Độ mật', values: ['Tuyệt mật', 'Tối mật', 'Mật'] },
  { name: 'form', words: 'Thể thức', values: ['hành chính', 'Đảng', 'Đoàn'] },
];

const TITLE: Template = ['KẾ HOẠCH\nTổ chức ', blank('Hội nghị …'), '\n'];

/** Fields of the letterhead that are not there yet, the title, and the values of the fields that have a closed set. */
export function proposeLetterhead(place: Place): Proposal[] {
  const field = place.model.letterhead.find(({ node }) => holds(extentOf(node), place.offset));
  if (field) return values(place, field.name);
  if (place.region !== 'head' || place.after.trim() !== '') return [];
  return [...fields(place), ...title(place)];
}

function fields(place: Place): Proposal[] {
  const present = new Set(place.model.letterhead.map(({ name }) => name));
  return FIELDS.flatMap(({ name, words }, index) => {
    const quality = matchQuality(place.before, words);
    if (present.has(name) || quality === undefined) return [];
    const rank = quality * 1000 + index;
    return [
      { label: `${words}:`, kind: CompletionItemKind.Field, template: [`${words}: `], span: typedSpan(place), rank },
    ];
  });
}

function title(place: Place): Proposal[] {
  const quality = matchQuality(place.before, 'KẾ HOẠCH');
  if (quality === undefined || place.model.plan.parts.some((part) => part.$type === 'Title')) return [];
  return [
    {
      label: 'KẾ HOẠCH',
      kind: CompletionItemKind.Snippet,
      template: TITLE,
      span: typedSpan(place),
      rank: quality * 1000 + 50,
    },
  ];
}

function values(place: Place, name: LetterheadName): Proposal[] {
  const match = /^[^:]*:([ \t]*)/.exec(place.before);
  if (!match) return [];
  const typed = place.before.slice(match[0].length);
  const space = match[1] === '' ? ' ' : '';
  const span = { start: place.start + match[0].length, end: place.offset };
  const known = FIELDS.find((field) => field.name === name)?.values ?? [];
  return known.flatMap((value, index) => {
    const quality = matchQuality(typed, value);
    if (quality === undefined || place.after.trim() !== '') return [];
    return [
      {
        label: value,
        kind: CompletionItemKind.EnumMember,
        template: [space + value],
        span,
        rank: quality * 1000 + index,
      },
    ];
  });
}
