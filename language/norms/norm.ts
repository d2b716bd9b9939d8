import type { PlainDate } from '../values/dates.ts';

/** Where a norm that goes by place holds: a commune's own conference, a province's towns and districts, the inner city of a centrally run city. */
export type NormPlace = 'commune' | 'province' | 'central-city';

/** What a norm (định mức chi) is for one person: a half-day (buổi) or a day. */
export type NormPeriod = 'half-day' | 'day';

/** The highest price that may be paid for one thing. */
export interface Norm {
  /** The expense, in Vietnamese. */
  readonly name: string;
  /** Folded words, one of which names the expense in a line. */
  readonly words: readonly string[];
  /** Folded words that the line says as well, all of them. */
  readonly needs: readonly string[];
  /** Folded words of things that are paid for within it. */
  readonly beside: readonly string[];
  /** In đồng for one person. */
  readonly most: bigint;
  readonly per: NormPeriod;
  /** Absent where it is the same everywhere. */
  readonly place: NormPlace | undefined;
}

/** The norms of one document with the days on which they are in force. */
export interface NormTable {
  /** The document that sets them. */
  readonly source: string;
  readonly from: PlainDate;
  /** The last day; absent while they are in force. */
  readonly to: PlainDate | undefined;
  readonly norms: readonly Norm[];
}
