import type { CommanderError } from 'commander';
import { printable } from './printable.ts';

/** What is said of wrong use: in both languages, for which one is wanted may be the very thing that went wrong. */
export function usageMessage(error: CommanderError): string {
  const [first = '', ...rest] = error.message
    .replace(/^error: /, '')
    .split('\n')
    .map(printable);
  const english = [first, ...rest].filter((line) => line !== '').join(' ');
  const vietnamese = VIETNAMESE[error.code] ?? 'dùng sai lệnh';
  const subject = /'([^']*)'/.exec(first)?.[1];
  return [
    `kehoach: ${vietnamese}${subject === undefined ? '' : `: ${subject}`}`,
    `         ${english}`,
    '         kehoach --help: cách dùng (how to use it)',
    '',
  ].join('\n');
}

const VIETNAMESE: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'không có lệnh này',
  'commander.unknownOption': 'không có tùy chọn này',
  'commander.missingArgument': 'thiếu tham số',
  'commander.optionMissingArgument': 'tùy chọn thiếu giá trị',
  'commander.missingMandatoryOptionValue': 'thiếu tùy chọn bắt buộc',
  'commander.invalidArgument': 'giá trị không hợp lệ',
  'commander.excessArguments': 'thừa tham số',
  'commander.conflictingOption': 'hai tùy chọn không dùng cùng nhau được',
};
