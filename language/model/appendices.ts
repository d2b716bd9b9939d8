import type {
  Appendix,
  AppendixNote,
  ConferencePlan,
  Inline,
  LegalReference,
  PlanReference,
} from '../generated/ast.ts';
import { isAppendix } from '../generated/ast.ts';
import { readRoman } from '../values/roman.ts';
import { fold } from '../values/text.ts';
import { textOfAll } from './text.ts';
import type { LineNode } from './walk.ts';

/** An appendix (phụ lục), the plan that its note names, and whether the rest of the plan speaks of it. */
export interface ReadAppendix {
  readonly node: Appendix;
  readonly title: string;
  /** `(Kèm theo Kế hoạch số 37/KH-UBND ngày 21/02/2024 …)`: the plan that it says it belongs to. */
  readonly attachedTo: LegalReference | undefined;
  readonly isMentioned: boolean;
}

export interface Appendices {
  readonly all: readonly ReadAppendix[];
  /** Mentions of an appendix without a number (`Phụ lục kèm theo`) outside the appendices. */
  readonly unnumbered: readonly PlanReference[];
}

/** What the lines of a plan say of its appendices. */
interface Mentions {
  /** The numbers named, Roman or not. */
  readonly labels: Set<number>;
  readonly unnumbered: PlanReference[];
  /** What is said to be enclosed (`có dự trù kèm theo`); empty text where none of the known contents is named. */
  readonly enclosed: Set<string>;
}

/** Words of a title that say what an appendix holds, folded; a line such as `có dự trù kèm theo` speaks of it. */
const CONTENTS = [
  'du toan',
  'du tru',
  'kinh phi',
  'chuong trinh',
  'danh sach',
  'lich',
  'mau',
  'bieu',
  'kich ban',
  'phan cong',
  'so do',
];
const MAY_ENCLOSE = /theo|đính|gửi|kèm/iu;
const ENCLOSED = /(?:kem theo|dinh kem|gui kem|kem ke hoach)/;
/** More numbers behind the first: `Phụ lục I, II và III`, `Phụ lục 1 đến 3`. */
const MORE_LABELS = /\s*(?:,|;|và|đến|-|–)\s*(?:Phụ lục\s+(?:số\s+)?)?([IVXL]{1,7}|\d{1,2})(?![\p{L}\d])/iuy;
/** A range with more appendices is a slip. */
const MOST_APPENDICES = 50;
const ENCLOSED_IN = /^\s*(?:ban hành\s+)?(?:kèm theo|đính kèm|gửi kèm|kèm|tại|theo)\s*$/iu;
/** An appendix of something else: `phụ lục hợp đồng`. */
const OTHER_APPENDIX = /^\s*(?:hợp đồng|hồ sơ|báo cáo|quyết định|của)/iu;

/** Reads the appendices of a plan and who mentions them. */
export function readAppendices(plan: ConferencePlan, lines: readonly LineNode[]): Appendices {
  const appendices = plan.parts.filter(isAppendix);
  const mentions: Mentions = { labels: new Set(), unnumbered: [], enclosed: new Set() };
  let within: Appendix | undefined;
  for (const line of lines) {
    if (isAppendix(line)) within = line;
    else if (line.$type !== 'AppendixNote' && line.$type !== 'LetterheadField') collect(line, within, mentions);
  }
  const all = appendices.map((node): ReadAppendix => {
    const title = node.title.map((line) => textOfAll(line.label)).join(' ');
    const isMentioned = speaksOf(mentions, node, title, appendices.length);
    return { node, title, attachedTo: attachedTo(node), isMentioned };
  });
  return { all, unnumbered: mentions.unnumbered };
}

/** An appendix speaks of another by its number alone: `kèm theo` in it is about something else. */
function collect(line: LineNode, within: Appendix | undefined, mentions: Mentions): void {
  const inlines = [...line.label, ...line.text].flatMap((inline) =>
    inline.$type === 'Remark' ? [inline, ...inline.parts] : [inline],
  );
  const own = within?.name === undefined ? undefined : numberOf(within.name);
  const named = inlines.flatMap((inline, index) => {
    if (inline.$type !== 'PlanReference') return [];
    return numbersIn(inline, inlines.slice(index + 1, index + 3), within ? [] : mentions.unnumbered);
  });
  for (const number of named) if (number !== own) mentions.labels.add(number);
  if (within || !inlines.some(isEnclosing)) return;
  const words = fold(textOfAll([...line.label, ...line.text]));
  for (const contents of CONTENTS) if (words.includes(contents)) mentions.enclosed.add(contents);
  mentions.enclosed.add('');
}

function isEnclosing(inline: Inline): boolean {
  return inline.$type === 'Text' && MAY_ENCLOSE.test(inline.value) && ENCLOSED.test(fold(inline.value));
}

/** The appendices that a reference names, with what the words behind it add; one without a number joins `unnumbered`. */
function numbersIn(reference: PlanReference, [next, last]: readonly Inline[], unnumbered: PlanReference[]): number[] {
  const after = next?.$type === 'Text' ? next.value : '';
  if (reference.sections.length > 0) return [];
  if (!reference.appendix) {
    if (!isOfAnother(after, last)) unnumbered.push(reference);
    return [];
  }
  const first = numberOf(reference.appendix.$refText);
  const more = moreLabels(after).map(numberOf);
  const end = last?.$type === 'PlanReference' && last.appendix ? numberOf(last.appendix.$refText) : more[0];
  if (end === undefined || !/^\s*(?:đến|tới|-|–)/i.test(after)) return [first, ...more];
  const length = Math.max(1, Math.min(end - first + 1, MOST_APPENDICES));
  return [...Array.from({ length }, (_, index) => first + index), ...more];
}

/** `phụ lục hợp đồng`, `phụ lục đính kèm Công văn số 12/SNV`. */
function isOfAnother(after: string, next: Inline | undefined): boolean {
  return OTHER_APPENDIX.test(after) || (next?.$type === 'LegalReference' && ENCLOSED_IN.test(after));
}

/** `Phụ lục 1` is `PHỤ LỤC I`. */
function numberOf(label: string): number {
  return readRoman(label.toUpperCase()) ?? Number(label);
}

function moreLabels(text: string): string[] {
  const labels: string[] = [];
  MORE_LABELS.lastIndex = 0;
  for (let match = MORE_LABELS.exec(text); match; match = MORE_LABELS.exec(text)) labels.push(match[1] ?? '');
  return labels;
}

/** A mention without a number speaks of every appendix. */
function speaksOf({ labels, unnumbered, enclosed }: Mentions, node: Appendix, title: string, count: number): boolean {
  if (unnumbered.length > 0) return true;
  if (node.name === undefined || count === 1) return labels.size > 0 || enclosed.size > 0;
  if (labels.has(numberOf(node.name))) return true;
  const words = fold(title);
  return CONTENTS.some((contents) => enclosed.has(contents) && words.includes(contents));
}

function attachedTo(node: Appendix): LegalReference | undefined {
  const notes = node.children.filter((child): child is AppendixNote => child.$type === 'AppendixNote');
  return notes
    .flatMap((note) => [...note.label, ...note.text])
    .flatMap((inline) => (inline.$type === 'Remark' ? inline.parts : [inline]))
    .find((inline) => inline.$type === 'LegalReference');
}
