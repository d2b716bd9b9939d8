import { inflateRawSync } from 'node:zlib';

/** A file in a zip archive, as the archive's directory tells of it. Its name is never used as a path. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** An archive of more files than this is not one that a word processor has made. */
const MOST_ENTRIES = 4096;

const SIGNATURES = { end: 0x06054b50, directory: 0x02014b50, file: 0x04034b50 } as const;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

/** The directory of a zip archive; undefined where there is none or it is damaged. Nothing is unpacked. */
export function zipEntries(archive: Uint8Array): ZipEntry[] | undefined {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  return unlessDamaged(() => {
    const end = endOfDirectory(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) return undefined;
    const entries: ZipEntry[] = [];
    for (let index = 0, at = bytes.readUInt32LE(end + 16); index < count; index++) {
      if (bytes.readUInt32LE(at) !== SIGNATURES.directory) return undefined;
      const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
      entries.push({
        name: bytes.toString('utf8', at + 46, nameEnd),
        isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        method: bytes.readUInt16LE(at + 10),
        packedSize: bytes.readUInt32LE(at + 20),
        offset: bytes.readUInt32LE(at + 42),
      });
      at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return entries;
  });
}

/**
 * The contents of a file in the archive; undefined where they are damaged, encrypted, packed in an uncommon way or
 * longer than `most` bytes, whatever length the archive claims.
 */
export function unpacked(archive: Uint8Array, entry: ZipEntry, most: number): Uint8Array | undefined {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  return unlessDamaged(() => {
    const { offset, packedSize, method } = entry;
    if (entry.isEncrypted || bytes.readUInt32LE(offset) !== SIGNATURES.file) return undefined;
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + packedSize);
    if (packed.length < packedSize) return undefined;
    if (method === 0) return packed.length <= most ? packed : undefined;
    return method === 8 ? inflateRawSync(packed, { maxOutputLength: most }) : undefined;
  });
}

/** The last record of the archive; a comment may stand behind it. */
function endOfDirectory(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (bytes.readUInt32LE(at) === SIGNATURES.end) return at;
  }
  throw new RangeError('The archive has no directory');
}

/** Reading outside of the archive, and contents that do not unpack, are damage. */
function unlessDamaged<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
