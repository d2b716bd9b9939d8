import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../language/rules/registry.ts';
import { check } from './checked-plan.ts';
import { CORRECT_PLANS } from './correct-plans.ts';
import { AGENDA } from './faults/agenda.ts';
import { DATES } from './faults/dates.ts';
import { type CleanPlan, cleanPlan, type Fault, type FaultClass } from './faults/fault.ts';
import { FIGURES } from './faults/figures.ts';
import { MARKERS } from './faults/markers.ts';
import { PARTS } from './faults/parts.ts';
import { UNITS } from './faults/units.ts';
import { WORDS } from './faults/words.ts';

/** The same faults in every run. */
const SEED = 20_240_221;
const FAULTS_PER_CLASS = 40;
/** Where a class has few places. */
const FAULTS_PER_PLACE = 4;
const LEAST_FOUND = 0.98;

const KNOWN: ReadonlySet<string> = new Set(CATALOGUE.map(({ code }) => code));
const PLANS = CORRECT_PLANS.map(({ name, text }) => cleanPlan(name, text));
const CLASSES = [...FIGURES, ...DATES, ...AGENDA, ...MARKERS, ...WORDS, ...PARTS, ...UNITS].filter(({ codes }) =>
  codes.some((code) => KNOWN.has(code)),
);

interface Injected extends Fault {
  readonly plan: CleanPlan;
}

/** What was found of what was put in, by class. */
const table = new Map<string, { readonly found: number; readonly injected: number }>();

describe('one fault at a time in a correct plan', () => {
  it.each(CLASSES)('is found where it stands: $name', async (kind) => {
    const faults = injected(kind);
    const missed: string[] = [];
    for (const fault of faults) {
      const findings = await findingsOf(fault, kind);
      if (!findings.some(({ line }) => fault.expected.includes(line))) missed.push(described(fault, findings));
    }
    const found = faults.length - missed.length;
    table.set(kind.name, { found, injected: faults.length });
    expect(faults.length, 'places').toBeGreaterThan(0);
    expect(found / faults.length, `${found} of ${faults.length} found\n${missed.join('\n')}`).toBeGreaterThanOrEqual(
      LEAST_FOUND,
    );
  });

  it('is found in every class', () => {
    const rows = [...table].map(([name, { found, injected: all }]) => `${name}: ${found} of ${all}`);
    const poor = [...table].filter(([, { found, injected: all }]) => found / all < LEAST_FOUND);
    expect(table.size).toBe(CLASSES.length);
    expect(
      poor.map(([name]) => name),
      rows.join('\n'),
    ).toEqual([]);
  });
});

/** Faults at different places, as many as are asked for; several at one place where there are few. */
function injected(kind: FaultClass): Injected[] {
  const places = PLANS.flatMap((plan) => kind.places(plan).map((place) => place.map((fault) => ({ ...fault, plan }))));
  const count = Math.min(FAULTS_PER_CLASS, places.length);
  const [chosen = []] = fc.sample(fc.shuffledSubarray(places, { minLength: count, maxLength: count }), {
    seed: SEED,
    numRuns: 1,
  });
  const numRuns = Math.min(FAULTS_PER_PLACE, Math.ceil(FAULTS_PER_CLASS / Math.max(1, count)));
  const faults = chosen.flatMap((place, index) => fc.sample(place, { seed: SEED + index, numRuns }));
  return [...new Map(faults.map((fault) => [`${fault.plan.name}\n${fault.lines.join('\n')}`, fault])).values()];
}

interface Placed {
  readonly code: string;
  readonly line: number;
}

/** What is found by the rules of a class, and was not found before the fault was put in. */
async function findingsOf({ plan, lines }: Injected, kind: FaultClass): Promise<Placed[]> {
  const before = (await findingsInCorrectPlans).get(plan.name);
  const { document, found } = await check(`${lines.join('\n')}\n`, (code) => kind.codes.includes(code));
  return found
    .filter(({ code, message }) => !before?.has(`${code} ${message.vi}`))
    .map(({ code, span }) => ({ code, line: document.textDocument.positionAt(span.start).line }));
}

const findingsInCorrectPlans = Promise.all(
  CORRECT_PLANS.map(async ({ name, text }) => {
    const { found } = await check(text);
    return [name, new Set(found.map(({ code, message }) => `${code} ${message.vi}`))] as const;
  }),
).then((entries) => new Map(entries));

function described({ plan, lines, expected }: Injected, findings: readonly Placed[]): string {
  const changed = plan.lines.findIndex((line, index) => line !== lines[index]);
  const seen = findings.map(({ code, line }) => `${code} on ${line + 1}`).join(', ') || 'nothing';
  const where = expected.map((line) => line + 1).join(' or ');
  return `${plan.name}:${changed + 1} “${plan.lines[changed]}” → “${lines[changed] ?? ''}”: ${seen}, not on ${where}`;
}
