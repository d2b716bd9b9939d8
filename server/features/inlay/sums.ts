import { isTable } from '../../../language/generated/ast.ts';
import type { OpenSum } from '../../../language/model/open-sums.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { formatMoney } from '../../../language/values/money.ts';
import { missingTotals } from '../../refactoring/missing-totals.ts';
import { writeBlank, writeHead } from '../../refactoring/open-totals.ts';
import { trimmedSpan } from '../cursor.ts';
import type { Hint } from './hint.ts';

type Blank = Extract<OpenSum, { kind: 'blank' }>;
type Head = Extract<OpenSum, { kind: 'head' }>;
type Absent = Extract<OpenSum, { kind: 'absent' }>;

/** A sum that the plan leaves open, where it would stand. */
export function hintOfSum(open: OpenSum, model: PlanModel): Hint[] {
  switch (open.kind) {
    case 'blank':
      return hintOnBlank(open, model);
    case 'head':
      return hintOnHead(open);
    case 'absent':
      return hintBehind(open, model);
  }
}

const TOTAL: Hint['tooltip'] = {
  vi: 'Tổng các khoản, kế hoạch chưa ghi. Bấm đúp để ghi vào.',
  en: 'What the items come to, which the plan leaves open. Double-click to write it.',
};

/** Where a total is left blank, on a line of its own or in the cell of a row. */
function hintOnBlank(open: Blank, model: PlanModel): Hint[] {
  const written = writeBlank(open, model);
  if (!written) return [];
  const { at, shown, isFollowed, edit } = written;
  return [{ offset: at, label: shown, padding: { left: true, right: isFollowed }, tooltip: TOTAL, edits: [edit] }];
}

/** Behind `1. Văn phòng phẩm:`, where the plan speaks of such sums. */
function hintOnHead(open: Head): Hint[] {
  if (!open.isWanted) return [];
  const tooltip: Hint['tooltip'] = {
    vi: 'Tổng các khoản bên dưới. Bấm đúp để ghi vào.',
    en: 'What the items below come to. Double-click to write it.',
  };
  const { at, shown, edit } = writeHead(open);
  return [{ offset: at, label: shown, padding: { left: true, right: false }, tooltip, edits: [edit] }];
}

/** A line for the total behind the last member; in a table a row. */
function hintBehind({ last, sum }: Absent, model: PlanModel): Hint[] {
  const line = isTable(last) ? last.rows.at(-1)?.cells[0] : last;
  const missing = line && missingTotals(model, line).find(({ place }) => place === 'line' || place === 'row');
  if (!missing) return [];
  return [
    {
      offset: trimmedSpan(last).end,
      label: `Tổng cộng: ${formatMoney(sum)}`,
      padding: { left: true, right: false },
      tooltip: {
        vi: 'Danh sách này chưa có dòng tổng. Bấm đúp để thêm.',
        en: 'This list has no total. Double-click to add one.',
      },
      edits: missing.edits,
    },
  ];
}
