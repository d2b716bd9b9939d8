import { formatAmount, formatCount } from '../model/amounts.ts';
import { parentOf } from '../model/attendance.ts';
import { isItem } from '../model/blocks.ts';
import { topicsOf } from '../model/outline.ts';
import type { PlanModel } from '../model/plan.ts';
import { hasValues, isRight, type Total } from '../model/totals.ts';
import { totalSpan } from './amounts.ts';
import { type Finding, type Fix, type Localized, type Rule, spanOf, spanOfMember, spanOfProperty } from './finding.ts';
import { count, relatedItems } from './totals.ts';

/** Declared delegates are the sum of their breakdown. */
export const attendanceTotal: Rule = {
  code: 'attendance.total',
  severity: 'error',
  title: { vi: 'Số đại biểu phải bằng tổng các thành phần', en: 'The number of delegates is the sum of its breakdown' },
  check: (model) => countedTotals(model).flatMap((total) => totalFinding(total, model)),
};

/** A declared number of delegates can be added up from its list. */
export const attendanceBreakdown: Rule = {
  code: 'attendance.breakdown',
  severity: 'information',
  title: { vi: 'Số đại biểu có danh sách để đối chiếu', en: 'The number of delegates has a list to check it against' },
  check: (model) => [...countedTotals(model).flatMap(incomplete), ...unbroken(model)],
};

function countedTotals(model: PlanModel): Total[] {
  return model.totals.filter((total) => total.dimension.kind === 'count');
}

function totalFinding(total: Total, model: PlanModel): Finding[] {
  const { declared, sum } = total;
  if (declared === undefined || sum === undefined || isRight(total)) return [];
  const written = formatAmount(declared, total.dimension);
  const right = formatAmount(sum, total.dimension);
  const whole = wholeWith(total, sum, model);
  const finding: Finding = {
    span: totalSpan(total),
    message: {
      vi: `Ghi ${written} nhưng ${count(total)} thành phần cộng lại là ${right}.${whole.vi}`,
      en: `It says ${written}, but its ${count(total)} items come to ${right}.${whole.en}`,
    },
    related: relatedItems(total),
    fixes: writeCount(total, sum, right),
  };
  return [total.approximate ? { ...finding, severity: 'warning' } : finding];
}

/** What the total above becomes when this one is put right. */
function wholeWith(total: Total, sum: bigint, model: PlanModel): Localized {
  const parent = parentOf(total, model.totals);
  if (!parent || parent.declared === undefined || parent.sum === undefined || total.declared === undefined) {
    return { vi: '', en: '' };
  }
  const whole = parent.sum - total.declared + sum;
  if (whole === parent.declared) return { vi: '', en: '' };
  const shown = formatAmount(whole, parent.dimension);
  const declared = formatCount(parent.declared);
  return {
    vi: ` Khi đó tổng chung là ${shown}, không phải ${declared}.`,
    en: ` The whole then is ${shown}, not ${declared}.`,
  };
}

function writeCount(total: Total, sum: bigint, shown: string): readonly Fix[] {
  const number = total.amount?.writtenNode;
  if (!number) return [];
  const edit = { ...spanOfProperty(number, 'number'), text: formatCount(sum) };
  return [{ title: { vi: `Ghi ${shown}`, en: `Write ${shown}` }, edits: () => [edit] }];
}

/** `Biểu dương 25 hộ, cụ thể:` over names is no breakdown of the delegates. */
function isAboutParticipants(total: Total): boolean {
  if (total.node.$type === 'TableRow' || total.node.$type === 'Appendix') return true;
  const block = total.node.$type === 'Paragraph' ? total.node.$container : total.node;
  return !isItem(block) || topicsOf(block).includes('participants');
}

function incomplete(total: Total): Finding[] {
  if (total.declared === undefined || total.sum !== undefined) return [];
  if (!hasValues(total.items) && !isAboutParticipants(total)) return [];
  const missing = total.items.filter(
    ({ value }) => value.kind === 'missing' || value.kind === 'priced' || value.kind === 'malformed',
  );
  const shown = formatAmount(total.declared, total.dimension);
  const message: Localized = hasValues(total.items)
    ? {
        vi: `${missing.length} trong ${total.items.length} thành phần không ghi số lượng nên không cộng được để đối chiếu với ${shown}.`,
        en: `${missing.length} of the ${total.items.length} items state no number, so they cannot be added up to ${shown}.`,
      }
    : {
        vi: `Các thành phần bên dưới không ghi số lượng nên không đối chiếu được với ${shown}.`,
        en: `The items below state no numbers, so ${shown} cannot be checked against them.`,
      };
  const related = missing.map(({ node }) => ({
    span: spanOfMember(node),
    message: { vi: 'chưa có số lượng', en: 'no number' },
  }));
  return [{ span: totalSpan(total), message, related }];
}

/** A number that another total repeats and breaks down is broken down. */
function unbroken(model: PlanModel): Finding[] {
  const checked = new Set(model.attendance.totals.map((total) => total.declared));
  return model.attendance.unbroken
    .filter(({ statement }) => !checked.has(statement.value))
    .map(({ statement }) => {
      const shown = formatAmount(statement.value, statement.dimension);
      return {
        span: spanOf(statement.amount.node),
        message: {
          vi: `${shown} chưa có danh sách thành phần kèm số lượng để đối chiếu.`,
          en: `${shown} is not broken down into a list with numbers, so it cannot be checked.`,
        },
      };
    });
}
