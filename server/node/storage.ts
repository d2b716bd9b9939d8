import { isUtf8 } from 'node:buffer';
import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { URI } from 'langium';
import { StorageError, type StoredFile, type WorkspaceStorage } from '../workspace/storage.ts';

const PLAN = /\.kehoach$/i;
/** Folders of tools, never of an office. */
const PASSED_OVER = /^(?:\.|node_modules$)/;
const DEEPEST = 20;
const MOST_ENTRIES = 100_000;

/** The files of the workspace on this machine's disk. */
export const nodeStorage: WorkspaceStorage = {
  async read(folders, path, most) {
    let failed = new StorageError('outside');
    for (const folder of pathsOf(folders)) {
      const file = resolve(folder, path);
      const inside = relative(folder, file);
      if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) continue;
      try {
        return await readInside(folder, inside, most);
      } catch (error) {
        failed = error instanceof StorageError ? error : new StorageError(faultOf(error));
      }
    }
    throw failed;
  },

  async plans(folders, most) {
    const found: string[] = [];
    const left = { entries: MOST_ENTRIES };
    for (const folder of pathsOf(folders)) await list(folder, 0, found, most, left);
    return found;
  },
};

function pathsOf(folders: readonly string[]): string[] {
  return folders.map((folder) => URI.parse(folder)).flatMap((uri) => (uri.scheme === 'file' ? [uri.fsPath] : []));
}

/** No part of the way below the folder may be a link. */
async function readInside(folder: string, inside: string, most: number): Promise<StoredFile> {
  let path = folder;
  for (const part of inside.split(sep)) {
    path = join(path, part);
    if ((await lstat(path)).isSymbolicLink()) throw new StorageError('link');
  }
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const { size, ...status } = await file.stat().then((stat) => ({ size: stat.size, isFile: stat.isFile() }));
    if (!status.isFile) throw new StorageError('no-file');
    if (size > most) throw new StorageError('too-large');
    const bytes = await file.readFile();
    if (!isUtf8(bytes)) throw new StorageError('no-text');
    return { uri: URI.file(path).toString(), text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  } finally {
    await file.close();
  }
}

function faultOf(error: unknown): 'missing' | 'link' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  return code === 'ELOOP' ? 'link' : 'unreadable';
}

/** Folders that cannot be listed are passed over. */
async function list(
  folder: string,
  depth: number,
  found: string[],
  most: number,
  left: { entries: number },
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  left.entries -= entries.length;
  for (const entry of entries) {
    if (found.length >= most || left.entries < 0) return;
    const path = join(folder, entry.name);
    if (entry.isFile() && PLAN.test(entry.name)) found.push(URI.file(path).toString());
    else if (entry.isDirectory() && depth < DEEPEST && !PASSED_OVER.test(entry.name)) {
      await list(path, depth + 1, found, most, left);
    }
  }
}
