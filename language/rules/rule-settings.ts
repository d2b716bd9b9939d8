import type { RuleCode, Severity } from './finding.ts';
import { CATALOGUE, type Diagnosed } from './registry.ts';

export const RULE_SETTINGS = ['error', 'warning', 'information', 'off'] as const satisfies readonly (
  | Severity
  | 'off'
)[];

/** How a rule is to be shown, or that it is not. */
export type RuleSetting = (typeof RULE_SETTINGS)[number];

/** What the user has chosen, by code; a rule that is not named keeps its own severity. */
export type RuleSettings = ReadonlyMap<RuleCode, RuleSetting>;

const OWN: ReadonlyMap<string, { readonly code: RuleCode; readonly severity: Severity }> = new Map(
  CATALOGUE.map((rule) => [rule.code, rule]),
);

/** The code that a text is, if it is one. */
export function asRuleCode(text: string): RuleCode | undefined {
  return OWN.get(text)?.code;
}

export function isRuleSetting(value: unknown): value is RuleSetting {
  return RULE_SETTINGS.some((setting) => setting === value);
}

/** The findings as the user wants to see them. */
export function applySettings(found: readonly Diagnosed[], settings: RuleSettings): readonly Diagnosed[] {
  if (settings.size === 0) return found;
  return found.flatMap((finding) => {
    const severity = chosen(finding, settings.get(finding.code));
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** A finding that is milder than its rule stays as mild; the rule's own severity as a setting changes nothing. */
function chosen({ code, severity }: Diagnosed, setting: RuleSetting | undefined): RuleSetting {
  const own = OWN.get(code)?.severity;
  if (setting === undefined || setting === 'off' || severity === own) return setting ?? severity;
  return setting === own ? severity : milder(severity, setting);
}

function milder<S extends RuleSetting>(one: S, other: S): S {
  return RULE_SETTINGS.indexOf(one) > RULE_SETTINGS.indexOf(other) ? one : other;
}
