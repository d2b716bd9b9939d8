import fc from 'fast-check';
import { formatNumber } from '../../../language/values/number.ts';
import { moneyInWords, readNumberWords } from '../../../language/values/number-words.ts';

/** A number that a generated plan states: where it stands and how it is written. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: 'amount' | 'count' | 'decimal' | 'words';
}

/** A plan in the making, with the places of its figures. */
export class PlanText {
  text = '';
  readonly figures: Figure[] = [];

  /** Adds text in which `⟦amount:1.000⟧` stands for a figure. */
  add(words: string): void {
    for (const part of words.split(/(⟦[^⟧]*⟧)/)) {
      const figure = /^⟦(amount|count|decimal|words):(.*)⟧$/.exec(part);
      if (figure) this.figure(kindOf(figure[1]), figure[2] ?? '');
      else this.text += part;
    }
  }

  private figure(kind: Figure['kind'], shown: string): void {
    const start = this.text.length;
    this.text += shown;
    this.figures.push({ start, end: this.text.length, kind });
  }
}

function kindOf(word: string | undefined): Figure['kind'] {
  return word === 'words' || word === 'count' || word === 'decimal' ? word : 'amount';
}

/** A sum of money or a price, in figures. */
export function amount(value: bigint): string {
  return `⟦amount:${formatNumber(value)}⟧`;
}

/** A count, below ten with a zero. */
export function count(value: bigint): string {
  return `⟦count:${String(value).padStart(2, '0')}⟧`;
}

/** A number with decimals as it is written. */
export function decimal(written: string): string {
  return `⟦decimal:${written}⟧`;
}

/** A sum of money in words. */
export function words(value: bigint): string {
  return `⟦words:${moneyInWords(value)}⟧`;
}

/** A slip of the pen in one figure. */
export interface Slip {
  readonly figure: number;
  readonly how: 'more' | 'less' | 'digit' | 'swap' | 'stop' | 'comma' | 'zero';
  readonly by: number;
}

export const slips: fc.Arbitrary<Slip> = fc.record({
  figure: fc.nat(1_000),
  how: fc.constantFrom('more', 'less', 'digit', 'swap', 'stop', 'comma', 'zero'),
  by: fc.integer({ min: 1, max: 9 }),
});

/** The text with a slip in one of its figures; undefined where the slip changes nothing there. */
export function withSlip({ text, figures }: PlanText, slip: Slip): string | undefined {
  const figure = figures[slip.figure % figures.length];
  if (!figure) return undefined;
  const written = text.slice(figure.start, figure.end);
  const wrong = slipped(written, figure.kind, slip);
  if (wrong === undefined || wrong === written) return undefined;
  return text.slice(0, figure.start) + wrong + text.slice(figure.end);
}

function slipped(written: string, kind: Figure['kind'], slip: Slip): string | undefined {
  if (kind === 'words') return moneyInWords((readNumberWords(written) ?? 0n) + BigInt(slip.by) * 1_000n);
  switch (slip.how) {
    case 'more':
      return kind === 'decimal' ? undefined : rewritten(written, kind, BigInt(slip.by));
    case 'less':
      return kind === 'decimal' ? undefined : rewritten(written, kind, -BigInt(slip.by));
    case 'digit':
      return written.replace(/[1-9](?=\D*$|0*$)|[1-9]/, (digit) => String((Number(digit) + slip.by) % 10 || 1));
    case 'swap':
      return written.replace(/([1-9])([.,]?)(?!\1)(\d)/, '$3$2$1').replace(/^0(?=[\d.])/, '9');
    case 'stop':
      return kind === 'amount' ? written.replace(/\.(\d)/, '$1.') : undefined;
    case 'comma':
      return kind === 'amount' ? written.replaceAll('.', ',') : undefined;
    case 'zero':
      return kind === 'amount' ? written.replace(/0$/, '') : undefined;
  }
}

function rewritten(written: string, kind: Figure['kind'], by: bigint): string | undefined {
  const value = BigInt(written.replaceAll('.', '')) + by;
  if (value <= 0n) return undefined;
  return kind === 'count' ? String(value).padStart(2, '0') : formatNumber(value);
}
