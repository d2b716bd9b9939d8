import fc from 'fast-check';
import { formatNumber } from '../../../language/values/number.ts';
import { amount, count, decimal, PlanText, words } from './figures.ts';

/** An item of a budget: how it is written and what it comes to, in đồng. */
interface Expense {
  readonly shown: string;
  readonly value: bigint;
}

interface Group {
  readonly head: 'stated' | 'bare' | 'plain';
  readonly items: readonly Expense[];
}

const NAMES = ['Trà, bánh', 'In tài liệu', 'Thuê loa', 'Cắm hoa', 'May phông', 'Quét dọn', 'Quà lưu niệm', 'Giấy mời'];
const UNITS = ['bộ', 'suất', 'bó', 'lẵng', 'chiếc', 'thùng'];

const thousands = fc.bigInt({ min: 11n, max: 99_999n }).map((value) => value * 1_000n);
const huge = fc.bigInt({ min: 2n ** 53n, max: 10n ** 18n });
const small = fc.bigInt({ min: 2n, max: 250n });
const unit = fc.constantFrom(...UNITS);

/** The ways in which an item states its sum. */
const expense: fc.Arbitrary<Expense> = fc.oneof(
  { weight: 4, arbitrary: thousands.map((value) => ({ value, shown: `${amount(value)} đồng` })) },
  { weight: 1, arbitrary: huge.map((value) => ({ value, shown: `${amount(value)} đồng` })) },
  fc.tuple(small, thousands, unit, fc.constantFrom('x', '×', '*')).map(([times, price, of, by]) => ({
    value: times * price,
    shown: `${count(times)} ${of} ${by} ${amount(price)} đồng/${of} = ${amount(times * price)} đồng`,
  })),
  fc.tuple(small, fc.bigInt({ min: 2n, max: 9n }), thousands, unit).map(([times, days, price, of]) => ({
    value: times * days * price,
    shown: `${count(times)} ${of} x ${count(days)} ngày x ${amount(price)}đ = ${amount(times * days * price)}đ`,
  })),
  fc.tuple(small, thousands, unit).map(([times, price, of]) => ({
    value: times * price,
    shown: `${count(times)} ${of} (kể cả dự phòng) x ${amount(price)} đồng/${of}`,
  })),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => ({
    value: BigInt(whole * 10 + tenth) * 100_000n,
    shown: `${decimal(`${whole},${tenth}`)} triệu đồng`,
  })),
  fc.tuple(small, thousands, unit).map(([times, price, of]) => ({
    value: times * price,
    shown: `${amount(times * price)} đồng (${count(times)} ${of} x ${amount(price)} đồng/${of})`,
  })),
  fc.tuple(small, thousands, unit).map(([times, price, of]) => ({
    value: times * price,
    shown: `${count(times)} ${of} x ${amount(price)}/${of} = ${amount(times * price)} đồng, đã ứng một nửa`,
  })),
  fc.tuple(small, small, thousands, unit).map(([some, more, price, of]) => ({
    value: (some + more) * price,
    shown: `(${count(some)} ${of} + ${count(more)} ${of}) x ${amount(price)} đồng = ${amount((some + more) * price)} đồng`,
  })),
  fc.tuple(fc.bigInt({ min: 2n, max: 90n }), fc.bigInt({ min: 2n, max: 900n })).map(([millions, rest]) => ({
    value: millions * 1_000_000n + rest * 1_000n,
    shown: `${count(millions)} triệu ${count(rest)} nghìn đồng`,
  })),
  // Of a percentage the result may be rounded, so a slip in the last digits of its base changes nothing.
  fc.tuple(fc.bigInt({ min: 2n, max: 30n }), thousands).map(([percent, base]) => ({
    value: (percent * base) / 100n,
    shown: `${count(percent)}% x ${formatNumber(base)} đồng = ${amount((percent * base) / 100n)} đồng`,
  })),
  fc.tuple(small, thousands, small, thousands, unit).map(([a, b, c, d, of]) => ({
    value: a * b + c * d,
    shown: `${count(a)} ${of} x ${amount(b)} đồng + ${count(c)} ${of} x ${amount(d)} đồng = ${amount(a * b + c * d)} đồng`,
  })),
);

const group: fc.Arbitrary<Group> = fc.record({
  head: fc.constantFrom('stated', 'bare', 'plain'),
  items: fc.array(expense, { minLength: 1, maxLength: 4 }),
});
const entry = fc.oneof({ weight: 3, arbitrary: expense }, { weight: 1, arbitrary: group });

type Total = 'unmarked' | 'after-blank' | 'marked' | 'dash' | 'head' | 'words' | 'words-below';

const list = fc.record({
  entries: fc.array(entry, { minLength: 1, maxLength: 6 }),
  marker: fc.constantFrom('clause', 'dash', 'point'),
  total: fc.constantFrom<Total>('unmarked', 'after-blank', 'marked', 'dash', 'head', 'words', 'words-below'),
  label: fc.constantFrom('Tổng cộng', 'Tổng kinh phí', 'Tổng dự toán', 'Cộng', 'TỔNG CỘNG', 'Tổng số'),
});

/** Budgets as lists that are right. */
export const budgetList: fc.Arbitrary<PlanText> = fc
  .tuple(list, fc.boolean())
  .map(([{ entries, marker, total, label }, inAppendix]) => {
    const plan = new PlanText();
    plan.add(inAppendix ? 'PHỤ LỤC\nBẢNG TÍNH CHI PHÍ\n\n' : 'I. KINH PHÍ\n');
    const whole = entries.reduce((sum, each) => sum + worthOf(each), 0n);
    if (total === 'head') plan.add(`Chi ${amount(whole)} đồng, gồm:\n`);
    for (const [index, each] of entries.entries()) {
      plan.add(`${markerOf(marker, index)} ${NAMES[index % NAMES.length]}: ${lineOf(each)}\n`);
      if (!('items' in each)) continue;
      const below = marker === 'dash' ? '+' : '-';
      for (const [place, item] of each.items.entries()) plan.add(`${below} ${NAMES[7 - place]}: ${item.shown};\n`);
    }
    const nested = entries.some((each) => 'items' in each);
    plan.add(totalLine(total, label, whole, markerOf(marker, entries.length), nested));
    return plan;
  });

function worthOf(each: Expense | Group): bigint {
  return 'items' in each ? each.items.reduce((sum, item) => sum + item.value, 0n) : each.value;
}

function lineOf(each: Expense | Group): string {
  if (!('items' in each)) return `${each.shown}.`;
  // One item below may be a part that is spoken of, not all.
  if (each.head === 'plain' && each.items.length > 1) return `${amount(worthOf(each))} đồng`;
  return each.head !== 'bare' ? `${amount(worthOf(each))} đồng, trong đó:` : 'gồm:';
}

function markerOf(marker: string, index: number): string {
  if (marker === 'clause') return `${index + 1}.`;
  return marker === 'dash' ? '-' : `${'abcdđeghi'.charAt(index)})`;
}

/** The line that totals a list; `marker` is what its next item begins with. */
function totalLine(form: Total, label: string, whole: bigint, marker: string, nested: boolean): string {
  const shown = `${amount(whole)} đồng`;
  switch (form) {
    case 'head':
      return '';
    case 'unmarked':
      return `${label}: ${shown}.\n`;
    case 'after-blank':
      return `\n${label} ${shown}.\n`;
    case 'marked':
      return `${marker} ${label}: ${shown}.\n`;
    case 'dash':
      // Behind a list of dashes, a dash would total that list.
      return `${nested ? '' : '- '}${label}: ${shown}.\n`;
    case 'words':
      return `${label}: ${shown} (${words(whole)}).\n`;
    case 'words-below':
      return `${label}: ${shown}.\nBằng chữ: ${words(whole)}./.\n`;
  }
}

interface Row {
  readonly factors: readonly bigint[];
  readonly price: bigint;
}

const table = fc.record({
  groups: fc.array(
    fc.array(fc.record({ factors: fc.tuple(small, small), price: thousands }), { minLength: 1, maxLength: 4 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  factors: fc.constantFrom(0, 1, 2),
  grouped: fc.constantFrom('no', 'heads', 'bare-heads', 'subtotals'),
  scale: fc.constantFrom(1n, 1_000n),
  inWords: fc.boolean(),
  head: fc.boolean(),
  samePrice: fc.boolean(),
});

/** Budgets as tables that are right. */
export const budgetTable: fc.Arbitrary<PlanText> = table.map(
  ({ groups: all, factors, grouped, scale, inWords, head, samePrice }) => {
    const groups = samePrice ? all.map(withOnePrice) : all;
    const plan = new PlanText();
    const headings = ['Số lượng', 'Số ngày'].slice(0, factors);
    const blanks = Array.from({ length: factors > 0 ? factors + 1 : 0 }, () => '');
    plan.add('I. KINH PHÍ\n');
    if (head) plan.add(`Chi ${amount(sumOf(groups.flat(), factors) * scale)} đồng, gồm:\n`);
    if (scale > 1n) plan.add(`Đơn vị tính: ${formatNumber(scale)} đồng\n`);
    plan.add(row(['TT', 'Nội dung', ...headings, ...(factors > 0 ? ['Đơn giá'] : []), 'Thành tiền']));
    for (const [index, rows] of groups.entries()) {
      const sum = sumOf(rows, factors);
      if (grouped === 'heads') plan.add(row([roman(index), 'Phần lớn', ...blanks, amount(sum)]));
      if (grouped === 'bare-heads') plan.add(row([roman(index), 'Phần lớn', ...blanks, '']));
      plan.add(rowsOf(rows, factors, grouped !== 'no', samePrice));
      if (grouped === 'subtotals' && groups.length > 1) plan.add(row(['', 'Cộng', ...blanks, amount(sum)]));
    }
    const whole = sumOf(groups.flat(), factors);
    plan.add(row(['', 'Tổng cộng', ...blanks, amount(whole)]));
    if (inWords) plan.add(`Bằng chữ: ${words(whole * scale)}.\n`);
    return plan;
  },
);

/** Rows whose price is written once, in cells that are one. */
function withOnePrice(rows: readonly Row[]): Row[] {
  return rows.map(({ factors }) => ({ factors, price: rows[0]?.price ?? 0n }));
}

function rowsOf(rows: readonly Row[], factors: number, numbered: boolean, merged: boolean): string {
  const lines = rows.map((each, place) => {
    const shown = each.factors.slice(0, factors).map(count);
    const price = factors === 0 ? [] : [merged && place > 0 ? '^' : amount(each.price)];
    const number = numbered ? String(place + 1) : '';
    return row([number, NAMES[place] ?? '', ...shown, ...price, amount(product(each, factors))]);
  });
  return lines.join('');
}

function sumOf(rows: readonly Row[], factors: number): bigint {
  return rows.reduce((total, each) => total + product(each, factors), 0n);
}

function product({ factors, price }: Row, count: number): bigint {
  return factors.slice(0, count).reduce((value, factor) => value * factor, price);
}

function roman(index: number): string {
  return ['I', 'II', 'III', 'IV'][index] ?? '';
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

const crowd = fc.array(
  fc.oneof(
    fc.bigInt({ min: 1n, max: 300n }).map((value) => [value]),
    fc.array(fc.bigInt({ min: 1n, max: 80n }), { minLength: 2, maxLength: 5 }),
  ),
  { minLength: 1, maxLength: 6 },
);

/** Lists of who attends that are right. */
export const attendanceTree: fc.Arbitrary<PlanText> = fc
  .tuple(
    crowd,
    fc.constantFrom('Dự kiến mời ', '1. Thành phần: ', 'Tổng số: ', '- Tổng cộng: '),
    fc.constantFrom('đại biểu', 'người'),
    fc.constantFrom('', 'khoảng '),
    fc.constantFrom(', gồm:', ', bao gồm:', ', trong đó:', ':'),
  )
  .map(([groups, opening, people, roughly, intro]) => {
    const plan = new PlanText();
    const whole = groups.flat().reduce((sum, value) => sum + value, 0n);
    const atEnd = opening.startsWith('-');
    plan.add('I. THÀNH PHẦN\n');
    if (!atEnd) plan.add(`${opening}${roughly}${count(whole)} ${people}${intro}\n`);
    for (const [index, values] of groups.entries()) plan.add(crowdLines(NAMES[index] ?? '', values));
    if (atEnd) plan.add(`${opening}${count(whole)} ${people}.\n`);
    return plan;
  });

function crowdLines(name: string, values: readonly bigint[]): string {
  const sum = values.reduce((total, value) => total + value, 0n);
  const nested = values.length > 1;
  const below = values.map((value) => `+ Lãnh đạo và công chức (kể cả khách): ${count(value)} đồng chí;\n`);
  return `- Khối ${name}: ${count(sum)} đại biểu${nested ? ', gồm:' : ';'}\n${nested ? below.join('') : ''}`;
}

/** Appendices whose groups are sections. */
export const appendixInSections: fc.Arbitrary<PlanText> = fc
  .tuple(
    fc.array(fc.array(expense, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
    fc.boolean(),
    fc.constantFrom('', '\n'),
  )
  .map(([sections, stated, blank]) => {
    const plan = new PlanText();
    plan.add('PHỤ LỤC\nBẢNG TÍNH CHI PHÍ\n\n');
    for (const [index, items] of sections.entries()) {
      const sum = items.reduce((total, item) => total + item.value, 0n);
      plan.add(`${roman(index)}. Phần lớn${stated ? `: ${amount(sum)} đồng, gồm:` : ''}\n`);
      for (const [place, item] of items.entries()) plan.add(`${place + 1}. ${NAMES[place]}: ${item.shown}.\n`);
    }
    const whole = sections.flat().reduce((total, item) => total + item.value, 0n);
    plan.add(`${blank}Tổng cộng: ${amount(whole)} đồng (${words(whole)}).\n`);
    return plan;
  });

/** Several totals of one list: every part closed by `Cộng`, the whole by `Tổng cộng`. */
export const listInParts: fc.Arbitrary<PlanText> = fc
  .array(fc.array(thousands, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 })
  .map((parts) => {
    const plan = new PlanText();
    plan.add('I. KINH PHÍ\n');
    let number = 0;
    for (const part of parts) {
      for (const value of part) plan.add(`${++number}. ${NAMES[number % NAMES.length]}: ${amount(value)} đồng.\n`);
      plan.add(`Cộng: ${amount(part.reduce((sum, value) => sum + value, 0n))} đồng.\n`);
    }
    plan.add(`Tổng cộng: ${amount(parts.flat().reduce((sum, value) => sum + value, 0n))} đồng.\n`);
    return plan;
  });
