import { UNIT_NAMES } from '../names/unit-names.ts';
import type { TextRun } from './text-runs.ts';
import { type NamePart, partAt, partsOfName, wordKey } from './unit-words.ts';

/** A unit named in a line. */
export interface UnitMention {
  readonly text: string;
  readonly span: { readonly start: number; readonly end: number };
  /** The words of the unit's name, without joints. */
  readonly unit: string;
  /** Mentions of one unit that are written out alike are compared: all in words, or with the same end abbreviated. */
  readonly style: 'words' | 'end' | 'head';
  /** How it is spelled: capitals, joints, abbreviations; the tone's place and blanks do not count. */
  readonly spelling: string;
  readonly hasCapital: boolean;
}

/** Names by their words. */
export interface Branch {
  readonly next: Map<string, Branch>;
  /** The words up to here, where they are a name. */
  name?: string;
}

const NAMES = branchOf(UNIT_NAMES);

/** Some names by their words. */
export function branchOf(names: readonly string[]): Branch {
  const root: Branch = { next: new Map() };
  for (const name of names) add(root, partsOfName(name));
  return root;
}

function add(root: Branch, parts: readonly NamePart[]): void {
  const words = parts.flatMap((part) => part.words);
  let branch = root;
  for (const word of words.map(wordKey)) {
    const next: Branch = branch.next.get(word) ?? { next: new Map() };
    branch.next.set(word, next);
    branch = next;
  }
  branch.name = words.join(' ');
}

const LETTER = 'A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF';
/** First words of the names, either case, and the abbreviations that they begin with. */
const STARTS = new RegExp(
  `(?<![${LETTER}\\d/&.-])(?:(?:sở|bộ|phòng|ban|văn phòng|[ủu][ỷy] ban|hội|đài|bảo hiểm|kho bạc|liên đoàn|đoàn|tòa|toà|viện)(?![${LETTER}])|(?:VP|UB|HĐ|BCH|BHXH|KBNN|LĐLĐ|BTĐ|TAND|VKSND))`,
  'gi',
);
/** `các phòng Nội vụ` are many, a `trưởng phòng` is a person, a `Chánh văn phòng` too. */
const NOT_ONE = /(?:^|\s)(?:các|những|mỗi|từng|hai|ba|trưởng|phó|chánh)\s$/i;

/** The units of the catalogue that a line names, the longest name at each place; headings in capitals are left out. */
export function mentionsIn(run: TextRun): UnitMention[] {
  return unitNamesIn(run.text)
    .map((name) => mentionOf(run, name))
    .filter((mention) => mention.text !== mention.text.toUpperCase() || mention.style === 'head');
}

/** The names of the catalogue in a text, in whatever letters, the longest one at each place. */
export function unitNamesIn(text: string): FoundName[] {
  const found: FoundName[] = [];
  let end = 0;
  for (const { index } of text.matchAll(STARTS)) {
    const name = index < end || isOther(text, index) ? undefined : nameAt(text, index);
    if (!name) continue;
    end = name.parts.at(-1)?.end ?? end;
    found.push(name);
  }
  return found;
}

function isOther(text: string, index: number): boolean {
  return /\p{Ll}/u.test(text.charAt(index)) && NOT_ONE.test(text.slice(Math.max(0, index - 8), index));
}

/** A name as a text has it. */
export interface FoundName {
  /** Its words, without joints. */
  readonly name: string;
  readonly parts: readonly NamePart[];
}

/** The longest name that begins at an offset. */
export function nameAt(text: string, start: number, names: Branch = NAMES): FoundName | undefined {
  const parts: NamePart[] = [];
  let branch: Branch | undefined = names;
  let found: FoundName | undefined;
  let offset = start;
  while (branch) {
    const part = partAt(text, offset);
    if (!part) break;
    for (const word of part.words) branch = branch?.next.get(wordKey(word));
    parts.push(part);
    offset = part.end;
    if (branch?.name) found = { name: branch.name, parts: [...parts] };
  }
  return found;
}

function mentionOf(run: TextRun, { name, parts }: FoundName): UnitMention {
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? start;
  const text = run.text.slice(start, end);
  return {
    text,
    span: run.span(start, end),
    unit: name,
    style: parts[0]?.isAbbreviated ? 'head' : parts.some((part) => part.isAbbreviated) ? 'end' : 'words',
    spelling: parts.map((part, index) => spelled(run.text, part, index === 0)).join(' '),
    hasCapital: /^\p{Lu}/u.test(text),
  };
}

function spelled(text: string, part: NamePart, isFirst: boolean): string {
  const written = text.slice(part.start, part.end);
  const joint = isFirst ? '' : part.joint;
  if (part.isAbbreviated) return `${joint}${written}`;
  return `${joint}${/^\p{Lu}/u.test(written) ? '^' : ''}${part.words.map(wordKey).join(' ')}`;
}
