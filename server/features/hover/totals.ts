import { isTableRow } from '../../../language/generated/ast.ts';
import { type Dimension, type ReadAmount, statedBy } from '../../../language/model/amounts.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { readTable } from '../../../language/model/tables.ts';
import { type ItemValue, isRight, type Total, type TotalItem } from '../../../language/model/totals.ts';
import type { LineNode } from '../../../language/model/walk.ts';
import type { Settings } from '../../connection/settings.ts';
import { describeDeclared, describeValue } from '../figures.ts';
import { itemName, shorten } from '../names.ts';
import { bold, escapeMarkdown, markdownTable } from './markdown.ts';

/** Longer lists are cut; their sum is of all items. */
const MOST_ROWS = 30;

/** The totals that a line or the row of a cell declares. */
export function totalsOn(line: LineNode, model: PlanModel): Total[] {
  const node = line.$type === 'TableCell' ? line.$container : line;
  return model.totals.filter((total) => total.node === node);
}

/** What a total is made up of: its items, their sum, and the difference from what is written. */
export function describeTotal(total: Total, settings: Settings): string {
  const { items, declared, sum } = total;
  const counted = items.filter(({ value }) => value.kind !== 'merged');
  const labels = rowLabels(counted);
  const rows = counted
    .slice(0, MOST_ROWS)
    .map(({ node, value }) => [escapeMarkdown(labels.get(node) ?? itemName(node)), shown(value, total, settings)]);
  if (counted.length > MOST_ROWS) {
    const more = counted.length - MOST_ROWS;
    rows.push([settings.say({ vi: `… và ${more} khoản nữa`, en: `… and ${more} more` }), '']);
  }
  const figure = (value: bigint) => bold(escapeMarkdown(describeValue(value, total)));
  const unknown = settings.say({ vi: 'không cộng được', en: 'cannot be added up' });
  rows.push([bold(settings.say({ vi: 'Cộng', en: 'Sum' })), sum === undefined ? unknown : figure(sum)]);
  if (declared !== undefined) {
    const written = describeDeclared(total) ?? '';
    rows.push([bold(settings.say({ vi: 'Kế hoạch ghi', en: 'The plan says' })), bold(escapeMarkdown(written))]);
    if (sum !== undefined && !isRight(total)) {
      const difference = sum > declared ? sum - declared : declared - sum;
      rows.push([bold(settings.say({ vi: 'Chênh lệch', en: 'Difference' })), figure(difference)]);
    }
  }
  const heading = [settings.say({ vi: 'Khoản', en: 'Item' }), settings.say({ vi: 'Số', en: 'Amount' })];
  return markdownTable(heading, rows);
}

/** Rows by what they are about, without their figures. */
function rowLabels(items: readonly TotalItem[]): ReadonlyMap<object, string> {
  const first = items[0]?.node;
  if (!isTableRow(first)) return new Map();
  const labelled = readTable(first.$container).rows.filter(({ label }) => label !== '');
  return new Map(labelled.map(({ node, label }) => [node, shorten(label)]));
}

/** What an item counts as it names it: `người` among `đại biểu`. */
function ownDimension(amount: ReadAmount, { dimension }: Total): Dimension {
  const own = statedBy(amount)?.dimension;
  return own?.kind === 'count' && dimension.kind === 'count' ? own : dimension;
}

function shown(value: ItemValue, total: Total, settings: Settings): string {
  switch (value.kind) {
    case 'stated':
      return escapeMarkdown(describeValue(value.value, { ...total, dimension: ownDimension(value.amount, total) }));
    case 'summed':
      return escapeMarkdown(describeValue(value.value, total));
    case 'priced': {
      const one = escapeMarkdown(describeValue(value.one, total));
      return settings.say({ vi: `mỗi đơn vị ${one}`, en: `${one} each` });
    }
    case 'malformed':
      return settings.say({ vi: 'không đọc được', en: 'cannot be read' });
    case 'merged':
      return '';
    case 'missing':
      return settings.say({ vi: 'không ghi', en: 'not stated' });
  }
}
