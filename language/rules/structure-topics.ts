import type { Section, Title } from '../generated/ast.ts';
import type { StandardSection, Topic } from '../headings.ts';
import { STANDARD_SECTIONS } from '../headings.ts';
import type { MissingSection } from '../model/headings.ts';
import type { OutlineSection } from '../model/outline.ts';
import type { PlanModel } from '../model/plan.ts';
import type { ReferenceTarget } from '../model/references.ts';
import { readRoman, writeRoman } from '../values/roman.ts';
import {
  type Edit,
  type Finding,
  type Fix,
  type Localized,
  type Rule,
  spanOfProperty,
  spanOfTitle,
} from './finding.ts';

/** A plan says why, when, where, who, what, at whose cost and by whom. */
export const missingTopic: Rule = {
  code: 'structure.missing-topic',
  severity: 'warning',
  title: {
    vi: 'Kế hoạch nêu đủ mục đích, thời gian, địa điểm, thành phần, chương trình, kinh phí, phân công',
    en: 'A plan covers purpose, time, venue, participants, agenda, budget and assignment',
  },
  check: (model) => {
    const { title, missingSections } = model;
    return title && missingSections.length > 0 ? [missing(title, missingSections, model)] : [];
  },
};

const TOPICS: Readonly<Record<Topic, Localized>> = {
  purpose: { vi: 'mục đích, yêu cầu', en: 'purpose' },
  time: { vi: 'thời gian', en: 'time' },
  venue: { vi: 'địa điểm', en: 'venue' },
  participants: { vi: 'thành phần tham dự', en: 'participants' },
  agenda: { vi: 'nội dung, chương trình', en: 'agenda' },
  committee: { vi: 'ban tổ chức', en: 'committee' },
  budget: { vi: 'kinh phí', en: 'budget' },
  assignment: { vi: 'tổ chức thực hiện', en: 'assignment of tasks' },
};

function missing(title: Title, sections: readonly MissingSection[], model: PlanModel): Finding {
  const topics = sections.flatMap((section) => section.topics);
  const words = { vi: topics.map((topic) => TOPICS[topic].vi), en: topics.map((topic) => TOPICS[topic].en) };
  return {
    span: spanOfTitle(title),
    message: {
      vi: `Không có mục hay khoản nào nói về: ${words.vi.join('; ')}. Thêm mục, hoặc ghi tên khoản cho rõ (Thời gian: …).`,
      en: `No section and no label is about: ${words.en.join('; ')}. Add a section, or name the clause (Thời gian: …).`,
    },
    fixes: [insertion(sections, model)],
  };
}

function insertion(missingSections: readonly MissingSection[], model: PlanModel): Fix {
  const headings = missingSections.map(headingFor).join('; ');
  return {
    title: { vi: `Thêm mục ${headings}`, en: `Add ${headings}` },
    edits: () => insertEdits(missingSections, model),
  };
}

/** Half of a heading may be there already: then the other half is added. */
function headingFor({ section, topics }: MissingSection): string {
  if (topics.length === section.topics.length) return section.heading;
  return topics.map((topic) => TOPICS[topic].vi.toUpperCase()).join(', ');
}

/** Each section goes behind those that usually stand before it; the numbers after it move on, references with them. */
function insertEdits(missingSections: readonly MissingSection[], model: PlanModel): Edit[] {
  const { sections } = model;
  const slots = missingSections.map((wanted) => ({ wanted, slot: slotFor(wanted.section, sections) }));
  const edits: Edit[] = [];
  const numbers = new Map<ReferenceTarget, string>();
  let shift = 0;
  for (let slot = 0; slot <= sections.length; slot++) {
    const added = slots.filter((entry) => entry.slot === slot).map(({ wanted }) => headingFor(wanted));
    const first = slot === 0 ? 1 : ordinal(sections, slot - 1) + shift + 1;
    if (added.length > 0) edits.push(insertAt(slot, added, first, model));
    shift += added.length;
    const section = sections[slot]?.node;
    if (section && shift > 0) numbers.set(section, writeRoman(ordinal(sections, slot) + shift));
  }
  return [...edits, ...[...numbers].map(([node, number]) => renamed(node, number)), ...carried(numbers, model)];
}

function slotFor(section: StandardSection, sections: readonly OutlineSection[]): number {
  const rank = STANDARD_SECTIONS.indexOf(section);
  return sections.findLastIndex(({ topics }) => topics.some((topic) => rankOf(topic) < rank)) + 1;
}

function rankOf(topic: Topic): number {
  return STANDARD_SECTIONS.findIndex(({ topics }) => topics.includes(topic));
}

function ordinal(sections: readonly OutlineSection[], index: number): number {
  return readRoman(sections[index]?.number ?? '') ?? index + 1;
}

function insertAt(slot: number, headings: readonly string[], first: number, model: PlanModel): Edit {
  const text = model.plan.$cstNode?.root.fullText ?? '';
  const at = offsetOfSlot(slot, model) ?? text.length;
  const lines = headings.map((heading, index) => `${writeRoman(first + index)}. ${heading}\n…\n\n`).join('');
  const isAtLineStart = at === 0 || /[\r\n]/.test(text.charAt(at - 1));
  return { start: at, end: at, text: isAtLineStart ? lines : `\n${lines}` };
}

/** Before the next section, else before what ends the plan. */
function offsetOfSlot(slot: number, { plan, sections }: PlanModel): number | undefined {
  const next: Section | undefined = sections[slot]?.node;
  if (next) return next.$cstNode?.offset;
  const end = plan.parts.find(({ $type }) => ENDS.has($type));
  return end?.$cstNode?.offset;
}

const ENDS: ReadonlySet<string> = new Set(['Closing', 'Recipients', 'Signatory', 'Appendix']);

function renamed(node: ReferenceTarget, number: string): Edit {
  const { start } = spanOfProperty(node, 'name');
  return { start, end: start + (node.name ?? '').length, text: number };
}

function carried(numbers: ReadonlyMap<ReferenceTarget, string>, { references }: PlanModel): Edit[] {
  return references.flatMap(({ steps }) =>
    steps.flatMap(({ target, reference }) => {
      const number = target && numbers.get(target);
      const node = reference.$refNode;
      return number !== undefined && node ? [{ start: node.offset, end: node.end, text: number }] : [];
    }),
  );
}
