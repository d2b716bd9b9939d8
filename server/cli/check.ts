import { checkPlan, type Diagnosed } from '../../language/rules/registry.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { asFailure, Failure, reportFailure } from './failure.ts';
import { findPlans } from './files.ts';
import type { Format, Language } from './language.ts';
import { type PlanFile, readPlanFile } from './read-plan.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';

export interface CheckOptions {
  readonly format: Format;
  readonly lang: Language;
}

/** A plan with what the rules found in it. */
export interface CheckedFile {
  readonly file: PlanFile;
  readonly findings: readonly Diagnosed[];
}

/** Checks the plans that some paths name and reports on them, also when some of them cannot be read. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { files, failures: unfound } = findPlans(paths);
  const failures: Failure[] = [...unfound];
  const checked: CheckedFile[] = [];
  for (const path of files) {
    try {
      checked.push(await checkFile(path, failures));
    } catch (error) {
      failures.push(asFailure(error, path));
    }
  }
  for (const failure of failures) reportFailure(failure, options.lang);
  process.stdout.write(report(checked, failures.length, options));
  if (failures.length > 0) return exitCodes.failed;
  const hasErrors = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return hasErrors ? exitCodes.errorsFound : exitCodes.ok;
}

/** A rule that breaks is a failure of the check, not silence. */
async function checkFile(path: string, failures: Failure[]): Promise<CheckedFile> {
  const file = await readPlanFile(path);
  const findings = checkPlan(file.plan, (code, error) => {
    const reason = error instanceof Error ? error.message : String(error);
    failures.push(
      new Failure({
        vi: `${path}: quy tắc ${code} bị lỗi nên chưa kiểm tra: ${reason}`,
        en: `${path}: the rule ${code} broke and was not checked: ${reason}`,
      }),
    );
  });
  return { file, findings };
}

function report(checked: readonly CheckedFile[], failed: number, { format, lang }: CheckOptions): string {
  switch (format) {
    case 'json':
      return jsonReport(checked, lang);
    case 'text':
      return textReport(checked, failed, lang, process.stdout.isTTY ? process.stdout.columns : undefined);
  }
}
