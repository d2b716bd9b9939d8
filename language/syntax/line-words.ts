import { matchAt, patternOf, sticky, WORD } from './pieces.ts';

/** The words that may follow `Tổng` before its amount: `Tổng nhu cầu kinh phí`. */
const TOTAL_OF =
  'cộng|số|tiền|kinh|phí|dự|toán|trù|kiến|chi|giá|trị|nhu|cầu|đại|biểu|người|khách|mời|tham|các|mục|khoản|phần|toàn|bộ|là|thực|hiện|tổ|chức|hội|nghị|khoảng|ước|tính|tạm|chừng';
const TOTAL = sticky(
  `(?:${patternOf('TOTAL').source})(?![${WORD}])(?=(?:\\s+(?:${TOTAL_OF})(?![${WORD}])){0,8}\\s*[.…]*\\s*(?:[:=(]|[\\dIVX+]{1,9}\\s*[:=]|\\d|$))`,
  'i',
);
const MARKS = sticky('[^\\s\\d\\p{L}]{1,3}\\s*', 'u');
const INTRO = new RegExp(
  `(?:(?<![${WORD}])(?:bao gồm|gồm có|gồm|trong đó|cụ thể như sau|cụ thể|như sau)\\s{0,4}:?|:)\\s*$`,
  'i',
);
/** Whether words begin as a total does: `Tổng cộng: …`. */
export function beginsWithTotal(words: string): boolean {
  return matchAt(TOTAL, words, 0) !== undefined;
}

/** The end of a total's words at `offset`; marks such as `=>` or a bracket may stand before them. */
export function totalEnd(text: string, offset: number): number | undefined {
  const marks = matchAt(MARKS, text, offset)?.[0] ?? '';
  const start = offset + marks.length;
  const match = matchAt(TOTAL, text, start);
  return match && start + match[0].length;
}

/** Where the words that introduce a list begin (`gồm:`, a colon at the end); the text's length where there are none. */
export function introStart(text: string): number {
  const tail = Math.max(0, text.trimEnd().length - 40);
  const index = text.slice(tail).search(INTRO);
  return index < 0 ? text.length : tail + index;
}
