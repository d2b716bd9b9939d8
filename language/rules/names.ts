import type { ReadAbbreviation } from '../model/abbreviations.ts';
import type { PlanModel } from '../model/plan.ts';
import type { UnitMention } from '../model/unit-mentions.ts';
import { isStandardAbbreviation } from '../names/abbreviations.ts';
import type { Finding, Rule, Span } from './finding.ts';

/** A unit has one full name and one abbreviation throughout a plan. */
export const namesVariant: Rule = {
  code: 'names.variant',
  severity: 'information',
  title: {
    vi: 'Một đơn vị viết một cách trong cả kế hoạch',
    en: 'A unit is written in one way throughout',
  },
  check: ({ names }) => {
    const units = groups(names.mentions.map(ofMention));
    const taken = new Set(units.flatMap(({ span }) => offsetsOf(span)));
    const apart = groups(names.abbreviations.filter(isCompared).map(ofAbbreviation));
    return [...units, ...apart.filter(({ span }) => !taken.has(span.start))];
  },
};

/** An abbreviation is a usual one, or the plan says what it stands for. */
export const namesAbbreviation: Rule = {
  code: 'names.abbreviation',
  severity: 'information',
  title: {
    vi: 'Chữ viết tắt phải thông dụng hoặc được giải nghĩa',
    en: 'An abbreviation is a usual one or is explained',
  },
  check: ({ title, names }) => (title ? names.unknown.map(unexplained) : []),
};

function unexplained({ text, span, count }: PlanModel['names']['unknown'][number]): Finding {
  const often = { vi: count > 1 ? ` (${count} lần)` : '', en: count > 1 ? ` (${count} times)` : '' };
  return {
    span,
    message: {
      vi: `“${text}”${often.vi} không phải chữ viết tắt thông dụng và kế hoạch không giải nghĩa. Viết đầy đủ, hoặc ở lần đầu ghi tên đầy đủ kèm “(sau đây viết tắt là ${text})”.`,
      en: `“${text}”${often.en} is no usual abbreviation, and the plan does not explain it. Write it out, or put “(sau đây viết tắt là ${text})” behind the full name at its first place.`,
    },
  };
}

/** One spelling at one place. */
interface Spelled {
  readonly key: string;
  readonly spelling: string;
  readonly text: string;
  readonly span: Span;
  readonly hasCapital: boolean;
}

function ofMention({ unit, style, spelling, text, span, hasCapital }: UnitMention): Spelled {
  return { key: `${style} ${unit}`, spelling, text, span, hasCapital };
}

const FEWEST_LETTERS = 4;

/** Short ones stand for many things; `HĐND-UBND` are two bodies. */
function isCompared({ text, letters }: ReadAbbreviation): boolean {
  const parts = text.split(/[&.,-]/);
  return letters.length >= FEWEST_LETTERS && !(parts.length > 1 && parts.every(isBody));
}

function isBody(part: string): boolean {
  return part.length >= FEWEST_LETTERS && isStandardAbbreviation(part);
}

function ofAbbreviation({ text, letters, run, start }: ReadAbbreviation): Spelled {
  return { key: letters, spelling: text, text, span: run.span(start, start + text.length), hasCapital: true };
}

function groups(all: readonly Spelled[]): Finding[] {
  const byKey = new Map<string, Spelled[]>();
  for (const spelled of all) {
    const known = byKey.get(spelled.key);
    if (known) known.push(spelled);
    else byKey.set(spelled.key, [spelled]);
  }
  return [...byKey.values()].flatMap(variants);
}

/** More than any name has. */
const MOST_CAPITALS = 1000;

function capitalsIn(text: string): number {
  return [...text].filter((letter) => /\p{Lu}/u.test(letter)).length;
}

/** The commonest spelling is right, with more capitals among equals, then the first; a name in small letters is none. */
function variants(written: readonly Spelled[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { spelling } of written) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  if (counts.size < 2) return [];
  const weight = ({ spelling, hasCapital, text }: Spelled) =>
    (counts.get(spelling) ?? 0) + (hasCapital ? written.length : 0) + capitalsIn(text) / MOST_CAPITALS;
  const usual = written.reduce((best, other) => (weight(other) > weight(best) ? other : best));
  const often = counts.get(usual.spelling) ?? 0;
  return written
    .filter(({ spelling }) => spelling !== usual.spelling)
    .map(({ text, span, spelling }) => ({
      span,
      message: {
        vi: `“${text}” viết khác “${usual.text}”: kế hoạch viết kiểu kia ${often} lần, kiểu này ${counts.get(spelling) ?? 0} lần. Viết một cách.`,
        en: `“${text}” differs from “${usual.text}”: the plan has ${often} of that and ${counts.get(spelling) ?? 0} of this. Write one of them.`,
      },
      related: [{ span: usual.span, message: { vi: `“${usual.text}” ở đây`, en: `“${usual.text}” here` } }],
      fixes: [
        {
          title: { vi: `Ghi “${usual.text}”`, en: `Write “${usual.text}”` },
          edits: () => [{ ...span, text: usual.text }],
        },
      ],
    }));
}

function offsetsOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
