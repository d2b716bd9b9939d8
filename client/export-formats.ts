import type { ExportKind } from '../server/protocol.ts';

/** What each form of the document is called, and how its files end. */
export const EXPORT_FORMATS: Readonly<Record<ExportKind, { readonly name: string; readonly extension: string }>> = {
  pdf: { name: 'PDF', extension: 'pdf' },
  docx: { name: 'Word', extension: 'docx' },
  html: { name: 'HTML', extension: 'html' },
  txt: { name: 'TXT', extension: 'txt' },
};
