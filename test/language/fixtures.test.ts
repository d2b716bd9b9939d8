import { describe, expect, it } from 'vitest';
import { RULES } from '../../language/rules/registry.ts';
import { type CheckedPlan, check, shown } from './checked-plan.ts';
import { type Announced, readFixture } from './fixture.ts';
import { FIXTURES, isAbout } from './plan-files.ts';

/** What `text.unicode` is about. */
const DECOMPOSED = 'decomposed letters';
const VARIANTS: readonly (readonly [how: string, variant: (plan: string) => string])[] = [
  ['Windows line ends', (plan) => plan.replaceAll('\n', '\r\n')],
  [DECOMPOSED, (plan) => plan.normalize('NFD')],
  ['a byte order mark', (plan) => `\uFEFF${plan}`],
  ['blanks at the ends of lines', (plan) => plan.replaceAll('\n', ' \t\n')],
];

describe.each(FIXTURES)('$name', ({ name, text: source }) => {
  const { text, announced } = readFixture(source);
  const read = (plan: string) => check(plan, (code) => isAbout(name, code));

  it('has the findings that it announces, and no other', async () => {
    const checked = await read(text);
    expect(checked.parserErrors).toEqual([]);
    expect(checked.found.map((finding) => shown(checked, finding)).sort()).toEqual(announced.map(asShown).sort());
    expect(unsaid(checked, announced)).toEqual([]);
  });

  it('has the same findings however it is stored', async () => {
    const found = summary(await read(text));
    for (const [how, variant] of VARIANTS) {
      if (how === DECOMPOSED && name.startsWith('text.unicode/')) continue;
      expect(summary(await read(variant(text))), how).toEqual(found);
    }
  });
});

it('covers every rule, finding and silence', () => {
  const fixtures = FIXTURES.map(({ text }) => readFixture(text));
  const announced = new Set(fixtures.flatMap((fixture) => fixture.announced.map(({ code }) => code)));
  expect(RULES.map(({ code }) => code).filter((code) => !announced.has(code))).toEqual([]);
  expect(fixtures.filter((fixture) => fixture.announced.length === 0).length).toBeGreaterThan(RULES.length);
});

function asShown({ line, from, to, severity, code }: Announced): string {
  return `${line}:${from}-${line}:${to} ${severity} ${code}`;
}

/** Announced texts that no message at their place says. */
function unsaid(checked: CheckedPlan, announced: readonly Announced[]): string[] {
  return announced.flatMap((expected) => {
    const there = checked.found.filter((finding) => shown(checked, finding) === asShown(expected));
    const isSaid = there.some(({ message }) => expected.says.every((said) => message.vi.includes(said)));
    return isSaid ? [] : [`${asShown(expected)} ${expected.says.join(' | ')} in ${there.map((f) => f.message.vi)}`];
  });
}

/** What is found on which line, without columns. */
function summary({ document, found }: CheckedPlan): string[] {
  return found.map(({ span, code, message, severity }) => {
    const { line } = document.textDocument.positionAt(span.start);
    return `${line + 1} ${severity} ${code} ${message.vi.normalize('NFC')}`;
  });
}
