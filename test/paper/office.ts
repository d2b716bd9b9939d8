import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice makes of Word files, in their order: their text, their pages, or Word files again. */
export function converted(files: readonly Uint8Array[], to: 'txt:Text' | 'pdf' | 'docx'): Buffer[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-office-'));
  const [given, made] = [path.join(folder, 'given'), path.join(folder, 'made')];
  const extension = to.split(':')[0] ?? to;
  try {
    mkdirSync(given);
    const names = files.map((_, index) => `plan-${index}`);
    for (const [index, bytes] of files.entries()) writeFileSync(path.join(given, `plan-${index}.docx`), bytes);
    // A profile of its own, so that an open LibreOffice is left alone; starting it is slow, so all files at once.
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
    const paths = names.map((name) => path.join(given, `${name}.docx`));
    execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', made, ...paths], {
      stdio: 'ignore',
    });
    return names.map((name) => readFileSync(path.join(made, `${name}.${extension}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
