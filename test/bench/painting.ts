import type { Browser } from 'playwright-core';
import { type RenderParams, type RenderResponse, renderRequest } from '../../server/protocol.ts';
import { PreviewPage } from '../e2e/preview-page.ts';
import { Editor } from '../server/client.ts';
import { middle } from './measure.ts';

const KEYS = 15;

/**
 * Milliseconds from a key pressed to the painted sheet: the server reads and renders, the page puts the block in and a
 * frame passes. The median of some keys.
 */
export async function painting(browser: Browser, text: string): Promise<number> {
  const editor = await Editor.start({}, 'dist/server.js');
  const preview = await PreviewPage.open(browser);
  try {
    const plan = await editor.open(text);
    const params: RenderParams = { uri: plan.document.uri };
    const show = async () => {
      const result = await editor.connection.sendRequest<RenderResponse>(renderRequest, params);
      if (!result) throw new Error('The server renders nothing.');
      await preview.tell({ type: 'show', result });
    };
    await show();
    const start = plan.find('kết quả thực hiện');
    const times: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      const began = performance.now();
      await plan.edit([{ range: { start, end: start }, newText: String(key) }]);
      await show();
      times.push(performance.now() - began);
    }
    return middle(times);
  } finally {
    await preview.close();
    await editor.stop();
  }
}
