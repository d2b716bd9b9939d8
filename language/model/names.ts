import { abbreviationsIn, introducedIn, type ReadAbbreviation, unknownParts } from './abbreviations.ts';
import type { ReadText, TextRun } from './text-runs.ts';
import { mentionsIn, type UnitMention } from './unit-mentions.ts';

/** An abbreviation that the plan nowhere explains, where it stands first. */
export interface UnknownAbbreviation {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
  /** How often the plan has it. */
  readonly count: number;
}

/** The names and abbreviations of a plan's lines. */
export interface ReadNames {
  readonly mentions: readonly UnitMention[];
  readonly abbreviations: readonly ReadAbbreviation[];
  readonly unknown: readonly UnknownAbbreviation[];
}

/** Reads the names in one pass over the words of the lines. */
export function readNames({ runs, legacy }: ReadText): ReadNames {
  const mentions: UnitMention[] = [];
  const abbreviations: ReadAbbreviation[] = [];
  // In an old encoding no letter is what it looks like.
  for (const run of legacy ? [] : runs) {
    if (run.line.$type === 'SignatureLine' || run.line.$type === 'DisplayLine') continue;
    for (const mention of mentionsIn(run)) mentions.push(mention);
    for (const abbreviation of abbreviationsIn(run)) abbreviations.push(abbreviation);
  }
  return { mentions, abbreviations, unknown: readUnknown(runs, abbreviations) };
}

function readUnknown(runs: readonly TextRun[], all: readonly ReadAbbreviation[]): UnknownAbbreviation[] {
  const found = new Map<string, UnknownAbbreviation>();
  for (const abbreviation of all) {
    if (isInternal(abbreviation)) continue;
    for (const part of unknownParts(abbreviation)) {
      const start = abbreviation.start + abbreviation.text.indexOf(part);
      const known = found.get(part);
      const span = known?.span ?? abbreviation.run.span(start, start + part.length);
      found.set(part, { text: part, span, count: (known?.count ?? 0) + 1 });
    }
  }
  const introduced = introducedIn(runs, new Set([...found.keys()].map((part) => part.replace(/[&.,-]/g, ''))));
  return [...found.values()].filter(({ text }) => !introduced.has(text.replace(/[&.,-]/g, '')));
}

/** `Lưu: VT, NC`; `VP UBND tỉnh: LĐVP, P.TH`: an office knows the abbreviations of its own rooms. */
function isInternal({ run, start }: ReadAbbreviation): boolean {
  const { line, text } = run;
  if (line.$type === 'LetterheadField') return true;
  const isRecipient = line.$type === 'Recipients' || line.$container.$type === 'Recipients';
  return isRecipient && (/^Lưu/i.test(text) || text.slice(0, start).includes(':'));
}
