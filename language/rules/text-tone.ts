import type { PlanModel } from '../model/plan.ts';
import type { TextRun } from '../model/text-runs.ts';
import { readSyllable } from '../values/syllables.ts';
import type { Finding, Rule, Span } from './finding.ts';

/** A word that ends in oa, oe or uy with the mark of a tone on one of the two. */
const CANDIDATE =
  /[A-Za-zĐđ]{0,3}(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[òóỏõọÒÓỎÕỌ][aeAE]|[uU][ỳýỷỹỵỲÝỶỸỴ]|[ùúủũụÙÚỦŨỤ][yY])(?![A-Za-z\u00C0-\u024F\u1E00-\u1EFF])/g;
const LETTER_BEFORE = /[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]/;

/** `first`: `hòa`, `ủy`, as the forms of Decree 30/2020/NĐ-CP print them; `second`: `hoà`, `uỷ`. */
type Place = 'first' | 'second';

interface Written {
  readonly word: string;
  readonly span: Span;
  readonly place: Place;
}

/** One plan puts the mark of a tone on one of the two letters throughout. */
export const textTone: Rule = {
  code: 'text.tone',
  severity: 'information',
  title: {
    vi: 'Một cách đặt dấu thanh trong cả kế hoạch',
    en: 'The marks of tones stand in one way throughout',
  },
  check: (model) => [...byRime(model).values()].flatMap(mixed),
};

/** The words of each rime: one plan may well have `hóa` beside `uỷ`. */
function byRime(model: PlanModel): ReadonlyMap<string, Written[]> {
  const found = new Map<string, Written[]>();
  for (const run of model.text.runs) {
    // A person's name is written as that person writes it.
    if (run.line.$type !== 'SignatureLine') collect(run, found);
  }
  return found;
}

function collect(run: TextRun, found: Map<string, Written[]>): void {
  for (const { 0: word, index } of run.text.matchAll(CANDIDATE)) {
    if (LETTER_BEFORE.test(run.text.charAt(index - 1))) continue;
    const syllable = readSyllable(word);
    if (!syllable || (syllable.rime !== 'oa' && syllable.rime !== 'oe' && syllable.rime !== 'uy')) continue;
    const place = /[aeyAEY]$/.test(word) ? 'first' : 'second';
    const written: Written = { word, span: run.span(index, index + word.length), place };
    const known = found.get(syllable.rime);
    if (known) known.push(written);
    else found.set(syllable.rime, [written]);
  }
}

function mixed(words: readonly Written[]): Finding[] {
  const first = words.filter(({ place }) => place === 'first');
  const second = words.filter(({ place }) => place === 'second');
  const [rare, usual] = second.length > first.length ? [first, second] : [second, first];
  const [example] = usual;
  if (!example) return [];
  return rare.map(({ word, span }) => {
    const right = movedTone(word);
    return {
      span,
      message: {
        vi: `“${word}” đặt dấu khác với “${example.word}”; kế hoạch viết kiểu kia ${usual.length} lần, kiểu này ${rare.length} lần. Viết “${right}”.`,
        en: `“${word}” has its mark elsewhere than “${example.word}”; the plan has ${usual.length} of that kind and ${rare.length} of this. Write “${right}”.`,
      },
      related: [{ span: example.span, message: { vi: `“${example.word}” ở đây`, en: `“${example.word}” here` } }],
      fixes: [{ title: { vi: `Ghi “${right}”`, en: `Write “${right}”` }, edits: () => [{ ...span, text: right }] }],
    };
  });
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** The word with the mark on the other of its last two letters. */
function movedTone(word: string): string {
  const apart = word.normalize('NFD');
  const mark = TONE.exec(apart)?.[0] ?? '';
  const bare = apart.replace(TONE, '');
  const isLast = TONE.test(apart.charAt(apart.length - 1));
  return (isLast ? bare.slice(0, -1) + mark + bare.slice(-1) : bare + mark).normalize('NFC');
}
