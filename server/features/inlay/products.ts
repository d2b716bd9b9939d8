import { oncePerPlan } from '../../../language/model/once.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { type OpenProduct, openProducts } from '../../../language/model/table-rows.ts';
import { spanOf } from '../../../language/rules/finding.ts';
import { formatNumber, toExact } from '../../../language/values/number.ts';
import type { Hint } from './hint.ts';

/** The empty amounts of a plan's tables, read when they are first asked for. */
export const openProductsOf: (model: PlanModel) => readonly OpenProduct[] = oncePerPlan(({ tables }: PlanModel) =>
  tables.flatMap(openProducts),
);

/** Quantity times price in the empty cell for the amount, in the unit of the table. */
export function missingProduct({ cell, computed }: OpenProduct): Hint[] {
  const value = toExact(computed);
  if (value === undefined) return [];
  const offset = spanOf(cell).start + 1;
  const label = formatNumber(value);
  return [
    {
      offset,
      label,
      padding: { left: true, right: true },
      tooltip: {
        vi: 'Số lượng nhân đơn giá, kế hoạch chưa ghi. Bấm đúp để ghi vào.',
        en: 'Quantity times price, which the plan leaves out. Double-click to write it.',
      },
      edits: [{ start: offset, end: offset, text: ` ${label}` }],
    },
  ];
}
