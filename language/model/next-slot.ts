import type { Time, TimeSlot } from '../generated/ast.ts';
import { timeLike } from '../values/time-forms.ts';
import { minutes } from './agenda.ts';

/** The slot that goes on where another one ends, written like it. */
export interface NextSlot {
  /** What stands before the first time, as `từ `. */
  readonly before: string;
  readonly start: string;
  /** What parts the times; empty where a time alone stands. */
  readonly between: string;
  /** A guess: the next part takes as long as the one before. */
  readonly end: string;
}

const HALF_HOUR = 30;
const DAY = 24 * 60;

/** What follows a slot, or a time alone, before the one behind it; undefined where the day is over or no time is left. */
export function nextSlot(node: TimeSlot | Time, behind?: TimeSlot | Time): NextSlot | undefined {
  const begins = behind && startOf(behind);
  // An earlier one is of another day.
  const until = begins !== undefined && begins >= (startOf(node) ?? 0) ? begins : DAY;
  return node.$type === 'TimeSlot' ? afterSlot(node, until) : afterTime(node, until);
}

function startOf(node: TimeSlot | Time): number | undefined {
  return minutes(node.$type === 'TimeSlot' ? node.start : node);
}

function afterSlot(node: TimeSlot, until: number): NextSlot | undefined {
  const from = minutes(node.start);
  const to = minutes(node.end);
  const whole = node.$cstNode?.text ?? '';
  const start = node.start.$cstNode?.text ?? '';
  const end = node.end.$cstNode?.text ?? '';
  if (from === undefined || to === undefined || to <= from) return undefined;
  const later = Math.min(to + (to - from), until);
  if (later <= to) return undefined;
  const at = whole.indexOf(start);
  return {
    before: whole.slice(0, at),
    start: timeLike(end, to),
    between: whole.slice(at + start.length, whole.lastIndexOf(end)),
    end: timeLike(end, later),
  };
}

function afterTime(node: Time, until: number): NextSlot | undefined {
  const time = minutes(node);
  if (time === undefined || time + HALF_HOUR > (until < DAY ? until - 1 : DAY)) return undefined;
  return { before: '', start: timeLike(node.$cstNode?.text ?? '', time + HALF_HOUR), between: '', end: '' };
}
