import { lstatSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { MOST_BYTES, readEmbeddedSource } from '../import/embedded-source.ts';
import { changedInWord, withoutPlan } from '../import/messages.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { asFailure, codeOf, Failure, reportFailure } from './failure.ts';
import type { Language } from './language.ts';
import { writeWhole } from './write-file.ts';

export interface ImportOptions {
  /** A file, or an existing folder; without it, beside the Word file under its name. */
  readonly output?: string;
  /** Whether a file that is there already may be overwritten. */
  readonly force?: true;
  readonly lang: Language;
}

/** Writes the plan that a Word file carries; a text that was changed in Word since is told, and is no fault. */
export function importPlan(path: string, options: ImportOptions): ExitCode {
  const { lang } = options;
  try {
    const reading = readEmbeddedSource(readWord(path));
    if (reading.kind !== 'found') throw about(path, withoutPlan(reading));
    const output = outputOf(path, options.output);
    refuseOverwriting(path, output, options.force ?? false);
    write(output, reading.source);
    if (reading.changed) reportFailure(about(path, changedInWord), lang);
    process.stdout.write(`${lang === 'vi' ? 'Đã ghi' : 'Wrote'} ${output}\n`);
    return exitCodes.ok;
  } catch (error) {
    reportFailure(asFailure(error, path), lang);
    return exitCodes.failed;
  }
}

function readWord(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) throw about(path, withoutPlan({ kind: 'unreadable', reason: 'too-large' }));
    return readFileSync(path);
  } catch (error) {
    if (LOCKED.has(codeOf(error) ?? '')) throw about(path, inUse);
    throw error;
  }
}

/** What Windows answers while another program holds a file. */
const LOCKED: ReadonlySet<string> = new Set(['EBUSY', 'ELOCKED']);

const inUse = {
  vi: 'tệp đang được chương trình khác giữ; hãy đóng tệp trong Word rồi làm lại',
  en: 'another program holds the file; close it in Word and try again',
};

function outputOf(input: string, output: string | undefined): string {
  const name = `${basename(input, extname(input))}.kehoach`;
  if (output === undefined) return join(input, '..', name);
  return /[\\/]$/.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory()
    ? join(output, name)
    : output;
}

function refuseOverwriting(input: string, output: string, force: boolean): void {
  if (resolve(input) === resolve(output)) {
    throw about(output, {
      vi: 'là chính tệp Word đang đọc, không ghi đè',
      en: 'is the Word file itself and is not overwritten',
    });
  }
  // A link that leads nowhere is in the way as well.
  if (force || lstatSync(output, { throwIfNoEntry: false }) === undefined) return;
  throw about(output, {
    vi: 'đã có tệp này, không ghi đè; thêm --force để ghi đè, hoặc chọn tên khác bằng -o',
    en: 'is there already and is not overwritten; use --force to overwrite it, or name another file with -o',
  });
}

function write(path: string, content: string): void {
  try {
    writeWhole(path, content);
  } catch (error) {
    throw asFailure(error, path);
  }
}

function about(path: string, text: Failure['text']): Failure {
  return new Failure({ vi: `${path}: ${text.vi}`, en: `${path}: ${text.en}` });
}
