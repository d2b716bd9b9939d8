import { type BigIntStats, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { Failure } from './failure.ts';

/** A plan and the file that its document goes to; without one, to the standard output. */
export interface ExportTarget {
  readonly input: string;
  readonly output: string | undefined;
}

/**
 * Where the documents go: for one input the output is a file, or an existing folder, for several a folder. Throws a
 * Failure where two documents would meet in one file or one would overwrite a plan.
 */
export function targetsOf(inputs: readonly string[], extension: string, output: string | undefined): ExportTarget[] {
  if (output === undefined) return [{ input: onlyInput(inputs), output }];
  const intoFolder = inputs.length > 1 || isFolder(output);
  const targets = inputs.map((input) => ({
    input,
    output: intoFolder ? join(output, `${basename(input, extname(input))}.${extension}`) : output,
  }));
  refuseMeeting(targets);
  for (const target of targets) refuseOverwriting(target.output, inputs);
  return targets;
}

function onlyInput(inputs: readonly string[]): string {
  const [input] = inputs;
  if (inputs.length === 1 && input !== undefined) return input;
  throw new Failure({
    vi: 'xuất nhiều tệp thì phải chỉ thư mục nhận bằng -o',
    en: 'several files need a folder to go to: name one with -o',
  });
}

function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || (statOf(path)?.isDirectory() ?? false);
}

/** Two inputs of one name; file systems may tell neither case nor Unicode form apart. */
function refuseMeeting(targets: readonly { readonly input: string; readonly output: string }[]): void {
  const taken = new Map<string, string>();
  for (const { input, output } of targets) {
    const key = resolve(output).normalize('NFC').toLowerCase();
    const other = taken.get(key);
    if (other !== undefined) {
      throw new Failure({
        vi: `${other} và ${input} cùng xuất ra ${output}; hãy xuất riêng`,
        en: `${other} and ${input} would both become ${output}; export them apart`,
      });
    }
    taken.set(key, input);
  }
}

/** Also where the output is a link to an input. */
function refuseOverwriting(output: string, inputs: readonly string[]): void {
  const there = statOf(output);
  for (const input of inputs) {
    const source = statOf(input);
    const same = there && source && there.ino === source.ino && there.dev === source.dev;
    if (same || resolve(output) === resolve(input)) {
      throw new Failure({
        vi: `${output}: là tệp kế hoạch đang đọc, không ghi đè`,
        en: `${output}: is a plan that is being read and is not overwritten`,
      });
    }
  }
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    // What is not there, or cannot be asked, is told when it is read or written.
    return undefined;
  }
}
