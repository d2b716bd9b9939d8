import { crc32, deflateSync } from 'node:zlib';

/** Bits of a pixel: sixteen greys are enough for print. */
const DEPTH = 4;

/** A grey picture as PNG of sixteen greys, a third as big as one of all greys. `pgm` is a binary portable greymap. */
export function pngOf(pgm: Uint8Array): Uint8Array {
  const { width, height, pixels } = readPgm(pgm);
  const stride = Math.ceil((width * DEPTH) / 8);
  // Every row begins with its filter, none.
  const rows = Buffer.alloc(height * (1 + stride));
  for (const [index, grey] of pixels.entries()) {
    const [row, column] = [Math.floor(index / width), index % width];
    const at = row * (1 + stride) + 1 + (column >> 1);
    rows[at] = (rows[at] ?? 0) | (Math.round(grey / 17) << (column % 2 === 0 ? DEPTH : 0));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = DEPTH;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function readPgm(pgm: Uint8Array) {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(pgm.subarray(0, 40)).toString('latin1'));
  if (!head) throw new Error('This is no binary greymap');
  return { width: Number(head[1]), height: Number(head[2]), pixels: pgm.subarray(head[0].length) };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
