import {
  type Dimension,
  formatAmount,
  isArithmetic,
  type ReadAmount,
  readAmount,
} from '../../../language/model/amounts.ts';
import { isPeople } from '../../../language/model/statements.ts';
import type { LineNode } from '../../../language/model/walk.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { equals, type Rational, toExact } from '../../../language/values/number.ts';
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
    if (value === undefined || isSaid(line, computed.value)) return [];
    const label = `= ${formatAmount(value, computed.dimension)}`;
    const { end } = spanOf(inline);
    return [
      {
        offset: end,
        label,
        padding: { left: true, right: false },
        tooltip: {
          vi: 'Kết quả của phép tính, kế hoạch chưa ghi. Bấm đúp để ghi vào.',
          en: 'The result of the computation, which the plan leaves out. Double-click to write it.',
        },
        edits: [{ start: end, end, text: ` ${label}` }],
      },
    ];
  });
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
