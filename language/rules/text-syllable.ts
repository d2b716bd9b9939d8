import { type Damage, type DamagedPart, damagedParts } from '../model/damaged-words.ts';
import type { PlanModel } from '../model/plan.ts';
import { type TextRun, wordsAround } from '../model/text-runs.ts';
import { nearestSyllables } from '../values/scanning.ts';
import { isSyllable } from '../values/syllables.ts';
import { type Finding, type Fix, type Localized, ownWord, type Rule, type Span } from './finding.ts';

/** Every word is a possible Vietnamese syllable, or has a reason to be none. */
export const textSyllable: Rule = {
  code: 'text.syllable',
  severity: 'warning',
  title: {
    vi: 'Mỗi tiếng phải là âm tiết có thể có của tiếng Việt',
    en: 'Every word with Vietnamese marks is a possible syllable',
  },
  check: (model, { words }) => new Reading(model, words).findings(),
};

/** A text with more damaged words than this is no plan; looking for what they were takes time. */
const MOST_ASKED = 500;
const CHUNK = /\S+/g;
const OPENING_QUOTE = /(?:^|[\s(])'/;
/** A line that explains what `*` is put to. */
const NOTE = /^[ \t]*\(?\*/m;

interface Found {
  readonly run: TextRun;
  readonly start: number;
  readonly part: DamagedPart;
}

/** The sign `^` that continues the cell above. */
function isAbove({ line }: TextRun): boolean {
  return line.$type === 'TableCell' && line.above;
}

/** One pass over the words of a plan; each is looked at once, however often it stands there. */
class Reading {
  private readonly parts = new Map<string, readonly DamagedPart[]>();
  private readonly asked = new Set<string>();
  private readonly chunks = new Map<string, number>();
  private counts: ReadonlyMap<string, number> | undefined;
  private readonly runs: readonly TextRun[];
  private readonly hasNotes: boolean;

  private readonly own: ReadonlySet<string>;

  constructor({ text }: PlanModel, own: ReadonlySet<string>) {
    this.own = own;
    this.hasNotes = NOTE.test(text.source);
    this.runs = text.runs.filter((run) => !text.legacy?.runs.has(run) && !isAbove(run));
  }

  findings(): Finding[] {
    const found = this.runs.flatMap((run) => this.inRun(run));
    return found.map((one) => this.finding(one));
  }

  private inRun(run: TextRun): Found[] {
    const found: Found[] = [];
    const isQuoting = OPENING_QUOTE.test(run.text);
    for (const { 0: chunk, index } of run.text.matchAll(CHUNK)) {
      for (const part of this.partsOf(chunk)) {
        const isSigned = part.damage.kind === 'signed' && (part.damage.sign === '*' ? this.hasNotes : isQuoting);
        const isForeign = isMaybeForeign(part.damage) && hasForeignNeighbour(run.text, index, index + chunk.length);
        const isOwn = this.own.has(ownWord(chunk.slice(part.start, part.end)));
        if (!isSigned && !isForeign && !isOwn) found.push({ run, start: index, part });
      }
    }
    return found;
  }

  private partsOf(chunk: string): readonly DamagedPart[] {
    this.chunks.set(chunk, (this.chunks.get(chunk) ?? 0) + 1);
    const known = this.parts.get(chunk);
    if (known) return known;
    const parts = damagedParts(chunk);
    this.parts.set(chunk, parts);
    return parts;
  }

  private finding({ run, start, part }: Found): Finding {
    const from = start + part.start;
    const to = start + part.end;
    const word = run.text.slice(from, to);
    const near = this.nearest(word, part.damage);
    const span = run.span(from, to);
    return {
      span,
      message: messageOf(word, wordsAround(run.text, from, to), part.damage, near),
      fixes:
        word === '**'
          ? [{ title: REMOVE, edits: () => [{ ...span, text: '' }] }]
          : near.map((right) => ({ ...write(span, right), isGuess: true })),
      ...(part.damage.kind === 'suspect' ? { severity: 'information' as const } : {}),
    };
  }

  private nearest(word: string, damage: Damage): readonly string[] {
    if (!this.asked.has(word) && this.asked.size >= MOST_ASKED) return [];
    this.asked.add(word);
    switch (damage.kind) {
      case 'stray':
        return [];
      case 'syllable':
        if (damage.right !== undefined) return [damage.right];
        return nearestSyllables(word, (syllable) => this.count(syllable));
      default:
        return nearestSyllables(word, (syllable) => this.count(syllable));
    }
  }

  /** How often the plan has a syllable, whatever its case. */
  private count(syllable: string): number {
    this.counts ??= countWords(this.chunks);
    return this.counts.get(syllable) ?? 0;
  }
}

function countWords(chunks: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [chunk, count] of chunks) {
    const word = chunk.slice(0, LONGEST_NEIGHBOUR).replace(PUNCTUATION, '').toLowerCase();
    counts.set(word, (counts.get(word) ?? 0) + count);
  }
  return counts;
}

const REMOVE: Localized = { vi: 'Bỏ dấu “**”', en: 'Remove “**”' };

function write(span: Span, right: string): Fix {
  const title = { vi: `Ghi “${right}”`, en: `Write “${right}”` };
  return { title, edits: () => [{ ...span, text: right }] };
}

function isMaybeForeign(damage: Damage): boolean {
  return damage.kind === 'suspect' || (damage.kind === 'syllable' && damage.isWestern === true);
}

const WORD_BEFORE = /(\S+)\s+$/;
const WORD_AFTER = /^\s+(\S+)/;
const LONGEST_NEIGHBOUR = 24;
const PUNCTUATION = /^[("“]+|[)"”,;.:!?]+$/g;

/** A word without marks beside another that is no syllable either belongs to a foreign name. */
function hasForeignNeighbour(text: string, start: number, end: number): boolean {
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_NEIGHBOUR), start))?.[1];
  const after = WORD_AFTER.exec(text.slice(end, end + LONGEST_NEIGHBOUR))?.[1];
  return [before, after].some((word) => word !== undefined && isForeign(word.replace(PUNCTUATION, '')));
}

function isForeign(word: string): boolean {
  return /^(?:[A-Za-z]['’])?[A-Z]?[a-z]{2,}$/.test(word) && !isSyllable(word);
}

function messageOf(word: string, around: string, damage: Damage, near: readonly string[]): Localized {
  const shown = near.map((right) => `“${right}”`);
  const ask: Localized =
    near.length === 0
      ? { vi: 'Xem lại chữ này.', en: 'Look at it again.' }
      : { vi: `Có phải là ${shown.join(' hay ')}?`, en: `Is it ${shown.join(' or ')}?` };
  const place = around === word ? { vi: '', en: '' } : { vi: ` trong “${around}”`, en: ` in “${around}”` };
  switch (damage.kind) {
    case 'syllable':
      return {
        vi: `“${word}”${place.vi} không phải là âm tiết tiếng Việt. ${ask.vi}`,
        en: `“${word}”${place.en} is no Vietnamese syllable. ${ask.en}`,
      };
    case 'mixed':
    case 'signed':
      return {
        vi: `“${word}”${place.vi} có chữ số hoặc dấu lạ lẫn vào chữ. ${ask.vi}`,
        en: `“${word}”${place.en} has a digit or a sign among its letters. ${ask.en}`,
      };
    case 'stray':
      return {
        vi: `Dấu lạ “${word}”${place.vi}. Xóa hoặc thay bằng dấu đúng.`,
        en: `The sign “${word}”${place.en} belongs to no word. Remove it, or write the right one.`,
      };
    case 'suspect':
      return {
        vi: `“${word}”${place.vi} có thể là chữ quét sai. ${ask.vi}`,
        en: `“${word}”${place.en} may be a word that a scanner misread. ${ask.en}`,
      };
  }
}
