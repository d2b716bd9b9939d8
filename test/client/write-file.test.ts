import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { URI } from 'langium';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../client/write-file.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kế-hoạch-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A disk as the editor gives it; what is locked can be written beside, but not be replaced. */
function disk(locked: boolean) {
  return {
    writeFile: (file: URI, content: Uint8Array) => writeFile(file.fsPath, content),
    rename: (from: URI, to: URI) => {
      if (locked) return Promise.reject(new Error('EBUSY: resource busy or locked'));
      return rename(from.fsPath, to.fsPath);
    },
    delete: (file: URI) => rm(file.fsPath),
  };
}

test('a file is written, and written again, with nothing left beside it', async () => {
  const target = URI.file(join(folder, 'văn bản.pdf'));
  await writeWhole(disk(false), target, Buffer.from('cũ'));
  await writeWhole(disk(false), target, Buffer.from('mới'));
  expect(await readFile(target.fsPath, 'utf8')).toBe('mới');
  expect(readdirSync(folder)).toEqual(['văn bản.pdf']);
});

test('what was there stays where the target is locked, and nothing is left beside it', async () => {
  const target = join(folder, 'văn bản.docx');
  writeFileSync(target, 'cũ');
  await expect(writeWhole(disk(true), URI.file(target), Buffer.from('mới'))).rejects.toThrow('EBUSY');
  expect(readFileSync(target, 'utf8')).toBe('cũ');
  expect(readdirSync(folder)).toEqual(['văn bản.docx']);
});
