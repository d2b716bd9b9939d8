import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, formatTime, readTime } from '../../../language/values/times.ts';

describe('readTime', () => {
  it.each([
    [0, 0, 0],
    [7, 30, 450],
    [23, 59, 1439],
    [24, 0, 1440],
  ])('%i:%i is minute %i of the day', (hour, minute, time) => {
    expect(readTime(hour, minute)).toBe(time);
  });

  it.each([
    [24, 1],
    [25, 0],
    [7, 60],
    [-1, 0],
    [7, -1],
    [7.5, 0],
    [Number.NaN, 0],
  ])('%d:%d is no time', (hour, minute) => {
    expect(readTime(hour, minute)).toBeUndefined();
  });
});

describe('formatTime', () => {
  it('writes hours and two digits of minutes', () => {
    expect(formatTime(450)).toBe('7h30');
    expect(formatTime(13 * 60)).toBe('13h00');
    expect(formatTime(5)).toBe('0h05');
  });

  it('is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (time) => {
        const [hour, minute] = formatTime(time).split('h').map(Number);
        expect(readTime(hour ?? -1, minute ?? -1)).toBe(time);
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0 phút'],
    [45, '45 phút'],
    [60, '1 giờ'],
    [150, '2 giờ 30 phút'],
  ])('of %i minutes is %s', (minutes, text) => {
    expect(formatDuration(minutes)).toBe(text);
  });
});
