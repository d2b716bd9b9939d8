import { inWordsAt, isNumberWords, wordsPiece } from './amount-words.ts';
import { type AmountPlace, scanAmount } from './amounts.ts';
import { type ContentKind, PROSE } from './content-kinds.ts';
import { scanDate } from './dates.ts';
import { introStart, totalEnd } from './line-words.ts';
import { firstPhrase, matchPhrase, phrase } from './phrases.ts';
import { endOf, isWordAt, matchAt, type Piece, patternOf, skipSpace, sticky, WORD } from './pieces.ts';
import { scanDocumentNumber, scanReference } from './references.ts';

const words =
  'ngày|mùng|mồng|thứ|chủ|tháng|quý|năm|từ|các|mục|khoản|điểm|tiết|điều|phụ|viết|ghi|bằng|hiến|bộ|luật|pháp|nghị|quyết|thông|chỉ|công|kế|hướng|quy|chương|kết|tờ|báo|mỗi|dự|khoảng|ước|xấp|gần|trên|hơn|tối|ít|không|nghìn|ngàn|triệu|tỷ|tỉ|đồng|vnđ|vnd';
/** Where a value can begin. */
const TRIGGER = new RegExp(
  `\\d|[():=×*]|(?<=\\s)[xX](?=\\s*\\d)|\\./\\.|\\\\\\||(?<![${WORD}])(?:${words})(?![${WORD}])`,
  'gi',
);

const ABOUT = sticky(`${patternOf('ABOUT').source}(?=\\s)`, 'i');
const EACH = sticky(`${patternOf('EACH').source}(?=\\s)`, 'i');
const SCALED_UNIT = phrase('SCALE', 'CURRENCY');
const PLAIN_UNIT = phrase('CURRENCY');
const LEAST = [phrase('FROM_COUNT', 'LEAST', 'TO'), phrase('LEAST', 'TO')];
const HAS_WORD = new RegExp(`[${WORD}]`);
const WORDS_END = /[);]|$/;
const NUMBER_GOES_ON_BEFORE = /[\d.,/-]/;
/** Deeper brackets are text: the parser must not run out of stack. */
const DEEPEST_BRACKET = 8;
const NO_BRACKETS: ReadonlyMap<number, number> = new Map();

/** The pieces of one line's content; what is between them is white space. Linear in the line's length. */
export function scanContent(text: string, kind: ContentKind): Piece[] {
  return new ContentScan(text, kind).run();
}

/** One pass over one line. */
class ContentScan {
  private readonly pieces: Piece[] = [];
  private readonly closing: ReadonlyMap<number, number>;
  private readonly text: string;
  private readonly kind: ContentKind;
  private readonly introStart: number;
  private plainFrom = 0;
  /** Where the open brackets close, the innermost last. */
  private readonly open: number[] = [];
  private colonEnd = -1;

  constructor(text: string, kind: ContentKind) {
    this.text = text;
    this.kind = kind;
    this.closing = brackets(text);
    this.introStart = kind.labelled ? introStart(text) : text.length;
  }

  run(): Piece[] {
    this.total();
    for (let at = this.next(this.plainFrom); at < this.introStart; at = this.next(at)) {
      const pieces = this.at(at);
      if (pieces) this.take(pieces);
      at = pieces ? this.plainFrom : at + 1;
    }
    this.plainUpTo(this.introStart);
    if (this.introStart < this.text.length) {
      this.push({ type: 'INTRO', start: this.introStart, end: this.text.trimEnd().length });
    }
    return this.pieces;
  }

  private next(from: number): number {
    TRIGGER.lastIndex = from;
    return TRIGGER.exec(this.text)?.index ?? this.text.length;
  }

  private at(at: number): readonly Piece[] | undefined {
    const character = this.text.charAt(at);
    switch (character) {
      case '(':
        return this.bracket(at);
      case ')':
        return this.close(at);
      case ':':
        return this.colon(at);
      case '.':
        return [{ type: 'END_MARK', start: at, end: at + 3 }];
      case '=':
      case '×':
      case '*':
      case 'x':
      case 'X':
        return this.sign(at);
      case '\\':
        return this.kind.cell ? [{ type: 'ESCAPE', start: at, end: at + 1 }] : undefined;
      default:
        return this.value(at);
    }
  }

  private value(at: number): readonly Piece[] | undefined {
    const digit = /\d/.test(this.text.charAt(at));
    if (digit && this.insideNumber(at)) return undefined;
    const pieces = digit ? this.numeric(at) : this.worded(at);
    return pieces && endOf(pieces, at) <= this.introStart ? pieces : undefined;
  }

  private insideNumber(at: number): boolean {
    const before = this.text.charAt(at - 1);
    if (isWordAt(this.text, at - 1)) return true;
    return before === '-' || (NUMBER_GOES_ON_BEFORE.test(before) && isWordAt(this.text, at - 2));
  }

  private numeric(at: number): readonly Piece[] | undefined {
    if (this.kind.documentNumber) {
      const number = scanDocumentNumber(this.text, at);
      if (number) return [number];
    }
    return scanDate(this.text, at) ?? this.range(at) ?? scanAmount(this.text, at, this.amountPlace(at));
  }

  /** `từ 30 đến 40 đại biểu`: the number before the one that counts. */
  private range(at: number): readonly Piece[] | undefined {
    const least = firstPhrase(LEAST, this.text, at);
    const next = least && scanAmount(this.text, skipSpace(this.text, endOf(least, at)), this.amountPlace(at));
    return next?.some(({ type }) => type === 'UNIT') && next.length === 2 ? least : undefined;
  }

  private amountPlace(at: number): AmountPlace {
    return {
      bare: this.isBarePlace(at),
      closing: this.open.length === 0 ? this.closing : NO_BRACKETS,
      inside: (start, end) => shifted(scanContent(this.text.slice(start, end), PROSE), start),
    };
  }

  /** Where a number alone is an amount: first in a cell, right behind an item's colon or a total's word. */
  private isBarePlace(at: number): boolean {
    if (!this.isBlankSincePiece(at)) return false;
    const last = this.pieces.at(-1)?.type;
    return last === 'TOTAL' || last === 'COLON' || (this.kind.cell && last === undefined);
  }

  private isBlankSincePiece(at: number): boolean {
    const isTotal = this.pieces.at(-1)?.type === 'TOTAL';
    let before = at - 1;
    while (before >= this.plainFrom && (isTotal ? /[\s:]/ : /\s/).test(this.text.charAt(before))) before--;
    return before < this.plainFrom;
  }

  private worded(at: number): readonly Piece[] | undefined {
    return (
      scanDate(this.text, at) ??
      this.range(at) ??
      this.hedge(ABOUT, 'ABOUT', at) ??
      this.hedge(EACH, 'EACH', at) ??
      this.unit(at) ??
      this.inWords(at) ??
      scanReference(this.text, at)
    );
  }

  /** `khoảng` right before a number, `mỗi tổ` before the number of each. */
  private hedge(pattern: RegExp, type: 'ABOUT' | 'EACH', at: number): readonly Piece[] | undefined {
    const match = matchAt(pattern, this.text, at);
    const end = at + (match?.[0].length ?? 0);
    return match && /\d/.test(this.text.charAt(skipSpace(this.text, end))) ? [{ type, start: at, end }] : undefined;
  }

  private unit(at: number): readonly Piece[] | undefined {
    if (!this.kind.unit) return undefined;
    return (
      matchPhrase(SCALED_UNIT, this.text, at) ??
      (this.open.length > 0 ? matchPhrase(PLAIN_UNIT, this.text, at) : undefined)
    );
  }

  /** An operator before a number that no computation has taken. */
  private sign(at: number): readonly Piece[] | undefined {
    if (!/\d/.test(this.text.charAt(skipSpace(this.text, at + 1)))) return undefined;
    // `40% = 240.000 đồng` is a share of something said elsewhere.
    if (this.pieces.at(-1)?.type === 'PERCENT') return undefined;
    return [{ type: 'LOOSE_SIGN', start: at, end: at + 1 }];
  }

  private total(): void {
    if (!this.kind.total) return;
    const start = skipSpace(this.text, 0);
    const end = totalEnd(this.text, start);
    if (end !== undefined) this.take([{ type: 'TOTAL', start, end }]);
  }

  private bracket(at: number): readonly Piece[] | undefined {
    const close = this.closing.get(at);
    if (close === undefined || close >= this.introStart || this.open.length === DEEPEST_BRACKET) return undefined;
    const group = this.open.length === 0 ? scanAmount(this.text, at, this.amountPlace(at)) : undefined;
    if (group) return group;
    const bracket: Piece = { type: 'OPEN', start: at, end: at + 1 };
    if (!(this.afterMoney(at) || this.isFirst(at)) || !isNumberWords(this.text.slice(at + 1, close))) {
      this.open.push(close);
      return [bracket];
    }
    const words = wordsPiece(this.text, at + 1, close);
    return [bracket, ...words, { type: 'CLOSE', start: close, end: close + 1 }];
  }

  private isFirst(at: number): boolean {
    return this.pieces.length === 0 && this.isBlankSincePiece(at);
  }

  private afterMoney(at: number): boolean {
    const last = this.pieces.at(-1);
    const isMoney = last?.type === 'CURRENCY' || last?.type === 'SCALE';
    return isMoney && !HAS_WORD.test(this.text.slice(last.end, at));
  }

  private close(at: number): readonly Piece[] | undefined {
    if (this.open.at(-1) !== at) return undefined;
    this.open.pop();
    return [{ type: 'CLOSE', start: at, end: at + 1 }];
  }

  private colon(at: number): readonly Piece[] | undefined {
    if (!this.kind.labelled || this.open.length > 0 || this.colonEnd >= 0) return undefined;
    if (/\d/.test(this.text.charAt(at - 1)) && /\d/.test(this.text.charAt(at + 1))) return undefined;
    if (this.text.startsWith('//', at + 1)) return undefined;
    this.colonEnd = at + 1;
    return [{ type: 'COLON', start: at, end: at + 1 }];
  }

  private inWords(at: number): readonly Piece[] | undefined {
    const prefix = inWordsAt(this.text, at);
    if (prefix === undefined || isWordAt(this.text, at - 1)) return undefined;
    const start = at + prefix.length;
    const stop = this.text.slice(start, this.introStart).search(WORDS_END);
    const words = wordsPiece(this.text, start, start + stop, true);
    return words.length > 0 ? [{ type: 'IN_WORDS', start: at, end: start }, ...words] : undefined;
  }

  private take(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      this.plainUpTo(piece.start);
      this.push(piece);
    }
  }

  private push(piece: Piece): void {
    this.pieces.push(piece);
    this.plainFrom = piece.end;
  }

  private plainUpTo(end: number): void {
    const plain = this.text.slice(this.plainFrom, end);
    const start = this.plainFrom + (plain.length - plain.trimStart().length);
    const stop = this.plainFrom + plain.trimEnd().length;
    if (stop > start) this.pieces.push({ type: 'TEXT', start, end: stop });
    this.plainFrom = end;
  }
}

function shifted(pieces: readonly Piece[], by: number): Piece[] {
  return pieces.map((piece) => ({ ...piece, start: piece.start + by, end: piece.end + by }));
}

/** Opening brackets and the closing ones that match them. */
function brackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.indexOf('('); at >= 0 && at < text.length; at++) {
    if (text.charAt(at) === '(') open.push(at);
    else if (text.charAt(at) === ')') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}
