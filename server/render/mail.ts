import type {
  AppendixHeading,
  Block,
  Cell,
  Column,
  Ending,
  FormalDocument,
  FullCell,
  Heading,
  Letterhead,
  Paragraph,
  Recipients,
  Row,
  Run,
  Signature,
  Table,
  Title,
} from '../document/model.ts';
import { fitTable } from './column-widths.ts';
import { type LetterheadColumn, type LetterheadLine, sidesByRow } from './letterhead.ts';
import { element, escapeHtml } from './markup.ts';
import { type Measures, measuresOf, SINGLE_LINE, textAreaWidth } from './measures.ts';

/**
 * The document in HTML for a mail. Mail programs drop style sheets and know no grid: the look stands in every element,
 * and what stands side by side is a table. The words are those of the sheet.
 */
export function mailHtml(document: FormalDocument, measures: Measures = measuresOf()): string {
  const { size } = measures;
  const width = `max-width:${pt(textAreaWidth(measures))}`;
  const face = measures.fonts.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(',');
  const style = `${width};color:#000;background:#fff;font:${pt(size.body)}/${lines(measures.lineSpacing)} ${face}`;
  const blocks = document.blocks.map((block) => mailBlock(block, measures));
  return element('div', { lang: 'vi', style }, blocks.join('\n'));
}

function mailBlock(block: Block, measures: Measures): string {
  switch (block.kind) {
    case 'letterhead':
      return letterhead(block, measures);
    case 'title':
      return title(block, measures);
    case 'heading':
      return heading(block, measures);
    case 'paragraph':
      return paragraph(block, measures);
    case 'table':
      return table(block, measures);
    case 'appendix':
      return appendix(block, measures);
    case 'ending':
      return ending(block, measures);
  }
}

function letterhead(block: Letterhead, measures: Measures): string {
  const [left, right] = measures.letterheadColumns;
  const cells = sidesByRow(block).map((row) => [
    side(left, linesHtml(row.left, measures), 'center'),
    side(right, linesHtml(row.right, measures), 'center'),
  ]);
  return sideBySide(cells);
}

function linesHtml(column: LetterheadColumn | undefined, measures: Measures): string {
  return (column?.lines ?? []).map((line) => letterheadLine(line, measures)).join('\n');
}

function letterheadLine({ role, runs, ruled }: LetterheadLine, { size }: Measures): string {
  const words = runsHtml(runs);
  switch (role) {
    case 'superior':
      return line('text-transform:uppercase', size.issuingBody, words);
    case 'issuer':
      return line('font-weight:bold;text-transform:uppercase', size.issuingBody, words) + (ruled ? rule('35%') : '');
    case 'national-name':
      return line('font-weight:bold', size.nationalName, words);
    case 'motto':
      return line('font-weight:bold;text-decoration:underline', size.motto, words);
    case 'number':
      return line('padding-top:6pt', size.number, words);
    case 'place':
    case 'date':
      return line('padding-top:6pt;font-style:italic', size.number, words);
    case 'urgency':
    case 'secrecy': {
      const box = element('span', { style: 'border:1pt solid #000;padding:1pt 8pt' }, words);
      return line('padding-top:6pt;font-weight:bold;text-transform:uppercase', size.urgency, box);
    }
  }
}

function line(style: string, size: number, words: string): string {
  return element('p', { style: `margin:0;text-align:center;font-size:${pt(size)};${style}` }, words);
}

/** A short line under something centred. */
function rule(width: string): string {
  const style = `width:${width};margin:2pt auto 0;border-top:0.75pt solid #000;font-size:1pt;line-height:1pt`;
  return element('div', { style }, '');
}

function title({ name, subject }: Title, { size }: Measures): string {
  const first = line('font-weight:bold', size.heading, runsHtml(name));
  const second = subject.length > 0 ? line('font-weight:bold', size.heading, runsHtml(subject)) + rule('30%') : '';
  return element('div', { style: 'margin:20pt 0 14pt' }, first + second);
}

function heading(block: Heading, measures: Measures): string {
  const look = `font-weight:bold${block.of === 'section' ? ';text-transform:uppercase' : ''}`;
  const words = element('span', { style: look }, marked(block.marker, block.runs));
  const rest = block.rest.length > 0 ? ` ${runsHtml(block.rest)}` : '';
  return element('p', { style: bodyStyle(measures, 'left') }, `${words}${rest}`);
}

function paragraph(block: Paragraph, measures: Measures): string {
  const words = marked(block.marker, block.runs);
  switch (block.role) {
    case 'draft':
      return element('p', { style: gap(measures, 'right', 'font-weight:bold') }, words);
    case 'basis':
      return element('p', { style: `${bodyStyle(measures, 'justify')};font-style:italic` }, words);
    case 'display':
      return element('p', { style: 'margin:0;text-align:center;font-weight:bold' }, words);
    case 'unit':
      return element('p', { style: gap(measures, 'right', 'font-style:italic') }, words);
    case 'note':
      return element('p', { style: gap(measures, 'center', 'font-style:italic') }, words);
    case 'lead':
    case 'body':
    case 'closing':
      return element('p', { style: bodyStyle(measures, 'justify') }, words);
  }
}

function bodyStyle(measures: Measures, align: 'left' | 'justify'): string {
  return gap(measures, align, `text-indent:${pt(measures.indent)}`);
}

function gap({ paragraphGap }: Measures, align: string, more: string): string {
  return `margin:${pt(paragraphGap)} 0 0;text-align:${align};${more}`;
}

function table(block: Table, measures: Measures): string {
  const width = textAreaWidth(measures);
  const { widths, size } = fitTable(block, width, measures.size.table);
  const gap = pt(measures.paragraphGap);
  const style = `width:100%;border-collapse:collapse;margin:${gap} 0 0;font-size:${pt(size)};line-height:${lines(1)}`;
  const shares = widths.map((one) => Math.round((100 * one) / width));
  const rows = block.rows.map((row, index) => tableRow(row, block.columns, index === 0 ? shares : []));
  return element('table', { border: '1', cellspacing: '0', style }, rows.join('\n'));
}

/** The heading row has the widths of the columns, as shares of a hundred. */
function tableRow(row: Row, columns: readonly Column[], shares: readonly number[]): string {
  const cells = row.cells.map((cell, index) => tableCell(cell, columns[index] ?? 'text', shares[index], row.total));
  return element('tr', {}, cells.filter((cell) => cell !== '').join('\n'));
}

function tableCell(cell: Cell, column: Column, share: number | undefined, total: boolean): string {
  if (cell.kind !== 'cell') return '';
  const head = share !== undefined;
  const align = head ? 'center' : alignOf(cell, column, total);
  const weight = head || total ? ';font-weight:bold' : '';
  const width = head ? `;width:${share}%` : '';
  const style = `padding:3pt 5pt;border:0.75pt solid #000;text-align:${align}${weight}${width}`;
  const attributes = { ...(head ? { scope: 'col' } : {}), ...spansOf(cell), style };
  return element(head ? 'th' : 'td', attributes, runsHtml(cell.runs));
}

function alignOf(cell: FullCell, column: Column, total: boolean): 'left' | 'center' | 'right' {
  if (cell.columnSpan > 1) return total ? 'center' : 'left';
  if (column === 'short') return 'center';
  return column === 'amount' ? 'right' : 'left';
}

function spansOf({ rowSpan, columnSpan }: FullCell): Readonly<Record<string, string>> {
  return {
    ...(rowSpan > 1 ? { rowspan: String(rowSpan) } : {}),
    ...(columnSpan > 1 ? { colspan: String(columnSpan) } : {}),
  };
}

function appendix(block: AppendixHeading, { size }: Measures): string {
  const label = line('font-weight:bold', size.heading, runsHtml(block.label));
  const titles = block.title.map(({ runs }, index) => {
    const look = index === 0 ? 'font-weight:bold;text-transform:uppercase' : 'font-weight:bold';
    return line(look, size.heading, runsHtml(runs));
  });
  return element('div', { style: 'margin:36pt 0 0' }, [label, ...titles].join('\n'));
}

/** One signature stands beside the recipients; several stand in a row, the recipients under them. */
function ending(block: Ending, measures: Measures): string {
  const signatures = block.parts.filter((part) => part.kind === 'signature');
  const others = block.parts.filter((part) => part.kind === 'recipients');
  const recipientsHtml = others.map((part) => recipients(part, measures)).join('\n');
  const [one, ...more] = signatures.map((part) => signature(part, measures));
  if (more.length === 0) return sideBySide([[side(50, recipientsHtml, 'left'), side(50, one ?? '', 'center')]]);
  const share = 100 / signatures.length;
  const row = [one ?? '', ...more].map((html) => side(share, html, 'center'));
  return `${sideBySide([row])}\n${recipientsHtml}`;
}

function recipients(part: Recipients, measures: Measures): string {
  const { size } = measures;
  const heading = element(
    'p',
    { style: `margin:0;font-size:${pt(size.recipientsHeading)};font-weight:bold;font-style:italic` },
    runsHtml(part.heading),
  );
  const items = part.blocks.map((block) => {
    const words = block.kind === 'paragraph' ? marked(block.marker, block.runs) : mailBlock(block, measures);
    return element('div', { style: `margin:0;font-size:${pt(size.recipients)};line-height:${lines(1)}` }, words);
  });
  return [heading, ...items].join('\n');
}

function signature(part: Signature, { size, signatureSpace }: Measures): string {
  return part.lines
    .map(({ name, runs }) => {
      const room = name ? `;padding-top:${pt(signatureSpace)}` : '';
      return line(`font-weight:bold${room}`, size.signature, runsHtml(runs));
    })
    .join('\n');
}

function side(share: number, html: string, align: 'left' | 'center'): string {
  const style = `width:${Math.round(share)}%;vertical-align:top;text-align:${align};padding:0 4pt`;
  return element('td', { style }, html);
}

/** A table without borders, which screen readers pass over. */
function sideBySide(rows: readonly (readonly string[])[]): string {
  const style = 'width:100%;border-collapse:collapse;margin:12pt 0 0';
  const all = rows.map((cells) => element('tr', {}, cells.join('\n')));
  return element('table', { role: 'presentation', border: '0', cellspacing: '0', style }, all.join('\n'));
}

function marked(marker: string, runs: readonly Run[]): string {
  return marker === '' ? runsHtml(runs) : `${escapeHtml(marker)} ${runsHtml(runs)}`;
}

/** Room for a pen is blanks. */
function runsHtml(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === 'gap' ? '\u00a0'.repeat(8) : escapeHtml(run.text))).join('');
}

function pt(points: number): string {
  return `${Number(points.toFixed(1))}pt`;
}

/** So many single lines, as a share of the size. */
function lines(spacing: number): string {
  return String(Number((spacing * SINGLE_LINE).toFixed(3)));
}
