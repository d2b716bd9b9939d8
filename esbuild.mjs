// Bundles what ships: the extension, the language server, the command line, the preview's script and what sets pages,
// into dist/.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { writeNotices } from './esbuild-notices.mjs';
import { writeTypesettingParts } from './esbuild-typesetting.mjs';

const production = process.argv.includes('--production');
const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  charset: 'utf8',
  logLevel: 'warning',
  metafile: true,
};
/** Runs on plain Node. Bundled packages that are CommonJS find Node's own modules through `require`. */
const node = {
  ...common,
  platform: 'node',
  target: 'node20.10',
  format: 'esm',
  inject: ['server/node/node-20.ts'],
  banner: {
    js: "import { createRequire as createNodeRequire } from 'node:module';\nconst require = createNodeRequire(import.meta.url);",
  },
};

await mkdir('dist', { recursive: true });
const old = (await readdir('dist')).filter((name) => /\.c?js(?:\.map)?$/.test(name));
await Promise.all(old.map((name) => rm(`dist/${name}`)));
const [, ...builds] = await Promise.all([
  writeTypesettingParts('dist/typesetting'),
  build({
    ...common,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/extension.ts'],
    outfile: 'dist/extension.cjs',
  }),
  // What they load only when it is asked for, such as the writer of Word files, becomes files of its own.
  build({
    ...node,
    entryPoints: { server: 'server/node/main.ts', cli: 'server/cli/main.ts' },
    splitting: true,
    outdir: 'dist',
  }),
  build({ ...node, entryPoints: ['server/typesetting/worker.ts'], outfile: 'dist/typesetter.js' }),
  build({
    ...common,
    platform: 'browser',
    target: 'es2023',
    format: 'iife',
    entryPoints: ['client/webview/preview.ts'],
    outfile: 'dist/preview.js',
  }),
]);
await writeNotices(builds, 'dist/THIRD-PARTY-NOTICES.txt');
