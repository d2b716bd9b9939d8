import { CompletionItemKind } from 'vscode-languageserver';
import type { LetterheadName } from '../../../language/model/outline.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { FIELDS } from './letterhead-fields.ts';
import { valuesOf } from './letterhead-values.ts';
import { type Place, spanOfLast, typedSpan } from './place.ts';
import { blank, type Proposal } from './proposal.ts';

const ABOUT_TITLE: Localized = {
  vi: 'Tên loại văn bản và trích yếu: mọi dòng tới dòng trống đầu tiên.',
  en: 'The kind of document and its subject: all lines up to the first blank one.',
};

/** Fields of the letterhead that are not there yet, the title, and the values that fields may have. */
export function proposeLetterhead(place: Place): Proposal[] {
  if (place.region !== 'head' || place.rest.trim() !== '') return [];
  const field = FIELDS.find(({ pattern }) => pattern.test(place.before));
  return field ? values(place, field.name, field.about) : [...fields(place), ...title(place)];
}

/** Where other plans say what the field holds, the field comes with it. */
function fields(place: Place): Proposal[] {
  const present = new Set(place.model.letterhead.map(({ name }) => name));
  const span = typedSpan(place);
  return FIELDS.flatMap(({ name, words, about }, index) => {
    if (present.has(name)) return [];
    const common = { kind: CompletionItemKind.Field, span, base: index, about };
    const known = DESCRIBES_OFFICE.has(name) ? valuesOf(place, name).slice(0, MOST_KNOWN) : [];
    const whole = known.map(({ words: value }) => ({ words: `${words}: ${value}` }));
    return [
      ...proposalsFor(place.before, [{ words, label: `${words}:`, template: [`${words}: `] }], common),
      ...proposalsFor(place.before, whole, { ...common, base: 100 + index * MOST_KNOWN }),
    ];
  });
}

const MOST_KNOWN = 5;
/** Fields that are the same in all plans of an office. */
const DESCRIBES_OFFICE: ReadonlySet<LetterheadName> = new Set<LetterheadName>(['superior', 'issuer', 'place']);

function title(place: Place): Proposal[] {
  if (place.model.plan.parts.some((part) => part.$type === 'Title')) return [];
  const candidate: Candidate = {
    words: 'KẾ HOẠCH',
    template: ['KẾ HOẠCH\nTổ chức ', blank('Hội nghị …'), '\n'],
  };
  return proposalsFor(place.before, [candidate], {
    kind: CompletionItemKind.Snippet,
    span: typedSpan(place),
    base: 50,
    about: ABOUT_TITLE,
  });
}

function values(place: Place, name: LetterheadName, about: Localized): Proposal[] {
  const match = /^[^:]*:([ \t]*)/.exec(place.before);
  if (!match) return [];
  const typed = place.before.slice(match[0].length);
  const space = match[1] === '' ? ' ' : '';
  const candidates = valuesOf(place, name).map(
    ({ words, template = [words], detail }): Candidate => ({
      words,
      template: [space, ...template],
      ...(detail ? { detail } : {}),
    }),
  );
  return proposalsFor(typed, candidates, {
    kind: CompletionItemKind.Value,
    span: spanOfLast(place, typed.length),
    base: 0,
    about,
    eager: typed === '',
  });
}
