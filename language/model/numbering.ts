import {
  type ConferencePlan,
  isAppendix,
  isClause,
  isParagraph,
  isPoint,
  isSection,
  isSubClause,
  type SubClause,
} from '../generated/ast.ts';
import { letterAt, letterIndex } from '../values/letters.ts';
import { readRoman, writeRoman } from '../values/roman.ts';
import { type Container, childrenOf, isItem } from './blocks.ts';
import type { ReferenceTarget } from './references.ts';

/** A numbered block beside the number that its place gives it. */
export interface Numbered {
  readonly node: ReferenceTarget;
  readonly written: string;
  /** The number that follows the sibling before it, as that one is written. */
  readonly expected: string;
  /** The number that it gets when the whole plan is numbered anew. */
  readonly renumbered: string;
  readonly isRight: boolean;
  /** The sibling before it. */
  readonly previous: ReferenceTarget | undefined;
}

/** Every numbered block of a plan in order: sections, clauses, sub-clauses, points and appendices. */
export function readNumbering(plan: ConferencePlan): Numbered[] {
  return numberChildren(plan, '');
}

/** The number that follows a block: `II` after `I`, `đ` after `d`, `1.2` after `1.1`. */
export function nextNumber(node: ReferenceTarget): string {
  return numberAt(node, (ordinalOf(node) ?? 0) + 1, prefixOf(node));
}

/** Whether another block can follow: behind the point `y)` there is no letter. */
export function hasNext(node: ReferenceTarget): boolean {
  return !isPoint(node) || !/\d/.test(nextNumber(node));
}

interface Last {
  readonly node: ReferenceTarget;
  readonly ordinal: number;
  /** Its place when the plan is numbered anew. */
  readonly place: number;
}

/** `prefix` is the new number of the clause around, which sub-clauses begin with. */
function numberChildren(container: Container, prefix: string): Numbered[] {
  const numbered: Numbered[] = [];
  const last = new Map<string, Last>();
  let interrupted = false;
  let opener: string | undefined;
  for (const child of childrenOf(container)) {
    if (isNumbered(child)) {
      // A list that begins again at 1 behind a paragraph or a table is another list.
      const restarts = interrupted && ordinalOf(child) === 1;
      const entry = numberOne(child, restarts ? undefined : last.get(child.$type), prefix);
      last.set(child.$type, entry.last);
      numbered.push(entry.numbered, ...numberChildren(child, prefixBelow(entry.numbered)));
      interrupted = endsInIntroduction(child) || endsInHead(child, opener);
    } else if (isItem(child) || isAppendix(child)) {
      numbered.push(...numberChildren(child, ''));
      interrupted = true;
      opener ??= child.$type;
    } else {
      interrupted = true;
    }
  }
  return numbered;
}

/** Points under dashes: the dash that heads the next points stands below the last of these. */
function endsInHead(container: Container, opener: string | undefined): boolean {
  const last = childrenOf(container).at(-1);
  return last !== undefined && last.$type === opener && isItem(last) && childrenOf(last).length === 0;
}

/** Whether the last line below a block introduces what follows it: `Việc của xã:` */
export function endsInIntroduction(container: Container): boolean {
  const last = childrenOf(container).at(-1);
  if (!last) return false;
  return isItem(last) ? endsInIntroduction(last) : isParagraph(last) && last.intro !== undefined;
}

function prefixBelow({ node, renumbered }: Numbered): string {
  return isClause(node) || isSubClause(node) ? renumbered : '';
}

function isNumbered(node: { readonly $type: string }): node is ReferenceTarget & { name: string } {
  if (isAppendix(node)) return node.name !== undefined;
  return isSection(node) || isClause(node) || isSubClause(node) || isPoint(node);
}

function numberOne(
  node: ReferenceTarget & { name: string },
  previous: Last | undefined,
  prefix: string,
): { readonly numbered: Numbered; readonly last: Last } {
  const ordinal = ordinalOf(node);
  const wanted = (previous?.ordinal ?? 0) + 1;
  const place = (previous?.place ?? 0) + 1;
  const expected = numberAt(node, wanted, prefixOf(node));
  const numbered: Numbered = {
    node,
    written: node.name,
    expected,
    renumbered: numberAt(node, place, prefix === '' ? prefixOf(node) : prefix),
    isRight: ordinal === wanted,
    previous: previous?.node,
  };
  return { numbered, last: { node, ordinal: ordinal ?? wanted, place } };
}

/** The place that a written number says, or undefined where it is none: `IIII`, the point `f)`. */
export function ordinalOf(node: ReferenceTarget): number | undefined {
  const name = node.name ?? '';
  switch (node.$type) {
    case 'Section':
      return readRoman(name);
    case 'Clause':
      return Number(name);
    case 'SubClause':
      return startsLikeItsClause(node) ? Number(name.split('.').at(-1)) : undefined;
    case 'Point':
      return letterIndex(name);
    case 'Appendix':
      return readRoman(name) ?? Number(name);
  }
}

function startsLikeItsClause(node: SubClause): boolean {
  const { $container: container } = node;
  return !(isClause(container) || isSubClause(container)) || node.name.startsWith(`${container.name}.`);
}

/** What a sub-clause's number begins with: the number of the clause around it. */
function prefixOf(node: ReferenceTarget): string {
  if (!isSubClause(node)) return '';
  const { $container: container } = node;
  if (isClause(container) || isSubClause(container)) return container.name;
  return node.name.split('.').slice(0, -1).join('.');
}

function numberAt(node: ReferenceTarget, ordinal: number, prefix: string): string {
  if (node.$type !== 'Appendix') return numberOfKind(node.$type, ordinal, prefix);
  return /^\d/.test(node.name ?? '') ? String(ordinal) : writeRoman(ordinal);
}

/** The number of a block at a place from 1; `prefix` is what the number of a sub-clause begins with. */
export function numberOfKind(
  type: Exclude<ReferenceTarget['$type'], 'Appendix'>,
  ordinal: number,
  prefix: string,
): string {
  switch (type) {
    case 'Section':
      return writeRoman(ordinal);
    case 'Clause':
      return String(ordinal);
    case 'SubClause':
      return `${prefix}.${ordinal}`;
    case 'Point':
      return letterAt(ordinal) ?? String(ordinal);
  }
}
