import { Worker } from 'node:worker_threads';
import type { FormalDocument } from '../document/model.ts';
import type { Measures } from '../render/measures.ts';
import { printData } from '../render/print/data.ts';
import { loadParts, workerScript } from './assets.ts';
import type { Layout } from './messages.ts';
import { TypesettingThread } from './thread.ts';

/** A document that has been set into pages; pictures of its pages can be asked for. */
export interface SetPages extends Layout {
  /** The document as the template reads it. */
  readonly data: string;
}

/** When a worker is replaced: the compiler's memory only grows. */
export interface WorkerLimits {
  readonly tasks: number;
  /** Bytes above what the first task took. */
  readonly growth: number;
}

const LIMITS: WorkerLimits = { tasks: 150, growth: 200 * 1024 * 1024 };

/** A worker without work is ended after this time; milliseconds. */
const IDLE = 5 * 60_000;
/** So long an unwanted task may go on before its worker is ended; milliseconds. */
const PATIENCE = 2_000;

interface Job {
  /** A later job of the same subject makes this one needless. */
  readonly subject: string | undefined;
  run(thread: TypesettingThread): Promise<void>;
  fail(error: unknown): void;
  /** Answers with nothing. */
  drop(): void;
}

/**
 * Sets formal documents into pages (PDF, page view) in a thread of its own, which begins with the first call. One task
 * at a time, in the order of the calls. A worker that fails fails its task alone: the next one gets a new worker.
 */
export class Typesetter {
  private readonly limits: WorkerLimits;
  private readonly startWorker: () => Promise<Worker>;
  private readonly waiting: Job[] = [];
  private running: Job | undefined;
  private thread: TypesettingThread | undefined;
  private idle: NodeJS.Timeout | undefined;
  private disposed = false;

  constructor(limits: WorkerLimits = LIMITS, startWorker: () => Promise<Worker> = startTypesettingWorker) {
    this.limits = limits;
    this.startWorker = startWorker;
  }

  /** The document as a PDF file, the same bytes for the same document. Fails where the signal is raised. */
  async pdf(document: FormalDocument, measures: Measures, signal?: AbortSignal): Promise<Uint8Array> {
    signal?.throwIfAborted();
    const data = printData(document, measures);
    const bytes = await this.ask((thread) => thread.pdf(data), signal);
    signal?.throwIfAborted();
    if (!bytes) throw new Error('The typesetter has been closed');
    return bytes;
  }

  /**
   * How the document falls into pages. Of calls for one subject (a plan's URI) the newest wins: undefined where a later
   * one came before this was begun, or where the signal is raised.
   */
  async pages(
    document: FormalDocument,
    measures: Measures,
    signal?: AbortSignal,
    subject = '',
  ): Promise<SetPages | undefined> {
    const data = printData(document, measures);
    const layout = await this.ask((thread) => thread.pages(data), signal, subject);
    return layout && { ...layout, data };
  }

  /** The picture of a zero-based page as an SVG document; undefined where there is no such page or the signal is raised. */
  async svg(pages: SetPages, page: number, signal?: AbortSignal): Promise<string | undefined> {
    if (!pages.pages[page]) return undefined;
    return this.ask((thread) => thread.svg(pages.data, page), signal);
  }

  /** Ends the worker; what has not been answered is answered with nothing. */
  async dispose(): Promise<void> {
    this.disposed = true;
    for (const job of this.waiting.splice(0)) job.drop();
    this.running?.drop();
    await this.end();
  }

  private ask<T>(
    work: (thread: TypesettingThread) => Promise<T>,
    signal?: AbortSignal,
    subject?: string,
  ): Promise<T | undefined> {
    if (this.disposed || signal?.aborted) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const abandoned = () => this.abandon(job);
      const job: Job = {
        subject,
        run: async (thread) => resolve(await work(thread)),
        fail: reject,
        drop: () => resolve(undefined),
      };
      signal?.addEventListener('abort', abandoned, { once: true });
      if (subject !== undefined) this.dropWaiting((other) => other.subject === subject);
      this.waiting.push(job);
      void this.work();
    });
  }

  private abandon(job: Job): void {
    job.drop();
    this.dropWaiting((other) => other === job);
    if (this.running !== job) return;
    // It cannot be stopped but by ending its worker; mostly it is done sooner than another worker is there.
    const late = () => this.running === job && void this.end();
    setTimeout(late, PATIENCE).unref();
  }

  private dropWaiting(needless: (job: Job) => boolean): void {
    for (const job of this.waiting.filter(needless)) {
      job.drop();
      this.waiting.splice(this.waiting.indexOf(job), 1);
    }
  }

  private async work(): Promise<void> {
    if (this.running) return;
    clearTimeout(this.idle);
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) {
      this.running = job;
      try {
        await job.run(await this.readyThread());
      } catch (error) {
        job.fail(error);
        await this.end();
      }
      this.running = undefined;
    }
    this.idle = setTimeout(() => void this.end(), IDLE).unref();
  }

  private async readyThread(): Promise<TypesettingThread> {
    const { thread, limits } = this;
    if (thread?.lives && thread.tasks < limits.tasks && thread.growth < limits.growth) return thread;
    await this.end();
    this.thread = new TypesettingThread(await this.startWorker());
    return this.thread;
  }

  private async end(): Promise<void> {
    const { thread } = this;
    this.thread = undefined;
    clearTimeout(this.idle);
    await thread?.end();
  }
}

/** A worker with all that it needs. What its libraries print must not get between the messages of the server. */
export async function startTypesettingWorker(): Promise<Worker> {
  const workerData = await loadParts();
  const worker = new Worker(workerScript, { workerData, stdout: true, execArgv: [] });
  worker.stdout.resume();
  return worker;
}
