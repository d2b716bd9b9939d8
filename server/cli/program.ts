import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { exportKinds } from '../protocol.ts';
import { type CheckOptions, check } from './check.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type ExportOptions, exportPlans } from './export.ts';
import { formOption } from './form-option.ts';
import { type ImportOptions, importPlan } from './import.ts';
import { type InspectOptions, inspect } from './inspect.ts';
import { formats, languages } from './language.ts';
import { normsOption } from './norms.ts';
import { ruleOption } from './rule-option.ts';
import { serve } from './serve.ts';
import { usageMessage } from './usage.ts';
import { wordsOption } from './words.ts';

/** Runs the command with what stands behind its name and returns what it tells the shell. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.ok;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.ok;
    // Without a command the help itself has been printed.
    if (error.code !== 'commander.help') process.stderr.write(usageMessage(error));
    return exitCodes.failed;
  }
  return exitCode;
}

function createProgram(done: (code: ExitCode) => void): Command {
  const program = new Command('kehoach')
    .description(
      'Kiểm tra và xuất kế hoạch tổ chức hội nghị (*.kehoach).\nCheck and export Vietnamese conference plans (*.kehoach).',
    )
    .version(manifest.version, '-V, --version', 'hiện số phiên bản (print the version)')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, optionDescription })
    .helpOption('-h, --help', 'hiện trợ giúp này (print this help)')
    .addHelpText('after', EXIT_HELP);
  // What a command inherits must be settled before it is made.
  addCheck(program, done);
  addExport(program, done);
  addImport(program, done);
  addInspect(program, done);
  addServe(program);
  return program;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng (usage):',
  'Arguments:': 'Tham số (arguments):',
  'Options:': 'Tùy chọn (options):',
  'Commands:': 'Lệnh (commands):',
};

const EXIT_HELP = `
Mã kết thúc (exit codes):
  0  không có lỗi (no error)
  1  kế hoạch có lỗi (errors found)
  2  dùng sai lệnh hoặc tệp không đọc, không ghi được (wrong use, or a file that cannot be read or written)`;

function optionDescription({ description, defaultValue }: Option): string {
  return typeof defaultValue === 'string' ? `${description}; mặc định (default): ${defaultValue}` : description;
}

function languageOption(): Option {
  return new Option('--lang <vi|en>', 'ngôn ngữ của thông báo (language of messages)').choices(languages).default('vi');
}

function addCheck(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('Kiểm tra kế hoạch: số liệu, ngày tháng, viện dẫn (check plans)')
    .argument('<PATH...>', 'tệp, hoặc thư mục chứa các tệp .kehoach (files, or folders that hold .kehoach files)')
    .addOption(new Option('--format <text|json>', 'dạng báo cáo (form of the report)').choices(formats).default('text'))
    .addOption(ruleOption())
    .addOption(normsOption())
    .addOption(wordsOption())
    .addOption(languageOption())
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options)));
}

function addExport(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('export')
    .description('Xuất văn bản đúng thể thức (export the formal document)')
    .argument('<FILE...>', 'tệp kế hoạch (plans)')
    .addOption(
      new Option(`--to <${exportKinds.join('|')}>`, 'dạng văn bản (form of the document)')
        .choices(exportKinds)
        .makeOptionMandatory(),
    )
    .option(
      '-o, --output <PATH>',
      'nơi ghi: một tệp, hoặc thư mục khi xuất nhiều tệp; một tệp mà không có -o thì in ra đầu ra chuẩn (file, or folder for several; one plan without it goes to standard output)',
    )
    .option('--strict', 'không xuất kế hoạch còn lỗi (do not export a plan that has errors)')
    .addOption(ruleOption())
    .addOption(formOption())
    .addOption(languageOption())
    .action(async (files: string[], options: ExportOptions) => done(await exportPlans(files, options)));
}

function addImport(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('import')
    .description('Lấy lại kế hoạch từ tệp Word do kehoach xuất ra (give back the plan that a Word file carries)')
    .argument('<FILE>', 'tệp Word .docx (Word file)')
    .option(
      '-o, --output <PATH>',
      'nơi ghi: một tệp hoặc thư mục; không có thì ghi cạnh tệp Word (file or folder; by default beside the Word file)',
    )
    .option('--force', 'ghi đè tệp đã có (overwrite a file that is there)')
    .addOption(languageOption())
    .action((file: string, options: ImportOptions) => done(importPlan(file, options)));
}

function addInspect(program: Command, done: (code: ExitCode) => void): void {
  program
    .command('inspect')
    .description('In ra JSON những gì đọc được từ kế hoạch (print as JSON what is read from a plan)')
    .argument('<FILE>', 'tệp kế hoạch (plan)')
    .addOption(languageOption())
    .action(async (file: string, options: InspectOptions) => done(await inspect(file, options)));
}

function addServe(program: Command): void {
  program
    .command('serve')
    .description('Chạy máy chủ ngôn ngữ (LSP) cho trình soạn thảo (run the language server for an editor)')
    .addOption(
      new Option('--stdio', 'nói chuyện qua đầu vào, đầu ra chuẩn (speak over standard streams)').makeOptionMandatory(),
    )
    .action(serve);
}
