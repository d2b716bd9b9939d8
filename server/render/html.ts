import type {
  AppendixHeading,
  Block,
  Ending,
  FormalDocument,
  Heading,
  Letterhead,
  Paragraph,
  Recipients,
  Signature,
  Title,
} from '../document/model.ts';
import { htmlRuns } from './html-runs.ts';
import { htmlTable } from './html-table.ts';
import { letterheadColumns } from './letterhead.ts';
import { element, escapeHtml, withLineBelow } from './markup.ts';

/** One block of the sheet: one element, and the zero-based source line that it comes from. */
export interface HtmlBlock {
  readonly line: number;
  readonly html: string;
}

/** The document in HTML, block by block, so that a preview can exchange what has changed alone. */
export function htmlBlocks(document: FormalDocument): HtmlBlock[] {
  return document.blocks.map((block) => ({ line: block.line, html: htmlBlock(block) }));
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block);
    case 'title':
      return title(block);
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(block);
    case 'table':
      return htmlTable(block);
    case 'appendix':
      return appendix(block);
    case 'ending':
      return ending(block);
  }
}

function letterhead(block: Letterhead): string {
  const columns = letterheadColumns(block).map((column) => {
    const lines = column.lines.map((line) => {
      const name = line.ruled ? `${line.role} ruled` : line.role;
      const html = element('p', { class: name }, `<span>${htmlRuns(line.runs)}</span>`);
      return withLineBelow(html, line.line, block.line);
    });
    return element('div', { class: column.side }, lines.join('\n'));
  });
  return element('section', { class: 'letterhead', 'aria-label': 'Phần đầu văn bản' }, columns.join('\n'));
}

function title(block: Title): string {
  const name = element('span', { class: 'name' }, htmlRuns(block.name));
  const subject = element('span', { class: 'subject' }, htmlRuns(block.subject));
  return element('h1', { class: 'title' }, block.subject.length > 0 ? `${name} ${subject}` : name);
}

function heading(block: Heading): string {
  const words = `${marker(block.marker)}${htmlRuns(block.runs)}`;
  const name = `h${block.depth}`;
  if (block.rest.length === 0) return element(name, { class: block.of }, words);
  const inner = `${element(name, { class: block.of }, words)} ${htmlRuns(block.rest)}`;
  return element('div', { class: 'run-in' }, inner);
}

function paragraph(block: Paragraph): string {
  return element('p', { class: block.role }, `${marker(block.marker)}${htmlRuns(block.runs)}`);
}

function marker(text: string): string {
  return text === '' ? '' : `${element('span', { class: 'marker' }, escapeHtml(text))} `;
}

function appendix(block: AppendixHeading): string {
  const lines = [{ line: block.line, runs: block.label }, ...block.title];
  const spans = lines.map(({ line, runs }, index) => {
    const name = index === 0 ? 'label' : index === 1 ? 'name' : 'subject';
    return withLineBelow(element('span', { class: name }, htmlRuns(runs)), line, block.line);
  });
  return element('h2', { class: 'appendix' }, spans.join(' '));
}

/** One signature stands beside the recipients, several stand in a row above them. */
function ending(block: Ending): string {
  const several = block.parts.filter((part) => part.kind === 'signature').length > 1;
  const parts = block.parts.map((part) =>
    part.kind === 'recipients' ? recipients(part, block.line) : signature(part, block.line),
  );
  const name = several ? 'ending joint' : 'ending';
  return element('section', { class: name, 'aria-label': 'Nơi nhận và chữ ký' }, parts.join('\n'));
}

function recipients(part: Recipients, base: number): string {
  const heading = withLineBelow(element('p', { class: 'heading' }, htmlRuns(part.heading)), part.line, base);
  const items = part.blocks.map((item) => withLineBelow(htmlBlock(item), item.line, base));
  return element('div', { class: 'recipients' }, [heading, ...items].join('\n'));
}

function signature(part: Signature, base: number): string {
  const lines = part.lines.map((line) => {
    const html = element('p', { class: line.name ? 'name' : 'capacity' }, htmlRuns(line.runs));
    return withLineBelow(html, line.line, base);
  });
  return element('div', { class: 'signature' }, lines.join('\n'));
}
