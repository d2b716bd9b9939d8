import type { AmountInWords, Arithmetic } from '../../../language/generated/ast.ts';
import { type AmountReading, type Dimension, formatAmount, readAmount } from '../../../language/model/amounts.ts';
import { textOf } from '../../../language/model/text.ts';
import { formatMoney } from '../../../language/values/money.ts';
import { equals, formatNumber, type Rational, toExact } from '../../../language/values/number.ts';
import { moneyInWords, readNumberWords, writeNumberWords } from '../../../language/values/number-words.ts';
import type { Settings } from '../../connection/settings.ts';
import { bold, escapeMarkdown, italic } from './markdown.ts';

/** An amount in words; a computation with its make-up and result. */
export function describeArithmetic(node: Arithmetic, settings: Settings): string[] {
  const { written, computed, malformed } = readAmount(node);
  const [bad] = malformed;
  if (bad) return [describeMalformed(bad, settings)];
  if (!computed) return written ? describeReading(written, settings) : [];
  const parts = [
    `${escapeMarkdown(makeUp(node))} = ${bold(escapeMarkdown(format(computed.value, computed.dimension, settings)))}`,
  ];
  parts.push(...inWords(computed.value, computed.dimension));
  if (written?.kind === 'exact' && !equals(written.value, computed.value)) {
    const said = escapeMarkdown(format(written.value, computed.dimension, settings));
    parts.push(settings.say({ vi: `Kế hoạch ghi ${bold(said)}.`, en: `The plan says ${bold(said)}.` }));
  }
  return parts;
}

/** The computation as it is written, without its result. */
function makeUp(node: Arithmetic): string {
  if (node.$type !== 'Computation') return textOf(node);
  return node.terms.map(textOf).join(' + ');
}

function describeReading(reading: AmountReading, settings: Settings): string[] {
  switch (reading.kind) {
    case 'exact':
      return [
        bold(escapeMarkdown(format(reading.value, reading.dimension, settings))),
        ...inWords(reading.value, reading.dimension),
      ];
    case 'price': {
      const money: Dimension = { kind: 'money' };
      const each = escapeMarkdown(reading.per.join(', '));
      const price = bold(format(reading.value, money, settings));
      return [
        settings.say({ vi: `${price} mỗi ${each}`, en: `${price} for each ${each}` }),
        ...inWords(reading.value, money),
      ];
    }
    case 'percentage':
      return [];
    case 'malformed':
      return [describeMalformed(reading, settings)];
  }
}

function describeMalformed(
  bad: { readonly text: string; readonly guesses: readonly bigint[] },
  settings: Settings,
): string {
  const text = escapeMarkdown(bad.text);
  const guesses = bad.guesses.map((guess) => formatNumber(guess)).join('; ');
  if (guesses === '') {
    return settings.say({ vi: `${text} không đọc được chắc chắn.`, en: `${text} cannot be read for sure.` });
  }
  return settings.say({
    vi: `${text} không đọc được chắc chắn; có thể là ${guesses}.`,
    en: `${text} cannot be read for sure; it may be ${guesses}.`,
  });
}

/** 999 tỷ tỷ is the last number that has a usual form in words. */
const TOO_LONG_FOR_WORDS = 10n ** 21n;

function inWords(value: Rational, dimension: Dimension): string[] {
  const whole = toExact(value);
  if (whole === undefined || whole >= TOO_LONG_FOR_WORDS) return [];
  return [italic(escapeMarkdown(dimension.kind === 'money' ? moneyInWords(whole) : writeNumberWords(whole)))];
}

function format(value: Rational, dimension: Dimension, settings: Settings): string {
  const whole = toExact(value);
  if (whole !== undefined) return formatAmount(whole, dimension);
  return settings.say({ vi: 'một số lẻ', en: 'no whole number' });
}

/** The figures of an amount in words. */
export function describeWords(node: AmountInWords, settings: Settings): string[] {
  const value = readNumberWords(node.words);
  if (value !== undefined) return [bold(formatMoney(value))];
  return [settings.say({ vi: 'Không đọc được thành số.', en: 'These are no number in words.' })];
}
