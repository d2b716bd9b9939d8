import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RuleCode } from '../../language/rules/finding.ts';

/** A plan that is kept as a file. */
export interface PlanFile {
  /** Its path inside its folder, with `/`. */
  readonly name: string;
  readonly text: string;
}

/** The plans that newcomers open first. */
export const EXAMPLES: readonly PlanFile[] = plansIn(new URL('../../examples/', import.meta.url));

/** The rules that a fixture is about: the one that its folder is named after, else those of the plan's figures and numbers. */
export function isAbout(fixture: string, code: RuleCode): boolean {
  const [folder = ''] = fixture.split('/');
  return folder.includes('.') ? code === folder : FIGURES.has(code);
}

const FIGURES: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'structure.numbering',
  'attendance.total',
  'attendance.breakdown',
  'date.invalid',
  'date.weekday',
  'reference.unresolved',
  'budget.line',
  'budget.total',
  'budget.words',
  'budget.amount',
  'text.number',
  'budget.agreement',
  'budget.headcount',
]);

/** The plans whose lines announce what the rules find in them. */
export const FIXTURES: readonly PlanFile[] = plansIn(new URL('../fixtures/', import.meta.url));

/** The plans in a folder and in those below it. */
export function plansIn(folder: URL): PlanFile[] {
  return readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.kehoach'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n') }));
}
