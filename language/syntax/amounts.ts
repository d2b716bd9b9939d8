import { unitAt } from '../values/units.ts';
import { endOf, isWordAt, LETTER, matchAt, type Piece, patternOf, skipSpace, sticky } from './pieces.ts';

const NUMBER = sticky(patternOf('NUMBER').source);
const PLAIN_NUMBER = sticky('\\d+(?:[.,]\\d+)*');
/** Letters that scanners and hurried fingers put for digits: `24O.000`. */
const DAMAGED_NUMBER = sticky('\\d[\\dOoIl]*(?:[.,]{1,3}[\\dOoIl]+)+(?=\\s*(?:đồng|đ|VNĐ|VND))');
const SCALE = sticky(patternOf('SCALE').source, 'i');
const CURRENCY = sticky(patternOf('CURRENCY').source, 'i');
const RATE = sticky(`\\s*(/)\\s*(\\d+)?\\s*(?=[${LETTER}])`);
const WORD_RUN = sticky(`[${LETTER}]+`);
const TIMES = sticky('\\s*([xX×*])\\s*(?=[\\d(])');
const PLUS = sticky('\\s*(\\+)\\s*(?=\\d)');
const EQUALS = sticky('\\s*(=)\\s*(?=\\d)');
/** A unit of up to eight words between a number and an operator: `20 bó hoa x`. */
const UNIT_BEFORE_OPERATOR = sticky(`\\s*([${LETTER}]+(?:\\s+[${LETTER}]+){0,7}?)(?=\\s*(?:[×*=]|[xX]\\s*\\d))`);
const OPERATOR_FOLLOWS = sticky('\\s*(?:[xX×*+]\\s*\\d|=)');
/** A remark in brackets may explain the number. */
const LINE_ENDS = sticky('\\s*[.;,]?\\s*(?:\\./\\.)?\\s*(?:$|\\()');
const AMOUNT_ENDS = sticky('\\s*(?:[.;,)+=/]|[xX×*]\\s*\\d|$)');

const NO_BRACKETS: ReadonlyMap<number, number> = new Map();

/** What the place of a number says about it. */
export interface AmountPlace {
  /** A number without a unit is one too: the whole of a table cell, or what an item's colon introduces. */
  readonly bare: boolean;
  /** For an opening bracket, the offset of its closing one. */
  readonly closing: ReadonlyMap<number, number>;
  /** Reads what stands in a bracket inside a computation. */
  readonly inside: (start: number, end: number) => readonly Piece[];
}

/** An amount or a computation that stands at `offset`: at the first digit of a number, or at a bracket round a sum. */
export function scanAmount(text: string, offset: number, place: AmountPlace): Piece[] | undefined {
  const pieces = group(text, offset, place) ?? quantity(text, offset, place.bare, false);
  if (!pieces) return undefined;
  let computed = false;
  for (;;) {
    const bracket = explained(text, endOf(pieces, offset), place);
    const after = endOf(bracket, endOf(pieces, offset));
    const operator = operatorAt(text, after, computed);
    const next = operator && nextFactor(text, skipSpace(text, operator.end), operator, place);
    if (!operator || !next) return pieces;
    pieces.push(...bracket, operator, ...next);
    computed = true;
    if (operator.type === 'EQUALS') return pieces;
  }
}

/** A bracket that holds a sum and nothing else, before an operator: `(12 người + 3 người) x …`. */
function group(text: string, offset: number, place: AmountPlace): Piece[] | undefined {
  const close = place.closing.get(offset);
  return close !== undefined && matchAt(OPERATOR_FOLLOWS, text, close + 1)
    ? sumInBracket(text, offset, place)
    : undefined;
}

function sumInBracket(text: string, offset: number, place: AmountPlace): Piece[] | undefined {
  const close = place.closing.get(offset);
  if (close === undefined) return undefined;
  const start = skipSpace(text, offset + 1);
  const inner = text.slice(0, close);
  const sum = /\d/.test(text.charAt(start))
    ? scanAmount(inner, start, { ...place, bare: true, closing: NO_BRACKETS })
    : undefined;
  if (!sum || sum.some(({ type }) => type === 'EQUALS') || skipSpace(inner, endOf(sum, start)) !== close)
    return undefined;
  return [
    { type: 'OPEN_GROUP', start: offset, end: offset + 1 },
    ...sum,
    { type: 'CLOSE', start: close, end: close + 1 },
  ];
}

function nextFactor(text: string, offset: number, operator: Piece, place: AmountPlace): Piece[] | undefined {
  if (text.charAt(offset) !== '(') return quantity(text, offset, true, true);
  return operator.type === 'TIMES' ? sumInBracket(text, offset, place) : undefined;
}

function operatorAt(text: string, offset: number, computed: boolean): Piece | undefined {
  return (
    sign(TIMES, 'TIMES', text, offset) ??
    sign(PLUS, 'PLUS_SIGN', text, offset) ??
    (computed ? sign(EQUALS, 'EQUALS', text, offset) : undefined)
  );
}

function sign(pattern: RegExp, type: Piece['type'], text: string, offset: number): Piece | undefined {
  const match = matchAt(pattern, text, offset);
  if (!match) return undefined;
  const start = skipSpace(text, offset);
  return { type, start, end: start + 1 };
}

/** A bracket behind a factor, where an operator follows it: `12 người (cả lái xe) x …`. */
function explained(text: string, offset: number, place: AmountPlace): readonly Piece[] {
  const open = skipSpace(text, offset);
  const close = place.closing.get(open);
  if (close === undefined || !matchAt(OPERATOR_FOLLOWS, text, close + 1)) return [];
  return [
    { type: 'OPEN_FACTOR', start: open, end: open + 1 },
    ...place.inside(open + 1, close),
    { type: 'CLOSE', start: close, end: close + 1 },
  ];
}

function quantity(text: string, offset: number, bare: boolean, inside: boolean): Piece[] | undefined {
  const damaged = matchAt(DAMAGED_NUMBER, text, offset)?.[0];
  if (damaged && /\p{L}|[.,]{2}/u.test(damaged)) return readQuantity(DAMAGED_NUMBER, text, offset, bare, inside);
  return readQuantity(NUMBER, text, offset, bare, inside) ?? readQuantity(PLAIN_NUMBER, text, offset, bare, inside);
}

function readQuantity(
  numeral: RegExp,
  text: string,
  offset: number,
  bare: boolean,
  inside: boolean,
): Piece[] | undefined {
  const match = matchAt(numeral, text, offset);
  if (!match) return undefined;
  const end = offset + match[0].length;
  const number: Piece = { type: 'NUMBER', start: offset, end };
  const tail = percent(text, end) ?? money(text, end, inside || isFactor(text, end)) ?? counted(text, end);
  if (tail) return [number, ...tail];
  if (isWordAt(text, end)) return undefined;
  const operator = matchAt(OPERATOR_FOLLOWS, text, end);
  return inside || operator || (bare && matchAt(LINE_ENDS, text, end)) ? [number] : undefined;
}

/** `20.000/người x`: a price whose currency the computation implies. */
function isFactor(text: string, offset: number): boolean {
  const rate = rateAt(text, offset);
  return rate !== undefined && matchAt(OPERATOR_FOLLOWS, text, endOf(rate, offset)) !== undefined;
}

function percent(text: string, offset: number): Piece[] | undefined {
  const start = skipSpace(text, offset);
  return text.charAt(start) === '%' ? [{ type: 'PERCENT', start, end: start + 1 }] : undefined;
}

function counted(text: string, offset: number): Piece[] | undefined {
  const start = skipSpace(text, offset);
  const run = matchAt(UNIT_BEFORE_OPERATOR, text, offset);
  const length = run ? (run[1] ?? '').length : unitAt(text, start);
  if (length === 0) return undefined;
  return [{ type: 'UNIT', start, end: start + length }];
}

function money(text: string, offset: number, inside: boolean): Piece[] | undefined {
  const pieces: Piece[] = scaled(text, offset);
  const scale = pieces.length > 0;
  const at = skipSpace(text, endOf(pieces, offset));
  const currency = unitAt(text, at) > 0 ? undefined : word(CURRENCY, 'CURRENCY', text, at);
  if (currency) pieces.push(currency);
  else if (!(scale && matchAt(AMOUNT_ENDS, text, endOf(pieces, offset))) && !(inside && !scale)) return undefined;
  const before = pieces.length;
  for (;;) {
    const rate = rateAt(text, endOf(pieces, offset));
    if (!rate) return currency || scale || pieces.length > before ? pieces : undefined;
    pieces.push(...rate);
  }
}

/** `2 triệu 500 nghìn`: a scale, and smaller parts behind it. */
function scaled(text: string, offset: number): Piece[] {
  const scale = word(SCALE, 'SCALE', text, skipSpace(text, offset));
  if (!scale) return [];
  const pieces = [scale];
  for (;;) {
    const start = skipSpace(text, endOf(pieces, offset));
    const number = matchAt(PLAIN_NUMBER, text, start);
    const next = number && word(SCALE, 'SCALE', text, skipSpace(text, start + number[0].length));
    if (!number || !next) return pieces;
    pieces.push({ type: 'NUMBER', start, end: start + number[0].length }, next);
  }
}

function rateAt(text: string, offset: number): Piece[] | undefined {
  const match = matchAt(RATE, text, offset);
  if (!match) return undefined;
  const slash = skipSpace(text, offset);
  const start = offset + match[0].length;
  const length = unitAt(text, start) || (matchAt(WORD_RUN, text, start)?.[0].length ?? 0);
  const pieces: Piece[] = [{ type: 'PER', start: slash, end: slash + 1 }];
  if (match[2] !== undefined) {
    const number = skipSpace(text, slash + 1);
    pieces.push({ type: 'NUMBER', start: number, end: number + match[2].length });
  }
  pieces.push({ type: 'UNIT', start, end: start + length });
  return pieces;
}

function word(pattern: RegExp, type: Piece['type'], text: string, offset: number): Piece | undefined {
  const match = matchAt(pattern, text, offset);
  if (!match || isWordAt(text, offset + match[0].length)) return undefined;
  return { type, start: offset, end: offset + match[0].length };
}
