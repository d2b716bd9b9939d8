import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure, pathFailure } from './failure.ts';

/** The plans that some paths name, and what was wrong with the paths. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
}

/** A file stands for itself, a folder for every `*.kehoach` below it, sorted; a file named twice counts once. */
export function findPlans(paths: readonly string[]): FoundFiles {
  const files = new Map<string, string>();
  const failures: Failure[] = [];
  for (const path of paths) {
    for (const file of plansAt(path, failures)) if (!files.has(resolve(file))) files.set(resolve(file), file);
  }
  return { files: [...files.values()], failures };
}

function plansAt(path: string, failures: Failure[]): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
  } catch (error) {
    failures.push(pathFailure(path, error));
    return [];
  }
  const before = failures.length;
  const files: string[] = [];
  walk(path, new Set(), files, failures);
  if (files.length === 0 && failures.length === before) {
    failures.push(
      new Failure({
        vi: `${path}: thư mục không có tệp .kehoach nào`,
        en: `${path}: the folder holds no .kehoach file`,
      }),
    );
  }
  return files.sort();
}

/** `entered` holds the folders already walked by their real paths: links may lead in circles. */
function walk(folder: string, entered: Set<string>, files: string[], failures: Failure[]): void {
  let entries: Dirent[];
  try {
    const real = realpathSync(folder);
    if (entered.has(real)) return;
    entered.add(real);
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    failures.push(pathFailure(folder, error));
    return;
  }
  // Links last: a folder is listed under its own name where it has one.
  for (const entry of entries.sort((one, other) => Number(one.isSymbolicLink()) - Number(other.isSymbolicLink()))) {
    const path = join(folder, entry.name);
    const kind = kindOf(entry, path);
    if (kind === 'folder') walk(path, entered, files, failures);
    else if (kind === 'file' && isPlan(entry.name)) files.push(path);
  }
}

function isPlan(name: string): boolean {
  return name.toLowerCase().endsWith('.kehoach');
}

/** A link is what it leads to; a broken one is a file that cannot be read. Pipes and devices are neither. */
function kindOf(entry: Dirent, path: string): 'file' | 'folder' | 'other' {
  if (!entry.isSymbolicLink()) return entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other';
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target) return 'file';
  return target.isDirectory() ? 'folder' : target.isFile() ? 'file' : 'other';
}
