import { join } from 'node:path';
import pdfmake, { type Content } from 'pdfmake';
import type { Block, FormalDocument } from '../../server/document/model.ts';
import { textOfRuns } from '../../server/document/model.ts';

const FACES = join(import.meta.dirname, '../../node_modules/@expo-google-fonts/tinos');
const face = (name: string) => join(FACES, name, `Tinos_${name}.ttf`);

pdfmake.addFonts({
  Tinos: {
    normal: face('400Regular'),
    bold: face('700Bold'),
    italics: face('400Regular_Italic'),
    bolditalics: face('700Bold_Italic'),
  },
});

/** The words of a document as a PDF by pdfmake: paragraphs and tables as they come, without the form. */
export function pdfmakePdf(document: FormalDocument): Promise<Uint8Array> {
  const content = document.blocks.map(contentOf);
  return pdfmake.createPdf({ content, defaultStyle: { font: 'Tinos', fontSize: 14 } }).getBuffer();
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case 'letterhead':
      return block.entries.map(({ runs }) => textOfRuns(runs));
    case 'title':
      return { text: [textOfRuns(block.name), ' ', textOfRuns(block.subject)], bold: true };
    case 'heading':
      return { text: `${block.marker} ${textOfRuns(block.runs)} ${textOfRuns(block.rest)}`, bold: true };
    case 'paragraph':
      return { text: `${block.marker} ${textOfRuns(block.runs)}`, margin: [0, 6, 0, 0] };
    case 'table':
      return {
        table: {
          headerRows: 1,
          body: block.rows.map((row) => row.cells.map((cell) => (cell.kind === 'cell' ? textOfRuns(cell.runs) : ''))),
        },
      };
    case 'appendix':
      return { text: textOfRuns(block.label), bold: true, pageBreak: 'before' };
    case 'ending':
      return block.parts.map((part) =>
        part.kind === 'signature' ? part.lines.map(({ runs }) => textOfRuns(runs)) : part.blocks.map(contentOf),
      );
  }
}
