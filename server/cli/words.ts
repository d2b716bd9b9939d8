import { Option } from 'commander';
import { ownWords } from '../../language/rules/finding.ts';
import { asFailure, type Failure } from './failure.ts';
import { readText } from './text-file.ts';

/** `--words`: words that are no damaged syllables. */
export function wordsOption(): Option {
  return new Option(
    '--words <FILE>',
    'từ riêng của cơ quan, mỗi dòng một từ, để text.syllable bỏ qua (words of your own, one a line, that text.syllable lets through)',
  );
}

/** The words that a user's file lists; where it cannot be read, plans are checked without them and the failures say why. */
export function chosenWords(path: string | undefined, failures: Failure[]): ReadonlySet<string> {
  if (path === undefined) return new Set();
  try {
    return ownWords(
      readText(path)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  } catch (error) {
    failures.push(asFailure(error, path));
    return new Set();
  }
}
