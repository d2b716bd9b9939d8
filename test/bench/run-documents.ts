import { launchBrowser } from '../e2e/browser.ts';
import { documentRow } from './documents.ts';
import { painting } from './painting.ts';
import { planOfLines } from './plans.ts';

/** Prints what the forms of a document cost, beside pdfmake on the same words, and how long a key takes to the sheet. */
const LENGTHS = [150, 3_000];

function ms(value: number): string {
  return value.toFixed(value < 10 ? 2 : 0);
}

const rows = [];
for (const length of LENGTHS) rows.push(await documentRow(length));
const browser = await launchBrowser();
const painted: number[] = [];
for (const length of LENGTHS) painted.push(await painting(browser, planOfLines(length)));
await browser.close();

console.log('\nThe formal document; times in ms, median, one word changed each time. “first” starts the typesetter.\n');
console.log(
  '| lines | pages | document | HTML | key → painted sheet | pages, first | pages | picture of a page | PDF | DOCX | pdfmake | pdfmake / PDF |',
);
console.log(`| ${Array.from({ length: 12 }, () => '---').join(' | ')} |`);
for (const [index, row] of rows.entries()) {
  const times = [row.document, row.html, painted[index] ?? Number.NaN, row.firstPages, row.setPages, row.page];
  const files = [row.pdf, row.docx, row.pdfmake];
  const cells = [row.lines, row.pages, ...[...times, ...files].map(ms), (row.pdfmake / row.pdf).toFixed(1)];
  console.log(`| ${cells.join(' | ')} |`);
}
