import { isSyllable, takeTone } from './syllables.ts';

/**
 * How scanners confuse letters of Vietnamese print: what they read, and what was printed. In the order in which they
 * are met; the first are as good as certain.
 */
const SLIPS: readonly (readonly [read: string, printed: string])[] = entries(`
  uo>ươ uò>ườ uó>ướ uỏ>ưở uõ>ưỡ uọ>ượ ưo>ươ ưò>ườ ưó>ướ ưỏ>ưở ưõ>ưỡ ưọ>ượ uô>ươ uồ>ườ uố>ướ uổ>ưở uộ>ượ
  ích>kh ich>kh idi>kh ida>kh iđi>kh iđ>kh id>kh ic>k id>ki
  tli>th tìi>th tíi>th tii>th ứi>th ừi>tr ừ>tr ứ>th ử>th ìi>h íi>h li>h lửi>nh
  ỉ>l ĩi>n rỉ>n tì>n ti>n ii>n ii>h rn>m tn>m in>m cm>ơn cmg>ơng
  ừứi>ình ứì>th
  m>rư v>ư ã>đ ẽ>ê ệ>g e>g q>g ne>ng cl>d vv>w lì>h lh>nh b>h h>b
  0>o 1>l 1>i 4>ă 5>s
`);

/** Slips that make a word without marks suspect: few foreign words begin or end so. */
const STRONG: ReadonlySet<string> = new Set(['ich>kh', 'idi>kh', 'ida>kh', 'id>kh', 'ic>k', 'id>ki', 'tli>th', 'li>h']);

function entries(list: string): (readonly [string, string])[] {
  return list
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [read = '', printed = ''] = entry.split('>');
      return [read, printed] as const;
    });
}

/** Letters that differ by marks alone, and those that scanners take for each other, by their plain letter. */
const SHAPES: Readonly<Record<string, string>> = {
  a: 'aăâ',
  e: 'eê',
  i: 'i',
  o: 'oôơ',
  u: 'uư',
  y: 'y',
};
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const TONE_MARK = /[\u0300\u0301\u0303\u0309\u0323]/;
/** Signs that scanners make of dust and of the horns of ơ and ư. */
const SIGNS = /[*^'’]/g;
const HAS_SIGN = /[*^'’]/;
const BEFORE_SIGN = /[oòóỏõọuùúủũụ](?=[*'’])/g;
const LONGEST = 10;
const MOST = 3;

/** A syllable that may have been printed, and how far it is from what was read. */
interface Guess {
  readonly word: string;
  readonly cost: number;
}

const known = new Map<string, readonly Guess[]>();
const MOST_KNOWN = 4_000;

/**
 * The possible syllables nearest to a damaged word, in the order in which scanners confuse letters; where that says
 * nothing, those that the plan itself has more often come first.
 */
export function nearestSyllables(word: string, countOf: (syllable: string) => number): readonly string[] {
  const lower = word.toLowerCase();
  if (lower.length > LONGEST) return [];
  const sorted = [...guessesOf(lower)].sort((a, b) => a.cost - b.cost || countOf(b.word) - countOf(a.word));
  // What the plan has is likelier than what it has nowhere.
  const met = sorted.filter((guess) => countOf(guess.word) > 0);
  const ordered = [...new Set([...met, ...sorted].map((guess) => guess.word))];
  return ordered.slice(0, MOST).map((guess) => inCaseOf(word, guess));
}

function guessesOf(word: string): readonly Guess[] {
  const before = known.get(word);
  if (before) return before;
  const guesses = makeGuesses(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, guesses);
  return guesses;
}

function makeGuesses(word: string): readonly Guess[] {
  const best = new Map<string, number>();
  const add = ({ word: guess, cost }: Guess) => {
    if (guess !== word && isSyllable(guess) && cost < (best.get(guess) ?? Number.POSITIVE_INFINITY))
      best.set(guess, cost);
  };
  const starts = startsOf(word);
  const once = starts.flatMap(slipsOf);
  for (const guess of [...starts, ...once, ...once.flatMap(slipsOf)]) add(guess);
  for (const guess of [...starts, ...once].flatMap(marksOf)) add(guess);
  return [...best].map(([guess, cost]) => ({ word: guess, cost }));
}

/** The word with what a sign in it may have been, and with the mark of its tone on another letter. */
function startsOf(word: string): Guess[] {
  if (HAS_SIGN.test(word)) {
    const plain = ['', 'g', 'n', 'nh', 'ơn'].map((letters) => ({ word: word.replace(SIGNS, letters), cost: 1 }));
    return [{ word: horned(word).replace(SIGNS, ''), cost: 0 }, ...plain];
  }
  return [{ word, cost: 0 }, ...moved(word)];
}

/** `o'` and `u*` were ơ and ư. */
function horned(word: string): string {
  return word.replace(BEFORE_SIGN, (letter) => {
    const apart = letter.normalize('NFD');
    return `${apart.charAt(0)}\u031B${apart.slice(1)}`.normalize('NFC');
  });
}

function moved(word: string): Guess[] {
  const mark = TONE_MARK.exec(word.normalize('NFD'))?.[0];
  const { letters } = takeTone(word);
  if (mark === undefined || letters === undefined) return [];
  const places = [...letters].flatMap((letter, at) => (SHAPES[letter.normalize('NFD').charAt(0)] ? [at + 1] : []));
  return places.map((at) => ({ word: (letters.slice(0, at) + mark + letters.slice(at)).normalize('NFC'), cost: 1 }));
}

function slipsOf({ word, cost }: Guess): Guess[] {
  return SLIPS.flatMap(([read, printed]) => {
    const found: Guess[] = [];
    for (let at = word.indexOf(read); at >= 0; at = word.indexOf(read, at + 1)) {
      found.push({ word: word.slice(0, at) + printed + word.slice(at + read.length), cost: cost + 2 });
    }
    return found;
  });
}

/** The word with the marks of one letter read otherwise. A horn is lost most easily. */
function marksOf({ word, cost }: Guess): Guess[] {
  return [...word].flatMap((letter, at) => {
    const apart = letter.normalize('NFD');
    const plain = apart.charAt(0);
    const tone = TONE_MARK.exec(apart)?.[0] ?? '';
    const replace = (other: string) => word.slice(0, at) + other + word.slice(at + 1);
    if (letter === 'd') return [{ word: replace('đ'), cost: cost + 2 }];
    const shapes = SHAPES[plain];
    if (shapes === undefined) return [];
    const others = plain === 'a' ? `${shapes}ơ` : shapes;
    return [...others].flatMap((shape) =>
      TONES.map((mark) => ({ word: replace((shape + mark).normalize('NFC')), cost: cost + (mark === tone ? 1 : 3) })),
    );
  });
}

/** A capital I that was half of a k goes with it. */
function inCaseOf(word: string, guess: string): string {
  const capitals = [...word].filter((letter) => letter !== letter.toLowerCase()).length;
  if (capitals * 2 > word.length) return guess.toUpperCase();
  const first = word.charAt(0);
  const isCapital = first !== first.toLowerCase() && !(first === 'I' && guess.startsWith('k'));
  return isCapital ? guess.charAt(0).toUpperCase() + guess.slice(1) : guess;
}

/** Whether a word without marks becomes a syllable by one slip that few foreign words look like. */
export function isSlipOfShape(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    lower.length <= LONGEST &&
    SLIPS.some(([read, printed]) => {
      if (!STRONG.has(`${read}>${printed}`)) return false;
      const at = read === 'li' ? lower.lastIndexOf(read) : lower.startsWith(read) ? 0 : -1;
      return at >= 0 && isSyllable(lower.slice(0, at) + printed + lower.slice(at + read.length));
    })
  );
}

/** Whether a word without marks becomes a syllable when one letter gets its marks back: `bieu`, `hoach`. */
export function hasLostMarks(word: string): boolean {
  return word.length <= LONGEST && takeTone(word).tone === 'ngang' && marksOf({ word, cost: 0 }).some(isGuessed);
}

function isGuessed({ word }: Guess): boolean {
  return isSyllable(word);
}
