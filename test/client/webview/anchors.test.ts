import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Anchor, anchorOf, growing, lineAt, ofLines, topOfLine } from '../../../client/webview/anchors.ts';

function anchors(...pairs: readonly (readonly [number, number])[]): Anchor[] {
  return pairs.map(([line, top]) => ({ line, top }));
}

test('between two blocks a line stands in proportion', () => {
  const page = anchors([0, 100], [10, 300]);
  expect(topOfLine(page, 5)).toBe(200);
  expect(lineAt(page, 250)).toBe(7.5);
});

test('before the first block and behind the last', () => {
  const page = anchors([4, 100], [10, 300]);
  expect(topOfLine(page, 0)).toBe(0);
  expect(topOfLine(page, 4)).toBe(0);
  expect(lineAt(page, 50)).toBe(4);
  expect(topOfLine(page, 99)).toBe(300);
  expect(lineAt(page, 5000)).toBe(10);
  expect(topOfLine([], 3)).toBe(0);
});

test('a line inside a block belongs to the block, one before all to the first', () => {
  const page = anchors([2, 100], [5, 200]);
  expect(anchorOf(page, 4)).toEqual({ line: 2, top: 100 });
  expect(anchorOf(page, 5)).toEqual({ line: 5, top: 200 });
  expect(anchorOf(page, 0)).toEqual({ line: 2, top: 100 });
  expect(anchorOf([], 0)).toBeUndefined();
});

test('what stands beside something does not lead back up', () => {
  // Recipients from line 10 on, the signature beside them from line 14 on.
  const page = anchors([9, 50], [10, 100], [11, 120], [12, 140], [14, 100], [15, 120], [16, 200]);
  expect(growing(page).map(({ line }) => line)).toEqual([9, 10, 11, 12, 16]);
});

test('of one line the highest place counts', () => {
  expect(ofLines(anchors([3, 90], [1, 10], [3, 40]))).toEqual(anchors([1, 10], [3, 40]));
});

test('from a line to its place and back is the line again', () => {
  const any = fc.array(fc.tuple(fc.nat(500), fc.nat(20_000)), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(any, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, part) => {
      const page = growing(ofLines(anchors(...pairs)));
      const [first, last] = [page[0], page.at(-1)];
      fc.pre(first !== undefined && last !== undefined);
      const line = first.line + part * (last.line - first.line);
      expect(lineAt(page, topOfLine(page, line))).toBeCloseTo(line, 6);
    }),
  );
});
