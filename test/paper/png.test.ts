import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pngOf } from './png.ts';

test('a grey picture keeps its pixels, in sixteen greys', () => {
  const pgm = Buffer.concat([Buffer.from('P5\n3 2\n255\n'), Buffer.from([0, 17, 255, 136, 130, 240])]);
  const png = Buffer.from(pngOf(pgm));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
  const data = png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8);
  expect([...inflateSync(data)]).toEqual([0, 0x01, 0xf0, 0, 0x88, 0xe0]);
});
