import { readRoman } from '../values/roman.ts';
import { scanDate } from './dates.ts';
import {
  endOf,
  isWordAt,
  LETTER,
  matchAt,
  type Piece,
  patternOf,
  skipSpace,
  sticky,
  type TerminalName,
} from './pieces.ts';

const PINPOINT = sticky(patternOf('PINPOINT').source, 'i');
const PINPOINT_GAP = sticky('\\s+');
const LEGAL_KIND = sticky(patternOf('LEGAL_KIND').source, 'i');
const NUMBER_WORD = sticky('\\s+(số)\\s+', 'i');
const DOCUMENT_NUMBER = sticky(patternOf('DOCUMENT_NUMBER').source);
/** Laws are cited by name: what stands between the kind and its date or number. */
const LEGAL_TITLE = sticky('\\s+([^\\s;.()\\d](?:[^;.()\\d]{0,98}[^;.()\\d\\s])?)(?=\\s+(?:ngày|năm|số)\\s+\\d)', 'i');
const NAMED_KINDS: ReadonlySet<string> = new Set(['luật', 'bộ luật', 'pháp lệnh', 'hiến pháp']);
const ISSUED_BY = sticky('\\s+(của)\\s+(?=[^\\s])', 'i');
const BEGINS_WITH_LETTER = new RegExp(`^[${LETTER}]`);
const ISSUER_ENDS =
  /[,;:.()]|\s(?:về|v\/v|quy định|ban hành|hướng dẫn|sửa đổi|và\s+(?:Luật|Nghị|Thông|Quyết|Chỉ thị|Công văn|Kế hoạch)|để|cho|trong|như|đã|do|tại|từ|ngày)(?=\s)/i;

const POINT_WORD = sticky(`${patternOf('POINT_WORD').source}(?=\\s)`, 'i');
const POINT_LABEL = sticky(patternOf('POINT_LABEL').source);
const CLAUSE_WORD = sticky(`${patternOf('CLAUSE_WORD').source}(?=\\s)`, 'i');
const CLAUSE_LABEL = sticky(patternOf('CLAUSE_LABEL').source);
const SECTION_WORD = sticky(`${patternOf('SECTION_WORD').source}(?=\\s)`, 'i');
const SECTION_LABEL = sticky(patternOf('SECTION_LABEL').source);
const APPENDIX_WORD = sticky(patternOf('APPENDIX_WORD').source, 'i');
const APPENDIX_LABEL = sticky(patternOf('APPENDIX_LABEL').source);
const COMMA = sticky('\\s*(,|và)\\s*', 'i');
/** `hạng mục II` and `danh mục I` are other words. */
const OTHER_WORD_BEFORE = /(?:hạng|danh|tiết|chuyên|thư|tiểu|đầu|đề|địa|thời|quan|trọng|ưu|nhược)\s+$/i;
/** What makes a reference point into another document. */
const POINTS_OUTSIDE = sticky(
  '\\s*(?:,\\s*)?(?:(?:của|tại|trong|ban hành kèm theo|kèm theo)\\s+)?(?:Điều\\s+\\d|Phụ lục|Chương\\s+[IVXL]|Phần\\s|(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư)[\\s,;.]|(?:Nghị quyết|Quyết định|Chỉ thị|Công văn|Kế hoạch|Hướng dẫn|Quy chế|Quy định|Thông báo|Chương trình|Kết luận)\\s+(?:[^\\s.;]+\\s+){0,3}?(?:số\\s|\\d))',
);

/** A longer enumeration goes on as another reference: each is read once. */
const MOST_LABELS = 12;

/** A reference that stands at `offset`: into this plan, or to a legal document. */
export function scanReference(text: string, offset: number): Piece[] | undefined {
  return scanPlanReference(text, offset) ?? scanLegalReference(text, offset);
}

/** The number of a document, as `37/KH-UBND`, that stands at `offset`. */
export function scanDocumentNumber(text: string, offset: number): Piece | undefined {
  const match = matchAt(DOCUMENT_NUMBER, text, offset);
  const end = offset + (match?.[0].replace(/\.+$/, '').length ?? 0);
  const found = text.slice(offset, end);
  if (!match || !/[-/]/.test(found) || isWordAt(text, end)) return undefined;
  return { type: 'DOCUMENT_NUMBER', start: offset, end };
}

function scanPlanReference(text: string, offset: number): Piece[] | undefined {
  if (OTHER_WORD_BEFORE.test(text.slice(Math.max(0, offset - 12), offset))) return undefined;
  const pieces = insidePath(text, offset) ?? appendix(text, offset);
  return pieces && !matchAt(POINTS_OUTSIDE, text, endOf(pieces, offset)) ? pieces : undefined;
}

/** `điểm a, b khoản 1 mục III`: from the narrow to the wide, and always up to a section. */
function insidePath(text: string, offset: number): Piece[] | undefined {
  const points = enumerated(text, offset, POINT_WORD, 'POINT_WORD', POINT_LABEL, 'POINT_LABEL');
  const afterPoints = next(text, points, offset);
  const clauses = enumerated(text, afterPoints, CLAUSE_WORD, 'CLAUSE_WORD', CLAUSE_LABEL, 'CLAUSE_LABEL');
  const afterClauses = next(text, clauses, afterPoints);
  const sections = enumerated(text, afterClauses, SECTION_WORD, 'SECTION_WORD', SECTION_LABEL, 'SECTION_LABEL');
  if (sections.length === 0 || !sections.every((piece) => isSectionPiece(text, piece))) return undefined;
  return [...points, ...clauses, ...sections];
}

function isSectionPiece(text: string, piece: Piece): boolean {
  return piece.type !== 'SECTION_LABEL' || readRoman(text.slice(piece.start, piece.end)) !== undefined;
}

function next(text: string, pieces: readonly Piece[], fallback: number): number {
  const end = endOf(pieces, fallback);
  return pieces.length === 0 ? fallback : skipSpace(text, end);
}

function enumerated(
  text: string,
  offset: number,
  word: RegExp,
  wordType: TerminalName,
  label: RegExp,
  labelType: TerminalName,
): Piece[] {
  const pieces = labelled(text, offset, word, wordType, label, labelType);
  for (let count = 1; count < MOST_LABELS; count++) {
    const end = endOf(pieces, offset);
    const comma = pieces.length > 0 ? matchAt(COMMA, text, end) : undefined;
    if (!comma) return pieces;
    const after = end + comma[0].length;
    const more = labelled(text, after, word, wordType, label, labelType);
    const bare = more.length > 0 ? more : labelAt(text, after, label, labelType);
    if (bare.length === 0) return pieces;
    const start = skipSpace(text, end);
    pieces.push({ type: 'REFERENCE_COMMA', start, end: start + (comma[1] ?? '').length }, ...bare);
  }
  return pieces;
}

function labelled(
  text: string,
  offset: number,
  word: RegExp,
  wordType: TerminalName,
  label: RegExp,
  labelType: TerminalName,
): Piece[] {
  const match = matchAt(word, text, offset);
  if (!match || isWordAt(text, offset - 1)) return [];
  const end = offset + match[0].length;
  const found = labelAt(text, skipSpace(text, end), label, labelType);
  return found.length > 0 ? [{ type: wordType, start: offset, end }, ...found] : [];
}

function labelAt(text: string, offset: number, label: RegExp, type: TerminalName): Piece[] {
  const match = matchAt(label, text, offset);
  const end = offset + (match?.[0].length ?? 0);
  return match && !isWordAt(text, end) ? [{ type, start: offset, end }] : [];
}

function appendix(text: string, offset: number): Piece[] | undefined {
  const word = matchAt(APPENDIX_WORD, text, offset);
  if (!word) return undefined;
  const end = offset + word[0].length;
  if (isWordAt(text, end)) return undefined;
  return [
    { type: 'APPENDIX_WORD', start: offset, end },
    ...labelAt(text, skipSpace(text, end), APPENDIX_LABEL, 'APPENDIX_LABEL'),
  ];
}

function scanLegalReference(text: string, offset: number): Piece[] | undefined {
  const pins = pinpoints(text, offset);
  const outside = pins.some((pin) => /^điều/i.test(text.slice(pin.start, pin.end)));
  const document = legalDocument(text, next(text, pins, offset));
  if (!document) return outside ? pins : undefined;
  return [...pins, ...document];
}

function pinpoints(text: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  for (let at = offset; pieces.length < MOST_LABELS; ) {
    const match = matchAt(PINPOINT, text, at);
    if (!match || isWordAt(text, at + match[0].length)) return pieces;
    pieces.push({ type: 'PINPOINT', start: at, end: at + match[0].length });
    const gap = matchAt(PINPOINT_GAP, text, endOf(pieces, at));
    if (!gap) return pieces;
    at = endOf(pieces, at) + gap[0].length;
  }
  return pieces;
}

function legalDocument(text: string, offset: number): Piece[] | undefined {
  const kind = matchAt(LEGAL_KIND, text, offset);
  if (!kind || isWordAt(text, offset - 1) || isWordAt(text, offset + kind[0].length)) return undefined;
  const pieces: Piece[] = [{ type: 'LEGAL_KIND', start: offset, end: offset + kind[0].length }];
  const named = NAMED_KINDS.has(kind[0].toLowerCase()) && title(text, pieces);
  const numbered = number(text, pieces);
  if (!named && !numbered) return undefined;
  date(text, pieces);
  issuer(text, pieces);
  return pieces;
}

function title(text: string, pieces: Piece[]): boolean {
  const end = endOf(pieces, 0);
  const match = matchAt(LEGAL_TITLE, text, end);
  if (!match?.[1]) return false;
  const start = skipSpace(text, end);
  pieces.push({ type: 'LEGAL_TITLE', start, end: start + match[1].length });
  return true;
}

function number(text: string, pieces: Piece[]): boolean {
  const end = endOf(pieces, 0);
  const word = matchAt(NUMBER_WORD, text, end);
  const found = word && scanDocumentNumber(text, end + word[0].length);
  if (!found) return false;
  const start = skipSpace(text, end);
  pieces.push({ type: 'LEGAL_NUMBER_WORD', start, end: start + 2 }, found);
  return true;
}

const DATE_PIECES: ReadonlySet<TerminalName> = new Set<TerminalName>([
  'DAY_WORD',
  'DAY',
  'BLANK',
  'DATE_SEPARATOR',
  'MONTH_WORD',
  'MONTH',
  'YEAR_WORD',
  'YEAR',
]);

function date(text: string, pieces: Piece[]): void {
  const found = scanDate(text, skipSpace(text, endOf(pieces, 0)));
  const starts = found?.[0]?.type;
  if (!found || (starts !== 'DAY_WORD' && starts !== 'DAY')) return;
  if (found.every((piece) => DATE_PIECES.has(piece.type))) pieces.push(...found);
}

function issuer(text: string, pieces: Piece[]): void {
  const end = endOf(pieces, 0);
  const word = matchAt(ISSUED_BY, text, end);
  if (!word) return;
  const of = skipSpace(text, end);
  const start = end + word[0].length;
  const rest = text.slice(start, start + 160);
  const stop = rest.search(ISSUER_ENDS);
  const length = (stop < 0 ? rest : rest.slice(0, stop)).trimEnd().length;
  if (length === 0 || !BEGINS_WITH_LETTER.test(rest)) return;
  pieces.push({ type: 'ISSUED_BY', start: of, end: of + 3 }, { type: 'ISSUER', start, end: start + length });
}
