/** The script inside the preview: shows what it is sent, and tells what the reader does. */
import { Desk, type EditorApi } from './desk.ts';
import { isToPage } from './protocol.ts';

declare function acquireVsCodeApi(): EditorApi;

const desk = new Desk(acquireVsCodeApi());
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) desk.take(data);
});
