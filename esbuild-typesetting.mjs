// What the typesetter reads beside its bundle: compiler and renderer, the template, and the faces with their licence.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);

const FILES = [
  'server/render/print/formal-document.typ',
  resolve('@myriaddreamin/typst-ts-web-compiler/wasm'),
  resolve('@myriaddreamin/typst-ts-renderer/wasm'),
  resolve('@expo-google-fonts/tinos/LICENSE_FONT'),
];
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Characters that the faces keep: Latin with all Vietnamese letters, Greek for formulas, signs of offices. */
const KEPT = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1a0, 0x1b0],
  [0x2c0, 0x2dd],
  [0x300, 0x333],
  [0x391, 0x3c9],
  [0x1e80, 0x1ef9],
  [0x2010, 0x2044],
  [0x2070, 0x208e],
  [0x20ab, 0x20ac],
  [0x2116, 0x2122],
  [0x2150, 0x215e],
  [0x2190, 0x2195],
  [0x2212, 0x2265],
  [0x25a0, 0x25cf],
  [0xfffd, 0xfffd],
];

/** Writes the parts into a folder of their own. */
export async function writeTypesettingParts(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await Promise.all([
    ...FILES.map((file) => copyFile(file, join(folder, basename(file)))),
    ...FACES.map((face) => writeFace(resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`), folder)),
  ]);
}

async function writeFace(file, folder) {
  const characters = KEPT.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  const options = { targetFormat: 'truetype', noHinting: true, noLayoutClosure: true };
  const face = await subsetFont(await readFile(file), characters.join(''), options);
  await writeFile(join(folder, basename(file)), face);
}
