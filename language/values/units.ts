import { fold } from './text.ts';
import { OTHER_WORDS, UNIT_WORDS, type UnitKind } from './unit-table.ts';

export type { UnitKind } from './unit-table.ts';

/** A unit of counting (*đơn vị tính*) in its usual spelling. */
export type Unit = { readonly word: string; readonly kind: UnitKind };

const KINDS: readonly UnitKind[] = [
  'people',
  'session',
  'time',
  'day',
  'night',
  'week',
  'month',
  'quarter',
  'year',
  'hour',
  'minute',
  'place',
  'group',
  'measure',
  'thing',
];

/** All units of counting. */
export const UNITS: readonly Unit[] = KINDS.flatMap((kind) => listed(UNIT_WORDS[kind]).map((word) => ({ word, kind })));

function listed(words: string): readonly string[] {
  return words.split(/\s*,\s*/);
}

const kindsByWord: ReadonlyMap<string, UnitKind> = new Map(
  UNITS.map(({ word, kind }) => [word.toLowerCase(), kind] as const),
);

/** Where words differ by marks alone (`bàn`, `bản`), the folded form stands for the first. */
const kindsByFoldedWord: ReadonlyMap<string, UnitKind> = new Map(
  [...UNITS].reverse().map(({ word, kind }) => [fold(word), kind] as const),
);

/** What a unit counts, whatever its case; where no unit has these marks, marks make no difference either. */
export function unitKind(word: string): UnitKind | undefined {
  const exact = kindsByWord.get(word.normalize('NFC').toLowerCase());
  return exact ?? kindsByFoldedWord.get(fold(word));
}

/** The units by their parts: syllables, and `/` or `-` between them (`đ/c`, `ma-két`). */
type WordNode = {
  readonly next: Map<string, WordNode>;
  isUnit: boolean;
  /** Syllables after which the words so far are no unit. */
  notBefore: ReadonlySet<string>;
};

const root = buildTree();

function buildTree(): WordNode {
  const tree = newNode();
  for (const { word } of UNITS) nodeFor(tree, word).isUnit = true;
  for (const [word, syllables] of Object.entries(OTHER_WORDS)) {
    nodeFor(tree, word).notBefore = new Set(listed(syllables));
  }
  return tree;
}

function newNode(): WordNode {
  return { next: new Map(), isUnit: false, notBefore: new Set() };
}

function nodeFor(tree: WordNode, word: string): WordNode {
  let node = tree;
  for (const part of word.toLowerCase().match(/[/-]|[^\s/-]+/g) ?? []) {
    const next = node.next.get(part) ?? newNode();
    node.next.set(part, next);
    node = next;
  }
  return node;
}

/**
 * The length in UTF-16 units of the longest unit of counting that stands at an offset as whole words, 0 if there is
 * none. Case makes no difference, marks do (`ban` is not `bàn`); decomposed text and wider blanks are accepted. A
 * unit that the next syllable makes another word of (`bộ phận`) is none.
 */
export function unitAt(text: string, offset: number): number {
  let node: WordNode | undefined = root;
  let length = 0;
  let position = offset;
  while (node !== undefined) {
    const end = partEnd(text, position);
    if (end === position) break;
    node = node.next.get(partText(text, position, end));
    if (node === undefined) break;
    const following = skipBlanks(text, end);
    if (node.isUnit && !isOtherWord(node, text, end, following)) length = end - offset;
    position = following;
  }
  return length;
}

function isOtherWord(node: WordNode, text: string, end: number, following: number): boolean {
  if (node.notBefore.size === 0 || following === end) return false;
  return node.notBefore.has(partText(text, following, partEnd(text, following)));
}

/** Longer than any syllable, decomposed too; bounds the work on hostile text. */
const LONGEST_PART = 32;

/** The end of the syllable or the joining sign at a position; the position itself where neither stands. */
function partEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first === 0x2f || first === 0x2d) return start + 1;
  const limit = Math.min(text.length, start + LONGEST_PART);
  let end = start;
  while (end < limit && isWordUnit(text.charCodeAt(end))) end++;
  return end < limit || end === text.length ? end : start;
}

function partText(text: string, start: number, end: number): string {
  const part = text.slice(start, end).toLowerCase();
  return /[\u0300-\u036f]/.test(part) ? part.normalize('NFC') : part;
}

function skipBlanks(text: string, start: number): number {
  let end = start;
  while (isBlank(text.charCodeAt(end))) end++;
  return end;
}

/** Space, tab, no-break space. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0xa0;
}

const wordUnits = new Map<number, boolean>();

/** Whether a UTF-16 unit is part of a word: a letter, a mark, a digit. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
  }
  const known = wordUnits.get(unit);
  if (known !== undefined) return known;
  const found = /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit));
  wordUnits.set(unit, found);
  return found;
}
