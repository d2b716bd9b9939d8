/** Where a source line stands on the page: pixels from the top of what scrolls. */
export interface Anchor {
  readonly line: number;
  readonly top: number;
}

/** One anchor a line, the highest, in the order of the lines. */
export function ofLines(anchors: readonly Anchor[]): Anchor[] {
  const sorted = [...anchors].sort((one, other) => one.line - other.line || one.top - other.top);
  return sorted.filter(({ line }, index) => line !== sorted[index - 1]?.line);
}

/**
 * Of the anchors of lines those by which lines and places can be turned into one another: both grow. What stands
 * beside something (number and date, recipients and signature) is left out where it would lead back up.
 */
export function growing(lines: readonly Anchor[]): Anchor[] {
  const kept: Anchor[] = [];
  for (const anchor of lines) if (anchor.top > (kept.at(-1)?.top ?? -1)) kept.push(anchor);
  return kept;
}

/** The anchor that a line belongs to, of the anchors of lines: the nearest that is not beyond it. */
export function anchorOf(lines: readonly Anchor[], line: number): Anchor | undefined {
  return lines[Math.max(0, lastUpTo(lines, line, 'line'))];
}

/** Where a line stands; between two anchors in proportion, up to the first at the top of the page. */
export function topOfLine(anchors: readonly Anchor[], line: number): number {
  const [first] = anchors;
  return first && line > first.line ? between(anchors, line, 'line', 'top') : 0;
}

/** The line that stands at a place, with the part of it that is above the place. */
export function lineAt(anchors: readonly Anchor[], top: number): number {
  const [first] = anchors;
  return first && top > first.top ? between(anchors, top, 'top', 'line') : (first?.line ?? 0);
}

function between(anchors: readonly Anchor[], value: number, from: keyof Anchor, to: keyof Anchor): number {
  const index = lastUpTo(anchors, value, from);
  const [above, below] = [anchors[index], anchors[index + 1]];
  if (!above || !below) return above?.[to] ?? 0;
  const part = (value - above[from]) / (below[from] - above[from]);
  return above[to] + part * (below[to] - above[to]);
}

/** The last anchor that is not beyond a value, or -1. */
function lastUpTo(anchors: readonly Anchor[], value: number, by: keyof Anchor): number {
  let [low, high] = [0, anchors.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const anchor = anchors[middle];
    if (anchor && anchor[by] <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
