import { type CleanPlan, type Fault, type FaultClass, matches, oneOf, otherNumbers, rewritten } from './fault.ts';
import { levelOf, totalsOver } from './lists.ts';

const MONEY = /(?<![\d.,])\d{1,3}(?:\.\d{3})+(?= đồng)/g;
const COMPUTED = / x .* = /;
const PEOPLE = /(\d+)(?= (?:đại biểu|người|đồng chí)(?:[,;.:]|$))/g;
const HEAD_OF_PEOPLE = /\d+ (?:đại biểu|người|đồng chí), (?:gồm|bao gồm|trong đó|cụ thể):$/;
const TOTAL = /(?:Tổng cộng|Cộng \([\d+]+\)|Tổng kinh phí)[^\d]*\d|\d đồng(?: \([^)]*\))?.*, (?:gồm|trong đó):$/;
const WORDS = /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín)(?!\p{L})/gu;
const IN_WORDS = /Bằng chữ:|đồng \([^)]*đồng\)/;
const DIGITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function changed(
  plan: CleanPlan,
  pattern: RegExp,
  isRead: (line: string, at: number) => boolean,
  where?: (at: number) => number[],
) {
  return matches(plan, pattern, isRead).flatMap((found) => {
    const expected = where ? where(found.at) : [found.at];
    if (expected.length === 0) return [];
    return oneOf(
      otherNumbers(found.groups[0] ?? '').map((other) => rewritten(plan, found.at, found.with(other), expected)),
    );
  });
}

/** A row of a table with factors and an amount. */
function isComputedRow({ lines }: CleanPlan, line: string, at: number): boolean {
  const heading = lines.slice(0, at).findLast((above) => above.startsWith('|') && /Thành tiền/.test(above));
  return line.startsWith('|') && !line.includes('Tổng') && heading !== line && /\d\.\d{3} \|$/.test(line);
}

function isPlainItem(line: string): boolean {
  return /^(?:\d+\.|[a-zđ]\)|-|\+) .*\d đồng[;.]$/.test(line) && !COMPUTED.test(line) && !TOTAL.test(line);
}

function otherWords(plan: CleanPlan): Fault[][] {
  return matches(plan, WORDS, (line) => IN_WORDS.test(line)).flatMap((found) => {
    const word = found.groups[0] ?? '';
    const start = found.with('\0').indexOf('\0');
    const bracket = Math.max(found.line.indexOf('Bằng chữ:'), found.line.search(/\((?=[^()]*đồng\))/));
    const end = found.line.indexOf(')', bracket);
    if (start < bracket || (end >= 0 && start > end)) return [];
    const others = DIGITS.filter((other) => other !== word.toLowerCase());
    const shaped = others.map((other) =>
      word === word.toLowerCase() ? other : other.charAt(0).toUpperCase() + other.slice(1),
    );
    return [shaped.map((other) => rewritten(plan, found.at, found.with(other)))];
  });
}

/** `2.200.000` as hasty fingers write it. */
function malformed(amount: string): string[] {
  return [amount.slice(0, -1), amount.replaceAll('.', ','), `${amount}0`, amount.replace('.', '..')];
}

/** Changed numbers. */
export const FIGURES: readonly FaultClass[] = [
  {
    name: 'a number of a computation',
    codes: ['budget.line'],
    places: (plan) => changed(plan, /(?<![\d.,]|^)\d(?:[\d.]*\d)?(?= \p{L})/gu, (line) => COMPUTED.test(line)),
  },
  {
    name: 'a number of a row',
    codes: ['budget.line'],
    places: (plan) =>
      changed(plan, /(?<=. \| )\d[\d.]*(?= \||(?: \p{L}+)+ \|)/gu, (line, at) => isComputedRow(plan, line, at)),
  },
  {
    name: 'the amount of an item',
    codes: ['budget.total'],
    places: (plan) => changed(plan, MONEY, isPlainItem, (at) => totalsOver(plan, at)),
  },
  {
    name: 'a total of money',
    codes: ['budget.total'],
    places: (plan) => [
      ...changed(plan, MONEY, (line) => TOTAL.test(line) && !line.startsWith('|')),
      ...changed(plan, /\d[\d.]+(?= \|$)/g, (line) => /^\|[ |]*Tổng cộng/.test(line)),
    ],
  },
  {
    name: 'a total stated twice',
    codes: ['budget.agreement'],
    places: (plan) =>
      changed(
        plan,
        MONEY,
        (line) => /Phụ lục kèm theo/.test(line),
        (at) => [at, ...statedAgain(plan)],
      ),
  },
  {
    name: 'an amount in words',
    codes: ['budget.words'],
    places: (plan) => otherWords(plan).flatMap(oneOf),
  },
  {
    name: 'figures beside their words',
    codes: ['budget.words'],
    places: (plan) => changed(plan, MONEY, (line) => /\d đồng \([^)]*đồng\)/.test(line)),
  },
  {
    name: 'an amount that cannot be read',
    codes: ['budget.amount', 'text.number'],
    places: (plan) =>
      matches(plan, MONEY).flatMap((found) =>
        oneOf(malformed(found.groups[0] ?? '').map((bad) => rewritten(plan, found.at, found.with(bad)))),
      ),
  },
  {
    name: 'a number of delegates',
    codes: ['attendance.total'],
    places: (plan) =>
      changed(plan, /\d+(?= (?:đại biểu|người|đồng chí), (?:gồm|bao gồm|trong đó|cụ thể):$)/g, () => true),
  },
  {
    name: 'a number of a breakdown',
    codes: ['attendance.total'],
    places: (plan) =>
      changed(
        plan,
        PEOPLE,
        (line) =>
          /^(?:\d+\.|\d+\.\d+\.?|[a-zđ]\)|-|\+) .*: \d+ (?:đại biểu|người|đồng chí)[;.]$/.test(line) &&
          !HEAD_OF_PEOPLE.test(line),
        (at) => totalsOver(plan, at),
      ),
  },
  {
    name: 'people who are paid for and not invited',
    codes: ['budget.headcount'],
    places: (plan) => uninvited(plan).flatMap(oneOf),
  },
  { name: 'delegates without a breakdown', codes: ['attendance.breakdown'], places: (plan) => oneOf(unlisted(plan)) },
];

/** People who are paid for and were never invited. */
function uninvited(plan: CleanPlan): Fault[][] {
  return matches(plan, /(?<=: )\d+(?= người x )/g, (line, at) => at > plan.body && /đồng[;.]$/.test(line)).map(
    (found) => ['901', '1.250'].map((other) => rewritten(plan, found.at, found.with(other))),
  );
}

/** A number of delegates that loses its list. */
function unlisted(plan: CleanPlan): Fault[] {
  const head = plan.lines.findIndex((line, at) => at > plan.body && HEAD_OF_PEOPLE.test(line));
  const line = plan.lines[head] ?? '';
  const level = /^\d/.test(line) ? levelOf(line) : 0;
  const end = plan.lines.findIndex((other, at) => at > head && (other === '' || levelOf(other) <= level));
  if (head < 0) return [];
  const bare = line.replace(/, [^,]*:$/, '.');
  return [{ lines: [...plan.lines.slice(0, head), bare, ...plan.lines.slice(end)], expected: [head] }];
}

function statedAgain({ lines }: CleanPlan): number[] {
  const total = lines.findLastIndex((line) => /^Cộng|^Tổng|^\|[ |]*Tổng cộng/.test(line));
  return total < 0 ? [] : [total];
}
