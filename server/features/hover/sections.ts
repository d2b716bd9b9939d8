import type { Section } from '../../../language/generated/ast.ts';
import type { AgendaSlot } from '../../../language/model/agenda.ts';
import { slotsIn, totalsIn } from '../../../language/model/figures.ts';
import type { PlanModel } from '../../../language/model/plan.ts';
import { formatTime } from '../../../language/values/times.ts';
import type { Settings } from '../../connection/settings.ts';
import { shorten } from '../names.ts';
import { escapeMarkdown, markdownTable } from './markdown.ts';
import { describeTotal } from './totals.ts';

/** Longer agendas are cut, and more lists are not shown. */
const MOST_ROWS = 30;
const MOST_LISTS = 3;

/** What a section comes to, item by item: its budget, who attends, its agenda. */
export function describeSection(section: Section, model: PlanModel, settings: Settings): string[] {
  const totals = totalsIn(model, section).filter(({ node }) => node !== section);
  const slots = slotsIn(model, section);
  return [
    ...totals.slice(0, MOST_LISTS).map((total) => describeTotal(total, settings)),
    ...(slots.length > 1 ? [agendaTable(slots, settings)] : []),
  ];
}

function agendaTable(slots: readonly AgendaSlot[], settings: Settings): string {
  const rows = slots.slice(0, MOST_ROWS).map((slot) => [timesOf(slot), escapeMarkdown(shorten(slot.content))]);
  if (slots.length > MOST_ROWS) {
    const more = slots.length - MOST_ROWS;
    rows.push(['', settings.say({ vi: `… và ${more} nội dung nữa`, en: `… and ${more} more` })]);
  }
  return markdownTable(
    [settings.say({ vi: 'Giờ', en: 'Time' }), settings.say({ vi: 'Nội dung', en: 'What' })],
    rows,
    'left',
  );
}

function timesOf({ start, end }: AgendaSlot): string {
  const from = start === undefined ? '…' : formatTime(start);
  return end === undefined ? from : `${from} - ${formatTime(end)}`;
}
