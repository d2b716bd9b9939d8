import {
  initSync as startCompiler,
  type TypstCompiler,
  TypstCompilerBuilder,
  type TypstCompileWorld,
} from '@myriaddreamin/typst-ts-web-compiler';
import type { Layout, WorkerParts } from './messages.ts';
import { PagePainter } from './page-painter.ts';

const TEMPLATE = '/formal-document.typ';
const DATA = '/document.json';

/** Numbers that the compiler's calls are told by. */
const PAGED = 0;
const ARTIFACT = { pages: 0, pdf: 1 } as const;
const WITH_DIAGNOSTICS = 3;

/** A document that has been set. */
interface SetDocument {
  readonly data: string;
  readonly world: TypstCompileWorld;
}

/** Sets documents into pages by the template. It sees no file but the template and the document, and no network. */
export class PageCompiler {
  private readonly compiler: TypstCompiler;
  private readonly painter: PagePainter;
  private readonly wasm: { readonly memory: WebAssembly.Memory };
  private last: SetDocument | undefined;
  /** Whether the painter has the last document. */
  private painterIsReady = false;

  private constructor(compiler: TypstCompiler, painter: PagePainter, wasm: { readonly memory: WebAssembly.Memory }) {
    this.compiler = compiler;
    this.painter = painter;
    this.wasm = wasm;
  }

  static async start(parts: WorkerParts): Promise<PageCompiler> {
    const wasm = startCompiler({ module: parts.compiler });
    const builder = new TypstCompilerBuilder();
    builder.set_dummy_access_model();
    for (const font of parts.fonts) await builder.add_raw_font(font);
    const compiler = await builder.build();
    compiler.add_source(TEMPLATE, parts.template);
    return new PageCompiler(compiler, await PagePainter.start(parts.renderer), wasm);
  }

  /** The size of the compiler's memory in bytes; it never shrinks. */
  get memory(): number {
    return this.wasm.memory.buffer.byteLength;
  }

  pdf(data: string): Uint8Array {
    return artifact(this.set(data).world, ARTIFACT.pdf);
  }

  layout(data: string): Layout {
    return readLayout(this.set(data).world.query(PAGED, '<layout>', 'value'));
  }

  /** The picture of a zero-based page as SVG. */
  svg(data: string, page: number): string {
    const { world } = this.set(data);
    if (!this.painterIsReady) this.painter.load(artifact(world, ARTIFACT.pages));
    this.painterIsReady = true;
    return this.painter.paint(page);
  }

  private set(data: string): SetDocument {
    if (this.last?.data === data) return this.last;
    this.last?.world.free();
    this.last = undefined;
    this.painterIsReady = false;
    this.compiler.map_shadow(DATA, new TextEncoder().encode(data));
    const world = this.compiler.snapshot(undefined, TEMPLATE, undefined);
    throwDiagnostics(world.compile(PAGED, WITH_DIAGNOSTICS));
    // Forgets what the last documents did not use.
    this.compiler.reset();
    this.last = { data, world };
    return this.last;
  }
}

function artifact(world: TypstCompileWorld, kind: (typeof ARTIFACT)[keyof typeof ARTIFACT]): Uint8Array {
  const made: unknown = world.get_artifact(kind, WITH_DIAGNOSTICS);
  throwDiagnostics(made);
  const bytes = propertyOf(made, 'result');
  if (bytes instanceof Uint8Array) return bytes;
  throw new Error('The pages could not be written');
}

/** Errors of the template: no plan should cause one. */
function throwDiagnostics(found: unknown): void {
  if (propertyOf(found, 'hasError') !== true) return;
  const list = propertyOf(found, 'diagnostics');
  const all = Array.isArray(list) ? list : [];
  const told = all.filter((each) => propertyOf(each, 'severity') === 'error').map((each) => said(each));
  throw new Error(told.join('; ') || 'The document could not be set');
}

function said(diagnostic: unknown): string {
  return `${String(propertyOf(diagnostic, 'range'))} ${String(propertyOf(diagnostic, 'message'))}`;
}

/** What the template tells of its pages: `(pages, width, height, places)`. */
function readLayout(json: string): Layout {
  const found: unknown = JSON.parse(json);
  const told = Array.isArray(found) ? found[0] : undefined;
  const [width, height] = [numberOf(told, 'width'), numberOf(told, 'height')];
  const places = propertyOf(told, 'places');
  const read = (Array.isArray(places) ? places : []).map((place) => ({
    line: numberOf(place, 'line'),
    page: numberOf(place, 'page'),
    top: numberOf(place, 'top'),
  }));
  return {
    pages: Array.from({ length: numberOf(told, 'pages') }, () => ({ width, height })),
    places: read.sort((one, other) => one.page - other.page || one.top - other.top || one.line - other.line),
  };
}

function numberOf(value: unknown, name: string): number {
  const found = propertyOf(value, name);
  if (typeof found === 'number') return found;
  throw new Error(`The template tells no ${name}`);
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
