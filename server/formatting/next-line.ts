import {
  type DashItem,
  isParagraph,
  type PlusItem,
  type TableCell,
  type TableRow,
} from '../../language/generated/ast.ts';
import { childrenOf, type Item, isItem } from '../../language/model/blocks.ts';
import { LEVELS, writeMarker } from '../../language/model/markers.ts';
import { nextNumber, numberOfKind, ordinalOf } from '../../language/model/numbering.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { Recipient } from '../../language/model/recipients.ts';
import { textOfAll } from '../../language/model/text.ts';
import type { LineNode } from '../../language/model/walk.ts';
import type { Edit } from '../../language/rules/finding.ts';
import { readLines } from '../../language/syntax/lines.ts';
import { lineAt } from '../features/cursor.ts';

/** The line that has just come into being, and the one above. Offsets into the text. */
interface NewLine {
  readonly above: number;
  readonly from: number;
  /** Where its words begin. */
  readonly start: number;
  /** Nothing was taken along from the line above. */
  readonly isBlank: boolean;
  /** A blank line stands behind it. */
  readonly isApart: boolean;
}

/**
 * What a new line begins with, given an offset in it: the marker that goes on with the list of the line above, or an
 * empty row of its table. Where the item or row above is empty, the list ends and what was begun goes. Nothing where the
 * new line is something of its own, or where it is not sure that another item follows.
 */
export function beginLine(model: PlanModel, offset: number): Edit | undefined {
  const { source } = model.text;
  const line = newLine(source, offset);
  if (!line) return undefined;
  const node = lineAt(model, placeIn(source, line));
  if (!node) return undefined;
  if (isItem(node)) return afterItem(node, line, model);
  switch (node.$type) {
    case 'TableCell':
      return afterRow(node, line, source);
    case 'Recipients':
      return isWordless(node) ? begun(line, '-') : undefined;
    default:
      return undefined;
  }
}

/** A place in the words above: at their end, in a row before the bar that closes it. */
function placeIn(source: string, { above, from }: NewLine): number {
  const words = source.slice(above, from).trim();
  const start = source.indexOf(words, above);
  return words.startsWith('|') ? start : start + words.length;
}

function newLine(source: string, offset: number): NewLine | undefined {
  const from = lineStart(source, offset);
  let end = offset;
  while (end < source.length && !isBreak(source.charAt(end))) end++;
  const rest = source.slice(from, end);
  const kind = readLines(rest)[0]?.shape.kind ?? 'blank';
  if (kind !== 'blank' && kind !== 'text' && kind !== 'indented') return undefined;
  const above = lineStart(source, from - (source.startsWith('\r\n', from - 2) ? 2 : 1));
  if (from === 0 || source.slice(above, from).trim() === '') return undefined;
  const start = from + rest.length - rest.trimStart().length;
  BLANK_LINE.lastIndex = end;
  return { above, from, start, isBlank: kind === 'blank', isApart: BLANK_LINE.test(source) };
}

const BLANK_LINE = /(?:\r\n|\r|\n)[^\S\r\n]*(?:[\r\n]|$)/y;

function lineStart(source: string, offset: number): number {
  let at = Math.max(offset, 0);
  while (at > 0 && !isBreak(source.charAt(at - 1))) at--;
  return at;
}

function isBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}

function begun({ from, start }: NewLine, marker: string): Edit {
  return { start: from, end: start, text: `${marker} ` };
}

/** Without the line above, which was begun and not gone on with. */
function ended({ above, start, isBlank }: NewLine): Edit | undefined {
  return isBlank ? { start: above, end: start, text: '' } : undefined;
}

function afterItem(item: Item, line: NewLine, model: PlanModel): Edit | undefined {
  if (isWordless(item)) return ended(line);
  const isLast = [...item.label, ...item.text].at(-1)?.$type === 'EndMark';
  if (isLast || item.total !== undefined || isArchive(item, model)) return undefined;
  const marker = markerBehind(item, line, model);
  return marker === undefined ? undefined : begun(line, marker);
}

/** That of the list which stands below the item or which it introduces, else that of the next item. */
function markerBehind(item: Item, line: NewLine, model: PlanModel): string | undefined {
  if (item.intro !== undefined) return firstMarkerBelow(item);
  if (headsListAsBefore(item)) return firstMarkerBelow(item);
  const [below] = line.isBlank ? childrenOf(item) : [];
  if (!below) return nextMarker(item, model);
  if (isItem(below)) return item.$type === 'Section' ? undefined : firstMarkerBelow(item);
  // The next item would take what stands right below this one; a total is that of the list.
  const isTotal = isParagraph(below) && below.total !== undefined;
  return line.isApart || isTotal ? nextMarker(item, model) : undefined;
}

function isWordless({ label, text, total, intro }: LineNode): boolean {
  return label.length + text.length === 0 && total === undefined && intro === undefined;
}

/** `Lưu: …` is the last of the recipients. */
function isArchive(item: Item, { recipients }: PlanModel): boolean {
  const holds = (entry: Recipient): boolean =>
    entry.kind === 'archive' ? entry.node === item : entry.entries.some(holds);
  return recipients.some(({ entries }) => entries.some(holds));
}

function nextMarker(item: Item, model: PlanModel): string | undefined {
  switch (item.$type) {
    case 'Section':
      return isInList(item) ? writeMarker('Section', nextNumber(item)) : undefined;
    case 'DashItem':
    case 'PlusItem':
      return writeMarker(item.$type, '');
    default:
      return nextNumbered(item, model);
  }
}

/** Nothing behind a number that is none, such as `f)`, and behind the last letter. */
function nextNumbered(item: Exclude<Item, DashItem | PlusItem>, model: PlanModel): string | undefined {
  if (ordinalOf(item) === undefined) return undefined;
  const number = nextNumber(item);
  return item.$type === 'Point' && /\d/.test(number) ? undefined : inFormOf(item, number, model);
}

/** Sections whose words are all that they say are items of a list; others have text below them. */
function isInList(item: Item): boolean {
  const siblings: readonly { readonly $type: string }[] = childrenOf(item.$container);
  const before = siblings[(item.$containerIndex ?? 0) - 1];
  return before !== undefined && isItem(before) && before.$type === 'Section' && before.children.length === 0;
}

/** The number as the marker before it is written where that may be: `1.1` without a stop, `1-` in a plan of the Party. */
function inFormOf(item: Item & { readonly name: string }, number: string, { form, markers }: PlanModel): string {
  const marker = markers.find(({ node }) => node === item);
  const isKept = marker && (form !== 'administrative' || marker.isRight);
  const tail = isKept && marker.written.startsWith(item.name) ? marker.written.slice(item.name.length) : undefined;
  return tail === undefined ? writeMarker(item.$type, number) : number + tail;
}

/** `2. Văn phòng`, a name alone as the item before it, which has a list below. */
function headsListAsBefore(item: Item): boolean {
  const before = childrenOf(item.$container)[(item.$containerIndex ?? 0) - 1];
  if (!before || !isItem(before) || before.$type !== item.$type || item.$type === 'Section') return false;
  return isName(item) && isName(before) && before.children.some(isItem);
}

/** Words without a colon and without a mark at their end. */
function isName({ label, colon, text }: Item): boolean {
  return label.length > 0 && !colon && text.length === 0 && !/[.;,:!?…]$/.test(textOfAll(label));
}

/** The first marker of the list that an item introduces: as below its siblings, the nearest first, else a dash. */
function firstMarkerBelow(item: Item): string | undefined {
  const siblings = childrenOf(item.$container).filter(isItem);
  const at = siblings.indexOf(item);
  const around = [...siblings.slice(0, at + 1).reverse(), ...siblings.slice(at + 1)];
  const known = around.flatMap(childrenOf).find((child) => isItem(child) && LEVELS[child.$type] > LEVELS[item.$type]);
  if (known && isItem(known)) return firstMarker(known.$type, item);
  if (item.$type === 'PlusItem') return undefined;
  return firstMarker(item.$type === 'DashItem' ? 'PlusItem' : item.$type === 'Section' ? 'Clause' : 'DashItem', item);
}

function firstMarker(type: Item['$type'], around: Item): string {
  if (type === 'DashItem' || type === 'PlusItem') return writeMarker(type, '');
  const prefix = around.$type === 'Clause' || around.$type === 'SubClause' ? around.name : '1';
  return writeMarker(type, numberOfKind(type, 1, prefix));
}

function afterRow({ $container: row }: TableCell, line: NewLine, source: string): Edit | undefined {
  // What the row above lost to the new line is no row of its own.
  if (!line.isBlank) return undefined;
  if (isEmptyRow(row)) return ended(line);
  if (row.cells.some((cell) => cell.total !== undefined)) return undefined;
  const indent = /^[ \t]*/.exec(source.slice(line.above, line.from))?.[0] ?? '';
  return { start: line.from, end: line.start, text: `${indent}|${'  |'.repeat(widthOf(row))}` };
}

/** As many cells as the heading has: the row above may be half typed. */
function widthOf({ cells, $container: { rows } }: TableRow): number {
  return Math.max(cells.length, rows[0]?.cells.length ?? 0);
}

function isEmptyRow({ cells }: TableRow): boolean {
  return cells.every((cell) => isWordless(cell) && !cell.above);
}
