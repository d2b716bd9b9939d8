import type { Run } from '../../document/model.ts';
import { textWidth } from '../text-width.ts';

/**
 * What the template prints: text, room for a pen, a word that is too long for a line and may break anywhere, or one that
 * no word processor and no browser breaks, `34/TTr-SNN`.
 */
export type PrintRun =
  | string
  | { readonly kind: 'gap' }
  | { readonly kind: 'long'; readonly pieces: readonly string[] }
  | { readonly kind: 'whole'; readonly text: string };

/** Where runs are printed: a word that is wider has to break. Lengths in points. */
export interface Room {
  readonly width: number;
  readonly size: number;
  /** Whether the words print in capitals. */
  readonly capitals?: boolean;
}

/** Characters that mean nothing on paper, and halves of surrogate pairs. */
const UNPRINTABLE = /(?!\t)\p{Cc}|\p{Cs}/gu;

/** What would begin a new line or paragraph, and tabs. */
const SPACES = /[\t\n\r\u2028\u2029]/g;

/** Text as it prints: characters that cannot be printed are replaced, as in HTML. */
export function printable(text: string): string {
  return text.replace(SPACES, ' ').replace(UNPRINTABLE, '\ufffd');
}

/** The runs of a line, without blanks at its ends. */
export function printRuns(runs: readonly Run[], room: Room): PrintRun[] {
  const all = runs.flatMap((run): (string | { readonly kind: 'gap' })[] =>
    run.kind === 'gap' ? [run] : [printable(run.text)],
  );
  const trimmed = all.map((run, index) => {
    if (typeof run !== 'string') return run;
    const text = index === 0 ? run.trimStart() : run;
    return index === all.length - 1 ? text.trimEnd() : text;
  });
  return trimmed.flatMap((run): PrintRun[] => (typeof run === 'string' ? parted(run, room) : [run]));
}

/** The text in pieces: its overlong words apart from the rest. */
function parted(text: string, room: Room): PrintRun[] {
  if (text === '') return [];
  const pieces = text.split(/( +)/).filter((piece) => piece !== '');
  const runs = pieces.map((piece): PrintRun => {
    if (isTooWide(piece, room)) return { kind: 'long', pieces: graphemes(piece) };
    return /[^/]\/[^/\d]/.test(piece) ? { kind: 'whole', text: piece } : piece;
  });
  return runs.every((run) => typeof run === 'string') ? [text] : runs;
}

function isTooWide(word: string, { width, size, capitals }: Room): boolean {
  // Bold is the widest face.
  return textWidth(capitals ? word.toUpperCase() : word, size, 'bold') > width;
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function graphemes(word: string): string[] {
  return Array.from(segmenter.segment(word), ({ segment }) => segment);
}
