import { fold } from '../values/text.ts';
import type { PricedItem } from './priced-items.ts';
import type { KnownDocument, KnownRecipient, PlanRecords, SeriesNumber, Signature } from './records.ts';

/** Who issues plans, under whom, and where. */
export interface KnownIssuer {
  readonly issuer: string;
  readonly superior: string;
  readonly place: string;
}

/** What the plans of a workspace have used, each thing once: the most used first, of equals the latest. */
export interface Known {
  readonly issuers: readonly KnownIssuer[];
  /** The last number of each series. */
  readonly numbers: readonly SeriesNumber[];
  readonly bases: readonly KnownDocument[];
  readonly citations: readonly KnownDocument[];
  readonly items: readonly PricedItem[];
  readonly signatures: readonly Signature[];
  readonly recipients: readonly KnownRecipient[];
  readonly units: readonly string[];
}

export const NOTHING_KNOWN: Known = {
  issuers: [],
  numbers: [],
  bases: [],
  citations: [],
  items: [],
  signatures: [],
  recipients: [],
  units: [],
};

/** More of one kind is no help to anybody who chooses. */
const MOST = 400;
/** What plans before these have used is old; only numbers are looked for in all. */
const LATEST = 500;

/** Gathers the records of some plans. */
export function gather(records: readonly PlanRecords[]): Known {
  if (records.length === 0) return NOTHING_KNOWN;
  const latest = records.toSorted((one, other) => other.issued - one.issued).slice(0, LATEST);
  const all = <T>(read: (plan: PlanRecords) => readonly T[]) => latest.flatMap(read);
  return {
    issuers: mostUsed(
      latest.filter(({ issuer }) => issuer !== ''),
      ({ issuer, superior, place }) => `${issuer}\n${superior}\n${place}`,
    ).map(({ issuer, superior, place }) => ({ issuer, superior, place })),
    numbers: lastOfSeries(records),
    bases: mostUsed(
      all(({ bases }) => bases),
      ({ words }) => fold(words),
    ),
    citations: mostUsed(
      all(({ citations }) => citations),
      ({ words }) => fold(words),
    ),
    items: mostUsed(
      all(({ items }) => items),
      keyOfItem,
    ),
    signatures: mostUsed(
      all(({ signatures }) => signatures),
      (one) => JSON.stringify(one),
    ),
    recipients: mostUsed(
      all(({ recipients }) => recipients),
      ({ body, words }) => `${body}\n${fold(words)}`,
    ),
    units: mostUsed(
      all(({ units }) => units),
      fold,
    ),
  };
}

/** Items that differ in their price alone are one, at the latest price. */
export function keyOfItem({ label, units }: PricedItem): string {
  return fold(`${label}|${units.join('|')}`);
}

function mostUsed<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const counted = new Map<string, { readonly value: T; count: number }>();
  for (const value of values) {
    const key = keyOf(value);
    const before = counted.get(key);
    if (before) before.count++;
    else counted.set(key, { value, count: 1 });
  }
  return [...counted.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, MOST)
    .map(({ value }) => value);
}

function lastOfSeries(plans: readonly PlanRecords[]): SeriesNumber[] {
  const last = new Map<string, SeriesNumber>();
  for (const { number } of plans) {
    if (!number) continue;
    const key = `${number.body}\n${fold(number.rest)}\n${number.year}`;
    const before = last.get(key);
    if (!before || before.ordinal < number.ordinal) last.set(key, number);
  }
  return [...last.values()];
}
