import { patternOf } from '../../language/syntax/pieces.ts';
import { type PastedLine, pastedLines, squeezed } from './pasted-lines.ts';

/**
 * A text that was written elsewhere, as lines of a plan: a paragraph a line, marks of lists as plans have them, lines
 * parted by tabs as rows of a table. No word is lost. The same text where there is nothing to do.
 */
export function layOut(text: string): string {
  const lines = columnsApart(pastedLines(text));
  const laid = paragraphs(lines, wrappingOf(lines));
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const end = /[\r\n][^\S\r\n]*$/.test(text) ? lineEnd : '';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + laid.join(lineEnd) + end;
}

/** How the lines of a text were broken. */
interface Wrapping {
  /** The longest line; infinite where lines are as long as their paragraphs. */
  readonly width: number;
  /** A blank line stands between any two: it parts nothing. */
  readonly isDoubleSpaced: boolean;
}

const NARROWEST = 40;
const WIDEST = 130;
const FULL_LINES = 3;
/** How much of the width a line must fill with the next word to have been broken before it. */
const FULL = 0.92;
const FULL_BEFORE_DASH = 0.97;

function wrappingOf(lines: readonly PastedLine[]): Wrapping {
  const written = lines.filter(({ kind, isTabbed, words }) => kind !== 'blank' && !isTabbed && !isOwn(words));
  const longest = written.reduce((most, { words }) => Math.max(most, words.length), 0);
  const full = written.filter(({ words }) => words.length > longest * 0.85).length;
  const isWrapped = longest >= NARROWEST && longest <= WIDEST && full >= FULL_LINES;
  const apart = lines.filter(({ kind }, index) => kind !== 'blank' && lines[index + 1]?.kind === 'blank').length;
  const isDoubleSpaced = written.length > FULL_LINES && apart >= (written.length - 1) * 0.8;
  return { width: isWrapped ? longest : Number.POSITIVE_INFINITY, isDoubleSpaced };
}

/** The paragraphs of a text, with the blank lines between them. */
function paragraphs(lines: readonly PastedLine[], wrapping: Wrapping): string[] {
  const laid = new Laid(wrapping);
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'blank') laid.blank();
    else laid.take(line, rowOf(lines, index));
  }
  return laid.lines;
}

/** Takes the lines of a text one after another. */
class Laid {
  readonly lines: string[] = [];
  private readonly wrapping: Wrapping;
  private last: PastedLine | undefined;
  /** The words of the last line as they stood before they were joined. */
  private tail = '';
  /** A bracket of the paragraph is not closed yet. */
  private isOpen = false;
  private isApart = false;
  private isSigning = false;
  private isSubject = false;

  constructor(wrapping: Wrapping) {
    this.wrapping = wrapping;
  }

  blank(): void {
    this.isApart = true;
  }

  take(line: PastedLine, row: string | undefined): void {
    if (SIGNING.test(line.words)) this.isSigning = true;
    else if (line.kind === 'part') this.isSigning = false;
    if (row === undefined && this.goesOn(line)) this.join(line.words);
    else this.begin(line, row ?? squeezed(line.words));
    this.isApart = false;
  }

  private join(words: string): void {
    this.lines.push(`${this.lines.pop() ?? ''} ${squeezed(words)}`);
    this.follow(words);
  }

  private follow(words: string): void {
    this.tail = words;
    const open = words.lastIndexOf('(');
    const close = words.lastIndexOf(')');
    if (open !== close) this.isOpen = open > close;
  }

  private begin(line: PastedLine, words: string): void {
    if (this.lines.length > 0 && this.isBlankAbove(line)) this.lines.push('');
    this.isSubject = TITLE.test(this.last?.words ?? '');
    this.lines.push(words);
    this.last = line;
    this.isOpen = false;
    this.follow(line.words);
  }

  /** Where a blank line stands between any two lines, none of them says where one belongs. */
  private isBlankAbove(line: PastedLine): boolean {
    if (line.kind === 'item' || TITLE.test(this.last?.words ?? '')) return false;
    if (!this.wrapping.isDoubleSpaced) return this.isApart;
    return line.kind === 'part' || this.isSubject || CLOSING.test(line.words);
  }

  /** Whether a line goes on with the paragraph before it. */
  private goesOn(line: PastedLine): boolean {
    const { last } = this;
    if (!last || this.isSigning || isOpener(last) || line.isTabbed || last.isTabbed) return false;
    const isParted = this.isApart && !this.wrapping.isDoubleSpaced;
    if (line.kind === 'words') return this.wordsGoOn(line, isParted);
    // `kinh tế` / `- xã hội`
    const isDash = line.kind === 'item' && line.words.startsWith('- ');
    return isDash && !isParted && !ENDED.test(this.tail) && this.isFull(line, FULL_BEFORE_DASH);
  }

  private wordsGoOn(line: PastedLine, isParted: boolean): boolean {
    const { tail } = this;
    const isEnded = ENDED.test(tail);
    if (LOWER.test(line.words)) return !isParted || !isEnded;
    if (WANTS_NUMBER.test(tail) && NUMBER.test(line.words)) return true;
    if (this.isOpen && line.words.includes(')')) return true;
    // `Trưởng phòng:` / `02 đại biểu`
    const isCut = isEnded && !(tail.endsWith(':') && /^\d/.test(line.words));
    return !isParted && !isCut && this.isFull(line, FULL) && isCapitals(tail) === isCapitals(line.words);
  }

  /** Whether the next word had no room in the last line. */
  private isFull({ words }: PastedLine, share: number): boolean {
    return this.tail.length + 1 + (/^\S*/.exec(words)?.[0].length ?? 0) > this.wrapping.width * share;
  }
}

const ENDED = /(?:[.;:!?…]|\.\/\.)["”)]*$/;
const LOWER = /^["“(]?\p{Ll}/u;
const TITLE = new RegExp(`^(?:${patternOf('TITLE').source})$`);
const CLOSING = /^Trên đây là /;
const SIGNING = /^(?:Người ký[ \t]*:|(?:TM|KT|TL|TUQ)\. )/i;
const WANTS_NUMBER = /(?:^|\s)(?:ngày|tháng|năm|số|quý|khoản|điểm|mục|Điều)$/i;
const NUMBER = /^[\dIVX]/;

/** Lines that nothing goes on with. */
function isOpener({ words }: PastedLine): boolean {
  return isOwn(words) || TITLE.test(words) || /^(?:Nơi nhận|Người ký)/i.test(words);
}

/** Comments, rows, escaped and centred lines: a text that has them is a plan already. */
function isOwn(words: string): boolean {
  return /^(?:\/\/|\||\\|>)/.test(words);
}

function isCapitals(words: string): boolean {
  return words === words.toUpperCase() && /\p{Lu}/u.test(words);
}

/** The row that a line parted by tabs is: a neighbour has as many cells. */
function rowOf(lines: readonly PastedLine[], index: number): string | undefined {
  const line = lines[index];
  const neighbours = [lines[index - 1], lines[index + 1]].filter((other) => other?.cells.length === line?.cells.length);
  if (!line || line.cells.length < 2) return undefined;
  const isRow = neighbours.some((other) => line.isTabbed || other?.isTabbed);
  return isRow ? `| ${line.cells.map((cell) => squeezed(cell).replace(/\\?\|/g, '\\|')).join(' | ')} |` : undefined;
}

const RIGHT_HEAD = /^CỘNG (?:HÒA|HOÀ) XÃ HỘI/;
const RIGHT_END = /^(?:TM|KT|TL|TUQ|T\/M)\.? /;

/** The two columns of a head or an end one after the other, where it is sure that they are those. */
function columnsApart(lines: readonly PastedLine[]): PastedLine[] {
  const result: PastedLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const run = columnRun(lines, index);
    const [first] = run;
    if (!first) {
      const line = lines[index];
      if (line) result.push(line);
      continue;
    }
    const opener = RIGHT_END.test(first.cells[1] ?? '') ? pastedLines('\nNgười ký:') : [];
    result.push(...column(run, 0), ...opener, ...column(run, 1));
    index += run.length - 1;
  }
  return result;
}

function column(run: readonly PastedLine[], at: number): PastedLine[] {
  return run.flatMap(({ cells }) => pastedLines(cells[at] ?? '')).filter(({ kind }) => kind !== 'blank');
}

/** The lines of two columns from one on. */
function columnRun(lines: readonly PastedLine[], from: number): readonly PastedLine[] {
  const [left = '', right = '', ...more] = lines[from]?.cells ?? [];
  const isHead = RIGHT_HEAD.test(right);
  const isEnd = /^Nơi nhận/i.test(left) && RIGHT_END.test(right);
  if (more.length > 0 || !(isHead || isEnd)) return [];
  let end = from + 1;
  while (lines[end]?.cells.length === 2) end++;
  return lines.slice(from, end);
}
