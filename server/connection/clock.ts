import type { PlainDate } from '../../language/values/dates.ts';

/** Says which day it is where the author sits. */
export type Clock = () => PlainDate;

export const systemClock: Clock = () => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
};
