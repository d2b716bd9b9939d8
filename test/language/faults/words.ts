import { type CleanPlan, type FaultClass, matches, oneOf, rewritten } from './fault.ts';

/** How a scanner misreads the first letters of a word. */
const FIRST: readonly (readonly [right: RegExp, wrong: string])[] = [
  [/^l(?=\p{L})/u, 'ỉ'],
  [/^tr(?=\p{L})/u, 'ừ'],
  [/^h(?=\p{L})/u, 'lì'],
  [/^m(?=\p{L})/u, 'rn'],
  [/^d(?=\p{L})/u, 'cl'],
  [/^b(?=\p{L})/u, 'l3'],
  [/^g(?=\p{L})/u, '9'],
  [/^t(?=\p{L})/u, '^'],
  [/^s(?=\p{L})/u, '5'],
  [/^k(?=\p{L})/u, 'lc'],
];
/** How it misreads the last. */
const LAST: readonly (readonly [right: RegExp, wrong: string])[] = [
  [/nh$/, 'iih'],
  [/n$/, 'ii'],
  [/m$/, 'rn'],
  // `họe` is possible.
  [/(?<![oóọ])c$/, 'e'],
  [/p$/, 'q'],
  [/t$/, 'f'],
  [/ng$/, 'n9'],
];
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/;

function damaged(word: string): string[] {
  const wrong = [...FIRST, ...LAST].filter(([right]) => right.test(word)).map(([right, to]) => word.replace(right, to));
  return wrong.filter((other) => MARKED.test(other));
}

function isProse({ lines, body }: CleanPlan, line: string, at: number): boolean {
  const end = lines.indexOf('Nơi nhận:');
  return at > body && at < end && !/^[IVX]+\. /.test(line);
}

const BETWEEN_WORDS = /(?<=\p{Ll}) (?=\p{Ll})/gu;
const BLANK_BEHIND_MARK = /(?<=\p{Ll}[,;:]) (?=\p{L})/gu;
const BLANK_BEFORE_UNIT = /(?<=\d) (?=(?:đồng|người|đại biểu|bộ|buổi|xe|bó)(?!\p{L}))/gu;

/** Damage to letters, signs and blanks. */
export const WORDS: readonly FaultClass[] = [
  {
    name: 'a syllable as a scanner reads it',
    codes: ['text.syllable'],
    places: (plan) =>
      matches(plan, /(?<![\p{L}\d])\p{Ll}{2,7}(?![\p{L}\d])/gu, (line, at) => isProse(plan, line, at)).flatMap(
        (found) => {
          const word = found.groups[0] ?? '';
          return MARKED.test(word)
            ? oneOf(damaged(word).map((wrong) => rewritten(plan, found.at, found.with(wrong))))
            : [];
        },
      ),
  },
  {
    name: 'a stray sign',
    codes: ['text.syllable'],
    places: (plan) =>
      matches(plan, BETWEEN_WORDS, (line, at) => isProse(plan, line, at)).flatMap((found) =>
        oneOf([' ■ ', ' ^ ', ' ** '].map((sign) => rewritten(plan, found.at, found.with(sign)))),
      ),
  },
  {
    name: 'a dash for a hyphen',
    codes: ['text.dash'],
    places: (plan) =>
      matches(plan, /(?<=\S ?)-(?= ?\S)/g).flatMap((found) =>
        oneOf(['–', '—'].map((dash) => rewritten(plan, found.at, found.with(dash)))),
      ),
  },
  {
    name: 'two blanks',
    codes: ['text.spacing'],
    places: (plan) =>
      matches(plan, BETWEEN_WORDS).flatMap((found) => oneOf([rewritten(plan, found.at, found.with('  '))])),
  },
  {
    name: 'no blank behind a sign',
    codes: ['text.spacing'],
    places: (plan) =>
      matches(plan, BLANK_BEHIND_MARK, (line, at) => isProse(plan, line, at)).flatMap((found) =>
        oneOf([rewritten(plan, found.at, found.with(''))]),
      ),
  },
  {
    name: 'a blank before a sign',
    codes: ['text.spacing'],
    places: (plan) =>
      matches(plan, /(?<=\p{Ll})(?=[,;:](?: |$)|\.$)/gu, (line, at) => isProse(plan, line, at)).flatMap((found) =>
        oneOf([rewritten(plan, found.at, found.with(' '))]),
      ),
  },
  {
    name: 'no blank before a unit',
    codes: ['text.spacing', 'text.number', 'budget.amount'],
    places: (plan) =>
      matches(plan, BLANK_BEFORE_UNIT).flatMap((found) => oneOf([rewritten(plan, found.at, found.with(''))])),
  },
  {
    name: 'a decomposed or invisible letter',
    codes: ['text.unicode'],
    places: (plan) =>
      matches(plan, /\p{Ll}{2,7}/gu).flatMap((found) => {
        const word = found.groups[0] ?? '';
        const wrong = [
          word.normalize('NFD'),
          `${word.slice(0, 1)}\u200B${word.slice(1)}`,
          `${word.slice(0, 1)}\u00AD${word.slice(1)}`,
        ];
        return oneOf(
          wrong.filter((other) => other !== word).map((other) => rewritten(plan, found.at, found.with(other))),
        );
      }),
  },
  {
    name: 'a tone on the other letter',
    codes: ['text.tone'],
    places: (plan) =>
      matches(
        plan,
        /ủy(?!\p{L})/gu,
        (line, at) => at < plan.lines.indexOf('Người ký:') && !line.startsWith('Thể'),
      ).flatMap((found) => oneOf([rewritten(plan, found.at, found.with('uỷ'))])),
  },
  {
    name: 'an item that ends unlike its neighbours',
    codes: ['text.punctuation'],
    places: (plan) => endings(plan),
  },
];

/** The middle ones of three items that end alike. */
function endings(plan: CleanPlan) {
  return plan.lines.flatMap((line, at) => {
    const around = [plan.lines[at - 1] ?? '', line, plan.lines[at + 1] ?? ''];
    if (!around.every((other) => /^[-+] .*[;.]$/.test(other) && other.at(-1) === line.at(-1))) return [];
    if (around.some((other) => other.charAt(0) !== line.charAt(0) || /[.!?] /.test(other))) return [];
    const bare = line.slice(0, -1);
    return oneOf(
      [bare, `${bare},`, `${bare}${line.endsWith(';') ? '.' : ';'}`].map((other) => rewritten(plan, at, other)),
    );
  });
}
