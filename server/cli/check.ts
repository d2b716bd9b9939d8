import { PlanIndex } from '../../language/model/collisions.ts';
import { modelOf } from '../../language/model/plan.ts';
import type { RuleContext } from '../../language/rules/finding.ts';
import type { RuleSettings } from '../../language/rules/rule-settings.ts';
import { type CheckedFile, checkFile } from './checked-file.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { asFailure, type Failure, reportFailure } from './failure.ts';
import { findPlans } from './files.ts';
import type { Format, Language } from './language.ts';
import { chosenNorms } from './norms.ts';
import { type PlanFile, readPlanFile } from './read-plan.ts';
import { jsonReport } from './report-json.ts';
import { textReport } from './report-text.ts';
import { chosenWords } from './words.ts';

export interface CheckOptions {
  readonly format: Format;
  readonly lang: Language;
  /** How the findings of some rules are reported; the others keep their own severity. */
  readonly rule: RuleSettings;
  /** The norms that prices are held against: the name of a table that comes with the language, or a file. */
  readonly norms?: string;
  /** A file with words of the user's own, one a line. */
  readonly words?: string;
}

/** Checks the plans that some paths name and reports on them, also when some of them cannot be read. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { files, failures: unfound } = findPlans(paths);
  const failures: Failure[] = [...unfound];
  const norms = chosenNorms(options.norms, failures);
  const words = chosenWords(options.words, failures);
  const plans = await readPlans(files, failures);
  const index = new PlanIndex();
  for (const { path, document, plan } of plans) {
    index.set(document.uri.toString(), path, modelOf(plan).facts.facts);
  }
  const context = ({ document, plan }: PlanFile): RuleContext => {
    return { norms, words, others: index.colliding(document.uri.toString(), modelOf(plan).facts.facts) };
  };
  const checked = plans.map((file) => checkFile(file, options.rule, failures, context(file)));
  for (const failure of failures) reportFailure(failure, options.lang);
  process.stdout.write(report(checked, failures.length, options));
  if (failures.length > 0) return exitCodes.failed;
  const hasErrors = checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return hasErrors ? exitCodes.errorsFound : exitCodes.ok;
}

async function readPlans(paths: readonly string[], failures: Failure[]): Promise<PlanFile[]> {
  const plans: PlanFile[] = [];
  for (const path of paths) {
    try {
      plans.push(await readPlanFile(path));
    } catch (error) {
      failures.push(asFailure(error, path));
    }
  }
  return plans;
}

function report(checked: readonly CheckedFile[], failed: number, { format, lang }: CheckOptions): string {
  switch (format) {
    case 'json':
      return jsonReport(checked, lang);
    case 'text':
      return textReport(checked, failed, lang, process.stdout.isTTY ? process.stdout.columns : undefined);
  }
}
