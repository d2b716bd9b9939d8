import { parentPort, workerData } from 'node:worker_threads';
import { PageCompiler } from './compiler.ts';
import type { Answer, Task, WorkerParts } from './messages.ts';

// Runs in a thread of its own: sets documents, one at a time.

const parts: WorkerParts = workerData;
const compiler = PageCompiler.start(parts);

parentPort?.on('message', (task: Task) => {
  work(task).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => parentPort?.postMessage({ kind: 'failed', reason: String(error) } satisfies Answer),
  );
});

async function work(task: Task): Promise<Answer> {
  const pages = await compiler;
  switch (task.kind) {
    case 'pdf':
      return { kind: 'pdf', result: pages.pdf(task.data), memory: pages.memory };
    case 'pages':
      return { kind: 'pages', result: pages.layout(task.data), memory: pages.memory };
    case 'svg':
      return { kind: 'svg', result: pages.svg(task.data, task.page), memory: pages.memory };
  }
}
