import { stepZoom, zoomOfKey } from './zoom.ts';

export interface Listener {
  /** The reader does something by which the page may move. */
  readonly reads: () => void;
  readonly leaves: () => void;
  readonly scrolled: () => void;
  /** Two clicks on what is shown. */
  readonly chooses: (event: MouseEvent) => void;
  readonly zoomOf: () => number;
  readonly zoom: (zoom: number) => void;
}

const QUIET = { capture: true, passive: true } as const;

/** Tells what the reader does with wheel, keys and pointer. */
export function followReader(listener: Listener): void {
  for (const kind of ['wheel', 'pointerdown', 'touchstart', 'keydown', 'focusin']) {
    window.addEventListener(kind, listener.reads, QUIET);
  }
  document.documentElement.addEventListener('mouseleave', listener.leaves);
  window.addEventListener('scroll', listener.scrolled, { passive: true });
  document.getElementById('main')?.addEventListener('dblclick', listener.chooses);
  window.addEventListener('wheel', (event) => zoomByWheel(event, listener), { capture: true, passive: false });
  // Before the editor around the page, which has its own meaning for these keys.
  document.addEventListener('keydown', (event) => zoomByKey(event, listener), { capture: true });
}

function zoomByWheel(event: WheelEvent, { zoomOf, zoom }: Listener): void {
  if (!(event.ctrlKey || event.metaKey) || event.deltaY === 0) return;
  event.preventDefault();
  zoom(stepZoom(zoomOf(), event.deltaY < 0 ? 1 : -1));
}

function zoomByKey(event: KeyboardEvent, { zoomOf, zoom }: Listener): void {
  const wanted = event.ctrlKey || event.metaKey ? zoomOfKey(event.key, zoomOf()) : undefined;
  if (wanted === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  zoom(wanted);
}
