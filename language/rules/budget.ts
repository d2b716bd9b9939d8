import type { Count, Term } from '../generated/ast.ts';
import type { ReadAmount } from '../model/amounts.ts';
import { formatCount, readQuantity } from '../model/amounts.ts';
import type { StatedBudget } from '../model/budget.ts';
import { type Headcount, rowHeadcounts } from '../model/table-rows.ts';
import { formatMoney } from '../values/money.ts';
import { toExact } from '../values/number.ts';
import { type Finding, type Rule, spanOf } from './finding.ts';

/** The plan states its whole budget once, or twice the same. */
export const budgetAgreement: Rule = {
  code: 'budget.agreement',
  severity: 'error',
  title: { vi: 'Tổng kinh phí ghi ở các nơi phải như nhau', en: 'The budget is the same wherever it is stated' },
  check: (model) => {
    const body = model.budget.filter(({ place }) => place === 'body');
    const appendix = model.budget.filter(({ place }) => place === 'appendix');
    return [...disagreeing(body), ...againstAppendices(body[0], appendix)];
  },
};

/** Nobody is paid for twice in one line. */
export const budgetHeadcount: Rule = {
  code: 'budget.headcount',
  severity: 'warning',
  title: {
    vi: 'Số người được chi không nhiều hơn số đại biểu',
    en: 'No line pays for more people than are declared',
  },
  check: (model) => {
    const { largest } = model.attendance;
    if (largest === undefined) return [];
    const inLines = model.amounts.flatMap(paidIn);
    return [...inLines, ...model.tables.flatMap(rowHeadcounts)]
      .filter(({ people }) => people > largest)
      .map((paid) => headcount(paid, largest));
  },
};

function disagreeing(stated: readonly StatedBudget[]): Finding[] {
  const [first, ...others] = stated;
  if (!first) return [];
  return others.filter(({ value }) => value !== first.value).map((other) => agreementFinding(other, first));
}

/** Several appendices may share the budget between them. */
function againstAppendices(body: StatedBudget | undefined, appendix: readonly StatedBudget[]): Finding[] {
  const first = appendix[0];
  if (!body || !first) return [];
  const together = appendix.reduce((sum, { value }) => sum + value, 0n);
  if (together === body.value || appendix.some(({ value }) => value === body.value)) return [];
  return [agreementFinding(first, body)];
}

function agreementFinding(stated: StatedBudget, other: StatedBudget): Finding {
  const here = formatMoney(stated.value);
  const there = formatMoney(other.value);
  return {
    span: spanOf(stated.amount.writtenNode ?? stated.amount.node),
    message: {
      vi: `Tổng kinh phí ở đây là ${here}, ở chỗ khác là ${there}.`,
      en: `The budget is ${here} here and ${there} elsewhere.`,
    },
    related: [
      {
        span: spanOf(other.amount.writtenNode ?? other.amount.node),
        message: { vi: `Ở đây là ${there}`, en: `${there} here` },
      },
    ],
  };
}

function headcount({ node, people }: Headcount, largest: bigint): Finding {
  return {
    span: spanOf(node),
    message: {
      vi: `Chi cho ${formatCount(people)} người nhưng kế hoạch chỉ có ${formatCount(largest)} đại biểu.`,
      en: `It pays for ${formatCount(people)} people, but the plan has ${formatCount(largest)} delegates.`,
    },
  };
}

function paidIn(amount: ReadAmount): Headcount[] {
  if (amount.computed?.dimension.kind !== 'money') return [];
  return peopleIn(amount).flatMap((node) => {
    const reading = readQuantity(node);
    const people = reading.kind === 'exact' ? toExact(reading.value) : undefined;
    return people === undefined ? [] : [{ node, people }];
  });
}

function peopleIn(amount: ReadAmount): Count[] {
  const { node } = amount;
  const terms: readonly Term[] = node.$type === 'Computation' ? node.terms : node.$type === 'Product' ? [node] : [];
  return terms.flatMap(countsIn).filter((count) => {
    const reading = readQuantity(count);
    return reading.kind === 'exact' && reading.dimension.kind === 'count' && reading.dimension.unitKind === 'people';
  });
}

function countsIn(term: Term): Count[] {
  switch (term.$type) {
    case 'Product':
      return term.factors.flatMap(countsIn);
    case 'Explained':
      return countsIn(term.quantity);
    case 'Group':
      return term.terms.flatMap(countsIn);
    case 'Count':
      return [term];
    default:
      return [];
  }
}
