import { abbreviationOf, isForeignWord, isLoanWord } from '../values/known-words.ts';
import { scaleFactor } from '../values/money.ts';
import { hasLostMarks, isSlipOfShape } from '../values/scanning.ts';
import { isSyllable } from '../values/syllables.ts';
import { unitAt } from '../values/units.ts';

/** What is wrong with a word. */
export type Damage =
  /** It has Vietnamese marks and is no possible syllable. */
  | { readonly kind: 'syllable'; readonly right?: string; readonly isWestern?: boolean }
  /** A digit or a sign stands inside it. */
  | { readonly kind: 'mixed' }
  /** A sign stands behind it that may belong there: a quotation mark, the mark of a note. */
  | { readonly kind: 'signed'; readonly sign: string }
  /** No part of any word. */
  | { readonly kind: 'stray' }
  /** It has no marks, and one slip of a scanner makes it a syllable. */
  | { readonly kind: 'suspect' };

/** A damaged stretch of a chunk of characters between blanks; offsets in the chunk. */
export interface DamagedPart {
  readonly start: number;
  readonly end: number;
  readonly damage: Damage;
}

const LETTER = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F\\u1E00-\\u1EFF';
/** Letters and digits with the signs that scanners put among them. */
const PIECE = new RegExp(`[${LETTER}\\d](?:[${LETTER}\\d*^'’!\\u0300-\\u036F]*[${LETTER}\\d^\\u0300-\\u036F])?`, 'g');
const STRAY = /[■●□▪▫◆◇★☆¬¦]|\*\*|\^|\\(?!\|)|[\u0300-\u036F]/g;
const ADDRESS = /@|:\/\/|www\.|\.(?:vn|com|org|net)\b/i;
const SIGN_INSIDE = /[*^'’!]|[\u0300-\u036F]/;
const NAMED_CODES: ReadonlySet<string> = new Set([
  'b2b',
  'b2c',
  'c2c',
  'e2e',
  'g2b',
  'g2c',
  'mp3',
  'mp4',
  'o2o',
  'p2p',
]);
const HAS_DIGIT = /\d/;
const HAS_LETTER = new RegExp(`[${LETTER}]`);
/** `H'Mông`, `M’Đrắk`, `d'Ivoire`; `Women's` */
const APOSTROPHE = new RegExp(`^(?:[A-ZĐ][A-Za-zươ]?|[dl])['’][${LETTER}]+$|^[A-Za-z]+['’][a-z]$`);
const ASCII = /^[A-Za-z]+$/;
const VIETNAMESE = /^[A-Za-zÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9]+$/;
/** A name that a Western language may have written so. */
const WESTERN = /^[A-Z][a-zàâáèéêìíîòóôùúû]+$/;
const CAPITALS = /^[A-ZĐ]+$/;
const LETTERS_OF_OTHERS = /[fjwz]/i;

/** Longer chunks are no words. */
const LONGEST = 120;

/** What is damaged in the characters between two blanks. */
export function damagedParts(chunk: string): readonly DamagedPart[] {
  if (chunk.length > LONGEST || ADDRESS.test(chunk)) return [];
  const found: DamagedPart[] = [];
  for (const { 0: piece, index } of chunk.matchAll(PIECE)) {
    const damage = damageOf(piece);
    const end = index + piece.length;
    const sign = chunk.charAt(end);
    if (damage) found.push({ start: index, end, damage });
    else if (isSignBehind(chunk, end) && (isSyllable(piece) || !ASCII.test(piece)) && HAS_LETTER.test(piece)) {
      found.push({ start: index, end: end + 1, damage: { kind: 'signed', sign } });
    }
  }
  for (const { 0: sign, index } of chunk.matchAll(STRAY)) {
    const isInside = found.some(({ start, end }) => start <= index && index < end);
    if (!isInside) found.push({ start: index, end: index + sign.length, damage: { kind: 'stray' } });
  }
  return found;
}

function isSignBehind(chunk: string, at: number): boolean {
  return /['*]/.test(chunk.charAt(at)) && chunk.charAt(at + 1) !== '*' && !/['*]/.test(chunk.slice(0, at));
}

function damageOf(piece: string): Damage | undefined {
  if (!HAS_LETTER.test(piece)) return undefined;
  if (SIGN_INSIDE.test(piece)) return APOSTROPHE.test(piece) ? undefined : signed(piece);
  if (HAS_DIGIT.test(piece)) return isCode(piece) ? undefined : { kind: 'mixed' };
  return ASCII.test(piece) ? plainDamage(piece) : markedDamage(piece);
}

/** Two words with an apostrophe between them may be each right: the sign is wrong all the same. */
function signed(piece: string): Damage {
  return HAS_DIGIT.test(piece) ? { kind: 'stray' } : { kind: 'mixed' };
}

/** `245B`, `A2`, `7h30`, `QL1A`, `30.000đồng`; a digit between small letters is none, nor one beside a marked letter. */
function isCode(piece: string): boolean {
  if (NAMED_CODES.has(piece.toLowerCase())) return true;
  if (/[a-z]\d+[a-z]{2}|\d[OolI]\d/.test(piece)) return /^\d+(?:h|g|giờ|m|x)\d+/.test(piece);
  const letters = piece.replace(/^\d+|\d+$/g, '');
  if (/\d/.test(letters)) return /^[A-Z]/.test(letters) || /^(?:h|g|m|x|p)\d/i.test(letters);
  if (ASCII.test(letters) || /^[A-ZĐƯ]+$/.test(letters) || letters === 'đ' || letters === '') return true;
  return piece.endsWith(letters) && isCounted(letters);
}

/** `30.000đồng`, `05người`: a number and its unit without a blank, which is another fault. */
function isCounted(letters: string): boolean {
  return letters === 'đồng' || scaleFactor(letters) > 1n || unitAt(letters, 0) === letters.length || letters === 'giờ';
}

function markedDamage(word: string): Damage | undefined {
  if (!VIETNAMESE.test(word)) return undefined;
  const isUpper = word === word.toUpperCase();
  if (isUpper && (CAPITALS.test(word) || word.endsWith('TƯ') || word.startsWith('TƯ'))) return undefined;
  if (isSyllable(word)) return hasOneCase(word) ? undefined : { kind: 'syllable', right: inOneCase(word) };
  if (word.length === 1 || isLoanWord(word) || isNameOfMinority(word)) return undefined;
  const right = isUpper ? abbreviationOf(word) : undefined;
  return right === undefined ? { kind: 'syllable', isWestern: WESTERN.test(word) } : { kind: 'syllable', right };
}

/** Small throughout, capital throughout, or with a first capital. */
function hasOneCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}

function inOneCase(word: string): string {
  const capitals = [...word].filter((letter) => letter !== letter.toLowerCase()).length;
  return capitals * 2 > word.length ? word.toUpperCase() : word.toLowerCase();
}

/** Onsets of two consonants that Vietnamese has not. */
const CLUSTER = /^(?:[bcđghkmnpstxr][lrnpm]|[bdđ]h|xt|st|y)/;

/** `Krông`, `Đắk`, `Xtiêng`, `Kpă`, `Niê`, `Dzũng`: names of the minorities' languages, and old spellings of names. */
function isNameOfMinority(word: string): boolean {
  const lower = word.toLowerCase();
  if (word.charAt(0) === lower.charAt(0)) return false;
  const whole = lower.replace(/^dz/, 'd').replace(/ă$/, 'a').replace(/iê$/, 'ia');
  const forms = [whole, whole.replace(/[krlhs]$/, 'c'), whole.replace(/[krlhs]$/, '')];
  return forms.some((form) => isSyllable(form) || (CLUSTER.test(form) && isSyllable(form.slice(1))));
}

function plainDamage(word: string): Damage | undefined {
  const rest = word.slice(1);
  if (word.length < 3 || rest !== rest.toLowerCase() || LETTERS_OF_OTHERS.test(word)) return undefined;
  if (isSyllable(word) || isForeignWord(word)) return undefined;
  const isSmall = word === word.toLowerCase();
  return isSlipOfShape(word) || (isSmall && hasLostMarks(word)) ? { kind: 'suspect' } : undefined;
}
