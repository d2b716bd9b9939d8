const MINUTES_OF_DAY = 24 * 60;

/** A time of day in minutes since midnight; a day's end, `24h00`, is 1440. */
export type Time = number;

/** The time at an hour and a minute, or undefined where the clock has none. */
export function readTime(hour: number, minute: number): Time | undefined {
  if (!Number.isInteger(hour) || !Number.isInteger(minute)) return undefined;
  if (hour < 0 || minute < 0 || minute > 59) return undefined;
  const time = hour * 60 + minute;
  return time <= MINUTES_OF_DAY ? time : undefined;
}

/** `450` as `7h30`. */
export function formatTime(time: Time): string {
  return `${Math.floor(time / 60)}h${String(time % 60).padStart(2, '0')}`;
}

/** Minutes as `1 giờ 30 phút`. */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} phút`;
  return rest === 0 ? `${hours} giờ` : `${hours} giờ ${rest} phút`;
}
