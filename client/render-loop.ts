/** An answer about a version of a plan. */
export interface Versioned {
  readonly version: number;
}

export interface RenderLoopHost<Result extends Versioned> {
  /** Asks about the newest text of a plan; null where there is no answer. */
  readonly request: (uri: string) => Promise<Result | null>;
  readonly show: (result: Result) => void;
  /** A request went wrong; what is shown stays, and the next change asks again. */
  readonly failed?: (error: unknown) => void;
}

/**
 * Keeps one rendering up to date: one request at a time, the newest text next, and nothing older than what is
 * shown. However fast somebody types, requests do not pile up.
 */
export class RenderLoop<Result extends Versioned> {
  private readonly host: RenderLoopHost<Result>;
  private wanted: string | undefined;
  private shown: { readonly uri: string; readonly version: number } | undefined;
  private running = false;
  private again = false;

  constructor(host: RenderLoopHost<Result>) {
    this.host = host;
  }

  /** The plan has changed, or another one is wanted. Resolves when nothing is left to ask for. */
  async refresh(uri: string): Promise<void> {
    this.wanted = uri;
    this.again = true;
    if (this.running) return;
    this.running = true;
    try {
      while (this.again) {
        this.again = false;
        await this.renderOnce(this.wanted);
      }
    } finally {
      this.running = false;
    }
  }

  /** The plan was closed: its versions count anew from here. */
  forget(uri: string): void {
    if (this.shown?.uri === uri) this.shown = undefined;
  }

  private async renderOnce(uri: string): Promise<void> {
    const result = await this.host.request(uri).catch((error: unknown) => {
      this.host.failed?.(error);
      return null;
    });
    if (result === null || uri !== this.wanted || this.isStale(uri, result.version)) return;
    this.shown = { uri, version: result.version };
    this.host.show(result);
  }

  private isStale(uri: string, version: number): boolean {
    return this.shown?.uri === uri && version < this.shown.version;
  }
}
