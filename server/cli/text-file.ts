import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { Failure, pathFailure } from './failure.ts';

/** The text of a file in UTF-8, without its byte order mark. Throws a Failure on one that cannot be read. */
export function readText(path: string): string {
  return withoutMark(readWhole(path));
}

/** The text of a file in UTF-8 to the letter, its byte order mark included. Throws a Failure as `readText` does. */
export function readWhole(path: string): string {
  const bytes = readBytes(path);
  if (!isUtf8(bytes)) throw notUtf8(path, bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** A text without the byte order mark that it may begin with. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw pathFailure(path, error);
  }
}

function notUtf8(path: string, bytes: Buffer): Failure {
  const at = firstBadByte(bytes);
  const byte = `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
  return new Failure({
    vi: `${path}: không phải văn bản UTF-8: byte thứ ${at + 1} (${byte}), ở dòng ${line}, không đọc được. Lưu lại tệp theo bảng mã UTF-8.`,
    en: `${path}: not UTF-8 text: byte ${at + 1} (${byte}), on line ${line}, cannot be read. Save the file as UTF-8.`,
  });
}

/** The zero-based offset of the first byte that belongs to no character. */
function firstBadByte(bytes: Buffer): number {
  const pieces = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split('\uFFFD');
  let at = 0;
  for (const piece of pieces) {
    at += Buffer.byteLength(piece);
    // The replacement character may stand in the file itself.
    if (!bytes.subarray(at, at + 3).equals(REPLACEMENT)) return at;
    at += REPLACEMENT.length;
  }
  return at;
}

const REPLACEMENT = Buffer.from('\uFFFD');
