import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../language/model/plan.ts';
import { shortDates } from '../../../server/refactoring/long-dates.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { readFixture } from '../../language/fixture.ts';
import { FIXTURES } from '../../language/plan-files.ts';

const readings = ({ plan }: CheckedPlan) => modelOf(plan).dates.map(({ reading, weekday }) => ({ reading, weekday }));
const ABOUT_DATES = FIXTURES.filter(({ name }) => /^(?:date|basis|agenda)/.test(name));
const PLANS = [...CORRECT_PLANS, ...ABOUT_DATES.map(({ name, text }) => ({ name, text: readFixture(text).text }))];

describe('writing all dates in full', () => {
  it.each(PLANS)('keeps every date of $name as it reads, brings no finding, and once is enough', async ({ text }) => {
    const before = await check(text);
    const edits = shortDates(modelOf(before.plan)).flatMap((date) => date.edits);
    const after = await check(applied(text, edits));
    expect(readings(after)).toEqual(readings(before));
    expect(after.found.map(({ code }) => code)).toEqual(before.found.map(({ code }) => code));
    expect(shortDates(modelOf(after.plan))).toEqual([]);
  });
});
