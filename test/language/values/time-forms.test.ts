import fc from 'fast-check';
import { expect, it } from 'vitest';
import { timeLike } from '../../../language/values/time-forms.ts';
import { formatTime } from '../../../language/values/times.ts';

it.each([
  ['7h00', 630, '10h30'],
  ['07h00', 480, '08h00'],
  ['7 giờ 30', 600, '10 giờ 00'],
  ['07 giờ 30 phút', 485, '08 giờ 05 phút'],
  ['13g30', 840, '14g00'],
  ['7:30', 545, '9:05'],
  ['7h', 480, '8h'],
  ['7h', 510, '8h30'],
  ['8 giờ', 510, '8 giờ 30'],
  ["7h30'", 480, "8h00'"],
])('a time like %s at minute %i is %s', (sample, time, written) => {
  expect(timeLike(sample, time)).toBe(written);
});

it('is the plain form for a plain sample', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1440 }), (time) => {
      expect(timeLike('7h00', time)).toBe(formatTime(time));
    }),
  );
});
