import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../language/rules/registry.ts';
import { RULE_SETTINGS } from '../../language/rules/rule-settings.ts';
import { explainRuleCommand } from '../../server/protocol.ts';
import { readDocument } from './documents.ts';
import { rulesSetting } from './rules-setting.ts';

interface Setting {
  readonly additionalProperties?: boolean;
  readonly properties?: Readonly<Record<string, { readonly default: string; readonly enum: readonly string[] }>>;
}

const {
  contributes,
}: {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
} = JSON.parse(readDocument('package.json'));
const setting = contributes.configuration.properties['kehoach.rules'];

describe('the setting of the rules in the manifest', () => {
  test('lists every rule of the registry, and no other', () => {
    expect(Object.keys(setting?.properties ?? {})).toEqual(CATALOGUE.map(({ code }) => code));
    expect(setting?.additionalProperties).toBe(false);
  });

  test.each(CATALOGUE)('$code: has its severity as default, and every severity as a choice', ({ code, severity }) => {
    expect(setting?.properties?.[code]).toMatchObject({ default: severity, enum: RULE_SETTINGS });
  });

  test('is as the registry would write it: npm run settings', () => expect(setting).toEqual(rulesSetting()));
});

test('the command that explains a rule is in the command palette', () => {
  expect(contributes.commands.map(({ command }) => command)).toContain(explainRuleCommand);
});
