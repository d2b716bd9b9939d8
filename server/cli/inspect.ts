import { type ExitCode, exitCodes } from './exit-codes.ts';
import { asFailure, reportFailure } from './failure.ts';
import { inspectPlan } from './inspection/inspection.ts';
import type { Language } from './language.ts';
import { readPlanFile } from './read-plan.ts';

export interface InspectOptions {
  readonly lang: Language;
}

/** Prints as JSON what is read from a plan; its findings are the business of `check`. */
export async function inspect(path: string, { lang }: InspectOptions): Promise<ExitCode> {
  try {
    const inspection = inspectPlan(await readPlanFile(path));
    process.stdout.write(`${JSON.stringify(inspection, undefined, 2)}\n`);
    return exitCodes.ok;
  } catch (error) {
    reportFailure(asFailure(error, path), lang);
    return exitCodes.failed;
  }
}
