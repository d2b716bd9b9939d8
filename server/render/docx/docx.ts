import {
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { type Block, type FormalDocument, textOfRuns } from '../../document/model.ts';
import type { Measures } from '../measures.ts';
import { isTable, sectionChildren } from './blocks.ts';
import { listDefinitions } from './lists.ts';
import { type Numbering, numberingOf } from './numbering.ts';
import { finishedPackage } from './package.ts';
import { spacer } from './rule.ts';
import { styleIds, stylesOf } from './styles.ts';
import { printable } from './text.ts';
import { twips } from './units.ts';

/**
 * The formal document as a Word file (`.docx`) that a clerk can go on with: named styles, headings, numbering that
 * continues, no text boxes. `source` is the text of the plan to the letter; it is embedded and comes back by
 * `readEmbeddedSource`. The same document, measures and source give the same bytes.
 */
export async function docxOf(document: FormalDocument, measures: Measures, source: string): Promise<Uint8Array> {
  const numbering = numberingOf(document);
  const word = new Document({
    title: printable(document.title),
    creator: issuersOf(document),
    compatibility: { version: 15 },
    styles: stylesOf(measures),
    numbering: listDefinitions(numbering.lists, measures),
    sections: partsOf(document.blocks).map((blocks, index, all) => {
      const isLast = index === all.length - 1;
      return section(blocks, index === 0, isLast, numbering, measures);
    }),
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(word));
  return finishedPackage(packed, {
    title: printable(document.title),
    creator: issuersOf(document),
    issued: document.issued,
    source,
  });
}

/** The body, then every appendix: each begins a page and numbers its own. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'appendix' && parts.at(-1)?.length !== 0) parts.push([block]);
    else parts.at(-1)?.push(block);
  }
  return parts;
}

function section(
  blocks: readonly Block[],
  isFirst: boolean,
  isLast: boolean,
  numbering: Numbering,
  measures: Measures,
): ISectionOptions {
  const children: FileChild[] = sectionChildren(blocks, numbering, measures);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          width: twips(measures.page.width),
          height: twips(measures.page.height),
          orientation: PageOrientation.PORTRAIT,
        },
        margin: pageMargin(measures),
        pageNumbers: { start: 1 },
      },
    },
    // Later sections go on with the header of the first.
    ...(isFirst ? { headers: { default: pageNumberHeader() } } : {}),
    children: isLast && isTable(blocks.at(-1)) ? [...children, spacer()] : children,
  };
}

function pageMargin({ margin, size }: Measures) {
  return {
    top: twips(margin.top),
    bottom: twips(margin.bottom),
    left: twips(margin.left),
    right: twips(margin.right),
    header: twips((margin.top - size.pageNumber) / 2),
    footer: twips(margin.bottom / 2),
    gutter: 0,
  };
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT] });
  return new Header({ children: [new Paragraph({ style: styleIds.pageNumber, children: [number] })] });
}

function issuersOf({ blocks }: FormalDocument): string {
  const letterhead = blocks.find((block) => block.kind === 'letterhead');
  const issuers = letterhead?.entries.filter((entry) => entry.role === 'issuer') ?? [];
  return issuers.map((entry) => printable(textOfRuns(entry.runs))).join(', ');
}
