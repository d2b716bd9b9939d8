import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, changes } from '../../../client/webview/changes.ts';

function blocks(...all: string[]): { line: number; html: string }[] {
  return all.map((html, line) => ({ line, html }));
}

function applied(before: readonly string[], all: readonly Change[]): string[] {
  const page = [...before];
  for (const change of all) {
    if (change.kind === 'remove') page.splice(change.at, 1);
    else page.splice(change.at, change.kind === 'replace' ? 1 : 0, change.html);
  }
  return page;
}

test('a word typed exchanges its own block alone', () => {
  expect(changes(blocks('a', 'b', 'c'), blocks('a', 'B', 'c'))).toEqual([{ kind: 'replace', at: 1, html: 'B' }]);
});

test('a line added or taken away leaves the blocks around it', () => {
  expect(changes(blocks('a', 'c'), blocks('a', 'b', 'c'))).toEqual([{ kind: 'insert', at: 1, html: 'b' }]);
  expect(changes(blocks('a', 'b', 'c'), blocks('a', 'c'))).toEqual([{ kind: 'remove', at: 1 }]);
});

test('blocks between two changes stay', () => {
  expect(changes(blocks('a', 'b', 'c'), blocks('A', 'b', 'C')).map(({ at }) => at)).toEqual([0, 2]);
});

test('blocks that only moved to other lines stay', () => {
  const moved = blocks('a', 'b').map(({ line, html }) => ({ line: line + 5, html }));
  expect(changes(blocks('a', 'b'), moved)).toEqual([]);
});

test('whatever was shown, the page shows what is wanted', () => {
  const list = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      expect(applied(before, changes(blocks(...before), blocks(...after)))).toEqual(after);
    }),
  );
});
