/** Twentieths of a point, Word's unit of length. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Half points, Word's unit of sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Word's unit of line spacing: 240 is a single line. */
export function lineUnits(lines: number): number {
  return Math.round(lines * 240);
}
