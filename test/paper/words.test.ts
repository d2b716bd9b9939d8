import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { htmlPage } from '../../server/render/page.ts';
import { plainText } from '../../server/render/text.ts';
import { planOfLines } from '../bench/plans.ts';
import {
  appendixInSections,
  attendanceTree,
  budgetList,
  budgetTable,
  listInParts,
} from '../language/model/generated-plans.ts';
import { documentOf, textOfHtml, withoutForm, words } from '../server/printed.ts';
import { sourceWords } from '../server/source-words.ts';
import { correctPlans, examples, type NamedPlan, printed, typesetter } from './plans.ts';

const generated = fc
  .sample(fc.oneof(budgetList, budgetTable, attendanceTree, appendixInSections, listInParts), { numRuns: 10, seed: 30 })
  .map(({ text }, index): NamedPlan => ({ name: `generated plan ${index + 1}`, source: text }));
const long: NamedPlan = { name: 'a plan of 80 pages', source: planOfLines(1900) };

afterAll(() => typesetter.dispose());

describe('the words of the source, of HTML, of PDF and of plain text are the same sequence', () => {
  test.each([...examples, ...correctPlans, ...generated, long])('$name', async ({ source }) => {
    const document = documentOf(source);
    const sheet = htmlPage(document).replace(/^[\s\S]*<body>/, '');
    expect(words(textOfHtml(withoutForm(sheet)))).toEqual(sourceWords(source));
    // The form's own words are there too from here on. Capitals are the form's: HTML leaves them to its style.
    const read = folded(textOfHtml(sheet));
    expect(folded((await printed(source)).readingText())).toEqual(read);
    expect(folded(plainText(document).replaceAll(' | ', ' '))).toEqual(read);
  });

  test('the long plan is one of 80 pages', async () => {
    expect(Number((await printed(long.source)).info().get('Pages'))).toBeGreaterThanOrEqual(80);
  });
});

function folded(text: string): string[] {
  return words(text.toUpperCase());
}
