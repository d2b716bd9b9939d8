import type { RenderResult } from '../../server/protocol.ts';

/** What the extension tells the page. */
export interface ShowMessage {
  readonly type: 'show';
  readonly result: RenderResult;
}

/** What the page tells the extension: it is there, and shows nothing yet. */
export interface ReadyMessage {
  readonly type: 'ready';
}

/** What the editor keeps for the page while it is hidden, and over a restart. */
export interface PageState {
  readonly uri: string;
  readonly scrollY: number;
}

export function isReadyMessage(value: unknown): value is ReadyMessage {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'ready';
}

export function isPageState(value: unknown): value is PageState {
  return (
    typeof value === 'object' &&
    value !== null &&
    'uri' in value &&
    typeof value.uri === 'string' &&
    'scrollY' in value &&
    typeof value.scrollY === 'number'
  );
}
