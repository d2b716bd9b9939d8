import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../language/values/number.ts';
import { moneyInWords } from '../../../language/values/number-words.ts';
import { check } from '../checked-plan.ts';

const BILLION = 10n ** 9n;
/** 999 tỷ tỷ and what comes before the next. */
const LIMIT = 1_000n * BILLION * BILLION - 1n;

/** Sums that a floating point number cannot tell from their neighbours, and any other. */
const value = fc.oneof(
  fc.bigInt({ min: 2n ** 53n, max: 2n ** 53n + 99n }),
  fc.bigInt({ min: 2n ** 53n, max: LIMIT / 3n }),
  fc.bigInt({ min: 1n, max: LIMIT / 3n }),
);

describe('sums past what a floating point number holds', () => {
  it('are added to the last đồng', async () => {
    await fc.assert(
      fc.asyncProperty(value, value, fc.constantFrom(-1n, 0n, 1n), async (one, other, off) => {
        const sum = one + other;
        const text = `I. KINH PHÍ\n1. Đường: ${money(one)}\n2. Cầu: ${money(other)}\nTổng cộng: ${money(sum + off)}\n`;
        const { found } = await check(text);
        expect(found.map(({ code }) => code)).toEqual(off === 0n ? [] : ['budget.total']);
        if (off !== 0n) expect(found[0]?.message.vi).toContain(`${money(sum)} (lệch 1 đồng)`);
      }),
      { numRuns: 80 },
    );
  });

  it('are multiplied to the last đồng', async () => {
    await fc.assert(
      fc.asyncProperty(
        value,
        fc.bigInt({ min: 2n, max: 99n }),
        fc.constantFrom(-1n, 0n, 1n),
        async (price, times, off) => {
          const text = `I. KINH PHÍ\n1. Đường: ${times} đoạn x ${money(price)} = ${money(price * times + off)}\n`;
          const { found } = await check(text);
          expect(found.map(({ code }) => code)).toEqual(off === 0n ? [] : ['budget.line']);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('are the same in figures and in words, up to 999 tỷ tỷ', async () => {
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(0n, 1n), async (sum, off) => {
        const text = `I. KINH PHÍ\n1. Đường: ${money(sum)} (${moneyInWords(sum + off)}).\n`;
        const { found } = await check(text);
        expect(found.map(({ code }) => code)).toEqual(off === 0n ? [] : ['budget.words']);
      }),
      { numRuns: 80 },
    );
  });

  it.each([LIMIT, LIMIT - 1n, 999n * BILLION * BILLION])('%s is the last of them', async (sum) => {
    const { found } = await check(`I. KINH PHÍ\n1. Đường: ${money(sum)} (${moneyInWords(sum)}).\n`);
    expect(found).toEqual([]);
  });
});

function money(sum: bigint): string {
  return `${formatNumber(sum)} đồng`;
}
