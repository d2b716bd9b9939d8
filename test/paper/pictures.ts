import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { measuresOf } from '../../server/render/measures.ts';
import { documentOf } from '../server/printed.ts';
import { examples, typesetter } from './plans.ts';
import { pngOf } from './png.ts';

/**
 * Draws the pages of every example anew as `docs/pages/<example>-<page>.png`, for comparison by eye: what a change does
 * to the pages shows in its review. Needs `pdftoppm` of poppler-utils; the same pages give the same pictures.
 */
const folder = fileURLToPath(new URL('../../docs/pages/', import.meta.url));
const DOTS_AN_INCH = 72;

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(path.join(folder, name));

const scratch = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
try {
  for (const { name, source } of examples) {
    const [file, pages] = [path.join(scratch, 'plan.pdf'), path.join(scratch, path.basename(name, '.kehoach'))];
    writeFileSync(file, await typesetter.pdf(documentOf(source), measuresOf()));
    execFileSync('pdftoppm', ['-r', String(DOTS_AN_INCH), '-gray', file, pages]);
  }
  for (const name of readdirSync(scratch).filter((one) => one.endsWith('.pgm'))) {
    const picture = pngOf(readFileSync(path.join(scratch, name)));
    writeFileSync(path.join(folder, name.replace('.pgm', '.png')), picture);
  }
} finally {
  rmSync(scratch, { recursive: true });
  await typesetter.dispose();
}
