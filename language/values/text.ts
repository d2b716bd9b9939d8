/** Latin letters with all their marks lie below; what lies above is folded without being remembered. */
const REMEMBERED_UNITS = 0x2000;

/** The folded form of each UTF-16 unit met so far; `' '` stands for white space, `''` for a mark that is dropped. */
const foldedUnits: (string | undefined)[] = new Array<string | undefined>(REMEMBERED_UNITS).fill(undefined);

function foldUnit(unit: number): string {
  const known = foldedUnits[unit];
  if (known !== undefined) return known;
  const folded = computeFold(String.fromCharCode(unit));
  if (unit < REMEMBERED_UNITS) foldedUnits[unit] = folded;
  return folded;
}

function computeFold(character: string): string {
  if (/\s/.test(character)) return ' ';
  // The eth (Ð, ð) looks like Đ and stands for it in old encodings.
  if (/[đĐðÐ]/.test(character)) return 'd';
  return dropMarks(dropMarks(character).toLowerCase());
}

function dropMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Text for comparison as people type it: lower case, without diacritics (`đ` is `d`), runs of white space as one
 * space, trimmed. Composed and decomposed input give the same result.
 */
export function fold(text: string): string {
  if (isFolded(text)) return text;
  let result = '';
  let gap = false;
  for (let index = 0; index < text.length; index++) {
    const folded = foldUnit(text.charCodeAt(index));
    if (folded === ' ') {
      gap = result !== '';
    } else if (folded !== '') {
      result += gap ? ` ${folded}` : folded;
      gap = false;
    }
  }
  return result;
}

/** Whether the text is its own folded form; answers no for anything but printable ASCII. */
function isFolded(text: string): boolean {
  let previous = 0x20;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit > 0x7e || (unit >= 0x41 && unit <= 0x5a)) return false;
    if (unit === 0x20 && previous === 0x20) return false;
    previous = unit;
  }
  return text === '' || previous !== 0x20;
}

/** The text in NFC, each run of white space as one space, trimmed. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * The least number of insertions, deletions, replacements and swaps of neighbours that turn one text into the other
 * (optimal string alignment, in UTF-16 units); `max + 1` stands for any distance above `max`. Takes time in
 * proportion to length and `max`.
 */
export function damerauDistance(left: string, right: string, max: number): number {
  const tooFar = max + 1;
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > max) return tooFar;
  let beforeLast: DistanceRow = new Map();
  let last: DistanceRow = new Map();
  for (let column = 0; column <= Math.min(right.length, max); column++) last.set(column, column);
  for (let row = 1; row <= left.length; row++) {
    const current = distanceRow(left, right, row, max, beforeLast, last);
    // A row's least distance is at most one above that of the row before: once past the limit, it stays there.
    if (Math.min(...current.values()) > max) return tooFar;
    beforeLast = last;
    last = current;
  }
  return Math.min(last.get(right.length) ?? tooFar, tooFar);
}

/** Distances by column, only those within `max` of the diagonal; every other is above `max`. */
type DistanceRow = Map<number, number>;

function distanceRow(
  left: string,
  right: string,
  row: number,
  max: number,
  beforeLast: DistanceRow,
  last: DistanceRow,
): DistanceRow {
  const current: DistanceRow = new Map();
  if (row <= max) current.set(0, row);
  for (let column = Math.max(1, row - max); column <= Math.min(right.length, row + max); column++) {
    const same = left[row - 1] === right[column - 1];
    const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
    const removed = (last.get(column) ?? max) + 1;
    const inserted = (current.get(column - 1) ?? max) + 1;
    const replaced = (last.get(column - 1) ?? max + 1) + (same ? 0 : 1);
    const turned = row > 1 && column > 1 && swapped ? (beforeLast.get(column - 2) ?? max) + 1 : removed;
    current.set(column, Math.min(removed, inserted, replaced, turned));
  }
  return current;
}
