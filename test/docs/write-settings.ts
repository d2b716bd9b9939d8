// Writes the setting of the rules into the manifest, from the registry: `npm run settings`.
import { readFileSync, writeFileSync } from 'node:fs';
import { rulesSetting } from './rules-setting.ts';

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Record<string, unknown> } };
}

const path = new URL('../../package.json', import.meta.url);
const manifest: Manifest = JSON.parse(readFileSync(path, 'utf8'));
manifest.contributes.configuration.properties['kehoach.rules'] = rulesSetting();
writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
