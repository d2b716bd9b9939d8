import { Editor } from '../server/client.ts';
import { middle } from './measure.ts';

const KEYS = 9;

/** Milliseconds from a key pressed to the diagnostics of that version, over stdio; the median of some keys. */
export async function keystrokes(text: string): Promise<number> {
  const editor = await Editor.start({}, 'dist/server.js');
  try {
    const plan = await editor.open(text);
    await plan.diagnostics();
    const start = plan.find('kết quả thực hiện');
    const times: number[] = [];
    for (let key = 0; key < KEYS; key++) {
      const began = performance.now();
      await plan.edit([{ range: { start, end: start }, newText: String(key) }]);
      await plan.diagnostics();
      times.push(performance.now() - began);
    }
    return middle(times);
  } finally {
    await editor.stop();
  }
}
