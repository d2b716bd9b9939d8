import { convertLegacy, type LegacyText } from '../model/legacy-text.ts';
import { type TextRun, wordsAround } from '../model/text-runs.ts';
import type { Edit, Finding, Fix, Rule } from './finding.ts';

/** Text is Unicode NFC, without invisible characters and without encodings from before Unicode. */
export const textUnicode: Rule = {
  code: 'text.unicode',
  severity: 'warning',
  title: {
    vi: 'Chữ theo Unicode dựng sẵn, không có ký tự ẩn',
    en: 'Text is composed Unicode without invisible characters',
  },
  check: ({ text: { source, runs, legacy } }) => [
    ...(legacy ? [legacyFinding(legacy)] : []),
    ...decomposed(source),
    ...invisible(source, legacy),
    ...runs.filter((run) => !legacy?.runs.has(run)).flatMap(lookalikes),
  ],
};

function legacyFinding({ encoding, runs }: LegacyText): Finding {
  const lines = [...runs];
  const [first] = lines;
  const name = encoding === 'TCVN3' ? 'TCVN3 (ABC)' : 'VNI';
  const shown = first ? shortened(first.text) : '';
  const read = first ? shortened(convertLegacy(first.text, encoding)) : '';
  return {
    span: first ? first.span(0, first.text.length) : { start: 0, end: 0 },
    message: {
      vi: `“${shown}” là chữ theo bảng mã ${name}, đọc là “${read}”. Có ${lines.length} dòng như vậy; chuyển sang Unicode.`,
      en: `“${shown}” is in the encoding ${name} and reads “${read}”. There are ${lines.length} such lines; convert them to Unicode.`,
    },
    related: lines.slice(1, MOST_RELATED + 1).map((run) => ({
      span: run.span(0, run.text.length),
      message: { vi: `cũng theo ${name}`, en: `in ${name} too` },
    })),
    fixes: [
      {
        title: { vi: `Chuyển mọi dòng từ ${name} sang Unicode`, en: `Convert all lines from ${name} to Unicode` },
        edits: () => lines.map((run) => ({ ...run.span(0, run.text.length), text: convertLegacy(run.text, encoding) })),
      },
    ],
  };
}

const MOST_RELATED = 20;
const LONGEST_QUOTE = 40;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).replace(/\s*\S*$/, '')} …` : text;
}

/** A character with the marks behind it. */
const CLUSTER = /\P{M}\p{M}+/gu;

function decomposed(source: string): Finding[] {
  if (source.normalize('NFC') === source) return [];
  const edits: Edit[] = [];
  for (const { 0: cluster, index } of source.matchAll(CLUSTER)) {
    const text = cluster.normalize('NFC');
    if (text !== cluster) edits.push({ start: index, end: index + cluster.length, text });
  }
  const [first] = edits;
  if (!first) return [];
  const word = wordAt(source, first.start, first.end);
  return [
    {
      span: word,
      message: {
        vi: `“${source.slice(word.start, word.end)}” viết bằng Unicode tổ hợp; cả tệp có ${edits.length} chữ như vậy. Chuyển sang Unicode dựng sẵn để tìm kiếm và so sánh được.`,
        en: `“${source.slice(word.start, word.end)}” has letters with separate marks; there are ${edits.length} in the file. Compose them, so that searching and comparing work.`,
      },
      fixes: [
        {
          title: { vi: 'Chuyển cả tệp sang Unicode dựng sẵn (NFC)', en: 'Compose the whole file (Unicode NFC)' },
          edits: () => edits,
        },
      ],
    },
  ];
}

/** Controls, soft hyphens, zero-wide blanks, marks of direction, marks of byte order inside the text. */
const INVISIBLE = new RegExp(
  `[${[
    '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\u00AD',
    '\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF',
    '\\u000B\\u000C\\u2028\\u2029',
  ].join('')}]`,
  'g',
);
/** The last of them part words where nothing else does. */
const PARTS_WORDS: ReadonlySet<string> = new Set(['\u000B', '\u000C', '\u2028', '\u2029']);

/** One finding for a line, however many it has. */
function invisible(source: string, legacy: LegacyText | undefined): Finding[] {
  const lines: number[][] = [];
  let lineEnd = -1;
  for (const { 0: character, index } of source.matchAll(INVISIBLE)) {
    if (index === 0 && character === '\uFEFF') continue;
    // The soft hyphen is the letter ư of TCVN3.
    if (character === '\u00AD' && legacy?.encoding === 'TCVN3') continue;
    if (index < lineEnd) {
      lines.at(-1)?.push(index);
      continue;
    }
    lines.push([index]);
    const next = source.indexOf('\n', index);
    lineEnd = next < 0 ? source.length : next;
  }
  return lines.map((places) => invisibleFinding(source, places));
}

function invisibleFinding(source: string, places: readonly number[]): Finding {
  const [first = 0] = places;
  const word = wordAt(source, first, first + 1);
  const code = `U+${source.charCodeAt(first).toString(16).toUpperCase().padStart(4, '0')}`;
  const shown = source.slice(word.start, word.end).replace(INVISIBLE, '');
  const count = places.length;
  return {
    span: word,
    message: {
      vi: `Có ${count} ký tự không nhìn thấy trong dòng này, đầu tiên là ${code} ở “${shown}”. Xóa đi.`,
      en: `This line has ${count} invisible characters, the first of them ${code} at “${shown}”. Remove them.`,
    },
    fixes: [
      {
        title: { vi: 'Xóa ký tự ẩn trong dòng', en: 'Remove the invisible characters of the line' },
        edits: () => places.map((start) => ({ start, end: start + 1, text: between(source, start) })),
      },
    ],
  };
}

function between(source: string, at: number): string {
  const isInside = /\S/.test(source.charAt(at - 1)) && /\S/.test(source.charAt(at + 1));
  return PARTS_WORDS.has(source.charAt(at)) && isInside ? ' ' : '';
}

const ETH = /[Ðð]/g;

/** The eth looks like đ and is another letter. */
function lookalikes(run: TextRun): Finding[] {
  const places = [...run.text.matchAll(ETH)].map(({ index }) => index);
  const [first] = places;
  if (first === undefined) return [];
  const quoted = wordsAround(run.text, first, first + 1);
  const fix: Fix = {
    title: { vi: 'Thay bằng chữ Đ, đ của tiếng Việt', en: 'Write the Vietnamese Đ, đ' },
    edits: () => places.map((at) => ({ ...run.span(at, at + 1), text: run.text.charAt(at) === 'ð' ? 'đ' : 'Đ' })),
  };
  return [
    {
      span: run.span(first, first + 1),
      message: {
        vi: `“${quoted}” có chữ “${run.text.charAt(first)}” (eth), chỉ giống chữ đ của tiếng Việt. Thay bằng “Đ” hoặc “đ”.`,
        en: `“${quoted}” has the letter “${run.text.charAt(first)}” (eth), which only looks like the Vietnamese đ. Write “Đ” or “đ”.`,
      },
      fixes: [fix],
    },
  ];
}

/** The word around a stretch of the file. */
function wordAt(source: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const before = /\S*$/.exec(source.slice(Math.max(0, start - LONGEST_WORD), start))?.[0].length ?? 0;
  const after = /^\S*/.exec(source.slice(end, end + LONGEST_WORD))?.[0].length ?? 0;
  return { start: start - before, end: end + after };
}

const LONGEST_WORD = 24;
