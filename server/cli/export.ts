import type { RuleSettings } from '../../language/rules/rule-settings.ts';
import { buildDocument } from '../document/build.ts';
import { exported } from '../export/export.ts';
import type { ExportKind } from '../protocol.ts';
import { type FormChoices, measuresOf } from '../render/measures.ts';
import { lazyTypesetter } from '../typesetting/lazy.ts';
import { checkFile } from './checked-file.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { asFailure, Failure, reportFailure } from './failure.ts';
import type { Language } from './language.ts';
import { type ExportTarget, targetsOf } from './outputs.ts';
import { type PlanFile, readPlanFile } from './read-plan.ts';
import { writeWhole } from './write-file.ts';

export interface ExportOptions {
  readonly to: ExportKind;
  readonly output?: string;
  /** Refuse plans with errors. */
  readonly strict?: boolean;
  readonly rule: RuleSettings;
  readonly form: FormChoices;
  readonly lang: Language;
}

/** Writes the formal documents of some plans; one plan without an output goes to the standard output. */
export async function exportPlans(inputs: readonly string[], options: ExportOptions): Promise<ExitCode> {
  let targets: readonly ExportTarget[];
  try {
    targets = targetsOf(inputs, options.to, options.output);
    if (options.output === undefined) refuseTerminal(options.to);
  } catch (error) {
    reportFailure(asFailure(error, options.output ?? ''), options.lang);
    return exitCodes.failed;
  }
  await using session = new ExportSession(options);
  const codes: ExitCode[] = [];
  for (const target of targets) codes.push(await session.export(target));
  return codes.find((code) => code === exitCodes.failed) ?? codes.find((code) => code !== exitCodes.ok) ?? exitCodes.ok;
}

/** Letters on a screen are read, the bytes of these are not. */
function refuseTerminal(to: ExportKind): void {
  if (!process.stdout.isTTY || to === 'html' || to === 'txt') return;
  throw new Failure({
    vi: `tệp ${to} không hiện được trên màn hình; hãy chỉ nơi ghi bằng -o`,
    en: `a ${to} file cannot be shown on the screen; name a file with -o`,
  });
}

/** One run of the command: what sets the pages is started once, where it is needed at all. */
class ExportSession implements AsyncDisposable {
  private readonly options: ExportOptions;
  private readonly typesetter = lazyTypesetter();

  constructor(options: ExportOptions) {
    this.options = options;
  }

  async export({ input, output }: ExportTarget): Promise<ExitCode> {
    const { lang } = this.options;
    let file: PlanFile;
    let content: Uint8Array;
    try {
      file = await readPlanFile(input);
      if (this.isRefused(file)) return exitCodes.errorsFound;
      content = await this.contentOf(file);
    } catch (error) {
      reportFailure(asFailure(error, input), lang);
      return exitCodes.failed;
    }
    if (output === undefined) {
      process.stdout.write(content);
      return exitCodes.ok;
    }
    try {
      writeWhole(output, content);
    } catch (error) {
      reportFailure(asFailure(error, output), lang);
      return exitCodes.failed;
    }
    process.stdout.write(`${lang === 'vi' ? 'Đã ghi' : 'Wrote'} ${output}\n`);
    return exitCodes.ok;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.options.to === 'pdf') await (await this.typesetter()).dispose();
  }

  private contentOf({ plan, source }: PlanFile): Promise<Uint8Array> {
    const job = {
      document: buildDocument(plan),
      measures: measuresOf(this.options.form),
      source,
    };
    return exported(this.options.to, job, this.typesetter);
  }

  /** Says that a plan has errors, or could not be checked; with `--strict` it is then not exported. */
  private isRefused(file: PlanFile): boolean {
    const { rule, strict = false, lang } = this.options;
    const failures: Failure[] = [];
    const { findings } = checkFile(file, rule, failures);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) failures.push(withErrors(file.path, errors, strict));
    for (const failure of failures) reportFailure(failure, lang);
    return strict && failures.length > 0;
  }
}

function withErrors(path: string, errors: number, strict: boolean): Failure {
  const vi = strict ? 'không xuất (--strict)' : 'văn bản xuất ra mang nguyên các lỗi ấy';
  const en = strict ? 'it is not exported (--strict)' : 'the document carries them as they are';
  return new Failure({
    vi: `${path}: kế hoạch còn ${errors} lỗi, ${vi}; xem: kehoach check ${path}`,
    en: `${path}: the plan has ${errors} error(s), ${en}; see: kehoach check ${path}`,
  });
}
