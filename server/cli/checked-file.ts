import type { RuleContext } from '../../language/rules/finding.ts';
import { checkPlan, type Diagnosed, RULES } from '../../language/rules/registry.ts';
import { applySettings, type RuleSettings } from '../../language/rules/rule-settings.ts';
import { Failure } from './failure.ts';
import type { PlanFile } from './read-plan.ts';

/** A plan with what the rules found in it. */
export interface CheckedFile {
  readonly file: PlanFile;
  readonly findings: readonly Diagnosed[];
}

/** Checks a plan. A rule that breaks is added to the failures: it is a failure of the check, not silence. */
export function checkFile(
  file: PlanFile,
  settings: RuleSettings,
  failures: Failure[],
  context?: RuleContext,
): CheckedFile {
  const { path, plan } = file;
  const failed = (code: string, error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    failures.push(
      new Failure({
        vi: `${path}: quy tắc ${code} bị lỗi nên chưa kiểm tra: ${reason}`,
        en: `${path}: the rule ${code} broke and was not checked: ${reason}`,
      }),
    );
  };
  const findings = checkPlan(plan, failed, RULES, context);
  return { file, findings: applySettings(findings, settings) };
}
