/** The script inside the preview: shows the blocks it is sent, and keeps the reader's place. */
import type { RenderBlock, RenderResult } from '../../server/protocol.ts';
import { type Change, changes } from './changes.ts';
import { isPageState, type PageState, type ReadyMessage, type ShowMessage } from './protocol.ts';

interface EditorApi {
  readonly postMessage: (message: ReadyMessage) => void;
  readonly getState: () => unknown;
  readonly setState: (state: PageState) => void;
}

declare function acquireVsCodeApi(): EditorApi;

const editor = acquireVsCodeApi();
const sheet = document.querySelector('main');
let shown: { readonly uri: string; readonly version: number; readonly blocks: readonly RenderBlock[] } | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage>) => {
  if (data.type === 'show' && sheet) show(sheet, data.result);
});
window.addEventListener('scroll', keepPlace, { passive: true });
editor.postMessage({ type: 'ready' });

function show(target: HTMLElement, result: RenderResult): void {
  const samePlan = shown?.uri === result.uri;
  if (shown && samePlan && result.version < shown.version) return;
  const first = shown === undefined;
  for (const change of changes(shown?.blocks ?? [], result.blocks)) apply(target, change);
  for (const [index, block] of result.blocks.entries()) {
    target.children[index]?.setAttribute('data-line', String(block.line));
  }
  document.title = result.title;
  shown = { uri: result.uri, version: result.version, blocks: result.blocks };
  if (samePlan) return;
  const state = editor.getState();
  window.scrollTo(0, first && isPageState(state) && state.uri === result.uri ? state.scrollY : 0);
  keepPlace();
}

function apply(target: HTMLElement, change: Change): void {
  const there = target.children[change.at] ?? null;
  switch (change.kind) {
    case 'replace':
      there?.replaceWith(elementOf(change.html));
      return;
    case 'insert':
      target.insertBefore(elementOf(change.html), there);
      return;
    case 'remove':
      there?.remove();
  }
}

/** The server escapes every word of the author; the page's policy runs no script of any document besides. */
function elementOf(html: string): Node {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild ?? document.createElement('p');
}

function keepPlace(): void {
  if (shown) editor.setState({ uri: shown.uri, scrollY: window.scrollY });
}
