import type { FormalDocument } from '../document/model.ts';
import type { ExportKind } from '../protocol.ts';
import type { Measures } from '../render/measures.ts';
import { htmlPage } from '../render/page.ts';
import { plainText } from '../render/text.ts';
import type { Typesetter } from '../typesetting/typesetter.ts';

/** What a file is made from. */
export interface ExportJob {
  readonly document: FormalDocument;
  readonly measures: Measures;
  /** The text of the plan, which a Word file carries along. */
  readonly source: string;
}

/** The formal document as the bytes of a file. What a form needs is loaded when it is first asked for. */
export async function exported(
  to: ExportKind,
  { document, measures, source }: ExportJob,
  typesetter: () => Promise<Typesetter>,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  switch (to) {
    case 'pdf':
      return (await typesetter()).pdf(document, measures, signal);
    case 'docx': {
      const { docxOf } = await import('../render/docx/docx.ts');
      return docxOf(document, measures, source);
    }
    case 'html':
      return new TextEncoder().encode(htmlPage(document, measures));
    case 'txt':
      return new TextEncoder().encode(plainText(document));
  }
}
