import { describe, expect, it } from 'vitest';
import { check, shown } from './checked-plan.ts';
import { CORRECT_PLANS } from './correct-plans.ts';

/** The examples that newcomers open first, and plans of bodies of every level, from 2019 to 2026. */
describe.each(CORRECT_PLANS)('$name', ({ text }) => {
  it('has no error and no warning', async () => {
    const checked = await check(text);
    const lines = checked.found.map((finding) => `${shown(checked, finding)} ${finding.message.vi}`);
    const loud = checked.found.filter(({ severity }) => severity !== 'information');
    const informed = checked.found.length - loud.length;
    expect(checked.parserErrors).toEqual([]);
    expect(loud.length, `${informed} of ${lines.length} findings are information:\n${lines.join('\n')}`).toBe(0);
  });
});

it('are enough of them', () => {
  expect(CORRECT_PLANS.length).toBeGreaterThanOrEqual(14);
});
