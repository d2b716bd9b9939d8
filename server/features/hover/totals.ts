import { formatAmount } from '../../../language/model/amounts.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import type { ItemValue, Total } from '../../../language/model/totals.ts';
import type { LineNode } from '../../../language/model/walk.ts';
import type { Settings } from '../../settings.ts';
import { itemName } from '../names.ts';
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
  const rows = counted
    .slice(0, MOST_ROWS)
    .map(({ node, value }) => [escapeMarkdown(itemName(node)), shown(value, total, settings)]);
  if (counted.length > MOST_ROWS) {
    const more = counted.length - MOST_ROWS;
    rows.push([settings.say({ vi: `… và ${more} khoản nữa`, en: `… and ${more} more` }), '']);
  }
  const figure = (value: bigint) => bold(escapeMarkdown(formatAmount(value, total.dimension)));
  const unknown = settings.say({ vi: 'không cộng được', en: 'cannot be added up' });
  rows.push([bold(settings.say({ vi: 'Cộng', en: 'Sum' })), sum === undefined ? unknown : figure(sum)]);
  if (declared !== undefined) {
    rows.push([bold(settings.say({ vi: 'Kế hoạch ghi', en: 'The plan says' })), figure(declared)]);
    if (sum !== undefined && sum !== declared) {
      const difference = sum > declared ? sum - declared : declared - sum;
      rows.push([bold(settings.say({ vi: 'Chênh lệch', en: 'Difference' })), figure(difference)]);
    }
  }
  const heading = [settings.say({ vi: 'Khoản', en: 'Item' }), settings.say({ vi: 'Số', en: 'Amount' })];
  return markdownTable(heading, rows);
}

function shown(value: ItemValue, { dimension }: Total, settings: Settings): string {
  switch (value.kind) {
    case 'stated':
    case 'summed':
      return escapeMarkdown(formatAmount(value.value, dimension));
    case 'malformed':
      return settings.say({ vi: 'không đọc được', en: 'cannot be read' });
    case 'merged':
      return '';
    case 'missing':
      return settings.say({ vi: 'không ghi', en: 'not stated' });
  }
}
