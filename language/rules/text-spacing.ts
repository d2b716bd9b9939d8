import { type TextRun, wordsAround } from '../model/text-runs.ts';
import { isSyllable } from '../values/syllables.ts';
import type { Finding, Localized, Rule } from './finding.ts';

const LOWER = 'a-z\\u00DF-\\u00F6\\u00F8-\\u00FFăđĩũơưạ-ỹ';
const UPPER = 'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DEĂĐĨŨƠƯẠ-Ỹ';
/** Everywhere a blank may be missing or too many; what stands around says whether it is. */
const PLACES = new RegExp(
  `[ \\t\\u00A0]{2,}|[ \\u00A0](?=[,;:.!?)])|(?<=\\()[ \\u00A0]|[,;:](?=[${LOWER}${UPPER}])|\\.(?=[${UPPER}])|\\d(?=[${LOWER}]{2}|VN[ĐD])`,
  'g',
);
const WORD_BEFORE = new RegExp(`(?:^|[^${LOWER}${UPPER}\\d.])([${LOWER}]{2,8})$`);
const WORD_AFTER = new RegExp(`^[${UPPER}][${LOWER}]`);
const NUMBER_BEFORE = new RegExp(`(?:^|[^${LOWER}${UPPER}\\d.,-])\\d[\\d.,]*$`);
const LETTERS_AFTER = new RegExp(`^[${LOWER}${UPPER}]+`);
const LONGEST_NUMBER = 20;
const LONGEST_WORD = 12;
const LONGEST_ADDRESS = 60;
/** Symbols of units, and words of times, that may stand right behind a number. */
const SYMBOLS: ReadonlySet<string> = new Set(['ha', 'am', 'pm', 'th', 'giờ', 'phút', 'mm', 'cm', 'km', 'kg']);
/** A draft leaves room for the number of the day or the document. */
const BLANK_BEHIND = /(?:ngày|tháng|năm|số|hồi|lúc)[ \t\u00A0]*:?$/i;
const BLANK_BEFORE = /^(?:$|[/….,;:)_-]|tháng|năm|giờ|của)/i;

/** One blank between words, none before a punctuation mark, one behind it and between number and unit. */
export const textSpacing: Rule = {
  code: 'text.spacing',
  severity: 'information',
  title: {
    vi: 'Khoảng trắng đúng chỗ giữa chữ, dấu câu và đơn vị',
    en: 'Blanks stand where they belong among words, punctuation and units',
  },
  check: (model) => model.text.runs.flatMap(spacing),
};

interface Misplaced {
  readonly start: number;
  readonly end: number;
  readonly right: string;
  readonly fault: Localized;
}

function spacing(run: TextRun): Finding[] {
  return [...run.text.matchAll(PLACES)].flatMap(({ 0: found, index }) => {
    const misplaced = misplacedAt(run.text, index, found);
    return misplaced ? [findingOf(run, misplaced)] : [];
  });
}

function findingOf(run: TextRun, { start, end, right, fault }: Misplaced): Finding {
  const quoted = wordsAround(run.text, start, end);
  const span = run.span(start, end);
  return {
    span: end > start ? span : run.span(start - 1, start + 1),
    message: { vi: `“${quoted}” ${fault.vi}.`, en: `“${quoted}” ${fault.en}.` },
    fixes: [
      {
        title: right === '' ? { vi: 'Bỏ khoảng trắng', en: 'Remove the blank' } : ONE_BLANK,
        isForm: true,
        edits: () => [{ ...span, text: right }],
      },
    ],
  };
}

const ONE_BLANK: Localized = { vi: 'Để một khoảng trắng', en: 'Leave one blank' };

function misplacedAt(text: string, at: number, found: string): Misplaced | undefined {
  switch (found) {
    case ',':
    case ';':
    case ':':
      return isAddress(text, at) ? undefined : missing(at + 1, `“${found}”`);
    case '.':
      return isSentenceEnd(text, at) ? missing(at + 1, '“.”') : undefined;
    default:
      return /\d/.test(found) ? beforeUnit(text, at) : blanks(text, at, at + found.length);
  }
}

function missing(at: number, sign: string): Misplaced {
  const fault = { vi: `thiếu khoảng trắng sau dấu ${sign}`, en: `lacks a blank behind ${sign}` };
  return { start: at, end: at, right: ' ', fault };
}

function beforeUnit(text: string, digit: number): Misplaced | undefined {
  const at = digit + 1;
  const word = LETTERS_AFTER.exec(text.slice(at, at + LONGEST_WORD))?.[0] ?? '';
  const isUnit = /^VN[ĐD]$/.test(word) || (isSyllable(word) && !SYMBOLS.has(word));
  if (!isUnit || /\d/.test(text.charAt(at + word.length))) return undefined;
  if (!NUMBER_BEFORE.test(text.slice(Math.max(0, at - LONGEST_NUMBER), at)) || isAddress(text, at)) return undefined;
  const fault = { vi: 'thiếu khoảng trắng giữa số và đơn vị', en: 'lacks a blank between number and unit' };
  return { start: at, end: at, right: ' ', fault };
}

/** `hội nghị.Các` ends a sentence; `VP.UBND`, `TP.Huế`, `gov.vn` do not. */
function isSentenceEnd(text: string, at: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_WORD), at))?.[1];
  return word !== undefined && isSyllable(word) && WORD_AFTER.test(text.slice(at + 1, at + 3)) && !isAddress(text, at);
}

function blanks(text: string, start: number, end: number): Misplaced | undefined {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '(' && after === ')') return undefined;
  if (before === '(') {
    const fault = { vi: 'có khoảng trắng sau dấu mở ngoặc', en: 'has a blank behind the opening bracket' };
    return { start, end, right: '', fault };
  }
  if (isClosing(text, end, before)) {
    const fault = { vi: `có khoảng trắng trước dấu “${after}”`, en: `has a blank before “${after}”` };
    return { start, end, right: '', fault };
  }
  if (end - start < 2 || isLeftOpen(text, start, end)) return undefined;
  const fault = { vi: 'có nhiều khoảng trắng liền nhau', en: 'has several blanks in a row' };
  return { start, end, right: ' ', fault };
}

function isClosing(text: string, at: number, before: string): boolean {
  const next = text.charAt(at + 1);
  switch (text.charAt(at)) {
    case ',':
    case ';':
    case '!':
    case '?':
    case ')':
      return true;
    case ':':
      // `1 : 2`
      return !(/\d/.test(before) && /^ ?\d/.test(text.slice(at + 1, at + 3)));
    case '.':
      return before !== '.' && before !== '…' && (next === '' || /[\s)”"]/.test(next));
    default:
      return false;
  }
}

function isLeftOpen(text: string, start: number, end: number): boolean {
  return BLANK_BEHIND.test(text.slice(Math.max(0, start - 8), start)) && BLANK_BEFORE.test(text.slice(end, end + 6));
}

/** `https://…`, `ten@coquan.gov.vn` */
function isAddress(text: string, at: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - LONGEST_ADDRESS), at))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(at, at + LONGEST_ADDRESS))?.[0] ?? '';
  return /:\/\/|@|www\./i.test(before + after);
}
