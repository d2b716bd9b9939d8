import { CompletionItemKind } from 'vscode-languageserver';
import { formatCount } from '../../../language/model/amounts.ts';
import { inUnitOf } from '../../../language/model/priced-items.ts';
import { type Column, columnsOf, type ReadTable } from '../../../language/model/tables.ts';
import type { Localized } from '../../../language/rules/finding.ts';
import { formatNumber } from '../../../language/values/number.ts';
import { type Candidate, proposalsFor } from './candidates.ts';
import { countOf, itemsFor, type OfferedItem } from './items.ts';
import { nextOrdinal } from './ordinals.ts';
import { type Place, typedSpan } from './place.ts';
import { blank, type Proposal, plainOf, type Template } from './proposal.ts';
import { slotBehind, slotTemplate } from './slot.ts';
import { isAboveRow, rowAbove, rowAt } from './table-place.ts';

const ABOUT_AGENDA: Localized = {
  vi: 'Dòng tiếp theo của chương trình: bắt đầu khi phần trên kết thúc.',
  en: 'The next row of the agenda: it begins where the one above ends.',
};
const ABOUT_BUDGET: Localized = {
  vi: 'Khoản chi với đơn vị và đơn giá đã dùng, thành tiền đã nhân.',
  en: 'An item with the unit and price used before, multiplied out.',
};

/** A table that goes on in the cursor's line. */
interface Rows {
  readonly table: ReadTable;
  readonly above: ReadTable['rows'];
}

/** The next row of an agenda or a budget, after the pattern of the rows above. */
export function proposeRows(place: Place): Proposal[] {
  if (place.rest.replaceAll('|', '').trim() !== '' || !/^(?:\|[ \t]*)?$/.test(place.before)) return [];
  const rows = rowsAt(place);
  if (!rows || rows.above.at(-1)?.isTotal) return [];
  const span = { ...typedSpan(place), end: place.offset + place.after.trimEnd().length };
  const kind = CompletionItemKind.Struct;
  const common = { kind, span, base: place.before === '' ? 10 : 0, eager: place.before !== '' };
  return [
    ...proposalsFor('', agendaRows(place, rows), { ...common, about: ABOUT_AGENDA }),
    ...proposalsFor('', budgetRows(place, rows), { ...common, about: ABOUT_BUDGET }),
  ];
}

function rowsAt(place: Place): Rows | undefined {
  if (place.before === '') {
    const found = rowAbove(place);
    return found && { table: found.table, above: found.table.rows };
  }
  const found = rowAt(place);
  if (!found || found.index === 0) return undefined;
  const at = found.table.rows.findIndex(({ node }) => node === found.row);
  return { table: found.table, above: found.table.rows.slice(0, Math.max(at, 0)) };
}

function agendaRows(place: Place, { table, above }: Rows): Candidate[] {
  // A row that is begun already is one of those behind.
  const slot = slotBehind(table, above.length, place.before === '' ? above.length : above.length + 1);
  if (!slot) return [];
  const template = rowOf(table, (column) => {
    switch (column.kind) {
      case 'ordinal':
        return [nextOrdinal(above)];
      case 'time':
        return slotTemplate(slot);
      case 'content':
        return [blank('Nội dung')];
      default:
        return [blank('…')];
    }
  });
  return [candidateOf(place, template, { vi: 'Tiếp theo dòng trên', en: 'Follows the row above' })];
}

function budgetRows(place: Place, rows: Rows): Candidate[] {
  if (columnsOf(rows.table, 'price').length !== 1) return [];
  return itemsFor(place).flatMap((item) => {
    const template = budgetRow(place, rows, item);
    return template ? [candidateOf(place, template, item.detail)] : [];
  });
}

function budgetRow(place: Place, { table, above }: Rows, item: OfferedItem): Template | undefined {
  const factors = columnsOf(table, 'factor');
  const counts = factors.map((_, index) => countOf(place, item, item.units[index] ?? ''));
  const amountScale = columnsOf(table, 'amount')[0]?.scale ?? table.scale;
  const price = inUnitOf(item.price, columnsOf(table, 'price')[0]?.scale ?? table.scale);
  const amount = inUnitOf(
    counts.reduce((product, count) => product * count, item.price),
    amountScale,
  );
  if (price === undefined || amount === undefined) return undefined;
  return rowOf(table, (column) => {
    switch (column.kind) {
      case 'ordinal':
        return [nextOrdinal(above)];
      case 'content':
        return [item.label];
      case 'unit':
        return [item.units[0] ?? ''];
      case 'factor':
        return [blank(formatCount(counts[factors.indexOf(column)] ?? 1n))];
      case 'price':
        return [formatNumber(price)];
      case 'amount':
        return [blank(formatNumber(amount))];
      default:
        return [];
    }
  });
}

function candidateOf(place: Place, template: Template, detail: Localized): Candidate {
  return { words: plainOf(template), template: isAboveRow(place) ? template : [...template, '\n'], detail };
}

function rowOf(table: ReadTable, cell: (column: Column) => Template): Template {
  return [
    '|',
    ...table.columns.flatMap((column): Template => {
      const content = cell(column);
      return content.length === 0 || plainOf(content) === '' ? [' |'] : [' ', ...content, ' |'];
    }),
  ];
}
