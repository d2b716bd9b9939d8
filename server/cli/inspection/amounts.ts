import type { AmountReading, Dimension, ReadAmount } from '../../../language/model/amounts.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { textOf } from '../../../language/model/text.ts';
import { add, multiply, type Rational, rational } from '../../../language/values/number.ts';
import { readNumberWords } from '../../../language/values/number-words.ts';
import type { PlanFile } from '../read-plan.ts';
import { decimal } from './decimal.ts';
import { lineOf, sourceLine } from './source.ts';

type AmountKind = Dimension['kind'] | 'price' | 'percentage' | 'unreadable';

/** Every amount of the text: as written and, where it is a computation, as computed. */
export function inspectAmounts(file: PlanFile, model: PlanModel) {
  return model.amounts.map((amount) => {
    const { node, written, computed } = amount;
    const value = written && numberOf(written);
    return {
      line: lineOf(file, node),
      text: textOf(node),
      kind: kindOf(amount),
      unit: unitOf(amount),
      written: value ? decimal(value) : null,
      computed: computed ? decimal(computed.value) : null,
      difference: value && computed ? decimal(minus(computed.value, value)) : null,
    };
  });
}

/** The rows of tables whose amount is the product of their factors. */
export function inspectRows(file: PlanFile, model: PlanModel) {
  return model.rowProducts.map(({ row, factors, written, computed }) => ({
    ...sourceLine(file, row),
    factors: factors.map(decimal),
    written: decimal(written),
    computed: decimal(computed),
    difference: decimal(minus(computed, written)),
  }));
}

/** Amounts in words beside the figures that they repeat. */
export function inspectWords(file: PlanFile, model: PlanModel) {
  return model.words.map(({ node, figures }) => ({
    line: lineOf(file, node),
    text: node.words,
    value: readNumberWords(node.words)?.toString() ?? null,
    figures: figures?.value.toString() ?? null,
  }));
}

/** The places that state what the plan costs as a whole. */
export function inspectBudget(file: PlanFile, model: PlanModel) {
  return model.budget.map(({ node, value, place }) => ({ line: lineOf(file, node), place, value: value.toString() }));
}

function kindOf({ written, computed }: ReadAmount): AmountKind {
  const dimension = computed?.dimension.kind;
  switch (written?.kind) {
    case 'malformed':
      return 'unreadable';
    case 'price':
    case 'percentage':
      return written.kind;
    case 'exact':
      return written.dimension.kind === 'number' ? (dimension ?? 'number') : written.dimension.kind;
    case undefined:
      return dimension ?? 'unreadable';
  }
}

/** The unit of a count, or what a price is for. */
function unitOf({ written, computed }: ReadAmount): string | null {
  if (written?.kind === 'price') return written.per.join('/');
  const dimension =
    written?.kind === 'exact' && written.dimension.kind !== 'number' ? written.dimension : computed?.dimension;
  return dimension?.kind === 'count' ? dimension.unit : null;
}

function numberOf(reading: AmountReading): Rational | undefined {
  return reading.kind === 'malformed' ? undefined : reading.value;
}

function minus(one: Rational, other: Rational): Rational {
  return add(one, multiply(rational(-1n), other));
}
