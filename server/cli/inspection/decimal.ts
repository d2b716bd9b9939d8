import type { Rational } from '../../../language/values/number.ts';

/** An exact number in decimal digits, with a full stop before decimals: `13500000`, `0.05`; a third as `1/3`. */
export function decimal({ numerator, denominator }: Rational): string {
  let scale = 0n;
  let rest = denominator;
  for (const prime of [10n, 2n, 5n]) {
    for (; rest % prime === 0n; rest /= prime) scale++;
  }
  if (rest !== 1n) return `${numerator}/${denominator}`;
  if (scale === 0n) return numerator.toString();
  const units = (numerator * 10n ** scale) / denominator;
  const digits = (units < 0n ? -units : units).toString().padStart(Number(scale) + 1, '0');
  const point = digits.length - Number(scale);
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}`.replace(/\.?0+$/, '');
}
