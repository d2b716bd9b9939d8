import type { Appearance, View } from './protocol.ts';
import { zoomLabel } from './zoom.ts';

/** What a button of the toolbar does, by its name in the page. */
export type Action = 'view' | 'zoomOut' | 'zoomReset' | 'zoomIn' | 'appearance' | 'lock' | 'copy';

export interface ToolbarState {
  readonly view: View;
  readonly appearance: Appearance;
  readonly locked: boolean;
  readonly zoom: number;
}

/** The buttons above the sheet: one stop of the tab key, then the arrow keys from one to the next. */
export class Toolbar {
  private readonly buttons: ReadonlyMap<string, HTMLButtonElement>;

  constructor(element: HTMLElement, actions: Readonly<Record<Action, () => void>>) {
    const buttons = [...element.querySelectorAll('button')];
    this.buttons = new Map(buttons.map((button) => [button.getAttribute('data-action') ?? '', button]));
    for (const [name, act] of Object.entries(actions)) this.buttons.get(name)?.addEventListener('click', act);
    element.addEventListener('keydown', (event) => {
      const next = neighbour(buttons, event.key);
      if (!next) return;
      event.preventDefault();
      stopAt(buttons, next);
      next.focus();
    });
    element.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLButtonElement) stopAt(buttons, target);
    });
    if (buttons[0]) stopAt(buttons, buttons[0]);
  }

  show({ view, appearance, locked, zoom }: ToolbarState): void {
    this.press('view', view === 'pages');
    this.press('appearance', appearance === 'dark');
    this.press('lock', locked);
    const reset = this.buttons.get('zoomReset');
    if (reset) reset.textContent = zoomLabel(zoom);
  }

  private press(action: Action, pressed: boolean): void {
    this.buttons.get(action)?.setAttribute('aria-pressed', String(pressed));
  }
}

function neighbour(buttons: readonly HTMLButtonElement[], key: string): HTMLButtonElement | undefined {
  const at = buttons.findIndex((button) => button.matches(':focus'));
  switch (key) {
    case 'ArrowRight':
      return buttons[(at + 1) % buttons.length];
    case 'ArrowLeft':
      return buttons.at(at - 1);
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    default:
      return undefined;
  }
}

function stopAt(buttons: readonly HTMLButtonElement[], here: HTMLButtonElement): void {
  for (const button of buttons) button.tabIndex = button === here ? 0 : -1;
}
