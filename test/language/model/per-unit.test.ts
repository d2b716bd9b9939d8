// What is said of one of several counts as often as its line says, in every wording.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount } from '../../../language/model/amounts.ts';
import { formatMoney } from '../../../language/values/money.ts';
import { check } from '../checked-plan.ts';

const unit = fc.constantFrom('xã', 'thôn', 'tập thể', 'đơn vị', 'chi đoàn', 'tổ', 'hộ gia đình');

type Wording = (count: string, unit: string, one: string) => string;

/** A count and an amount that is said of each, with and without a colon between them. */
const shared: readonly Wording[] = [
  (count, of, one) => `${count} ${of}, mỗi ${of} ${one}`,
  (count, of, one) => `${count} ${of}: mỗi ${of} ${one}`,
  (count, of, one) => `${count} ${of}, mỗi ${of}: ${one}`,
  (count, of, one) => `Dành cho mỗi ${of} ${one}, ${count} ${of}`,
  (count, of, one) => `Mỗi ${of}: ${one} (${count} ${of})`,
  (count, of, one) => `Các ${of} trong cụm (${count} ${of}): ${one}/${of}`,
  (count, of, one) => `Trong cụm có ${count} ${of}: ${one}/${of}`,
];

const prices: readonly Wording[] = [
  (count, of, one) => `${count} ${of}, ${one} mỗi ${of}`,
  (count, of, one) => `${one} một ${of}, ${count} ${of}`,
  (count, of, one) => `Dành cho ${count} ${of} (mỗi ${of} ${one})`,
  (count, of, one) => `Dành cho ${count} ${of} (${one}/${of})`,
  (count, of, one) => `Dành cho ${count} ${of}, mức hỗ trợ mỗi ${of} là ${one}`,
];

const count = fc.integer({ min: 2, max: 40 });
const off = fc.constantFrom(-1, 0, 1);

describe('an amount said of one of several', () => {
  it('is a sum of money as often as its line counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shared, ...prices),
        count,
        unit,
        fc.integer({ min: 1, max: 60 }),
        off,
        async (wording, times, of, price, wrong) => {
          const one = formatMoney(BigInt(price * 50_000));
          const sum = formatMoney(BigInt(price * times * 50_000 + 200_000 + wrong));
          const line = wording(formatCount(BigInt(times)), of, one);
          const { found } = await check(`I. KINH PHÍ\n- ${line};\n- Hoa: 200.000 đồng.\nTổng cộng: ${sum}.\n`);
          expect([line, ...found.map(({ code }) => code)]).toEqual([line, ...(wrong === 0 ? [] : ['budget.total'])]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is a number of people as often as its line counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shared),
        count,
        unit,
        fc.integer({ min: 1, max: 30 }),
        off,
        async (wording, times, of, people, wrong) => {
          const line = wording(formatCount(BigInt(times)), of, `${formatCount(BigInt(people))} đại biểu`);
          const sum = formatCount(BigInt(people * times + 12 + wrong));
          const { found } = await check(
            `I. THÀNH PHẦN\nTổng số ${sum} đại biểu, gồm:\n- ${line};\n- Khách mời: 12 đại biểu.\n`,
          );
          expect([line, ...found.map(({ code }) => code)]).toEqual([
            line,
            ...(wrong === 0 ? [] : ['attendance.total']),
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
