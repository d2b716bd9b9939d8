import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_COLUMNS } from '../../../language/headings.ts';
import { isItem } from '../../../language/model/blocks.ts';
import { modelOf, type PlanModel } from '../../../language/model/plan.ts';
import { type Edit, type RuleCode, spanOf } from '../../../language/rules/finding.ts';
import { agendaToTable, tableToAgenda } from '../../../server/refactoring/agenda-tables.ts';
import { budgetToTable } from '../../../server/refactoring/budget-to-table.ts';
import { tableToBudget } from '../../../server/refactoring/table-to-budget.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { readFixture } from '../../language/fixture.ts';
import {
  appendixInSections,
  attendanceTree,
  budgetList,
  budgetTable,
  listInParts,
} from '../../language/model/generated-plans.ts';
import { FIXTURES } from '../../language/plan-files.ts';
import { countsOf } from './laws.ts';

/** Every way to turn a list or a table of a plan, each once. */
function turns(model: PlanModel): Edit[] {
  const lists = model.lines.filter(isItem).flatMap((item) => {
    const at = spanOf(item).start;
    return [agendaToTable(model, at) ?? budgetToTable(model, at)];
  });
  const tables = model.tables.map(({ node }) => tableToAgenda(model, node) ?? tableToBudget(model, node));
  const edits = new Map<number, Edit>();
  for (const edit of [...lists, ...tables]) if (edit) edits.set(edit.start, edit);
  return [...edits.values()];
}

/** What the plan costs wherever it says so, and when things happen. */
function figuresOf({ plan }: CheckedPlan) {
  const { budget, agenda, totals } = modelOf(plan);
  const sums = totals
    .filter(({ dimension }) => dimension.kind === 'money')
    .map(({ declared, scale, sum }) => [declared, sum, scale].join());
  return {
    budget: budget.map(({ value, place }) => `${place} ${value}`),
    agenda: agenda.map(({ start, end }) => `${start}-${end}`),
    sums: [...new Set(sums)],
  };
}

/** What the headings of tables and the form of lists say by themselves. */
const SAID = new Set(
  ['tổng cộng đồng vnđ đ x bằng chữ', ...STANDARD_COLUMNS.flatMap(({ heading, variants }) => [heading, ...variants])]
    .join(' ')
    .toLowerCase()
    .split(' '),
);

/** The words of a text outside comments, each as often as it stands. */
function wordsOf(text: string): string[] {
  const prose = text.replace(/^\s*(?:\/\/.*|[a-zđ]\))/gm, '').toLowerCase();
  return (prose.match(/\p{L}+/gu) ?? []).filter((word) => !SAID.has(word)).sort();
}

/** The words of one text that another does not have so often. */
function missing(from: readonly string[], text: readonly string[]): string[] {
  const rest = [...text];
  return from.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/** How a list and how a plan ends is about lines of words, which rows are not. */
const MAY_SHOW = new Set<RuleCode>(['text.punctuation', 'structure.end-mark']);

async function obeyTheLaws(before: CheckedPlan, edit: Edit) {
  const after = await check(applied(before.text, [edit]));
  expect(figuresOf(after), after.text).toEqual(figuresOf(before));
  const lost = missing(wordsOf(before.text), wordsOf(after.text));
  // A price for one of what is counted has its unit in the column of units.
  const units = new Set(wordsOf(after.text));
  expect(
    lost.filter((word) => !units.has(word)),
    after.text,
  ).toEqual([]);
  const known = countsOf(before);
  const more = after.found.filter(
    ({ code }) => !MAY_SHOW.has(code) && (countsOf(after)[code] ?? 0) > (known[code] ?? 0),
  );
  expect(
    more.map(({ message }) => message.vi),
    after.text,
  ).toEqual([]);
  return after;
}

const ABOUT_SUMS = FIXTURES.filter(({ name }) =>
  /^(?:ag|att|budget|comp|head|num|plans|supp|tables|totals|words)/.test(name),
);

describe('turning lists into tables and tables into lists', () => {
  it('keeps every sum and every word, and brings no finding', async () => {
    const plans = fc.oneof(budgetList, budgetTable, listInParts, appendixInSections, attendanceTree);
    let turned = 0;
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(), async ({ text }, chosen) => {
        const before = await check(text);
        const edits = turns(modelOf(before.plan));
        const edit = edits[chosen % Math.max(edits.length, 1)];
        if (!edit) return;
        turned++;
        const there = await obeyTheLaws(before, edit);
        for (const back of turns(modelOf(there.plan))) await obeyTheLaws(there, back);
      }),
      { numRuns: 100 },
    );
    expect(turned).toBeGreaterThan(15);
  });

  it.each([...CORRECT_PLANS, ...ABOUT_SUMS.map(({ name, text }) => ({ name, text: readFixture(text).text }))])(
    'does so in $name',
    async ({ text }) => {
      const before = await check(text);
      for (const edit of turns(modelOf(before.plan))) await obeyTheLaws(before, edit);
    },
  );
});
