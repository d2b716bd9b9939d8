import type { Block, ConferencePlan, Inline, Section } from '../generated/ast.ts';
import { isClause, isSection } from '../generated/ast.ts';
import { topicsOfHeading } from '../headings.ts';
import { UNIT_HEADS } from '../names/unit-names.ts';
import { isSyllable } from '../values/syllables.ts';
import { fold } from '../values/text.ts';
import { childrenOf, type Item, isItem } from './blocks.ts';
import { headingOf, labelOf, topicsOf } from './outline.ts';
import { unitWords } from './unit-words.ts';

/** A unit that the plan gives a task to. */
export interface TaskedUnit {
  /** The item under the assignment that names it. */
  readonly node: Item;
  /** The elements of its line that hold the name. */
  readonly inlines: readonly Inline[];
  /** As written, without `Giao`, `Đề nghị` and remarks: `Sở Nội vụ`. */
  readonly name: string;
  /** For comparing. */
  readonly words: readonly string[];
}

/** The units under the assignment (phân công nhiệm vụ), in order, each once. */
export function readTaskedUnits(plan: ConferencePlan): TaskedUnit[] {
  const sections = plan.parts.filter(isSection).filter(isAssignment);
  const found = new Map<string, TaskedUnit>();
  for (const unit of sections.flatMap((section) => section.children.flatMap(unitsOf))) {
    const key = unit.words.join(' ');
    if (!found.has(key)) found.set(key, unit);
  }
  return [...found.values()];
}

function isAssignment(section: Section): boolean {
  return topicsOfHeading(headingOf(section)).includes('assignment');
}

/** `1. Sở Nội vụ: …`; below a label such as `1. Phân công nhiệm vụ` its items. */
function unitsOf(block: Block | Section): TaskedUnit[] {
  if (!isItem(block)) return [];
  const named = namesIn(labelOf(block)).flatMap((name) => tasked(block, name));
  if (named.length > 0) return isHead(block) ? named : [];
  if (!topicsOf(block).includes('assignment')) return [];
  return childrenOf(block).flatMap((child) => (isItem(child) ? unitsOf(child) : []));
}

/** The task stands behind a colon or below; a clause alone may say it in one sentence. */
function isHead(item: Item): boolean {
  return isClause(item) || item.colon !== undefined || item.intro !== undefined || childrenOf(item).length > 0;
}

const ORDER = /^(?:giao(?: cho)?|đề nghị|yêu cầu|đối với|trách nhiệm của|nhiệm vụ của)(?!\p{L})\s*/iu;
const TASK =
  /[\s,;]+(?:chủ trì|chủ động|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ|phối hợp|tham mưu|chuẩn bị|bố trí|thực hiện|xây dựng|tổng hợp|cung cấp|hướng dẫn|tổ chức (?!-)|lập dự|căn cứ|theo dõi|đưa tin|cử|là đơn vị|là cơ quan|và các|cùng|giúp|làm|đảm bảo|bảo đảm|thẩm định|trình|phụ trách|tiếp nhận|soạn|viết|gửi|in|dự|lo|nghiên cứu|tuyên truyền)(?!\p{L})/u;
const HEADS = new RegExp(`^(?:${UNIT_HEADS.join('|')})(?!\\p{L})`, 'iu');
const ANOTHER = new RegExp(
  `(?:,|;|\\svà)\\s+(?=(?:${UNIT_HEADS.join('|')}|UBND|HĐND|VP|UBMTTQ\\p{L}*|MTTQ)(?!\\p{L}))`,
  'iu',
);
/** What begins like a unit and is none, folded. */
const NO_UNIT =
  /^(?:bao cao|ban hanh|ban to chuc(?! (?:tinh|huyen|thanh|dang|trung))|ban giam khao|bo phan|bo tri|phong (?:chong|ngua|hop)|hoi (?:nghi|truong|thao|hop|thi)(?! dong)|truong hop|vien dan|doan ket|so huu|cuc dien|co quan (?:chu tri|lien quan)|trung tam cua)(?![a-z])/;
const LONGEST_NAME = 90;
const LONGEST_LABEL = 600;

/** The units that a label names, each as written. */
function namesIn(label: string): string[] {
  if (label.length > LONGEST_LABEL) return [];
  const bare = label
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(ORDER, '')
    .trim();
  const task = TASK.exec(bare);
  const names = (task ? bare.slice(0, task.index) : bare).replace(/[\s,;.:]+$/, '');
  if (names.length > LONGEST_NAME) return [];
  const parts = apart(names);
  return parts.length > 0 && parts.every(isUnit) ? parts : [];
}

/** `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân` is one. */
function apart(names: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const name of names.split(ANOTHER)) {
    const start = names.indexOf(name, end);
    const last = parts.at(-1);
    const isOne =
      last !== undefined && OFFICE.test(last) && COUNCIL.test(name) && !/[,;]/.test(names.slice(end, start));
    if (isOne) parts[parts.length - 1] = last + names.slice(end, start) + name;
    else parts.push(name);
    end = start + name.length;
  }
  return parts.map((name) => name.trim());
}

const OFFICE = /^(?:văn phòng|VP)(?!\p{L}).*(?:hội đồng nhân dân|quốc hội|HĐND|ĐBQH)$/iu;
const COUNCIL = /^(?:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân|UBND|HĐND)(?!\p{L})/iu;

/** `UBND các huyện, thành phố` is the one group that a plan gives tasks to as to a unit. */
const COMMITTEES = /^(?:ủy ban nhân dân|uỷ ban nhân dân|UBND) các (?!tỉnh)/iu;

/** A unit, not a group such as `Các sở, ban, ngành`. */
function isUnit(name: string): boolean {
  if (COMMITTEES.test(name)) return true;
  if (/^(?:UBND|VP|BCH|UBMTTQ\p{L}*|MTTQ)(?!\p{L})/u.test(name)) return !/\scác(?!\p{L})/iu.test(name);
  return HEADS.test(name) && !NO_UNIT.test(fold(name)) && !/(?:^|\s)các(?!\p{L})/iu.test(name) && name.includes(' ');
}

function tasked(node: Item, name: string): TaskedUnit[] {
  const words = unitWords(name);
  // A name that a scanner damaged is found in no list.
  const isRead = name.split(/[\s,&.()-]+/).every((word) => /^\p{Lu}/u.test(word) || isSyllable(word));
  return words.length > 1 && isRead ? [{ node, inlines: node.label, name, words }] : [];
}
