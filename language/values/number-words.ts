/**
 * Numbers in words (*số bằng chữ*). A number is a run of terms, each a group below one thousand and the words of scale
 * after it: `hai mươi triệu | không trăm linh năm nghìn tỷ | một trăm`.
 */

import { readGroup, writeGroup } from './number-word-group.ts';

type ScaleWord = 'nghìn' | 'triệu' | 'tỷ';

type Term = {
  readonly value: bigint;
  /** Whether the group begins with hundreds (`không trăm …`) or `linh`, so that its place is beyond doubt. */
  readonly anchored: boolean;
  readonly scales: readonly ScaleWord[];
};

const BILLION = 1_000_000_000n;

const SCALE_FACTORS: Readonly<Record<ScaleWord, bigint>> = {
  nghìn: 1_000n,
  triệu: 1_000_000n,
  tỷ: BILLION,
};

const SCALE_WORDS: ReadonlyMap<string, ScaleWord> = new Map([
  ['nghìn', 'nghìn'],
  ['ngàn', 'nghìn'],
  ['triệu', 'triệu'],
  ['tỷ', 'tỷ'],
  ['tỉ', 'tỷ'],
]);

/** Longer than any number below the limit; bounds the work on hostile text. */
const MAX_LENGTH = 1_000;

/** 1000 tỷ tỷ: what is read stays below. */
const LIMIT = 1_000n * BILLION * BILLION;

/**
 * The value of a number in words below 1000 tỷ tỷ, with or without `đồng`, `chẵn` and `./.` after it; undefined for
 * text that is no number or no certain one (`một triệu hai`). Spelling variants (`linh`/`lẻ`, `nghìn`/`ngàn`,
 * `tỷ`/`tỉ`, `tư`/`bốn`, `lăm`/`nhăm`), commas after words of scale, case and decomposed letters make no difference.
 */
export function readNumberWords(text: string): bigint | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const words = splitWords(text);
  if (words === undefined) return undefined;
  const value = words.at(-1) === 'rưỡi' ? readWithHalf(words.slice(0, -1)) : readWords(words);
  return value !== undefined && value < LIMIT ? value : undefined;
}

/** The words of the number, a comma as a word of its own, without what may follow the number. */
function splitWords(text: string): readonly string[] | undefined {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(',', ' , ')
    .replace(/[\s./]+$/, '')
    .trim()
    .split(/\s+/);
  if (words.at(-1) === 'chẵn') words.pop();
  if (words.at(-1) === 'đồng') words.pop();
  if (words.at(-1) === 'chẵn') words.pop();
  return words.length > 0 && words[0] !== '' ? words : undefined;
}

/** A number before `rưỡi`, and half of its last unit: only where a single group leaves no doubt what is halved. */
function readWithHalf(words: readonly string[]): bigint | undefined {
  const value = readWords(words);
  const last = words.at(-1);
  if (value === undefined || last === undefined) return undefined;
  if (last === 'trăm') return value < 1_000n ? value + 50n : undefined;
  const scale = SCALE_WORDS.get(last);
  if (scale === undefined) return undefined;
  const factor = SCALE_FACTORS[scale];
  return value < 1_000n * factor ? value + factor / 2n : undefined;
}

function readWords(words: readonly string[]): bigint | undefined {
  const terms = readTerms(words);
  return terms === undefined ? undefined : evaluate(terms);
}

function readTerms(words: readonly string[]): readonly Term[] | undefined {
  const terms: Term[] = [];
  let index = 0;
  while (index < words.length) {
    const group = readGroup(words, index, terms.length === 0);
    if (group === undefined) return undefined;
    index = group.end;
    const scales: ScaleWord[] = [];
    for (let scale = scaleAt(words, index); scale !== undefined; scale = scaleAt(words, index)) {
      scales.push(scale);
      index++;
    }
    terms.push({ value: group.value, anchored: group.anchored, scales });
    if (words[index] === ',') {
      if (scales.length === 0 || index === words.length - 1) return undefined;
      index++;
    } else if (scales.length === 0 && index < words.length) {
      return undefined;
    }
  }
  return terms;
}

function scaleAt(words: readonly string[], index: number): ScaleWord | undefined {
  return SCALE_WORDS.get(words[index] ?? '');
}

/**
 * The value of the terms. Either each stands below the one before it (`hai nghìn tỷ, một tỷ`), or all up to the last
 * `tỷ` make one number of billions (`hai nghìn không trăm linh một tỷ`).
 */
function evaluate(terms: readonly Term[]): bigint | undefined {
  if (!isCertain(terms)) return undefined;
  const falling = sumOfFalling(terms);
  if (falling !== undefined) return falling;
  const split = terms.findLastIndex((term) => term.scales.at(-1) === 'tỷ');
  const last = terms[split];
  if (last === undefined) return undefined;
  const billions = evaluate([...terms.slice(0, split), { ...last, scales: last.scales.slice(0, -1) }]);
  const rest = sumOfFalling(terms.slice(split + 1));
  if (billions === undefined || rest === undefined || billions >= 1_000n * BILLION) return undefined;
  return billions * BILLION + rest;
}

/** A bare last group needs a firm place: `một triệu hai` may mean 1.200.000, `một nghìn hai mươi` is certain. */
function isCertain(terms: readonly Term[]): boolean {
  const last = terms.at(-1);
  const before = terms.at(-2);
  if (last === undefined || before === undefined || last.scales.length > 0 || last.anchored) return true;
  return last.value >= 10n && before.scales.length === 1 && before.scales[0] === 'nghìn';
}

/** The sum, if each term is below the scale of the one before it; of no terms, zero. */
function sumOfFalling(terms: readonly Term[]): bigint | undefined {
  let sum = 0n;
  let ceiling: bigint | undefined;
  for (const term of terms) {
    const factor = factorOf(term.scales);
    if (factor === undefined || (ceiling !== undefined && factor >= ceiling)) return undefined;
    sum += term.value * factor;
    ceiling = factor;
  }
  return sum;
}

/** One word of scale, or one before `tỷ` (`nghìn tỷ`, `triệu tỷ`, `tỷ tỷ`); other runs are no scale. */
function factorOf(scales: readonly ScaleWord[]): bigint | undefined {
  const [first, second] = scales;
  if (first === undefined) return 1n;
  if (second === undefined) return SCALE_FACTORS[first];
  return scales.length === 2 && second === 'tỷ' ? SCALE_FACTORS[first] * BILLION : undefined;
}

/**
 * The number in the standard form: `linh`, `nghìn`, `tỷ`, and `không trăm` in a group below one hundred inside it.
 * What is above a billion is a number of `tỷ`: `một nghìn hai trăm tỷ`, `một tỷ tỷ`.
 */
export function writeNumberWords(value: bigint): string {
  if (value === 0n) return 'không';
  return value < 0n ? `âm ${writePositive(-value, false)}` : writePositive(value, false);
}

function writePositive(value: bigint, inside: boolean): string {
  if (value >= BILLION) {
    const billions = `${writePositive(value / BILLION, inside)} tỷ`;
    const rest = value % BILLION;
    return rest === 0n ? billions : `${billions} ${writePositive(rest, true)}`;
  }
  const parts: string[] = [];
  for (const [factor, scale] of [[1_000_000n, ' triệu'] as const, [1_000n, ' nghìn'] as const, [1n, ''] as const]) {
    const group = Number((value / factor) % 1_000n);
    if (group > 0) parts.push(writeGroup(group, inside || parts.length > 0) + scale);
  }
  return parts.join(' ');
}

/** An amount of đồng as the form has it: `Mười ba triệu năm trăm nghìn đồng`. */
export function moneyInWords(value: bigint): string {
  const words = writeNumberWords(value);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}
