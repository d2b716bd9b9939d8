import type { Section } from '../generated/ast.ts';
import { STANDARD_SECTIONS, type StandardSection, type Topic, topicsOfHeading, topicsOfLabel } from '../headings.ts';
import { damerauDistance, fold } from '../values/text.ts';
import { isItem } from './blocks.ts';
import type { OutlineSection } from './outline.ts';
import { topicsOf } from './outline.ts';
import { textOfAll } from './text.ts';
import type { LineNode } from './walk.ts';

/** A heading that is a slip away from a standard one. */
export interface SlippedHeading {
  readonly node: Section;
  readonly written: string;
  /** In the capitals or small letters of what is written. */
  readonly meant: string;
  readonly topics: readonly Topic[];
}

/** Words that headings are known by, as they are written and folded. */
interface KnownWords {
  readonly text: string;
  readonly words: string;
  readonly folded: string;
}

const HEADINGS: readonly KnownWords[] = STANDARD_SECTIONS.flatMap(({ heading, variants }) =>
  [heading, ...variants].map(known),
);
/** Standard headings are joined of these: `THỜI GIAN, ĐỊA ĐIỂM VÀ THÀNH PHẦN`. */
const PHRASES: readonly KnownWords[] = [
  ...new Set(HEADINGS.flatMap(({ text }) => text.split(/,| - | VÀ /).map((phrase) => phrase.trim()))),
].flatMap((phrase) => [known(phrase), known(`${phrase} HỘI NGHỊ`)]);
const HEADINGS_AND_PHRASES: readonly KnownWords[] = [...HEADINGS, ...PHRASES];
/** What joins them, kept by the split. */
const JOINTS = /( ?[,;–-] ?| và )/i;

/** Two slips in a heading of two words would make other words of it. */
const LETTERS_FOR_A_SLIP = 8;
const MOST_SLIPS = 2;
/** A longer heading is none of these. */
const LONGEST = 120;
/** Beside words that are known, a shorter one with a slip is known as well. */
const SHORTEST_PHRASE = 6;

/** Headings that are meant for standard ones and miss them by a slip, in letters or in their marks. */
export function readSlippedHeadings(sections: readonly OutlineSection[]): SlippedHeading[] {
  return sections.flatMap(({ node, heading }) => {
    const written = heading.replace(/[.,;:]+$/, '');
    if (written === '' || written.length > LONGEST || isAsWritten(written, HEADINGS_AND_PHRASES)) return [];
    const meant = meantHeading(written) ?? meantPhrases(written);
    return meant === undefined ? [] : [{ node, written, meant, topics: topicsOfHeading(meant) }];
  });
}

function meantHeading(written: string): string | undefined {
  const folded = fold(wordsOf(written));
  // `HỘI NGHỊ` behind it makes a short heading no surer.
  const letters = folded.replace(/ hoi nghi$/, '').length;
  const slips = Math.min(MOST_SLIPS, Math.floor(letters / LETTERS_FOR_A_SLIP));
  // Topic words alone make a heading of its own: `CHƯƠNG TRÌNH HỘI THẢO`.
  const isOwn = topicsOfLabel(written).length > 0;
  const meant = nearest(folded, HEADINGS_AND_PHRASES, isOwn ? 0 : slips);
  return meant && cased(meant.text, written, true);
}

/** Several phrases, all known but for slips. */
function meantPhrases(written: string): string | undefined {
  const parts = written.split(JOINTS);
  if (parts.length < 3) return undefined;
  let slips = 0;
  const meant = parts.map((part, index) => {
    if (index % 2 === 1 || isAsWritten(part, PHRASES)) return part;
    const folded = fold(wordsOf(part));
    const isOwn = topicsOfLabel(part).length > 0;
    const phrase = nearest(folded, PHRASES, isOwn || folded.length < SHORTEST_PHRASE ? 0 : 1);
    if (!phrase) return isOwn ? part : undefined;
    slips++;
    return cased(phrase.text, part, index === 0);
  });
  return slips === 0 || meant.includes(undefined) ? undefined : meant.join('');
}

function isAsWritten(text: string, list: readonly KnownWords[]): boolean {
  const words = wordsOf(text);
  return list.some((entry) => entry.words === words);
}

/** The words that are nearest, within so many slips; without any, those that differ in their marks alone. */
function nearest(folded: string, list: readonly KnownWords[], slips: number): KnownWords | undefined {
  let found: KnownWords | undefined;
  let least = slips + 1;
  for (const entry of list) {
    const distance = damerauDistance(folded, entry.folded, least);
    if (distance >= least || !sameWords(folded, entry.folded, distance)) continue;
    found = entry;
    least = distance;
  }
  return found;
}

/** Two slips in one word make another word: `ĐẶC ĐIỂM` is no `ĐỊA ĐIỂM`. */
function sameWords(folded: string, other: string, distance: number): boolean {
  if (distance < 2) return true;
  const words = folded.split(' ');
  const others = other.split(' ');
  return words.length === others.length && words.every((word, at) => damerauDistance(word, others[at] ?? '', 1) <= 1);
}

/** In capitals, or with the first letter alone in a capital, as the words that it stands for. */
function cased(text: string, like: string, isFirst: boolean): string {
  // A damaged letter may be small among capitals: `THựC HIỆN`.
  const small = like.replace(/[^\p{Ll}]/gu, '').length;
  if (small < like.replace(/[^\p{Lu}]/gu, '').length) return text;
  return isFirst ? text.charAt(0) + text.slice(1).toLowerCase() : text.toLowerCase();
}

function known(text: string): KnownWords {
  return { text, words: wordsOf(text), folded: fold(wordsOf(text)) };
}

/** The words of a heading, lower case, with their marks and without punctuation. */
function wordsOf(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A standard section none of whose matters, or only some of them, the body has. */
export interface MissingSection {
  readonly section: StandardSection;
  readonly topics: readonly Topic[];
}

/** What every plan says; a committee is named where there is one. */
export const REQUIRED_SECTIONS: readonly StandardSection[] = STANDARD_SECTIONS.filter(
  ({ topics }) => !topics.includes('committee'),
);

/** The standard sections whose topics no section and no label of the body covers. */
export function readMissingSections(
  lines: readonly LineNode[],
  slipped: readonly SlippedHeading[],
): readonly MissingSection[] {
  const covered = new Set<Topic>(slipped.flatMap(({ topics }) => topics));
  let isBody = true;
  for (const line of lines) {
    if (line.$type === 'Section') isBody = line.$container.$type === 'ConferencePlan';
    else if (line.$type === 'Appendix' || line.$type === 'Recipients') isBody = false;
    if (!isBody) continue;
    for (const topic of topicsIn(line)) covered.add(topic);
  }
  return REQUIRED_SECTIONS.flatMap((section) => {
    const topics = section.topics.filter((topic) => !covered.has(topic));
    return topics.length > 0 ? [{ section, topics }] : [];
  });
}

function topicsIn(line: LineNode): readonly Topic[] {
  if (isItem(line)) return topicsOf(line);
  return line.$type === 'Paragraph' && line.colon ? topicsOfLabel(textOfAll(line.label)) : [];
}
