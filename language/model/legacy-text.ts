import { areCapitals, fromLegacy, type LegacyEncoding } from '../values/legacy-encodings.ts';
import { isSyllable } from '../values/syllables.ts';
import type { TextRun } from './text-runs.ts';

/** The lines of a plan that are in an encoding from before Unicode. */
export interface LegacyText {
  readonly encoding: LegacyEncoding;
  readonly runs: ReadonlySet<TextRun>;
}

/** So many words that are syllables in the encoding alone are no accident. */
const FEWEST_WORDS = 3;
const WESTERN = /[\u00A1-\u00FF]/;
/** Western letters and signs that no Vietnamese word has in Unicode; lines of both encodings are full of them. */
const FOREIGN = /[\u00A1-\u00BFÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþ]/;
const EDGES = /^[\s()[\]"“”',;:.!?/-]+|[\s()[\]"“”',;:.!?/-]+$/g;
const LONGEST = 60;
const ENCODINGS: readonly LegacyEncoding[] = ['TCVN3', 'VNI'];

/** Finds the encoding that most words are in, if they are in any. */
export function findLegacyText(runs: readonly TextRun[]): LegacyText | undefined {
  const suspected = runs.filter(({ text }) => FOREIGN.test(text));
  if (suspected.length === 0) return undefined;
  const counted = ENCODINGS.map((encoding) => ({ encoding, words: legacyRuns(suspected, encoding).words }));
  const [found] = counted.sort((one, other) => other.words - one.words);
  if (!found || found.words < FEWEST_WORDS) return undefined;
  return { encoding: found.encoding, runs: legacyRuns(runs, found.encoding).found };
}

function legacyRuns(runs: readonly TextRun[], encoding: LegacyEncoding) {
  const found = new Set<TextRun>();
  let words = 0;
  for (const run of runs) {
    const { legacy, unicode } = countWords(run.text, encoding);
    if (legacy === 0 || legacy < unicode) continue;
    found.add(run);
    words += legacy;
  }
  return { found, words };
}

/** How many words with Western letters are syllables only once converted, and how many are syllables as they stand. */
function countWords(text: string, encoding: LegacyEncoding): { legacy: number; unicode: number } {
  let legacy = 0;
  let unicode = 0;
  for (const chunk of text.split(/\s+/)) {
    const word = chunk.length > LONGEST ? '' : chunk.replace(EDGES, '');
    if (isAscii(word)) continue;
    if (isSyllable(word)) unicode++;
    else if (WESTERN.test(word) && isSyllable(fromLegacy(word, encoding))) legacy++;
  }
  return { legacy, unicode };
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 0x7f) return false;
  return true;
}

/** A line of the encoding in Unicode; signs that stand alone and make no syllable stay. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  const isHeading = areCapitals(text);
  return text.replace(/[^\s()[\]"“”',;:.!?/-]+/g, (word) => {
    if (!WESTERN.test(word)) return word;
    const converted = fromLegacy(word, encoding, isHeading || areCapitals(word));
    return isSyllable(converted) || /[A-Za-z]/.test(word) ? converted : word;
  });
}
