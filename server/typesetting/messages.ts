import type { PagePlace, PageSize } from '../protocol.ts';

/** What a worker needs to begin: compiled modules, the template and the faces, loaded once and shared by all workers. */
export interface WorkerParts {
  readonly compiler: WebAssembly.Module;
  readonly renderer: WebAssembly.Module;
  readonly template: string;
  readonly fonts: readonly Uint8Array[];
}

/** What a worker is asked for; `data` is the document as the template reads it. */
export type Task =
  | { readonly kind: 'pdf'; readonly data: string }
  | { readonly kind: 'pages'; readonly data: string }
  /** `page` is zero-based. */
  | { readonly kind: 'svg'; readonly data: string; readonly page: number };

/** How a document falls into pages: sizes, and where source lines begin, in the order of the pages, from the top. */
export interface Layout {
  readonly pages: readonly PageSize[];
  readonly places: readonly PagePlace[];
}

export interface Results {
  readonly pdf: Uint8Array;
  readonly pages: Layout;
  readonly svg: string;
}

/** The answer to the one task at work; `memory` is the size of the worker's memory in bytes. */
export type Answer =
  | {
      readonly [K in keyof Results]: { readonly kind: K; readonly result: Results[K]; readonly memory: number };
    }[keyof Results]
  | { readonly kind: 'failed'; readonly reason: string };
