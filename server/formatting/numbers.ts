import type { Quantity } from '../../language/generated/ast.ts';
import { columnKind } from '../../language/headings.ts';
import { isArithmetic, quantitiesOf } from '../../language/model/amounts.ts';
import type { PlanModel } from '../../language/model/plan.ts';
import type { ReadTable } from '../../language/model/tables.ts';
import { type Edit, spanOfProperty } from '../../language/rules/finding.ts';
import { formatNumber } from '../../language/values/number.ts';

/** The shortest number that has groups, and the longest that is one. */
const BARE = /^[1-9]\d{3,40}$/;

/** Sums of money in groups of three digits: `1000000 đồng`, and numbers alone in a column of sums. */
export function numbers({ amounts, tables }: PlanModel): Edit[] {
  const money = amounts.flatMap(({ node }) => quantitiesOf(node)).filter(({ $type }) => $type === 'Money');
  return [...money, ...tables.flatMap(bareSums)].flatMap(grouped);
}

/** A heading such as `Thành tiền` or `Đơn giá` says that the numbers below it are money. */
function bareSums({ columns, rows }: ReadTable): Quantity[] {
  const sums = columns.filter(({ heading }) => ['amount', 'price'].includes(columnKind(heading)));
  const cells = rows.flatMap((row) => sums.flatMap((column) => row.cell(column) ?? []));
  return cells
    .flatMap((cell) => cell.label.filter(isArithmetic).flatMap(quantitiesOf))
    .filter(({ $type }) => $type === 'BareNumber');
}

function grouped(quantity: Quantity): Edit[] {
  if (!BARE.test(quantity.number)) return [];
  return [{ ...spanOfProperty(quantity, 'number'), text: formatNumber(BigInt(quantity.number)) }];
}
