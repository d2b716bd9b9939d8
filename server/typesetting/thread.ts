import type { Worker } from 'node:worker_threads';
import type { Answer, Layout, Task } from './messages.ts';

/** The pages could not be set: the worker has failed or has gone. */
export class TypesettingError extends Error {
  override readonly name = 'TypesettingError';
}

/** A worker at work; it is asked one task at a time. */
export class TypesettingThread {
  /** How many tasks it has done. */
  tasks = 0;
  private readonly worker: Worker;
  private first = 0;
  private memory = 0;
  private settle: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  private gone: TypesettingError | undefined;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.on('message', (answer: Answer) => this.settle?.resolve(answer));
    worker.on('error', (error) => this.leave(`The typesetter has failed: ${String(error)}`));
    worker.on('exit', (code) => this.leave(`The typesetter has ended with code ${code}`));
    worker.unref();
  }

  /** Bytes that its memory has grown by since its first task. */
  get growth(): number {
    return this.memory - this.first;
  }

  /** Whether it can be asked. */
  get lives(): boolean {
    return this.gone === undefined;
  }

  async pdf(data: string): Promise<Uint8Array> {
    const answer = await this.ask({ kind: 'pdf', data });
    return answer.kind === 'pdf' ? answer.result : unexpected(answer);
  }

  async pages(data: string): Promise<Layout> {
    const answer = await this.ask({ kind: 'pages', data });
    return answer.kind === 'pages' ? answer.result : unexpected(answer);
  }

  async svg(data: string, page: number): Promise<string> {
    const answer = await this.ask({ kind: 'svg', data, page });
    return answer.kind === 'svg' ? answer.result : unexpected(answer);
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  /** The process stays alive for a task, but not for a worker that has none. */
  private async ask(task: Task): Promise<Answer> {
    if (this.gone) throw this.gone;
    this.worker.ref();
    try {
      const answer = await new Promise<Answer>((resolve, reject) => {
        this.settle = { resolve, reject };
        this.worker.postMessage(task);
      });
      this.count(answer);
      return answer;
    } finally {
      this.settle = undefined;
      this.worker.unref();
    }
  }

  private count(answer: Answer): void {
    this.tasks++;
    if (answer.kind === 'failed') return;
    this.memory = answer.memory;
    this.first ||= answer.memory;
  }

  private leave(reason: string): void {
    this.gone ??= new TypesettingError(reason);
    this.settle?.reject(this.gone);
  }
}

function unexpected(answer: Answer): never {
  throw new TypesettingError(answer.kind === 'failed' ? answer.reason : `An answer to another task: ${answer.kind}`);
}
