import { Option } from 'commander';
import { CIRCULAR_40_2017_NAME } from '../../language/norms/circular-40-2017.ts';
import type { NormTable } from '../../language/norms/norm.ts';
import { normsNamed, readNorms } from '../../language/norms/read.ts';
import { asFailure, Failure } from './failure.ts';
import { readText } from './text-file.ts';

/** `--norms`: what prices are held against. */
export function normsOption(): Option {
  return new Option(
    `--norms <FILE|${CIRCULAR_40_2017_NAME}>`,
    'đối chiếu đơn giá với định mức: một bảng có sẵn, hoặc tệp JSON (hold prices against norms: a table by its name, or a JSON file)',
  );
}

/** The norms that a user names; where they cannot be read, plans are checked without them and the failures say why. */
export function chosenNorms(choice: string | undefined, failures: Failure[]): readonly NormTable[] {
  if (choice === undefined) return [];
  const named = normsNamed(choice);
  if (named) return named;
  try {
    const reading = readNorms(readText(choice));
    if (reading.kind === 'read') return reading.tables;
    for (const { vi, en } of reading.faults) {
      failures.push(new Failure({ vi: `${choice}: bảng định mức: ${vi}`, en: `${choice}: table of norms: ${en}` }));
    }
  } catch (error) {
    failures.push(asFailure(error, choice));
  }
  return [];
}
