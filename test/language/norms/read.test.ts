import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readNorms } from '../../../language/norms/read.ts';

interface Schema {
  readonly definitions: Record<
    'table' | 'norm',
    { required: string[]; properties: Record<string, { enum?: string[] }> }
  >;
}

const schema: Schema = JSON.parse(
  readFileSync(new URL('../../../syntaxes/norms.schema.json', import.meta.url), 'utf8'),
);
const VALUES: Readonly<Record<string, unknown>> = {
  $schema: 'norms.schema.json',
  source: 'Nghị quyết',
  from: '2025-08-01',
  to: '2026-07-31',
  name: 'giải khát',
  words: ['Giải khát'],
  needs: [],
  beside: ['hoa quả'],
  most: 20000,
  per: 'day',
  place: 'commune',
};

function objectOf(keys: readonly string[], change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...Object.fromEntries(keys.map((key) => [key, VALUES[key]])), ...change };
}

const { table, norm } = schema.definitions;
const allOf = ({ properties }: { properties: object }) => Object.keys(properties);

function read(
  tableKeys: readonly string[],
  normKeys: readonly string[],
  change: Readonly<Record<string, unknown>> = {},
) {
  return readNorms(JSON.stringify(objectOf(tableKeys, { norms: [objectOf(normKeys, change)] }))).kind;
}

describe('the schema that editors complete tables by', () => {
  it('names the properties that are read, the needed ones as needed', () => {
    expect(read(allOf(table), allOf(norm))).toBe('read');
    expect(read(table.required, norm.required)).toBe('read');
    for (const key of norm.required) {
      expect(
        read(
          table.required,
          norm.required.filter((other) => other !== key),
        ),
        key,
      ).toBe('faulty');
    }
    for (const key of table.required.filter((other) => other !== 'norms')) {
      expect(
        read(
          table.required.filter((other) => other !== key),
          norm.required,
        ),
        key,
      ).toBe('faulty');
    }
  });

  it.each(['per', 'place'])('offers the values of “%s” that are read', (key) => {
    const values = norm.properties[key]?.enum ?? [];
    expect(values.map((value) => read(table.required, allOf(norm), { [key]: value }))).toEqual(
      values.map(() => 'read'),
    );
    expect(read(table.required, allOf(norm), { [key]: 'week' })).toBe('faulty');
  });
});

it('keeps the faults few and says where each stands', () => {
  const norms = Array.from({ length: 50 }, () => ({}));
  const reading = readNorms(
    JSON.stringify([objectOf(['source', 'from'], { norms: [objectOf(allOf(norm))] }), { norms }]),
  );
  const faults = reading.kind === 'faulty' ? reading.faults.map(({ en }) => en) : [];
  expect(faults).toHaveLength(10);
  expect(faults[0]).toBe('[1].source: must be a text');
  expect(faults[2]).toBe('[1].norms[0].name: must be a text');
});

it.each(['null', '[]x', '"a"', '[[]]', `{"norms":${'['.repeat(5000)}`])('survives %.20s', (text) => {
  expect(readNorms(text).kind).toBe('faulty');
});
