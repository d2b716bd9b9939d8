import { type Dimension, formatAmount } from '../model/amounts.ts';
import { isRight, type Total, type TotalItem } from '../model/totals.ts';
import { totalSpan, writeAmount } from './amounts.ts';
import { type Finding, type Rule, spanOfMember } from './finding.ts';

/** A total is the sum of its items. */
export const budgetTotal: Rule = {
  code: 'budget.total',
  severity: 'error',
  title: { vi: 'Tổng phải bằng tổng các khoản', en: 'A total is the sum of its items' },
  check: (model) => model.totals.filter((total) => total.dimension.kind !== 'count').flatMap(totalFinding),
};

function totalFinding(total: Total): Finding[] {
  return [...wrongSum(total), ...total.uncounted.map((item) => uncounted(item, total))];
}

/** An item that stands behind the last total may be forgotten in it. */
function uncounted({ node }: TotalItem, total: Total): Finding {
  return {
    span: spanOfMember(node),
    severity: 'information',
    message: {
      vi: 'Khoản này đứng sau dòng tổng nên không được tính vào tổng nào.',
      en: 'This item stands behind the total, so no total counts it.',
    },
    related: [{ span: totalSpan(total), message: { vi: 'Tổng ở đây', en: 'The total' } }],
  };
}

function wrongSum(total: Total): Finding[] {
  const { declared, sum } = total;
  if (declared === undefined || sum === undefined || isRight(total)) return [];
  const dimension = shownAs(total);
  const written = formatAmount(declared, dimension);
  const right = formatAmount(sum, dimension);
  const difference = formatAmount(declared > sum ? declared - sum : sum - declared, dimension);
  return [
    {
      span: totalSpan(total),
      message: {
        vi: `Ghi ${written} nhưng ${count(total)} khoản cộng lại là ${right} (lệch ${difference}).`,
        en: `It says ${written}, but the ${count(total)} items come to ${right} (off by ${difference}).`,
      },
      related: relatedItems(total),
      fixes: writeSum(total, sum, right),
      ...(total.approximate ? { severity: 'warning' as const } : {}),
    },
  ];
}

/** Figures of a table in thousands of đồng are shown as they stand there. */
function shownAs(total: Total): Dimension {
  return total.scale === 1n ? total.dimension : { kind: 'number' };
}

/** How many items a total counts. */
export function count(total: Total): number {
  return total.items.filter(({ value }) => value.kind !== 'merged').length;
}

/** The items with what each counts. */
export function relatedItems(total: Total): NonNullable<Finding['related']> {
  return total.items.flatMap(({ node, value }) => {
    if (value.kind !== 'stated' && value.kind !== 'summed') return [];
    const shown = formatAmount(value.value, shownAs(total));
    const span = spanOfMember(node);
    return [{ span, message: { vi: `tính ${shown}`, en: `counts ${shown}` } }];
  });
}

/** Writes the sum where the figure stands. */
export function writeSum(total: Total, sum: bigint, shown: string): NonNullable<Finding['fixes']> {
  const written = total.amount?.writtenNode;
  return written ? [writeAmount(written, sum, shown)] : [];
}
