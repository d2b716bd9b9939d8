import type { Time } from './times.ts';

const FORM = /^(\d{1,2})([ \t]*)(giờ|[hHgG:])(?:([ \t]*)(\d{2})([ \t]*(?:phút|[pP'’′]))?)?$/i;

/** A time written like another one: `10h30` after `7h00`, `10 giờ 30 phút` after `07 giờ 00 phút`. */
export function timeLike(sample: string, time: Time): string {
  const [, digits = '', gap = '', word = 'h', between = '', , minuteWord = ''] =
    FORM.exec(sample.normalize('NFC').trim()) ?? [];
  const hour = Math.floor(time / 60);
  const minute = time % 60;
  const shownHour = String(hour).padStart(digits.startsWith('0') || digits === '' ? 2 : 1, '0');
  const isBare = !/\d/.test(sample.trim().slice(digits.length));
  if (isBare && minute === 0) return `${shownHour}${gap}${word}`;
  const space = isBare && word.toLowerCase() === 'giờ' ? ' ' : between;
  return `${shownHour}${gap}${word}${space}${String(minute).padStart(2, '0')}${minuteWord}`;
}
