import { InvalidArgumentError, Option } from 'commander';
import type { RuleCode } from '../../language/rules/finding.ts';
import {
  asRuleCode,
  isRuleSetting,
  RULE_SETTINGS,
  type RuleSetting,
  type RuleSettings,
} from '../../language/rules/rule-settings.ts';

/** `--rule code=severity`, once for every rule that is to be reported otherwise than by itself. */
export function ruleOption(): Option {
  const description = `mức của một quy tắc, ghi nhiều lần được: ${RULE_SETTINGS.join(', ')} (severity of a rule; may be repeated)`;
  return new Option('--rule <code=severity>', description)
    .argParser((value: string, before: RuleSettings) => new Map([...before, readRule(value)]))
    .default(new Map());
}

function readRule(value: string): readonly [RuleCode, RuleSetting] {
  const [name = '', setting] = value.split('=', 2);
  const code = asRuleCode(name);
  if (code === undefined) throw new InvalidArgumentError(`There is no rule '${name}'.`);
  if (!isRuleSetting(setting)) throw new InvalidArgumentError(`Allowed severities are ${RULE_SETTINGS.join(', ')}.`);
  return [code, setting];
}
