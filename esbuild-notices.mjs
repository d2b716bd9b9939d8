// The licences of everything that is bundled or copied into dist/, in one file beside it.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is copied as it is, which no bundle tells of. */
const COPIED = ['@expo-google-fonts/tinos', '@myriaddreamin/typst-ts-renderer', '@myriaddreamin/typst-ts-web-compiler'];

/** Writes the notices of the packages that some bundles were made from. */
export async function writeNotices(builds, file) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const folders = new Set([
    ...inputs.map(packageFolder).filter(Boolean),
    ...COPIED.map((name) => `node_modules/${name}`),
  ]);
  const packages = await Promise.all([...folders].sort().map(readPackage));
  await writeFile(file, packages.map((one) => notice(one, packages)).join(`\n${'-'.repeat(80)}\n\n`));
}

/** `node_modules/a/node_modules/@b/c` for a file in it; undefined for files of our own. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

async function readPackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return { name, version, license, text: texts.map((text) => text.trim()).join('\n\n') };
}

/** A package without a text of its own has the general one of its licence, where another brings that. */
function notice({ name, version, license, text }, packages) {
  const general = packages.find((other) => other.license === license && other.text.includes('TERMS AND CONDITIONS'));
  return `${name} ${version} (${license})\n\n${text || general?.text || license}\n`;
}
