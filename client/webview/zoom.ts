/** The steps of the zoom; 1 is the width of the paper, or of the window where that is narrower. */
const STEPS: readonly number[] = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

export const DEFAULT_ZOOM = 1;

/** The next step above (1) or below (-1); the last ones have none. */
export function stepZoom(zoom: number, by: 1 | -1): number {
  const next = by > 0 ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom);
  return next ?? clampZoom(zoom);
}

/** A zoom that is none of the steps stays, within their range. */
export function clampZoom(zoom: number): number {
  return Math.min(STEPS.at(-1) ?? 1, Math.max(STEPS[0] ?? 1, zoom));
}

/** `125%` */
export function zoomLabel(zoom: number): string {
  return `${Math.round(zoom * 100)}%`;
}

/** What a key with Ctrl (⌘) asks of the zoom, if anything. */
export function zoomOfKey(key: string, zoom: number): number | undefined {
  switch (key) {
    case '+':
    case '=':
      return stepZoom(zoom, 1);
    case '-':
    case '_':
      return stepZoom(zoom, -1);
    case '0':
      return DEFAULT_ZOOM;
    default:
      return undefined;
  }
}
