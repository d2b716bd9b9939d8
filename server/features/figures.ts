import { formatAmount, formatCount } from '../../language/model/amounts.ts';
import type { AgendaSpan, Figures } from '../../language/model/figures.ts';
import type { Total } from '../../language/model/totals.ts';
import type { Localized } from '../../language/rules/finding.ts';
import { formatMoney } from '../../language/values/money.ts';
import { formatNumber } from '../../language/values/number.ts';
import { formatTime } from '../../language/values/times.ts';
import type { Settings } from '../connection/settings.ts';

/** What a part of the plan comes to, in a few words: `13.500.000 đồng`, `118 người`, `7h30 - 11h15, 8 nội dung`. */
export function describeFigures({ money, people, agenda }: Figures, settings: Settings): string[] {
  return [
    ...(money === undefined ? [] : [formatMoney(money)]),
    ...(people === undefined ? [] : [settings.say(peopleText(people))]),
    ...(agenda === undefined ? [] : [settings.say(agendaText(agenda))]),
  ];
}

/** What a total line or head says: `13.500.000 đồng`, `100 - 120 đại biểu`; undefined where it is left blank. */
export function describeDeclared(total: Total): string | undefined {
  const { declared, least, dimension } = total;
  if (declared === undefined) return undefined;
  const most = describeValue(declared, total);
  return least === undefined
    ? most
    : `${dimension.kind === 'count' ? formatCount(least) : formatNumber(least)} - ${most}`;
}

/** A value of a total's list, in đồng where its table counts in thousands. */
export function describeValue(value: bigint, { dimension, scale }: Total): string {
  return formatAmount(dimension.kind === 'money' ? value * scale : value, dimension);
}

function peopleText(people: bigint): Localized {
  const count = formatCount(people);
  return { vi: `${count} người`, en: `${count} people` };
}

function agendaText({ slots, days, from, to }: AgendaSpan): Localized {
  const count = { vi: `${slots} nội dung`, en: `${slots} items` };
  if (days > 1) return { vi: `${days} ngày, ${count.vi}`, en: `${days} days, ${count.en}` };
  if (from === undefined || to === undefined || from === to) return count;
  const times = `${formatTime(from)} - ${formatTime(to)}`;
  return { vi: `${times}, ${count.vi}`, en: `${times}, ${count.en}` };
}
