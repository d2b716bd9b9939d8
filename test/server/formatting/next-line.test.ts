import fc from 'fast-check';
import { expect, test } from 'vitest';
import { modelOf } from '../../../language/model/plan.ts';
import { beginLine } from '../../../server/formatting/next-line.ts';
import { check } from '../../language/checked-plan.ts';
import { anyText, shuffledLines } from '../../language/syntax/texts.ts';

test('a new line keeps the words of every text, and changes no line but itself and an empty one above', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, shuffledLines), async (text) => {
      const { plan, document } = await check(text);
      const { textDocument } = document;
      for (let line = 0; line < textDocument.lineCount; line++) {
        const offset = textDocument.offsetAt({ line, character: 0 });
        const edit = beginLine(modelOf(plan), offset);
        if (!edit) continue;
        expect(textDocument.positionAt(edit.start).line).toBeGreaterThanOrEqual(edit.text === '' ? line - 1 : line);
        expect(textDocument.positionAt(edit.end).line).toBe(line);
        const taken = text.slice(edit.start, edit.end);
        // A marker alone, or a row of bars.
        expect(taken.trim()).toMatch(edit.text === '' ? /^(?:[^\s|]{1,12}|[|\s]+)$/ : /^$/);
      }
    }),
    { numRuns: 100 },
  );
});
