import { AUTHORITY, appendixLabel, NOTE, UNIT } from '../../language/syntax/line-starts.ts';
import { beginsWithTotal } from '../../language/syntax/line-words.ts';
import { readLines } from '../../language/syntax/lines.ts';
import { matchAt } from '../../language/syntax/pieces.ts';

/** What a line of a text from elsewhere is, as far as it says so itself. */
export interface PastedLine {
  /** Without indent, a mark of Word turned into one of plans. */
  readonly words: string;
  /** What tabs part, from the beginning of the line to its end. */
  readonly cells: readonly string[];
  /** A tab stands between its words, not only before or behind them or their marker. */
  readonly isTabbed: boolean;
  readonly kind:
    | 'blank'
    /** Begins with a marker. */
    | 'item'
    /** A section, an appendix, the title, the recipients, the signatory: a part of the plan. */
    | 'part'
    /** Stands alone whatever is around: a field, a basis, a row, a comment. */
    | 'alone'
    | 'words';
}

/** Signs that Word and others draw before items, and the marker that is meant. */
const BULLETS = /^(?:[\uE000-\uF8FF•●▪·◦○■□►➢➔✓✔–—]|[§üvØ](?=\t))[ \t\u00A0]*/;
/** The hollow circle of Word's second level is a letter in a font of its own. */
const SECOND_BULLET = /^o\t+/;
const BLANKS = /[ \t\u00A0]+/;
/** Words that only the second column of a head or an end begins with. */
const RIGHT_COLUMN = /[ \u00A0]{3,}(?=CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI|Độc lập|(?:TM|KT|TL|TUQ|T\/M)\.? )/;
const BASIS = /^(?:Căn cứ|Thực hiện|Xét) /;
const CLOSING = /^Trên đây là /;

/** Reads a text line by line. */
export function pastedLines(text: string): PastedLine[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1)?.trim() === '') lines.pop();
  return lines.map(pastedLine);
}

function pastedLine(raw: string): PastedLine {
  const source = raw.trim();
  if (source === '') return { words: '', cells: [], isTabbed: false, kind: 'blank' };
  const marked = source.replace(SECOND_BULLET, '+ ').replace(BULLETS, '- ');
  const shape = readLines(marked)[0]?.shape;
  const length = shape?.kind === 'marker' ? shape.marker.length : 0;
  const head = marked.slice(0, length);
  const tail = marked.slice(length).trim();
  return {
    words: head === '' ? tail : `${head} ${tail}`.trim(),
    cells: parted(raw)
      .split('\t')
      .map((cell) => cell.trim()),
    isTabbed: shape?.kind !== 'row' && parted(tail).includes('\t'),
    kind: kindOf(marked),
  };
}

function parted(words: string): string {
  return words.replace(RIGHT_COLUMN, '\t');
}

function kindOf(words: string): PastedLine['kind'] {
  const shape = readLines(words)[0]?.shape;
  switch (shape?.kind) {
    case undefined:
    case 'blank':
      return 'blank';
    case 'marker':
      return shape.marker.type === 'SECTION_MARK' ? 'part' : 'item';
    case 'title':
    case 'recipients':
    case 'signatory':
      return 'part';
    case 'appendix':
      return isAppendixHead(words) ? 'part' : 'words';
    case 'field':
    case 'row':
    case 'comment':
    case 'display':
    case 'escaped':
      return 'alone';
    case 'text':
    case 'indented':
      return isAlone(words) ? 'alone' : 'words';
  }
}

/** `PHỤ LỤC` with its number alone; in prose the words go on. */
function isAppendixHead(words: string): boolean {
  const head = /^(?:PHỤ LỤC|Phụ lục)(?: số)?/i.exec(words)?.[0] ?? '';
  const label = appendixLabel(words, head.length);
  return words === words.toUpperCase() || words.slice(label?.end ?? head.length).trim().length <= 1;
}

function isAlone(words: string): boolean {
  const opens = [AUTHORITY, NOTE, UNIT].some((pattern) => matchAt(pattern, words, 0) !== undefined);
  return opens || BASIS.test(words) || CLOSING.test(words) || isTotal(words);
}

function isTotal(words: string): boolean {
  return /^\p{Lu}/u.test(words) && beginsWithTotal(words);
}

/** Words with one blank between them. */
export function squeezed(words: string): string {
  return words.split(BLANKS).join(' ');
}
