import type { Arithmetic, Inline, LooseSign, Quantity, TableCell } from '../generated/ast.ts';
import { type Dimension, formatAmount, isArithmetic, type ReadAmount, readAmount } from '../model/amounts.ts';
import { timesSaid } from '../model/per-unit.ts';
import type { PlanModel } from '../model/plan.ts';
import { type RowProduct, unreadFactors } from '../model/table-rows.ts';
import { columnsOf, type ReadTable } from '../model/tables.ts';
import type { Total, TotalItem } from '../model/totals.ts';
import { hasValues, sumOf } from '../model/totals.ts';
import type { Explanation } from '../model/words.ts';
import { formatMoney } from '../values/money.ts';
import { formatNumber, multiply, type Rational, toExact } from '../values/number.ts';
import {
  type Edit,
  type Finding,
  type Fix,
  type Localized,
  type Rule,
  type Span,
  spanOf,
  spanOfLine,
  spanOfMember,
  spanOfProperty,
  spanOfRow,
} from './finding.ts';

/** Quantity times price is the written result. */
export const budgetLine: Rule = {
  code: 'budget.line',
  severity: 'error',
  title: { vi: 'Kết quả phép tính phải đúng', en: 'The result of a computation is right' },
  check: (model) => [
    ...model.amounts.flatMap(computation),
    ...model.rowProducts.flatMap(rowProduct),
    ...model.explanations.flatMap(explanation),
    ...model.looseSigns.map(unread),
    ...model.amounts.filter(isUncomputable).map(({ node }) => unread(node)),
    ...model.tables.flatMap(unreadFactors).map((cell) => unread(cell)),
  ],
};

/** Every item under a total of money has an amount that can be read. */
export const budgetAmount: Rule = {
  code: 'budget.amount',
  severity: 'error',
  title: {
    vi: 'Mỗi khoản nằm trong tổng phải có số tiền đọc được chắc chắn',
    en: 'Every item under a total has an amount that can be read for sure',
  },
  check: (model) => budgetLists(model).flatMap(amountFindings),
};

/** A number that cannot be read for sure, outside the totals of money. */
export const textNumber: Rule = {
  code: 'text.number',
  severity: 'warning',
  title: { vi: 'Số phải viết theo cách viết tiếng Việt', en: 'Numbers are written the Vietnamese way' },
  check: (model) => {
    const summed = new Set(budgetLists(model).flatMap((total) => malformedIn(total)));
    const ordinals = new Set<object>(model.tables.flatMap(ordinalsOf));
    return model.amounts
      .flatMap((amount) => amount.malformed)
      .filter(({ node }) => !summed.has(node) && !ordinals.has(node) && !isTelephone(node))
      .map(({ node, text, guesses }) => malformedFinding(node, text, guesses));
  },
};

/** `1.1` in the column `TT` is a row's number. */
function ordinalsOf(table: ReadTable): Inline[] {
  return columnsOf(table, 'ordinal').flatMap((column) => table.rows.flatMap((row) => row.cell(column)?.label ?? []));
}

/** Telephone and account numbers stand alone behind a colon too; they are no amounts. */
function isTelephone(node: Quantity): boolean {
  return node.$type === 'BareNumber' && node.$container.$type !== 'TableCell' && node.$container.$type !== 'Product';
}

function computation(amount: ReadAmount): Finding[] {
  const { computed, written, writtenNode } = amount;
  if (!computed || !writtenNode || written?.kind !== 'exact') return [];
  if (isMixed(computed.dimension, written.dimension)) return [];
  const whole = wholeOf(amount, computed.value, written.value);
  if (whole === undefined) return [];
  const dimension = written.dimension.kind === 'number' ? computed.dimension : written.dimension;
  const right = rounded(whole);
  const shown = formatAmount(right, dimension);
  const wrong = formatAmount(rounded(written.value), dimension);
  return [wrongProduct(spanOf(writtenNode), wrong, shown, writtenNode, right)];
}

/** `250.000 đồng (12 người x 20.000 đồng/người)` */
function explanation({ sum, computation: explained }: Explanation): Finding[] {
  const { written, writtenNode } = sum;
  if (!explained.computed || !writtenNode || written?.kind !== 'exact') return [];
  const whole = wholeOf(explained, explained.computed.value, written.value);
  if (whole === undefined) return [];
  const right = rounded(whole);
  const wrong = formatAmount(rounded(written.value), written.dimension);
  const shown = formatAmount(right, explained.computed.dimension);
  return [wrongProduct(spanOf(writtenNode), wrong, shown, writtenNode, right)];
}

/** Two sums of money multiplied, or a result of another kind than its factors. */
function isUncomputable({ node, computed, malformed, written }: ReadAmount): boolean {
  if (node.$type !== 'Computation' || malformed.length > 0) return false;
  return computed === undefined || (written?.kind === 'exact' && isMixed(computed.dimension, written.dimension));
}

function isMixed(computed: Dimension, written: Dimension): boolean {
  return written.kind !== 'number' && computed.kind !== 'number' && written.kind !== computed.kind;
}

function unread(node: Arithmetic | LooseSign | TableCell): Finding {
  return {
    span: node.$type === 'TableCell' ? spanOfLine(node) : spanOf(node),
    severity: 'information',
    message: {
      vi: 'Phép tính ở đây không đọc được nên không kiểm tra được. Viết theo dạng: 12 người x 20.000 đồng/người = 240.000 đồng.',
      en: 'This computation cannot be read, so it is not checked. Write it so: 12 người x 20.000 đồng/người = 240.000 đồng.',
    },
  };
}

function rowProduct({ row, column, computed, written }: RowProduct): Finding[] {
  if (isSame(computed, written)) return [];
  const number = row.cells[column.index]?.label.findLast(isArithmetic);
  const quantity = number && readAmount(number).writtenNode;
  if (!quantity) return [];
  const right = rounded(computed);
  return [wrongProduct(spanOf(quantity), formatNumber(rounded(written)), formatNumber(right), quantity, right)];
}

function wrongProduct(span: Span, wrong: string, right: string, written: Quantity, value: bigint): Finding {
  return {
    span,
    message: {
      vi: `Phép tính cho kết quả ${right}, không phải ${wrong}. Sửa kết quả hoặc các thừa số.`,
      en: `The computation comes to ${right}, not ${wrong}. Correct the result or its factors.`,
    },
    fixes: [writeAmount(written, value, right)],
  };
}

/** A fix that writes a value in place of an amount: its number alone, or all of `3 triệu đồng`. */
export function writeAmount(written: Quantity, value: bigint, shown: string): Fix {
  const isScaled = written.$type === 'Money' && written.scale !== undefined;
  if (!isScaled) return writeNumber(spanOfProperty(written, 'number'), value, shown);
  const edit: Edit = { ...spanOf(written), text: formatMoney(value) };
  return { title: { vi: `Ghi ${shown}`, en: `Write ${shown}` }, edits: () => [edit] };
}

/** Written results are whole đồng: a product with a fraction may be rounded either way. */
function isSame(computed: Rational, written: Rational): boolean {
  const difference = computed.numerator * written.denominator - written.numerator * computed.denominator;
  const scale = computed.denominator * written.denominator;
  const whole = computed.denominator === 1n;
  const size = difference < 0n ? -difference : difference;
  return whole ? difference === 0n : size < scale;
}

/** What a computation comes to, where that is not what is written; one said of each of several may tell either. */
function wholeOf({ node }: ReadAmount, computed: Rational, written: Rational): Rational | undefined {
  if (isSame(computed, written)) return undefined;
  const times = timesSaid(node);
  if (times === 'unsaid') return isMultiple(computed, written) ? undefined : computed;
  const whole = times ? multiply(times, computed) : computed;
  return isSame(whole, written) ? undefined : whole;
}

/** `mỗi thôn 02 người x 100.000 đồng = 1.000.000 đồng` tells the sum for a number of thôn that stands elsewhere. */
function isMultiple(one: Rational, several: Rational): boolean {
  const [part, whole] = [one.numerator * several.denominator, several.numerator * one.denominator];
  return part > 0n && whole > part && whole % part === 0n;
}

function rounded(value: Rational): bigint {
  return toExact(value) ?? (2n * value.numerator + value.denominator) / (2n * value.denominator);
}

/** A fix that writes a number in place of another. */
export function writeNumber(span: Span, value: bigint, shown: string): Fix {
  const edit: Edit = { ...span, text: formatNumber(value) };
  return {
    title: { vi: `Ghi ${shown}`, en: `Write ${shown}` },
    edits: () => [edit],
  };
}

function budgetLists(model: PlanModel): Total[] {
  return model.totals.filter((total) => total.dimension.kind === 'money');
}

function amountFindings(total: Total): Finding[] {
  if (!hasValues(total.items))
    return total.form === 'head' ? [unsummable(total)] : total.items.flatMap((item) => itemFinding(item, total));
  return [...total.items.flatMap((item) => itemFinding(item, total)), ...ownFinding(total)];
}

function itemFinding({ node, value }: TotalItem, total: Total): Finding[] {
  switch (value.kind) {
    case 'stated':
    case 'summed':
    case 'merged':
      return [];
    case 'malformed':
      return value.amount.malformed.map(({ node: bad, text, guesses }) => malformedFinding(bad, text, guesses));
    case 'priced':
      return fits(value.one, node, total) ? [] : [priced(node, value.one, total)];
    case 'missing':
      return [
        {
          span: spanOfMember(node),
          message: {
            vi: `Khoản này nằm trong tổng nhưng không có số tiền đọc được; tổng không kiểm tra được. Ghi số tiền, ví dụ: 500.000 đồng.`,
            en: `This item stands under a total and has no amount that can be read, so the total cannot be checked. Write one, such as 500.000 đồng.`,
          },
          related: [{ span: totalSpan(total), message: { vi: 'Tổng ở đây', en: 'The total' } }],
        },
      ];
  }
}

/** Whether the total leaves a multiple of a price to the only item that says no more than it. */
function fits(price: bigint, node: TotalItem['node'], { items, declared }: Total): boolean {
  const others = items.filter((item) => item.node !== node);
  const sum = others.length === 0 ? 0n : sumOf(others);
  if (declared === undefined || sum === undefined || price <= 0n) return false;
  return declared > sum && (declared - sum) % price === 0n;
}

function priced(node: TotalItem['node'], price: bigint, total: Total): Finding {
  const shown = formatMoney(price);
  return {
    span: spanOfMember(node),
    message: {
      vi: `Khoản này chỉ ghi ${shown} cho một đơn vị, không ghi số lượng; tổng không kiểm tra được. Ghi số lượng hoặc thành tiền.`,
      en: `This item says ${shown} for one of several and not how many, so the total cannot be checked. Write the number, or what it comes to.`,
    },
    related: [{ span: totalSpan(total), message: { vi: 'Tổng ở đây', en: 'The total' } }],
  };
}

/** The total's own amount, where it cannot be read. */
function ownFinding(total: Total): Finding[] {
  return (total.amount?.malformed ?? []).map(({ node, text, guesses }) => malformedFinding(node, text, guesses));
}

function unsummable(total: Total): Finding {
  return {
    span: totalSpan(total),
    severity: 'information',
    message: {
      vi: 'Các khoản bên dưới không ghi số tiền nên không cộng được để đối chiếu với số này.',
      en: 'The items below state no amounts, so they cannot be added up and held against this figure.',
    },
  };
}

/** Where a total's figure stands, or its line. */
export function totalSpan(total: Total): Span {
  if (total.amount) return spanOf(total.amount.writtenNode ?? total.amount.node);
  return total.node.$type === 'TableRow' ? spanOfRow(total.node) : spanOfLine(total.node);
}

function malformedIn(total: Total): Quantity[] {
  const own = total.amount?.malformed ?? [];
  const items = total.items.flatMap(({ value }) => (value.kind === 'malformed' ? value.amount.malformed : []));
  return [...own, ...items].map(({ node }) => node);
}

function malformedFinding(node: Quantity, text: string, guesses: readonly bigint[]): Finding {
  const span = spanOfProperty(node, 'number');
  const shown = guesses.filter((guess) => guess > 0n).map(formatNumber);
  const ask: Localized =
    shown.length === 0
      ? { vi: 'Viết lại, ví dụ 2.200.000.', en: 'Write it anew, such as 2.200.000.' }
      : { vi: `Có phải là ${shown.join(' hay ')}?`, en: `Is it ${shown.join(' or ')}?` };
  return {
    span,
    message: {
      vi: `Không đọc chắc được số ${text}: dấu chấm chia nhóm ba chữ số, dấu phẩy trước phần thập phân. ${ask.vi}`,
      en: `The number ${text} cannot be read for sure: stops part groups of three digits, a comma the decimals. ${ask.en}`,
    },
    fixes: guesses
      .filter((guess) => guess > 0n)
      .map((guess) => ({ ...writeNumber(span, guess, formatNumber(guess)), isGuess: true })),
  };
}
