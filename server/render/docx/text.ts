import { type ParagraphChild, TextRun } from 'docx';
import type { Run } from '../../document/model.ts';
import { halfPoints } from './units.ts';

/** What XML 1.0 does not allow, and halves of surrogate pairs. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** What would begin a new line or paragraph, and tabs. */
const SPACES = /[\t\n\r\u2028\u2029]/g;

/** Text as it prints: one line, and characters that cannot be printed are replaced, as in HTML. */
export function printable(text: string): string {
  return text.replace(SPACES, ' ').replace(UNPRINTABLE, '\ufffd');
}

/** How the words of a run look other than their paragraph's style. */
export interface Look {
  readonly bold?: boolean;
  readonly allCaps?: boolean;
  /** In points. */
  readonly size?: number;
}

/** Runs as Word's; a gap is no-break spaces, which the clerk writes over. */
export function wordRuns(runs: readonly Run[], look: Look = {}): ParagraphChild[] {
  return runs.map((run) => wordRun(run.kind === 'gap' ? GAP : printable(run.text), look));
}

/** Some words as a run. */
export function wordRun(text: string, look: Look = {}): ParagraphChild {
  const { size, ...rest } = look;
  return new TextRun({ ...rest, ...(size === undefined ? {} : { size: halfPoints(size) }), text });
}

/** The words of some runs on one line, as wide as they print. */
export function plainLine(runs: readonly Run[]): string {
  return runs
    .map((run) => (run.kind === 'gap' ? GAP : printable(run.text)))
    .join('')
    .trim();
}

/** About as wide as the gap of the measures. */
const GAP = '\u00a0'.repeat(9);
