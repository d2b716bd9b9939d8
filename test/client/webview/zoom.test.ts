import { expect, test } from 'vitest';
import { clampZoom, stepZoom, zoomLabel, zoomOfKey } from '../../../client/webview/zoom.ts';

test('steps go to the next one and end at the last', () => {
  expect(stepZoom(1, 1)).toBe(1.1);
  expect(stepZoom(1, -1)).toBe(0.9);
  expect(stepZoom(1.04, 1)).toBe(1.1);
  expect(stepZoom(3, 1)).toBe(3);
  expect(stepZoom(0.5, -1)).toBe(0.5);
});

test('a zoom that was kept by hand stays within the steps', () => {
  expect([0, 0.6, 1000].map(clampZoom)).toEqual([0.5, 0.6, 3]);
});

test('plus, minus and nought, with or without the shift key', () => {
  expect(['+', '=', '-', '_', '0', 'a'].map((key) => zoomOfKey(key, 1))).toEqual([1.1, 1.1, 0.9, 0.9, 1, undefined]);
});

test('the zoom is told in percent', () => {
  expect(zoomLabel(0.67)).toBe('67%');
});
