import type { FileSystem, Uri } from 'vscode';

/**
 * Writes a file whole or not at all: aside first, then renamed into place. Throws the file system's error, and then
 * what was there before is still there.
 */
export async function writeWhole(
  files: Pick<FileSystem, 'writeFile' | 'rename' | 'delete'>,
  target: Uri,
  content: Uint8Array,
): Promise<void> {
  const cut = target.path.lastIndexOf('/') + 1;
  const aside = target.with({ path: `${target.path.slice(0, cut)}.${target.path.slice(cut)}.${Date.now()}.tmp` });
  try {
    await files.writeFile(aside, content);
    await files.rename(aside, target, { overwrite: true });
  } catch (error) {
    await files.delete(aside).then(undefined, () => {
      // It may not have come into being.
    });
    throw error;
  }
}
