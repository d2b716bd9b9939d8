import { buildDocument } from '../document/build.ts';
import { htmlPage } from '../render/page.ts';
import { plainText } from '../render/text.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { asFailure, type Failure, reportFailure } from './failure.ts';
import type { Language } from './language.ts';
import { type ExportTarget, targetsOf } from './outputs.ts';
import { readPlanFile } from './read-plan.ts';
import { writeWhole } from './write-file.ts';

export const exportKinds = ['html', 'txt'] as const;

export type ExportKind = (typeof exportKinds)[number];

export interface ExportOptions {
  readonly to: ExportKind;
  readonly output?: string;
  readonly lang: Language;
}

/** Writes the formal documents of some plans; one plan without an output goes to the standard output. */
export async function exportPlans(inputs: readonly string[], options: ExportOptions): Promise<ExitCode> {
  let targets: readonly ExportTarget[];
  try {
    targets = targetsOf(inputs, options.to, options.output);
  } catch (error) {
    reportFailure(asFailure(error, options.output ?? ''), options.lang);
    return exitCodes.failed;
  }
  let exitCode: ExitCode = exitCodes.ok;
  for (const target of targets) {
    const failure = await exportOne(target, options);
    if (!failure) continue;
    reportFailure(failure, options.lang);
    exitCode = exitCodes.failed;
  }
  return exitCode;
}

async function exportOne({ input, output }: ExportTarget, { to, lang }: ExportOptions): Promise<Failure | undefined> {
  let content: string;
  try {
    content = await render(input, to);
  } catch (error) {
    return asFailure(error, input);
  }
  if (output === undefined) {
    process.stdout.write(content);
    return undefined;
  }
  try {
    writeWhole(output, content);
  } catch (error) {
    return asFailure(error, output);
  }
  process.stdout.write(`${lang === 'vi' ? 'Đã ghi' : 'Wrote'} ${output}\n`);
  return undefined;
}

async function render(input: string, kind: ExportKind): Promise<string> {
  const { plan } = await readPlanFile(input);
  const document = buildDocument(plan);
  switch (kind) {
    case 'html':
      return htmlPage(document);
    case 'txt':
      return plainText(document);
  }
}
