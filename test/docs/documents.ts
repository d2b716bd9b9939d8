import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** A document of the project, by its path from the top folder. */
export function readDocument(path: string): string {
  return readFileSync(new URL(path, root), 'utf8').replaceAll('\r\n', '\n');
}

/** The plans that a document shows as examples, in order. */
export function planBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^```kehoach\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}
