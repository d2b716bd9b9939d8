/**
 * The possible syllables (*âm tiết*) of Vietnamese as they are written: onset, medial, nucleus, coda, tone.
 * The tables hold what the phonology allows, not a list of words; letters are lower case and NFC.
 */

/** Onsets that may stand before any rime but those that FRONT and ROUNDED say. */
const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

/** Rimes by medial and nucleus as they are written, with the codas of each; `-` is none. */
const RIMES: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c m n ng p t u y',
  e: '- c m n ng o p t',
  ê: '- ch m n nh p t u',
  i: '- a ch m n nh p t u',
  y: '-',
  iê: 'c m n ng p t u',
  yê: 'm n ng t u',
  o: '- c i m n ng p t',
  oo: 'c ng',
  ô: '- c i m n ng p t',
  ơ: '- i m n p t',
  u: '- a c i m n ng p t',
  ư: '- a c i m ng t u',
  uô: 'c i m n ng t',
  ươ: 'c i m n ng p t u',
  // with the medial that rounds the lips
  oa: '- c ch i m n ng nh o p t y',
  oă: 'c m n ng t',
  oe: '- m n o t',
  uâ: 'n ng t y',
  uê: '- ch nh t',
  uơ: '-',
  uy: '- a ch n nh p t u',
  uyê: 'n t',
};

/** Rimes behind `qu`, whose `u` is the medial. */
const RIMES_OF_QU: Readonly<Record<string, string>> = {
  a: '- c ch i m n ng nh o p t u y',
  ă: 'c m n ng p t',
  â: 'c n ng p t y',
  e: '- c n ng o t',
  ê: '- ch n nh t u',
  i: '- ch n nh t',
  y: '- ch n nh p t',
  yê: 'n t',
  ơ: '- i n t',
  ô: 'c',
};

/** Rimes behind `gi`, whose own `i` is written once: `gì`, `gìn`, `giếng`. */
const RIMES_OF_GI: ReadonlySet<string> = new Set(['i', 'in', 'iêng', 'iêt', 'iên', 'iêc']);

/** Onsets that are written only before e, ê, i, y, and those that are written only before the others. */
const BEFORE_FRONT: ReadonlySet<string> = new Set(['gh', 'k', 'ngh']);
const BEFORE_OTHERS: ReadonlySet<string> = new Set(['c', 'g', 'ng']);
/** `y` alone as a rime: `kỹ`, `lý`, `mỹ`; elsewhere it is `i`. */
const BEFORE_Y: ReadonlySet<string> = new Set(['', 'd', 'h', 'k', 'l', 'm', 'n', 's', 't', 'th', 'v']);
/** Lips that are rounded already take no medial, but for loans: `xe buýt`, `vải voan`. */
const LABIALS: ReadonlySet<string> = new Set(['b', 'm', 'ph', 'v']);
const ROUNDED_AFTER_LABIALS: ReadonlySet<string> = new Set(['oa', 'oan', 'oay', 'uy', 'uyt']);
/** Rimes that stand only alone: `yêu`; and behind an onset alone: `tiêu`. */
const WITHOUT_ONSET = /^yê/;
const WITH_ONSET = /^iê/;

/** ngang has no mark. */
export type Tone = 'ngang' | 'huyền' | 'sắc' | 'hỏi' | 'ngã' | 'nặng';

const TONES: Readonly<Record<string, Tone>> = {
  '\u0300': 'huyền',
  '\u0301': 'sắc',
  '\u0309': 'hỏi',
  '\u0303': 'ngã',
  '\u0323': 'nặng',
};
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:p|t|c|ch)$/;

/** The parts of a syllable as they are written. */
export interface Syllable {
  readonly onset: string;
  /** Medial, nucleus and coda, without the mark of the tone. */
  readonly rime: string;
  readonly tone: Tone;
}

/** Takes a syllable apart, whatever its case; undefined for what no Vietnamese syllable is written like. */
export function readSyllable(word: string): Syllable | undefined {
  if (word.length > LONGEST * 2) return undefined;
  const { letters, tone, place } = takeTone(word.toLowerCase());
  if (letters === undefined || letters.length > LONGEST) return undefined;
  for (const [onset, rime] of divisions(letters)) {
    if (!isRime(onset, rime)) continue;
    if (STOPPED.test(rime) && tone !== 'sắc' && tone !== 'nặng') return undefined;
    if (tone !== 'ngang' && !tonePlaces(rime).includes(place - (letters.length - rime.length))) return undefined;
    return { onset, rime, tone };
  }
  return undefined;
}

/** `nghiêng` has seven letters. */
const LONGEST = 7;

export function isSyllable(word: string): boolean {
  return readSyllable(word) !== undefined;
}

/** The letters without the mark of the tone, and on which of them it stood. */
export function takeTone(word: string): { letters: string | undefined; tone: Tone; place: number } {
  const apart = word.normalize('NFD');
  const marks = apart.match(TONE_MARK) ?? [];
  if (marks.length > 1) return { letters: undefined, tone: 'ngang', place: -1 };
  const letters = apart.replace(TONE_MARK, '').normalize('NFC');
  const mark = marks[0];
  if (mark === undefined) return { letters, tone: 'ngang', place: -1 };
  const place = apart.slice(0, apart.indexOf(mark)).normalize('NFC').length - 1;
  return { letters, tone: TONES[mark] ?? 'ngang', place };
}

/** Onset and rime of the letters, every way to part them that the onsets allow, the longest onset first. */
function divisions(letters: string): (readonly [onset: string, rime: string])[] {
  const found: (readonly [string, string])[] = [];
  if (letters.startsWith('gi')) found.push(['gi', letters.slice(1)]);
  for (const length of [3, 2, 1]) {
    const onset = letters.slice(0, length);
    if (onset.length === length && ONSETS.includes(onset)) found.push([onset, letters.slice(length)]);
  }
  found.push(['', letters]);
  return found;
}

const rimes = written(RIMES);
const rimesOfQu = written(RIMES_OF_QU);

function written(table: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(
    Object.entries(table).flatMap(([nucleus, codas]) =>
      codas.split(' ').map((coda) => (coda === '-' ? nucleus : nucleus + coda)),
    ),
  );
}

function isRime(onset: string, rime: string): boolean {
  if (onset === 'qu') return rimesOfQu.has(rime);
  if (onset === 'gi' && rime.startsWith('i')) return RIMES_OF_GI.has(rime);
  // `giết` is read in one way.
  if (onset === 'gi' && RIMES_OF_GI.has(`i${rime}`)) return false;
  if (!rimes.has(rime)) return false;
  if (rime === 'y') return BEFORE_Y.has(onset);
  if (onset === '' ? WITH_ONSET.test(rime) : WITHOUT_ONSET.test(rime)) return false;
  const isFront = /^[eêiy]/.test(rime);
  if (BEFORE_FRONT.has(onset)) return isFront;
  if (BEFORE_OTHERS.has(onset)) return !isFront;
  const isRounded = /^(?:o[aăe]|u[âêơy])/.test(rime);
  return !(isRounded && LABIALS.has(onset)) || ROUNDED_AFTER_LABIALS.has(rime);
}

const VOWEL = /[aăâeêioôơuưy]/;
const MARKED_VOWEL = /[ăâêôơư]/;
/** Where both `hòa` and `hoà` are written. */
const EITHER_PLACE: ReadonlySet<string> = new Set(['oa', 'oe', 'uy']);

/** The letters of a rime on which the mark of its tone may stand, from 0. */
function tonePlaces(rime: string): readonly number[] {
  if (EITHER_PLACE.has(rime)) return [0, 1];
  const places = [...rime].flatMap((letter, index) => (VOWEL.test(letter) ? [index] : []));
  const marked = places.filter((index) => MARKED_VOWEL.test(rime.charAt(index)));
  const last = marked.at(-1);
  if (last !== undefined) return [last];
  const endsInVowel = VOWEL.test(rime.charAt(rime.length - 1));
  return [places.length === 3 ? 1 : endsInVowel ? 0 : (places.at(-1) ?? 0)];
}

/** All rimes with the onsets they stand behind; what the tests go through. */
export function everySyllable(): readonly Syllable[] {
  const tones: readonly Tone[] = ['ngang', 'huyền', 'sắc', 'hỏi', 'ngã', 'nặng'];
  return ['', ...ONSETS].flatMap((onset) =>
    [...new Set([...rimes, ...rimesOfQu])]
      .filter((rime) => isRime(onset, rime))
      .flatMap((rime) =>
        tones
          .filter((tone) => !STOPPED.test(rime) || tone === 'sắc' || tone === 'nặng')
          .map((tone) => ({ onset, rime, tone })),
      ),
  );
}

const MARKS: ReadonlyMap<Tone, string> = new Map(Object.entries(TONES).map(([mark, tone]) => [tone, mark]));

/** A syllable in letters, the mark of the tone where the printed form has it (`hòa`, `ủy`). */
export function writeSyllable({ onset, rime, tone }: Syllable): string {
  const mark = MARKS.get(tone) ?? '';
  const place = tonePlaces(rime)[0] ?? 0;
  const marked = (rime.slice(0, place + 1) + mark + rime.slice(place + 1)).normalize('NFC');
  return onset === 'gi' && rime.startsWith('i') ? `g${marked}` : onset + marked;
}
