import { CompletionItemKind } from 'vscode-languageserver';
import { isSection, type Section } from '../../../language/generated/ast.ts';
import { STANDARD_SECTIONS, type StandardSection, type Topic } from '../../../language/headings.ts';
import { nextNumber } from '../../../language/model/numbering.ts';
import { type Span, spanOf } from '../../../language/rules/finding.ts';
import { matchQuality } from './matching.ts';
import { isUnmarked, type Place, typedSpan } from './place.ts';
import type { Proposal } from './proposal.ts';

/** `II. `, with the words that may follow it. */
const SECTION_START = /^([IVXL]{1,7}\.)([ \t]*)/;

/** Standard section headings: behind a section's number, or on a line without marker together with the next number. */
export function proposeHeadings(place: Place): Proposal[] {
  const marked = SECTION_START.exec(place.before);
  if (marked) return behindNumber(place, marked[0].length, marked[2] === '');
  if (!canBegin(place)) return [];
  const number = numberAt(place);
  // Right under a list its next item is likelier.
  const base = place.before === '' ? 100 : 0;
  return headingsFor(place, place.before).map(({ heading, section, rank }) => ({
    ...proposal(heading, section, base + rank, typedSpan(place)),
    label: `${number}. ${heading}`,
    template: [`${number}. ${heading}`],
  }));
}

function behindNumber(place: Place, length: number, needsSpace: boolean): Proposal[] {
  // A heading whose text runs in ends at its colon: what follows is the author's.
  if (place.before.includes(':') || place.after.includes(':')) return [];
  const span: Span = { start: place.start + length, end: place.offset + place.after.trimEnd().length };
  return headingsFor(place, place.before.slice(length)).map(({ heading, section, rank }) => ({
    ...proposal(heading, section, rank, span),
    template: [needsSpace ? ` ${heading}` : heading],
  }));
}

function canBegin(place: Place): boolean {
  return (place.region === 'preamble' || place.region === 'body') && isUnmarked(place);
}

function numberAt(place: Place): string {
  const above = sections(place).findLast((section) => spanOf(section).start < place.start);
  return above ? nextNumber(above) : 'I';
}

interface RankedHeading {
  readonly heading: string;
  readonly section: StandardSection;
  readonly rank: number;
}

/** Missing topics first; a variant only where its words are meant and not those of the usual heading. */
function headingsFor(place: Place, typed: string): RankedHeading[] {
  const covered = coveredTopics(place);
  return STANDARD_SECTIONS.flatMap((section, index) => {
    const missing = section.topics.some((topic) => !covered.has(topic));
    const base = (missing ? 0 : 100) + index * 4;
    const quality = matchQuality(typed, section.heading);
    if (quality !== undefined) return [{ heading: section.heading, section, rank: base + quality * 1000 }];
    return section.variants.flatMap((heading): RankedHeading[] => {
      const variant = matchQuality(typed, heading);
      return variant === undefined ? [] : [{ heading, section, rank: base + 1 + variant * 1000 }];
    });
  });
}

/** What the other sections are about. */
function coveredTopics(place: Place): ReadonlySet<Topic> {
  const others = place.model.sections.filter(({ node }) => spanOf(node).start !== place.start);
  return new Set(others.flatMap(({ topics }) => topics));
}

function sections({ model }: Place): Section[] {
  return model.plan.parts.filter(isSection);
}

function proposal(heading: string, section: StandardSection, rank: number, span: Span): Proposal {
  return { label: heading, kind: CompletionItemKind.Module, template: [heading], span, rank, detail: section.purpose };
}
