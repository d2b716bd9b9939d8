import { buildDocument } from '../../server/document/build.ts';
import type { FormalDocument } from '../../server/document/model.ts';
import { docxOf } from '../../server/render/docx/docx.ts';
import { htmlBlocks } from '../../server/render/html.ts';
import { measuresOf } from '../../server/render/measures.ts';
import { Typesetter } from '../../server/typesetting/typesetter.ts';
import { planOf } from '../server/printed.ts';
import { median, medianOf } from './measure.ts';
import { pdfmakePdf } from './pdfmake.ts';
import { planOfLines } from './plans.ts';

/** What the forms of one document cost, in milliseconds; `first` times hold the start of the typesetter. */
export interface DocumentRow {
  readonly lines: number;
  readonly pages: number;
  readonly document: number;
  readonly html: number;
  readonly firstPages: number;
  readonly setPages: number;
  readonly page: number;
  readonly pdf: number;
  readonly docx: number;
  readonly pdfmake: number;
}

/** Measures the forms of a plan of about so many lines, with one word changed between runs. */
export async function documentRow(lines: number): Promise<DocumentRow> {
  const source = planOfLines(lines);
  const plan = planOf(source);
  const document = buildDocument(plan);
  const measures = measuresOf();
  const typesetter = new Typesetter();
  try {
    const changed = variants(document);
    const start = performance.now();
    const first = await typesetter.pages(document, measures);
    const firstPages = performance.now() - start;
    if (!first) throw new Error('The typesetter gave no pages.');
    return {
      lines: source.split('\n').length,
      pages: first.pages.length,
      document: median(() => buildDocument(plan)),
      html: median(() => htmlBlocks(document)),
      firstPages,
      setPages: await medianOf(() => typesetter.pages(changed(), measures)),
      page: await medianOf(() => typesetter.svg(first, 0)),
      pdf: await medianOf(() => typesetter.pdf(changed(), measures)),
      docx: await medianOf(() => docxOf(changed(), measures, source)),
      pdfmake: await medianOf(() => pdfmakePdf(changed()), 3),
    };
  } finally {
    await typesetter.dispose();
  }
}

/** The document, each time with another last word of its subject, as while somebody types. */
function variants(document: FormalDocument): () => FormalDocument {
  let count = 0;
  return () => {
    count++;
    const blocks = document.blocks.map((block) => {
      if (block.kind !== 'title') return block;
      return { ...block, subject: [...block.subject, { kind: 'text', text: ` ${count}` } as const] };
    });
    return { ...document, blocks };
  };
}
