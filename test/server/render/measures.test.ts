import { expect, test } from 'vitest';
import { measuresOf } from '../../../server/render/measures.ts';

const measures = measuresOf();
const { page, margin, size } = measures;
const millimetre = 72 / 25.4;

/** The ranges of Decree 30/2020/NĐ-CP, annex I: millimetres for the sheet, points for the letters. */
const ranges: readonly (readonly [name: string, value: number, least: number, most: number])[] = [
  ['page width', page.width / millimetre, 210, 210],
  ['page height', page.height / millimetre, 297, 297],
  ['top margin', margin.top / millimetre, 20, 25],
  ['bottom margin', margin.bottom / millimetre, 20, 25],
  ['left margin', margin.left / millimetre, 30, 35],
  ['right margin', margin.right / millimetre, 15, 20],
  ['first-line indent', measures.indent / millimetre, 10, 12.7],
  ['national name', size.nationalName, 12, 13],
  ['motto', size.motto, 13, 14],
  ['issuing body', size.issuingBody, 12, 13],
  ['number, place and date', size.number, 13, 14],
  ['title, subject, headings', size.heading, 13, 14],
  ['body', size.body, 13, 14],
  ['Nơi nhận', size.recipientsHeading, 12, 12],
  ['recipients', size.recipients, 11, 11],
  ['signature', size.signature, 13, 14],
  ['page number', size.pageNumber, 13, 14],
  ['between paragraphs', measures.paragraphGap, 6, Number.POSITIVE_INFINITY],
  ['line spacing', measures.lineSpacing, 1, 1.5],
];

test.each(ranges)('%s is %d, within %d and %d', (_, value, least, most) => {
  expect(value).toBeGreaterThanOrEqual(least - 1e-9);
  expect(value).toBeLessThanOrEqual(most + 1e-9);
});
