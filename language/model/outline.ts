import {
  type ConferencePlan,
  isClause,
  isSection,
  isTitle,
  type LetterheadField,
  type Section,
} from '../generated/ast.ts';
import { type Topic, topicsOfHeading, topicsOfLabel } from '../headings.ts';
import { fold } from '../values/text.ts';
import { type Item, isItem } from './blocks.ts';
import { textOfAll } from './text.ts';

/** A section of the plan and what it is about. */
export interface OutlineSection {
  readonly node: Section;
  readonly number: string;
  readonly heading: string;
  /** Topics of its heading and of the labels of its clauses. */
  readonly topics: readonly Topic[];
}

/** Letterhead fields by their folded names (`co quan ban hanh`). */
export type LetterheadName = 'superior' | 'issuer' | 'number' | 'place' | 'date' | 'urgency' | 'secrecy' | 'form';

const FIELD_NAMES: Readonly<Record<string, LetterheadName>> = {
  'co quan chu quan': 'superior',
  'co quan ban hanh': 'issuer',
  so: 'number',
  'dia danh': 'place',
  ngay: 'date',
  'do khan': 'urgency',
  'do mat': 'secrecy',
  'the thuc': 'form',
};

export interface ReadField {
  readonly node: LetterheadField;
  readonly name: LetterheadName;
  readonly value: string;
}

/** Which field of the letterhead a line is. */
export function fieldName(field: LetterheadField): LetterheadName | undefined {
  return FIELD_NAMES[fold(field.field.replace(/\s*:$/, ''))];
}

/** The fields of the letterhead, in order. */
export function readLetterhead(plan: ConferencePlan): ReadField[] {
  return plan.parts.flatMap((part) => {
    const name = part.$type === 'LetterheadField' ? fieldName(part) : undefined;
    return part.$type === 'LetterheadField' && name ? [{ node: part, name, value: textOfAll(part.label) }] : [];
  });
}

/** The subject (trích yếu): the lines under the title as one text. */
export function readSubject(plan: ConferencePlan): string {
  const title = plan.parts.find(isTitle);
  return (title?.subject ?? []).map((line) => textOfAll(line.label)).join(' ');
}

/** The sections of the body with their topics. */
export function readOutline(plan: ConferencePlan): OutlineSection[] {
  return plan.parts.filter(isSection).map((node) => {
    const heading = headingOf(node);
    const labels = node.children.filter(isClause).flatMap((clause) => topicsOfLabel(labelOf(clause)));
    return { node, number: node.name, heading, topics: [...new Set([...topicsOfHeading(heading), ...labels])] };
  });
}

/** The words of a heading, up to the colon behind which its text runs in. */
export function headingOf(section: Section): string {
  return textOfAll(section.label);
}

/** The label of an item: its words before the colon, or all of them where it has no text. */
export function labelOf(item: Item): string {
  return textOfAll(item.label).replace(/[.:;]+$/, '');
}

const known = new WeakMap<Item, readonly Topic[]>();

/** The topics of an item: its own label's, else those of the item or section around it. */
export function topicsOf(item: Item): readonly Topic[] {
  const read = known.get(item);
  if (read) return read;
  const topics = readTopics(item);
  known.set(item, topics);
  return topics;
}

function readTopics(item: Item): readonly Topic[] {
  if (isSection(item)) return topicsOfHeading(headingOf(item));
  const own = topicsOfLabel(labelOf(item));
  if (own.length > 0) return own;
  const { $container: container } = item;
  return isItem(container) ? topicsOf(container) : [];
}
