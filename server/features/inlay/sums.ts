import { isTable, type Paragraph } from '../../../language/generated/ast.ts';
import { formatAmount } from '../../../language/model/amounts.ts';
import type { Item } from '../../../language/model/blocks.ts';
import type { OpenSum } from '../../../language/model/open-sums.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { columnsOf } from '../../../language/model/tables.ts';
import { type Edit, spanOfProperty } from '../../../language/rules/finding.ts';
import { formatMoney } from '../../../language/values/money.ts';
import { formatNumber } from '../../../language/values/number.ts';
import { moneyInWords } from '../../../language/values/number-words.ts';
import { fold } from '../../../language/values/text.ts';
import { missingTotals } from '../../refactoring/missing-totals.ts';
import { extentOf, sourceOf, trimmedSpan } from '../cursor.ts';
import type { Hint } from './hint.ts';

type Blank = Extract<OpenSum, { kind: 'blank' }>;
type Head = Extract<OpenSum, { kind: 'head' }>;
type Absent = Extract<OpenSum, { kind: 'absent' }>;

/** A sum that the plan leaves open, where it would stand. */
export function hintOfSum(open: OpenSum, model: PlanModel): Hint[] {
  switch (open.kind) {
    case 'blank':
      return open.total.form === 'row' ? hintInRow(open, model) : hintOnLine(open);
    case 'head':
      return [hintOnHead(open)];
    case 'absent':
      return hintBehind(open, model);
  }
}

const TOTAL: Hint['tooltip'] = {
  vi: 'Tổng các khoản, kế hoạch chưa ghi. Bấm đúp để ghi vào.',
  en: 'What the items come to, which the plan leaves open. Double-click to write it.',
};

/** What a draft leaves in the place of a sum, with the unit and the stop that may follow. */
const OPEN = /^[\s.…_]*(?:đồng)?[\s.;]*$/i;

/** `Tổng cộng: …… đồng.`; words in its place are an answer of their own. */
function hintOnLine({ total, sum }: Blank): Hint[] {
  const { node, dimension } = total;
  if (node.$type === 'TableRow' || node.$type === 'Appendix') return [];
  const source = sourceOf(node);
  const { end } = extentOf(node);
  const start = contentStart(node);
  const left = source.slice(start, end).normalize('NFC');
  if (!OPEN.test(left)) return [];
  const stop = /^\s*[.;]?$/.test(left) ? left.trim() : '';
  const value = formatAmount(sum, dimension);
  const inWords = dimension.kind === 'money' && !saysWords(source, end) ? ` (${moneyInWords(sum)})` : '';
  const colon = /[:]\s*$/.test(source.slice(0, start)) ? '' : ':';
  return [
    {
      offset: start,
      label: value,
      padding: { left: true, right: left.trim() !== '' },
      tooltip: TOTAL,
      edits: [{ start, end, text: `${colon} ${value}${inWords}${stop}` }],
    },
  ];
}

/** Behind the colon, or behind the words of the total where it has none. */
function contentStart(node: Item | Paragraph): number {
  const source = sourceOf(node);
  const { end } = extentOf(node);
  if (node.intro !== undefined) return trimBack(source, spanOfProperty(node, 'intro').end);
  const before = node.text[0]?.$cstNode?.offset ?? end;
  const words = node.colon
    ? source.lastIndexOf(':', before) + 1
    : (node.label.at(-1)?.$cstNode?.end ?? spanOfProperty(node, 'total').end);
  return trimBack(source, words);
}

function trimBack(source: string, offset: number): number {
  let start = offset;
  while (start > 0 && /[^\S\r\n]/.test(source.charAt(start - 1))) start--;
  return start;
}

/** The line below says the sum in words. */
function saysWords(source: string, end: number): boolean {
  return /^\(?(?:viet |ghi )?bang chu/.test(fold(source.slice(end, end + 80)));
}

/** The empty cell of the amounts in a row that is a total; figures in the unit of the table. */
function hintInRow({ total, sum }: Blank, { tables }: PlanModel): Hint[] {
  const { node } = total;
  if (node.$type !== 'TableRow') return [];
  const table = tables.find((each) => each.node === node.$container);
  const column = table && columnsOf(table, 'amount')[0];
  const cell = column && node.cells[column.index];
  if (!cell || cell.above || cell.total !== undefined || cell.label.length + cell.text.length > 0) return [];
  const offset = (cell.$cstNode?.offset ?? 0) + 1;
  const value = formatNumber(sum);
  const edits: Edit[] = [{ start: offset, end: offset, text: ` ${value}` }];
  return [{ offset, label: value, padding: { left: true, right: true }, tooltip: TOTAL, edits }];
}

/** `1. Văn phòng phẩm:` becomes `1. Văn phòng phẩm: 500.000 đồng, gồm:`. */
function hintOnHead({ node, dimension, sum }: Head): Hint {
  const value = formatAmount(sum, dimension);
  const { end } = extentOf(node);
  const intro = node.intro === undefined ? undefined : spanOfProperty(node, 'intro');
  const source = sourceOf(node);
  const tooltip: Hint['tooltip'] = {
    vi: 'Tổng các khoản bên dưới. Bấm đúp để ghi vào.',
    en: 'What the items below come to. Double-click to write it.',
  };
  const padding = { left: true, right: false };
  if (intro && source.slice(intro.start, intro.end).trim() !== ':') {
    const at = trimBack(source, intro.start);
    const join = /[:,]$/.test(source.slice(0, at)) ? '' : ':';
    return { offset: end, label: value, padding, tooltip, edits: [{ start: at, end: at, text: `${join} ${value},` }] };
  }
  const stop = source.slice(0, end).search(/[\s:.;,]*$/);
  return { offset: end, label: value, padding, tooltip, edits: [{ start: stop, end, text: `: ${value}, gồm:` }] };
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
