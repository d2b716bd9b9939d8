// A server like any other, one of whose rules fails on every plan.
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Rule } from '../../language/rules/finding.ts';
import { RULES } from '../../language/rules/registry.ts';
import { startServer } from '../../server/start.ts';

function broken(rule: Rule): Rule {
  const check = () => {
    throw new Error('the rule is broken');
  };
  return rule.code === 'date.invalid' ? { ...rule, check } : rule;
}

startServer(createConnection(ProposedFeatures.all), RULES.map(broken));
