import type { Arithmetic } from '../../../language/generated/ast.ts';
import {
  type Dimension,
  formatAmount,
  isArithmetic,
  type ReadAmount,
  readAmount,
} from '../../../language/model/amounts.ts';
import { isPeople } from '../../../language/model/statements.ts';
import type { LineNode } from '../../../language/model/walk.ts';
import { type Span, spanOf } from '../../../language/rules/finding.ts';
import { equals, type Rational, toExact } from '../../../language/values/number.ts';
import { sourceOf } from '../cursor.ts';
import type { Hint } from './hint.ts';

/** The results that the computations of a line leave out: `110 người x 20.000 đồng/người` is 2.200.000 đồng. */
export function missingResults(line: LineNode): Hint[] {
  const inlines = [...line.label, ...line.text];
  return inlines.flatMap((inline): Hint[] => {
    if (!isArithmetic(inline)) return [];
    const amount = readAmount(inline);
    const { computed, writtenNode } = amount;
    if (!computed || writtenNode || !hasProduct(amount) || !isCounted(computed.dimension)) return [];
    const value = toExact(computed.value);
    const place = placeOf(inline);
    if (value === undefined || !place || isSaid(line, computed.value)) return [];
    const label = `${place.sign}${formatAmount(value, computed.dimension)}`;
    return [
      {
        offset: place.start,
        label,
        padding: { left: true, right: false },
        tooltip: {
          vi: 'Kết quả của phép tính, kế hoạch chưa ghi. Bấm đúp để ghi vào.',
          en: 'The result of the computation, which the plan leaves out. Double-click to write it.',
        },
        edits: [{ start: place.start, end: place.end, text: ` ${label}` }],
      },
    ];
  });
}

/** Where the result of a computation is to stand; `sign` is what it still lacks. */
interface ResultPlace extends Span {
  readonly sign: '= ' | '';
}

/** The upper end of a range: `10 - 20` `người x 20.000 đồng` has no one result. */
const RANGE = /\d[^\S\r\n]*(?:[-–—]|đến|tới)[^\S\r\n]*$/;
/** `=` with nothing behind it, or with what a draft leaves there: `= …… đồng`. */
const OPEN = /[^\S\r\n]*=((?:[^\S\r\n]*(?:…|_|\.\.)[.…_]*)?(?:[^\S\r\n]*đ[\p{L}\p{M}]*)?)[^\S\r\n]*(?=[.;,)|\r\n]|$)/uy;

function placeOf(computation: Arithmetic): ResultPlace | undefined {
  const source = sourceOf(computation);
  const { start, end } = spanOf(computation);
  if (RANGE.test(source.slice(Math.max(start - 12, 0), start).normalize('NFC'))) return undefined;
  OPEN.lastIndex = end;
  const found = OPEN.exec(source);
  if (!found) return /^[^\S\r\n]*=/.test(source.slice(end, end + 12)) ? undefined : { start: end, end, sign: '= ' };
  const from = source.indexOf('=', end) + 1;
  return { start: from, end: from + (found[1]?.length ?? 0), sign: '' };
}

function hasProduct({ node }: ReadAmount): boolean {
  return node.$type === 'Product' || (node.$type === 'Computation' && node.terms.length > 0);
}

/** `4 m x 6 m` is a size. */
function isCounted(dimension: Dimension): boolean {
  return dimension.kind === 'money' || isPeople(dimension);
}

/** The line, or the row of a cell, says it beside the computation: `Nước uống (12 người x 20.000 đồng): 240.000 đồng`. */
function isSaid(line: LineNode, value: Rational): boolean {
  const lines = line.$type === 'TableCell' ? line.$container.cells : [line];
  return lines
    .flatMap(({ label, text }) => [...label, ...text])
    .filter(isArithmetic)
    .some((node) => {
      const { written } = readAmount(node);
      return written?.kind === 'exact' && equals(written.value, value);
    });
}
