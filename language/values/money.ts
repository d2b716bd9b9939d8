import { formatNumber } from './number.ts';
import { fold } from './text.ts';

/** An amount of money (*số tiền*) in đồng. */
export type Money = bigint;

/** A word that multiplies the number before it: `150 triệu đồng`. */
export type Scale = { readonly word: string; readonly factor: bigint };

/** The words of scale, the usual spelling of each before its variant. */
export const SCALES: readonly Scale[] = [
  { word: 'nghìn', factor: 1_000n },
  { word: 'ngàn', factor: 1_000n },
  { word: 'triệu', factor: 1_000_000n },
  { word: 'tỷ', factor: 1_000_000_000n },
  { word: 'tỉ', factor: 1_000_000_000n },
];

const factors: ReadonlyMap<string, bigint> = new Map(SCALES.map(({ word, factor }) => [fold(word), factor]));

/**
 * What a word of scale multiplies by, whatever its case and marks; `nghìn tỷ` multiplies by both its words. One, if
 * there is no word or one that is no scale.
 */
export function scaleFactor(word: string | undefined): bigint {
  if (word === undefined) return 1n;
  let product = 1n;
  for (const part of fold(word).split(' ')) {
    const factor = factors.get(part);
    if (factor === undefined) return 1n;
    product *= factor;
  }
  return product;
}

/** `13500000` as `13.500.000 đồng`. */
export function formatMoney(value: Money): string {
  return `${formatNumber(value)} đồng`;
}
