import {
  type AppendixHeading,
  type Block,
  type Ending,
  type FormalDocument,
  type Heading,
  type Letterhead,
  type Paragraph,
  type Recipients,
  type Signature,
  type Title,
  textOfRuns,
} from '../document/model.ts';
import { htmlRuns } from './html-runs.ts';
import { htmlTable } from './html-table.ts';
import { staysWithNext } from './keeping.ts';
import { type LetterheadLine, letterheadColumns, levelled, lineLooks, type Side, sideWidths } from './letterhead.ts';
import { element, escapeHtml, withLineBelow } from './markup.ts';
import { type Measures, measuresOf, textAreaWidth } from './measures.ts';
import { ruleClass, ruleLength } from './rule-length.ts';
import type { Face } from './text-width.ts';

/** One block of the sheet: one element, and the zero-based source line that it comes from. */
export interface HtmlBlock {
  readonly line: number;
  readonly html: string;
}

/** The document in HTML, block by block, so that a preview can exchange what has changed alone. */
export function htmlBlocks(document: FormalDocument, measures: Measures = measuresOf()): HtmlBlock[] {
  return document.blocks.map((block, index, all) => ({
    line: block.line,
    html: htmlBlock(block, measures, staysWithNext(block, all[index + 1])),
  }));
}

function htmlBlock(block: Block, measures: Measures, kept = false): string {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, measures);
    case 'title':
      return title(block, measures);
    case 'heading':
      return heading(block);
    case 'paragraph':
      return paragraph(block, kept);
    case 'table':
      return htmlTable(block, measures);
    case 'appendix':
      return appendix(block);
    case 'ending':
      return ending(block, measures);
  }
}

/** Every column is three cells of a grid, so that number and date stand level. */
function letterhead(block: Letterhead, measures: Measures): string {
  const cells = letterheadColumns(block).flatMap((column) =>
    levelled(column).map((lines) =>
      element('div', { class: column.side }, letterheadLines(lines, column.side, block.line, measures)),
    ),
  );
  return element('section', { class: 'letterhead', 'aria-label': 'Phần đầu văn bản' }, cells.join('\n'));
}

function letterheadLines(lines: readonly LetterheadLine[], side: Side, base: number, measures: Measures): string {
  const width = sideWidths(measures)[side];
  const all = lines.map((line) => {
    const { size, face, capitals } = lineLooks[line.role];
    const text = capitals ? textOfRuns(line.runs).toUpperCase() : textOfRuns(line.runs);
    const name = line.ruled ? `${line.role} ruled ${ruleBelow(text, width, measures.size[size], face)}` : line.role;
    const html = element('p', { class: name }, `<span>${htmlRuns(line.runs)}</span>`);
    return withLineBelow(html, line.line, base);
  });
  return all.join('\n');
}

/** The class of the rule below a centred text in a column of some width. */
function ruleBelow(text: string, width: number, size: number, face: Face): string {
  return ruleClass((100 * ruleLength(text, width, size, face)) / width);
}

function title(block: Title, measures: Measures): string {
  const name = element('span', { class: 'name' }, htmlRuns(block.name));
  if (block.subject.length === 0) return element('h1', { class: 'title' }, name);
  const rule = ruleBelow(textOfRuns(block.subject), textAreaWidth(measures), measures.size.heading, 'bold');
  const subject = element('span', { class: `subject ${rule}` }, htmlRuns(block.subject));
  return element('h1', { class: 'title' }, `${name} ${subject}`);
}

function heading(block: Heading): string {
  const words = `${marker(block.marker)}${htmlRuns(block.runs)}`;
  const name = `h${block.depth}`;
  if (block.rest.length === 0) return element(name, { class: block.of }, words);
  const inner = `${element(name, { class: block.of }, words)} ${htmlRuns(block.rest)}`;
  return element('div', { class: 'run-in' }, inner);
}

function paragraph(block: Paragraph, kept: boolean): string {
  return element(
    'p',
    { class: kept ? `${block.role} kept` : block.role },
    `${marker(block.marker)}${htmlRuns(block.runs)}`,
  );
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
function ending(block: Ending, measures: Measures): string {
  const several = block.parts.filter((part) => part.kind === 'signature').length > 1;
  const parts = block.parts.map((part) =>
    part.kind === 'recipients' ? recipients(part, block.line, measures) : signature(part, block.line),
  );
  const name = several ? 'ending joint' : 'ending';
  return element('section', { class: name, 'aria-label': 'Nơi nhận và chữ ký' }, parts.join('\n'));
}

function recipients(part: Recipients, base: number, measures: Measures): string {
  const heading = withLineBelow(element('p', { class: 'heading' }, htmlRuns(part.heading)), part.line, base);
  const items = part.blocks.map((item) => withLineBelow(htmlBlock(item, measures), item.line, base));
  return element('div', { class: 'recipients' }, [heading, ...items].join('\n'));
}

function signature(part: Signature, base: number): string {
  const lines = part.lines.map((line) => {
    const html = element('p', { class: line.name ? 'name' : 'capacity' }, htmlRuns(line.runs));
    return withLineBelow(html, line.line, base);
  });
  return element('div', { class: 'signature' }, lines.join('\n'));
}
