import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { WorkerParts } from './messages.ts';

// The bundle has what it needs beside it, in `typesetting/`; the sources take it from where it comes from.
const isSource = import.meta.url.endsWith('.ts');

/** The worker's script. */
export const workerScript = new URL(isSource ? './worker.ts' : './typesetter.js', import.meta.url);

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

let parts: Promise<WorkerParts> | undefined;

/** What workers begin with, read at the first call. */
export function loadParts(): Promise<WorkerParts> {
  parts ??= readParts().catch((error: unknown) => {
    parts = undefined;
    throw error;
  });
  return parts;
}

async function readParts(): Promise<WorkerParts> {
  const [compiler, renderer, template, ...fonts] = await Promise.all([
    readModule(assets.compiler),
    readModule(assets.renderer),
    readFile(assets.template, 'utf8'),
    ...FACES.map((face) => readFile(assets.font(face))),
  ]);
  return { compiler, renderer, template, fonts };
}

async function readModule(url: URL): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(url));
}

const assets = isSource
  ? {
      compiler: packaged('@myriaddreamin/typst-ts-web-compiler/wasm'),
      renderer: packaged('@myriaddreamin/typst-ts-renderer/wasm'),
      template: new URL('../render/print/formal-document.typ', import.meta.url),
      font: (face: string) => packaged(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`),
    }
  : {
      compiler: beside('typst_ts_web_compiler_bg.wasm'),
      renderer: beside('typst_ts_renderer_bg.wasm'),
      template: beside('formal-document.typ'),
      font: (face: string) => beside(`Tinos_${face}.ttf`),
    };

function packaged(specifier: string): URL {
  return pathToFileURL(createRequire(import.meta.url).resolve(specifier));
}

function beside(name: string): URL {
  return new URL(`./typesetting/${name}`, import.meta.url);
}
