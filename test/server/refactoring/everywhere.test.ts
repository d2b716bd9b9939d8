import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../language/model/plan.ts';
import { type Edit, spanOf } from '../../../language/rules/finding.ts';
import type { Offer } from '../../../server/features/refactorings/refactoring.ts';
import { REFACTORINGS } from '../../../server/features/refactorings.ts';
import { applied, type CheckedPlan, check } from '../../language/checked-plan.ts';
import { readFixture } from '../../language/fixture.ts';
import { EXAMPLES, FIXTURES } from '../../language/plan-files.ts';

/** What is offered at every line of a plan, in the order of the lines. */
function offersIn({ plan }: CheckedPlan): Offer[][] {
  const model = modelOf(plan);
  return model.lines.map((line) => {
    const { start } = spanOf(line);
    const last = line.text.at(-1) ?? line.label.at(-1);
    const end = last ? spanOf(last).end : start;
    return REFACTORINGS.flatMap(({ offers }) => offers(model, { start, end }));
  });
}

function overlaps(edits: readonly Edit[]): boolean {
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  return ordered.some((edit, index) => edit.start < (ordered[index - 1]?.end ?? 0));
}

/** How a text comes from other systems. */
const FORMS: readonly {
  readonly form: string;
  readonly write: (text: string) => string;
  readonly read: (text: string) => string;
}[] = [
  { form: 'CRLF', write: (text) => text.replaceAll('\n', '\r\n'), read: (text) => text.replaceAll('\r\n', '\n') },
  { form: 'NFD', write: (text) => text.normalize('NFD'), read: (text) => text.normalize('NFC') },
  { form: 'BOM', write: (text) => `\uFEFF${text}`, read: (text) => text.replace(/^\uFEFF/, '') },
];

describe.each(EXAMPLES)('in $name', ({ text }) => {
  it('every offer has edits that do not overlap, and a name of its own', async () => {
    for (const offers of offersIn(await check(text, () => false))) {
      for (const { edits, title } of offers) expect(overlaps(edits()), title.vi).toBe(false);
    }
  });

  it.each(FORMS)('every offer does the same in $form', async ({ write, read }) => {
    const plain = await check(text, () => false);
    const other = await check(write(text), () => false);
    const offers = offersIn(plain);
    const others = offersIn(other);
    const told = (all: readonly Offer[][]) => all.map((line) => line.map(({ title }) => read(title.vi)));
    expect(told(others)).toEqual(told(offers));
    // One line of each kind stands for the others.
    const seen = new Set<string>();
    for (const [index, line] of offers.entries()) {
      for (const [place, { id, edits }] of line.entries()) {
        if (seen.has(id)) continue;
        seen.add(id);
        const same = others[index]?.[place]?.edits() ?? [];
        expect(read(applied(other.text, same)), id).toBe(applied(plain.text, edits()));
      }
    }
  });
});

describe('in plans with faults', () => {
  it('every offer has edits that do not overlap', async () => {
    for (const { name, text } of FIXTURES) {
      for (const offers of offersIn(await check(readFixture(text).text, () => false))) {
        for (const { edits, title } of offers) expect(overlaps(edits()), `${name}: ${title.vi}`).toBe(false);
      }
    }
  });
});
