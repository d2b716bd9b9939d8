import { describe, expect, it, test } from 'vitest';
import type { Rule } from '../../../language/rules/finding.ts';
import { CATALOGUE, checkPlan, RULES } from '../../../language/rules/registry.ts';
import { check } from '../checked-plan.ts';
import { type Announced, readFixture } from '../fixture.ts';
import { FIXTURES, isAbout } from '../plan-files.ts';

const codes = CATALOGUE.map(({ code }) => code);

interface Case {
  readonly name: string;
  /** The part of the path that groups fixtures: a rule's code, or a subject of several rules. */
  readonly folder: string;
  readonly announced: readonly Announced[];
}

const cases: readonly Case[] = FIXTURES.map(({ name, text }) => {
  return { name, folder: name.split('/')[0] ?? '', announced: readFixture(text).announced };
});

describe.each(CATALOGUE)('$code', ({ code, severity, title }) => {
  /** A folder of the code's own is all about it; else those that can find it. */
  const own = cases.filter(({ folder }) => folder === code);
  const about = own.length > 0 ? own : cases.filter(({ name }) => isAbout(name, code));
  const fires = ({ announced }: Case) => announced.some((finding) => finding.code === code);

  it('has a code of the form area.name, once', () => {
    expect(code).toMatch(/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/);
    expect(codes.filter((other) => other === code)).toEqual([code]);
  });

  it('has a severity and a title in Vietnamese and in English', () => {
    expect(['error', 'warning', 'information']).toContain(severity);
    expect(title.vi).toBe(title.vi.normalize('NFC').trim());
    expect(title.vi).toMatch(/[ăâđêôơưàảãáạèẻẽéẹìỉĩíịòỏõóọùủũúụỳỷỹýỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i);
    expect(title.en.trim()).not.toBe('');
    expect(title.en).not.toBe(title.vi);
  });

  it('has a fixture that fires and one that stays silent', () => {
    expect(about.filter(fires).map(({ name }) => name)).not.toEqual([]);
    expect(about.filter((one) => !fires(one)).map(({ name }) => name)).not.toEqual([]);
  });
});

test('a folder of fixtures that is named like a code is named after a rule', () => {
  const folders = new Set(cases.map(({ folder }) => folder).filter((folder) => folder.includes('.')));
  const known: readonly string[] = codes;
  expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
});

describe.each(FIXTURES)('what is said of $name', ({ text }) => {
  it('is said in both languages', async () => {
    const { found } = await check(readFixture(text).text);
    const said = found.flatMap(({ message, fixes, related }) => [
      message,
      ...(fixes ?? []).map(({ title }) => title),
      ...(related ?? []).map((place) => place.message),
    ]);
    expect(said.filter(({ vi, en }) => vi.trim() === '' || en.trim() === '')).toEqual([]);
    expect(found.map(({ message }) => message).filter(({ vi, en }) => vi === en)).toEqual([]);
  });
});

test('a rule that fails is told of, silences itself alone and blames no comment', async () => {
  const { plan } = await check(
    'I. KINH PHÍ\n// kehoach-bỏ-qua date.invalid: theo công văn\n1. Hoa ngày 31/6/2025: 2 bó x 100 đồng/bó = 300 đồng.\n',
  );
  const broken: readonly Rule[] = RULES.map((rule) => (rule.code === 'date.invalid' ? { ...rule, check: fail } : rule));
  const failures: string[] = [];
  const found = checkPlan(plan, (code, error) => failures.push(`${code}: ${String(error)}`), broken);
  expect(failures).toEqual(['date.invalid: Error: broken']);
  expect(found.map(({ code }) => code)).toEqual(['budget.line']);
});

function fail(): never {
  throw new Error('broken');
}
