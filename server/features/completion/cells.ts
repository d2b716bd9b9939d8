import { CompletionItemKind } from 'vscode-languageserver';
import { AGENDA_STEPS } from '../../../language/agenda-steps.ts';
import { inUnitOf } from '../../../language/model/priced-items.ts';
import { columnsOf } from '../../../language/model/tables.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { formatNumber, multiply, rational, toExact } from '../../../language/values/number.ts';
import { fold } from '../../../language/values/text.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { itemsFor } from './items.ts';
import { nextOrdinal } from './ordinals.ts';
import { performers } from './performers.ts';
import { type Place, spanOfLast } from './place.ts';
import type { Proposal } from './proposal.ts';
import { slotBehind, slotTemplate } from './slot.ts';
import { type CellPlace, cellAt } from './table-place.ts';
import { units } from './units.ts';

const ABOUT: Localized = {
  vi: 'Giá trị cho ô này, theo cột và các dòng trên.',
  en: 'A value for this cell, by its column and the rows above.',
};

/** What a cell below the heading may hold, by what its column is about. */
export function proposeCells(place: Place): Proposal[] {
  const cell = cellAt(place);
  if (!cell || cell.index === 0 || !cell.column) return [];
  const close = place.rest.trim() === '' ? ' |' : '';
  const candidates = valuesOf(place, cell).map(
    ({ words, template = [words], detail }): Candidate => ({
      words,
      template: [cell.isApart ? '' : ' ', ...template, close],
      ...(detail ? { detail } : {}),
    }),
  );
  return proposalsFor(cell.typed, candidates, {
    kind: CompletionItemKind.Value,
    span: spanOfLast(place, cell.typed.length),
    base: 100,
    about: ABOUT,
    eager: cell.isOpen && cell.typed === '',
  });
}

function valuesOf(place: Place, cell: CellPlace): Candidate[] {
  switch (cell.column?.kind) {
    case 'ordinal':
      return [{ words: nextOrdinal(rowsAbove(cell)) }];
    case 'time':
      return times(cell);
    case 'performer':
      return performers(place);
    case 'content':
      return contents(place, cell);
    case 'unit':
      return units(place);
    case 'price':
      return prices(place, cell);
    case 'amount':
      return [...product(cell), ...total(place, cell)];
    default:
      return [];
  }
}

function rowsAbove({ table, row }: CellPlace): CellPlace['table']['rows'] {
  const at = table.rows.findIndex(({ node }) => node === row);
  return table.rows.slice(0, Math.max(at, 0));
}

function times(cell: CellPlace): Candidate[] {
  const above = rowsAbove(cell).length;
  const slot = slotBehind(cell.table, above, above + 1);
  if (!slot) return [];
  const detail = { vi: 'Tiếp theo dòng trên', en: 'Follows the row above' };
  return [{ words: `${slot.before}${slot.start}${slot.between}${slot.end}`, template: slotTemplate(slot), detail }];
}

function contents(place: Place, { table }: CellPlace): Candidate[] {
  if (columnsOf(table, 'time').length > 0) return AGENDA_STEPS.map((words) => ({ words }));
  if (columnsOf(table, 'price', 'amount').length === 0) return [];
  return [
    ...itemsFor(place).map(({ label, detail }) => ({ words: label, detail })),
    ...(table.rows.some(({ isTotal }) => isTotal) ? [] : [{ words: 'Tổng cộng' }]),
  ];
}

/** The price of the item that the row names. */
function prices(place: Place, { table, read, column }: CellPlace): Candidate[] {
  const label = fold(read?.label ?? '');
  const scale = column?.scale ?? table.scale;
  return itemsFor(place)
    .filter((item) => label !== '' && fold(item.label) === label)
    .flatMap(({ price, detail }): Candidate[] => {
      const shown = inUnitOf(price, scale);
      return shown === undefined ? [] : [{ words: formatNumber(shown), detail }];
    });
}

/** Quantity times price. */
function product({ table, read, column }: CellPlace): Candidate[] {
  if (!read || read.isTotal || !column) return [];
  const numbers = columnsOf(table, 'factor', 'price')
    .map((factor) => ({ factor, number: read.number(factor) }))
    .filter(({ number }) => number.kind !== 'none');
  const values = numbers.flatMap(({ factor, number }) => {
    if (number.kind !== 'amount') return [];
    const scale = factor.kind === 'price' ? rational(factor.scale ?? table.scale, column.scale ?? table.scale) : ONE;
    return [multiply(number.value, scale)];
  });
  const value = values.length > 1 && values.length === numbers.length ? toExact(multiply(...values)) : undefined;
  if (value === undefined) return [];
  return [{ words: formatNumber(value), detail: { vi: 'Số lượng nhân đơn giá', en: 'Quantity times price' } }];
}

const ONE = rational(1n);

function total(place: Place, { row, read }: CellPlace): Candidate[] {
  if (!read?.isTotal) return [];
  const declared = place.model.totals.find(({ node, dimension }) => node === row && dimension.kind === 'money');
  if (declared?.sum === undefined) return [];
  return [{ words: formatNumber(declared.sum), detail: { vi: 'Tổng các dòng', en: 'Sum of the rows' } }];
}
