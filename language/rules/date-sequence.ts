import { isLater } from '../model/bases.ts';
import type { Deadline } from '../model/deadlines.ts';
import type { Days, EventWindow } from '../model/event-window.ts';
import type { PlanModel } from '../model/plan.ts';
import { textOf } from '../model/text.ts';
import { compareDates } from '../values/dates.ts';
import { type Finding, type Localized, type Rule, spanOf, spanOfLine } from './finding.ts';

/** The plan comes first, then what prepares the event, then the event. */
export const dateSequence: Rule = {
  code: 'date.sequence',
  severity: 'warning',
  title: {
    vi: 'Ngày ban hành, thời hạn chuẩn bị và ngày họp theo đúng thứ tự',
    en: 'The plan’s own date, its deadlines and the event follow one another',
  },
  check: (model) => [
    ...(model.eventWindow ? early(model.eventWindow, model.eventWindow.within, EVENT, model) : []),
    ...model.deadlines.flatMap((deadline) => [
      ...early(deadline, deadline.within, DEADLINE, model),
      ...afterEvent(deadline, model.eventWindow),
    ]),
  ],
};

const EVENT: Localized = { vi: 'Thời gian tổ chức', en: 'The event' };
const DEADLINE: Localized = { vi: 'Thời hạn', en: 'The deadline' };

/** Before the date on which the plan is issued. */
function early(dated: EventWindow | Deadline, { to }: Days, what: Localized, model: PlanModel): Finding[] {
  const { issued, letterhead } = model;
  if (!issued || !isLater(issued, { kind: 'full', date: to })) return [];
  const field = letterhead.find(({ name }) => name === 'date');
  const words = textOf(dated.node);
  return [
    {
      span: spanOf(dated.node),
      message: {
        vi: `${what.vi} “${words}” trước ngày của kế hoạch (${field?.value ?? ''}). Xem lại hai ngày.`,
        en: `${what.en} “${words}” is before the plan’s own date (${field?.value ?? ''}). Look at both dates.`,
      },
      related: field
        ? [{ span: spanOfLine(field.node), message: { vi: 'Ngày của kế hoạch', en: 'The plan’s date' } }]
        : [],
    },
  ];
}

/** Reports and settlement are due afterwards; what prepares the event is not. */
function afterEvent({ node, within, prepares }: Deadline, event: EventWindow | undefined): Finding[] {
  if (!event || !prepares || compareDates(within.from, (event.days ?? event.within).to) <= 0) return [];
  const words = textOf(node);
  return [
    {
      span: spanOf(node),
      message: {
        vi: `Việc chuẩn bị này có thời hạn “${words}”, sau thời gian tổ chức (${textOf(event.node)}). Sửa một trong hai.`,
        en: `This preparation is due “${words}”, after the event (${textOf(event.node)}). Correct one of them.`,
      },
      related: [{ span: spanOf(event.node), message: { vi: 'Thời gian tổ chức', en: 'The event' } }],
    },
  ];
}
