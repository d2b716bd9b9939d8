import { CompletionItemKind } from 'vscode-languageserver';
import { isSection } from '../../../language/generated/ast.ts';
import { STANDARD_SECTIONS, type StandardSection } from '../../../language/headings.ts';
import { REQUIRED_SECTIONS } from '../../../language/model/headings.ts';
import { nextNumber } from '../../../language/model/numbering.ts';
import { type Localized, type Span, spanOf } from '../../../language/rules/finding.ts';
import { rankOf } from './candidates.ts';
import { coveredTopics, sectionAbove } from './covered.ts';
import { matchQuality } from './matching.ts';
import { isUnmarked, type Place, spanOfLast, typedSpan } from './place.ts';
import { essence, type Proposal } from './proposal.ts';

/** `II. `, with the words that may follow it. */
const SECTION_START = /^([IVXL]{1,7}\.)([ \t]*)/;

/** Standard section headings: behind a section's number, or on a line without marker together with the next number. */
export function proposeHeadings(place: Place): Proposal[] {
  const marked = SECTION_START.exec(place.before);
  if (marked) return behindNumber(place, marked[0].length, marked[2] === '');
  if (!canBegin(place)) return [];
  const above = sectionAbove(place);
  const number = above ? nextNumber(above) : 'I';
  if (place.before === '' && isTaken(place, number)) return [];
  // Right under a list its next item is likelier.
  const base = place.before === '' ? 100 : 0;
  return headingsFor(place, place.before, base).map(({ heading, section, rank }) => ({
    ...proposal(heading, section, rank, typedSpan(place)),
    label: `${number}. ${heading}`,
    template: [`${number}. ${heading}`],
  }));
}

function behindNumber(place: Place, length: number, needsSpace: boolean): Proposal[] {
  // A heading whose text runs in ends at its colon: what follows is the author's.
  if (place.before.includes(':') || place.rest.trim() !== '') return [];
  const typed = place.before.slice(length);
  if (isHeading(typed)) return [];
  const span = spanOfLast(place, typed.length);
  return headingsFor(place, typed, 0).map(({ heading, section, rank }) => ({
    ...proposal(heading, section, rank, span),
    template: [needsSpace ? ` ${heading}` : heading],
    ...(typed === '' ? { eager: true } : {}),
  }));
}

const WORDINGS = STANDARD_SECTIONS.flatMap(({ heading, variants }) => [heading, ...variants].map(essence));

/**
 * `KINH PHÍ` is a heading as it stands, and so is the end of one that begins none, `CHƯƠNG TRÌNH HỘI NGHỊ`: a list that
 * would make it longer takes the Enter that ends the line.
 */
function isHeading(typed: string): boolean {
  const words = essence(typed);
  if (words === '' || WORDINGS.includes(words)) return words !== '';
  return WORDINGS.some((one) => one.endsWith(` ${words}`)) && !WORDINGS.some((one) => one.startsWith(`${words} `));
}

function canBegin(place: Place): boolean {
  if (place.before.includes(':')) return false;
  return (place.region === 'preamble' || place.region === 'body') && isUnmarked(place);
}

/** A section behind the line has the number: where nothing is typed, nobody means to put one between. */
function isTaken({ model, start }: Place, number: string): boolean {
  return model.sections.some(
    ({ node }) =>
      isSection(node) &&
      node.$container.$type === 'ConferencePlan' &&
      node.name === number &&
      spanOf(node).start > start,
  );
}

interface RankedHeading {
  readonly heading: string;
  readonly section: StandardSection;
  readonly rank: number;
}

/** Missing topics first; a variant only where its words are meant and not those of the usual heading. */
function headingsFor(place: Place, typed: string, base: number): RankedHeading[] {
  const covered = coveredTopics(place);
  return STANDARD_SECTIONS.flatMap((section, index) => {
    const missing = section.topics.some((topic) => !covered.has(topic));
    const order = (missing ? (REQUIRED_SECTIONS.includes(section) ? 0 : 50) : 100) + index * 4;
    const quality = matchQuality(typed, section.heading);
    if (quality !== undefined) {
      return [{ heading: section.heading, section, rank: rankOf(quality, base, order) }];
    }
    return section.variants.flatMap((heading): RankedHeading[] => {
      const variant = matchQuality(typed, heading);
      return variant === undefined ? [] : [{ heading, section, rank: rankOf(variant, base, order + 1) }];
    });
  });
}

function proposal(heading: string, section: StandardSection, rank: number, span: Span): Proposal {
  const about: Localized = { vi: `${section.purpose.vi}.`, en: `${section.purpose.en}.` };
  return {
    label: heading,
    kind: CompletionItemKind.Module,
    template: [heading],
    span,
    rank,
    detail: section.purpose,
    about,
  };
}
