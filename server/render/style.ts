import { paddingOf, SMALLEST } from './column-widths.ts';
import { sideWidths } from './letterhead.ts';
import { type Measures, measuresOf } from './measures.ts';
import { ruleSteps } from './rule-length.ts';

/**
 * The look of the sheet. Lengths are in points of the sheet, `--pt`, which shrinks with a narrow window so that
 * lines break as on paper; a window too narrow for that gets one column.
 */
export function sheetStyle(measures: Measures = measuresOf()): string {
  const { page, margin, size, room } = measures;
  const sides = sideWidths(measures);
  return `
:root { --pt: min(1pt, calc(100vw / ${Math.ceil(page.width)})); --desk: #d9dce1; --paper: #fff; --ink: #000; color-scheme: light; }
* { box-sizing: border-box; }
html { background: var(--desk); }
body { margin: 0; padding: 0; background: none; }
.sheet {
  width: ${pt(page.width)}; min-height: ${pt(page.height)}; margin: 0 auto;
  padding: ${pt(margin.top)} ${pt(margin.right)} ${pt(margin.bottom)} ${pt(margin.left)};
  background: var(--paper); color: var(--ink); font: ${pt(size.body)}/${lines(measures, measures.lineSpacing)} ${fonts(measures)};
  overflow-wrap: anywhere; hyphens: none;
}
.sheet p, .sheet h1, .sheet h2, .sheet h3, .sheet h4, .sheet table, .sheet .run-in { margin: ${pt(measures.paragraphGap)} 0 0; }
.sheet p, .sheet h2, .sheet h3, .sheet h4, .sheet .run-in { text-align: justify; text-indent: ${pt(measures.indent)}; }
.sheet h1, .sheet h2, .sheet h3, .sheet h4 { font-size: ${pt(size.heading)}; font-weight: bold; break-after: avoid; }
.sheet p { orphans: 2; widows: 2; }
.gap { display: inline-block; width: ${pt(measures.gap)}; }

.letterhead { display: grid; grid-template-columns: minmax(0, ${(sides.left + room.betweenSides).toFixed(2)}fr) minmax(0, ${sides.right.toFixed(2)}fr); grid-auto-flow: row dense; }
.letterhead .left { grid-column: 1; }
.letterhead .right { grid-column: 2; }
.letterhead .left, .letterhead .right { min-width: 0; }
.letterhead .left { padding-right: ${pt(room.betweenSides)}; }
.sheet .letterhead p { margin: 0; text-align: center; text-indent: 0; text-wrap: balance; line-height: ${lines(measures, 1)}; }
.letterhead .superior, .letterhead .issuer { font-size: ${pt(size.issuingBody)}; text-transform: uppercase; }
.letterhead .issuer, .letterhead .national-name, .letterhead .motto { font-weight: bold; }
.letterhead .ruled::after { content: ''; display: block; width: var(--rule); margin: ${pt(room.aboveRule)} auto 0; border-top: ${pt(0.75)} solid; }
.letterhead .national-name { font-size: ${pt(size.nationalName)}; white-space: nowrap; }
.letterhead .motto { font-size: ${pt(size.motto)}; }
.letterhead .motto > span { display: inline-block; padding-bottom: ${pt(room.aboveRule)}; border-bottom: ${pt(0.75)} solid; }
.letterhead .number, .letterhead .place, .letterhead .date { font-size: ${pt(size.number)}; }
.sheet .letterhead .number, .sheet .letterhead .place, .sheet .letterhead .date { padding-top: ${pt(room.aboveNumber)}; }
.letterhead .place, .letterhead .date { font-style: italic; }
.sheet .letterhead .urgency, .sheet .letterhead .secrecy { margin-top: ${pt(room.aboveBox)}; font-size: ${pt(size.urgency)}; font-weight: bold; text-transform: uppercase; }
.letterhead .urgency > span, .letterhead .secrecy > span { display: inline-block; padding: ${pt(room.box.over)} ${pt(room.box.beside)}; border: ${pt(1)} solid; }

.sheet h1.title { margin-top: ${pt(room.aboveTitle)}; margin-bottom: ${pt(room.belowTitle)}; text-align: center; text-wrap: balance; line-height: ${lines(measures, 1)}; break-inside: avoid; }
.title > span { display: block; }
.title .subject::after { content: ''; display: block; width: var(--rule); margin: ${pt(room.aboveSubjectRule)} auto 0; border-top: ${pt(0.75)} solid; }
${ruleSteps.map((step) => `.rule-${step} { --rule: ${step}%; }`).join(' ')}
.basis { font-style: italic; }
.sheet h2, .sheet h3, .sheet h4 { text-align: left; }
.sheet .section { text-transform: uppercase; }
.run-in > * { display: inline; }
.sheet .display { margin-top: 0; text-align: center; text-indent: 0; font-weight: bold; }
:not(.display) + .display { margin-top: ${pt(measures.paragraphGap)}; }
.sheet .unit { text-align: right; text-indent: 0; font-style: italic; }
.sheet .draft { margin: 0 0 ${pt(measures.paragraphGap)}; text-align: right; text-indent: 0; font-weight: bold; }
.sheet .note { text-align: center; text-wrap: balance; text-indent: 0; font-style: italic; }
:has(+ .ending), .unit, .kept { break-after: avoid; }

.sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${pt(size.table)}; line-height: ${lines(measures, 1)}; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: ${pt(room.cell)} ${pt(paddingOf(size.table))}; border: ${pt(0.75)} solid; text-align: left; vertical-align: middle; }
th, td.short { text-align: center; }
td.amount { text-align: right; }
tr.total td.label { text-align: center; }
tr.total { font-weight: bold; }
${smallTables(measures)}

.ending { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); column-gap: ${pt(room.betweenHalves)}; grid-auto-flow: row dense; margin-top: ${pt(room.aboveEnding)}; break-inside: avoid; }
.ending .recipients { grid-column: 1; }
.ending .signature { grid-column: 2; }
.ending.joint .signature { grid-column: auto; }
.ending.joint .recipients { grid-column: 1 / -1; grid-row: 99; }
.ending.joint { row-gap: ${pt(room.aboveEnding)}; }
.sheet .ending p { margin: 0; text-align: left; text-indent: 0; font-size: ${pt(size.recipients)}; line-height: ${lines(measures, 1)}; }
.sheet .recipients .heading { font-size: ${pt(size.recipientsHeading)}; font-weight: bold; font-style: italic; }
.sheet .signature p { font-size: ${pt(size.signature)}; font-weight: bold; text-align: center; text-wrap: balance; }
.sheet .signature .name { padding-top: ${pt(measures.signatureSpace)}; }

.sheet h2.appendix { text-align: center; text-indent: 0; text-wrap: balance; line-height: ${lines(measures, 1)}; break-before: page; break-inside: avoid; }
.appendix > span { display: block; }
.appendix .name { text-transform: uppercase; }

@media screen {
  .sheet { margin: ${pt(12)} auto; box-shadow: 0 1px 6px #0004; }
  .sheet h2.appendix {
    margin: ${pt(margin.bottom)} ${pt(-margin.right)} 0 ${pt(-margin.left)};
    padding: ${pt(margin.top)} ${pt(margin.right)} 0 ${pt(margin.left)};
    border-top: ${pt(12)} solid var(--desk);
  }
}
@media screen and (max-width: 26rem) {
  :root { --pt: 0.9pt; }
  .sheet { width: auto; padding: 1rem; margin: 0; }
  .letterhead, .ending { grid-template-columns: minmax(0, 1fr); row-gap: 1rem; }
  .letterhead > :empty { display: none; }
  .sheet .letterhead > *, .sheet .ending > * { grid-column: 1; }
  .sheet h2.appendix { margin: 1rem -1rem 0; padding: 1rem 1rem 0; }
}
@media print {
  :root { --pt: 1pt; }
  html { background: none; }
  .sheet { width: auto; min-height: 0; padding: 0; }
}
@page {
  size: A4 portrait; margin: ${margin.top.toFixed(1)}pt ${margin.right.toFixed(1)}pt ${margin.bottom.toFixed(1)}pt ${margin.left.toFixed(1)}pt;
  @top-center { content: counter(page); font: ${size.pageNumber}pt ${fonts(measures)}; }
}
@page :first { @top-center { content: none; } }
`.trim();
}

function pt(points: number): string {
  return points === 0 ? '0' : `calc(${Number(points.toFixed(2))} * var(--pt))`;
}

/** Letters smaller than usual, with less room around them, for tables of many columns. */
function smallTables({ size: { table }, room }: Measures): string {
  return Array.from({ length: table - SMALLEST }, (_, index) => table - 1 - index)
    .map((size) => {
      const cells = `.size-${size} :is(th, td) { padding: ${pt(room.cellOfSmall)} ${pt(paddingOf(size))}; }`;
      return `.sheet table.size-${size} { font-size: ${pt(size)}; }\n${cells}`;
    })
    .join('\n');
}

/** So many single lines of the face, whatever face the reader has: one measure with paper and Word. */
function lines(measures: Measures, spacing: number): string {
  return String(Number((spacing * measures.singleLine).toFixed(4)));
}

function fonts(measures: Measures): string {
  return measures.fonts.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ');
}
