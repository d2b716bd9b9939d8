import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A plan that is kept as a file. */
export interface PlanFile {
  /** Its path inside its folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** The plans that newcomers open first. */
export const EXAMPLES: readonly PlanFile[] = plansIn(new URL('../../examples/', import.meta.url));

/** The plans whose lines announce what the rules find in them. */
export const FIXTURES: readonly PlanFile[] = plansIn(new URL('../fixtures/', import.meta.url));

function plansIn(folder: URL): PlanFile[] {
  return readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.kehoach'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n') }));
}
