import type { Run } from '../../document/model.ts';

/** What the template prints: text, room for a pen, or a word that is too long for a line and may break anywhere. */
export type PrintRun =
  | string
  | { readonly kind: 'gap' }
  | { readonly kind: 'long'; readonly pieces: readonly string[] };

/** A word of more characters than this may not fit into a line of the body. */
const LONG_WORD = 30;

/** Characters that mean nothing on paper, and halves of surrogate pairs. */
const UNPRINTABLE = /(?!\t)\p{Cc}|\p{Cs}/gu;

/** What would begin a new line or paragraph, and tabs. */
const SPACES = /[\t\n\r\u2028\u2029]/g;

/** Text as it prints: characters that cannot be printed are replaced, as in HTML. */
export function printable(text: string): string {
  return text.replace(SPACES, ' ').replace(UNPRINTABLE, '\ufffd');
}

/** The runs of a line, without blanks at its ends; `longest` characters of a word stay together. */
export function printRuns(runs: readonly Run[], longest = LONG_WORD): PrintRun[] {
  const all = runs.flatMap((run): (string | { readonly kind: 'gap' })[] =>
    run.kind === 'gap' ? [run] : [printable(run.text)],
  );
  const trimmed = all.map((run, index) => {
    if (typeof run !== 'string') return run;
    const text = index === 0 ? run.trimStart() : run;
    return index === all.length - 1 ? text.trimEnd() : text;
  });
  return trimmed.flatMap((run): PrintRun[] => (typeof run === 'string' ? parted(run, longest) : [run]));
}

/** The text in pieces: its overlong words apart from the rest. */
function parted(text: string, longest: number): PrintRun[] {
  if (text === '') return [];
  if (!wordsOf(text).some((word) => word.length > longest)) return [text];
  return text
    .split(/( +)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.length > longest ? { kind: 'long', pieces: graphemes(piece) } : piece));
}

/** The words of a text, as lines break between them. */
export function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function graphemes(word: string): string[] {
  return Array.from(segmenter.segment(word), ({ segment }) => segment);
}
