import type { CheckedFile } from './checked-file.ts';
import type { Language } from './language.ts';

/** The findings for other programs, version 1; lines and characters are zero-based UTF-16 as in the LSP. */
export function jsonReport(checked: readonly CheckedFile[], language: Language): string {
  const files = checked.map(({ file, findings }) => ({
    path: file.path,
    diagnostics: findings.map(({ code, severity, message, span }) => ({
      code,
      severity,
      message: message[language],
      range: {
        start: file.document.textDocument.positionAt(span.start),
        end: file.document.textDocument.positionAt(span.end),
      },
    })),
  }));
  return `${JSON.stringify({ version: 1, files }, undefined, 2)}\n`;
}
