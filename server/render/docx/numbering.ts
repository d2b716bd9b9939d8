import type { Block, FormalDocument, Heading, Paragraph } from '../../document/model.ts';
import { type CountedMarker, countedMarker } from './marker.ts';
import { Outline, outlineLevels, SideList, type WordList } from './outline.ts';

/** A place in a list of Word. */
export interface ListPlace {
  readonly reference: string;
  readonly level: number;
}

/** The lists of a document and the place of every block in them. A block without a place prints its marker as text. */
export interface Numbering {
  readonly lists: readonly WordList[];
  readonly places: ReadonlyMap<Block, ListPlace>;
}

type Marked = Heading | Paragraph;

/** Word keeps no more than about two thousand lists in a document. */
const MOST_LISTS = 1000;

/**
 * The lists that make Word print exactly the author's markers: one outline for the body and one for every appendix.
 * Where a number does not continue what Word has counted, a list of its own begins with it. Points that go on to `đ`,
 * which Word cannot count, and other markers that it does not print are left out as a whole: they stand as text.
 */
export function numberingOf(document: FormalDocument): Numbering {
  const lists = new Lists();
  for (const part of partsOf(document.blocks)) lists.addPart(part, 'body');
  for (const block of document.blocks) {
    if (block.kind !== 'ending') continue;
    for (const part of block.parts) {
      if (part.kind === 'recipients') lists.addPart(part.blocks.filter(isMarked), 'recipients');
    }
  }
  return { lists: lists.all(), places: lists.places };
}

/** The marked blocks of the body, then those of every appendix. */
function partsOf(blocks: readonly Block[]): Marked[][] {
  const parts: Marked[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'appendix') parts.push([]);
    else if (isMarked(block)) parts.at(-1)?.push(block);
  }
  return parts;
}

function isMarked(block: Block): block is Marked {
  return (block.kind === 'heading' || block.kind === 'paragraph') && block.marker !== '';
}

interface Counting<T> {
  readonly reference: string;
  readonly list: T;
  readonly indented: boolean;
}

/** What is being counted in a part of the document, and what goes on beside it, by level. */
interface Part {
  readonly indented: boolean;
  outline: Counting<Outline>;
  readonly sides: Map<number, Counting<SideList>>;
}

class Lists {
  readonly places = new Map<Block, ListPlace>();
  readonly #counting: Counting<Outline | SideList>[] = [];
  readonly #bullets = new Map<string, WordList>();

  all(): WordList[] {
    const counting = this.#counting.map(({ list, ...rest }) => ({ ...rest, levels: list.levels() }));
    return [...this.#bullets.values(), ...counting];
  }

  addPart(blocks: readonly Marked[], where: 'body' | 'recipients'): void {
    if (blocks.length === 0) return;
    const uncounted = uncountedPoints(blocks);
    const indented = where === 'body';
    const part: Part = { indented, outline: this.#begin(new Outline(), indented), sides: new Map() };
    for (const block of blocks) {
      const marker = uncounted.has(block) ? undefined : countedMarker(block.marker);
      const place = isBullet(block) ? this.#bullet(block.marker, where) : this.#number(block, marker, part);
      if (place) this.places.set(block, place);
    }
  }

  #number(block: Marked, marker: CountedMarker | undefined, part: Part): ListPlace | undefined {
    const level = levelOf(block, marker);
    for (const deeper of [...part.sides.keys()].filter((one) => one > level)) part.sides.delete(deeper);
    if (!marker) return undefined;
    const side = part.sides.get(level);
    if (side?.list.fits(marker)) {
      side.list.take(marker);
      return { reference: side.reference, level: 0 };
    }
    if (!part.outline.list.fits(level, marker)) {
      if (this.#counting.length >= MOST_LISTS) return undefined;
      if (level !== outlineLevels.section) return this.#aside(level, marker, part);
      part.outline = this.#begin(new Outline(marker.number), part.indented);
    }
    part.sides.delete(level);
    part.outline.list.take(level, marker);
    return { reference: part.outline.reference, level };
  }

  #aside(level: number, marker: CountedMarker, part: Part): ListPlace {
    const begun = this.#begin(new SideList(marker), part.indented);
    part.sides.set(level, begun);
    return { reference: begun.reference, level: 0 };
  }

  #begin<T extends Outline | SideList>(list: T, indented: boolean): Counting<T> {
    const begun = { reference: `list-${this.#counting.length + 1}`, list, indented };
    this.#counting.push(begun);
    return begun;
  }

  /** Dashes and, a level below them, plus signs are one list; every other mark is a list of its own. */
  #bullet(mark: string, where: 'body' | 'recipients'): ListPlace {
    const usual = mark === '-' || mark === '+';
    const reference = usual ? `${where}-items` : `${where}-items-${mark}`;
    const marks = usual ? ['-', '+'] : [mark];
    if (!this.#bullets.has(reference)) {
      const levels = marks.map((text) => ({ format: 'bullet', text, start: 1 }) as const);
      this.#bullets.set(reference, { reference, levels, indented: where === 'body' });
    }
    return { reference, level: marks.indexOf(mark) };
  }
}

function isBullet(block: Marked): boolean {
  return block.kind === 'paragraph' && block.level > POINT;
}

/** The level of a point's marker in the formal document. */
const POINT = 4;

function levelOf(block: Marked, marker: CountedMarker | undefined): number {
  if (block.kind === 'heading') return block.of === 'section' ? outlineLevels.section : outlineLevels.clause;
  switch (block.level) {
    case 2:
      return outlineLevels.clause;
    case 3:
      return marker?.above.length === 2 ? outlineLevels.lowerSubClause : outlineLevels.subClause;
    default:
      return outlineLevels.point;
  }
}

/** The points of every run of points that Word would letter otherwise: `a b c d đ`, or one that begins with `c`. */
function uncountedPoints(blocks: readonly Marked[]): Set<Block> {
  const uncounted = new Set<Block>();
  for (const run of runsOfPoints(blocks)) {
    const counted = run.every((block, index) => countedMarker(block.marker)?.number === index + 1);
    if (!counted) for (const block of run) uncounted.add(block);
  }
  return uncounted;
}

/** Points that stand together: a run ends at a higher marker and begins again at `a`. */
function runsOfPoints(blocks: readonly Marked[]): Marked[][] {
  const runs: Marked[][] = [[]];
  for (const block of blocks) {
    if (isBullet(block)) continue;
    const isPoint = block.kind === 'paragraph' && block.level === POINT;
    if (!isPoint || block.marker.startsWith('a')) runs.push([]);
    if (isPoint) runs.at(-1)?.push(block);
  }
  return runs;
}
