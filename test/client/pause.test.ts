import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pause } from '../../client/pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('work begins once nobody has asked for it for a while, and only the last', () => {
  const done: string[] = [];
  const pause = new Pause(300);
  pause.after(() => done.push('first'));
  vi.advanceTimersByTime(299);
  pause.after(() => done.push('second'));
  vi.advanceTimersByTime(299);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['second']);
});

test('work that is called off is not done', () => {
  const pause = new Pause(300);
  pause.after(() => expect.unreachable());
  pause.cancel();
  vi.advanceTimersByTime(1000);
});
