import type { Year } from '../generated/ast.ts';
import type { EventWindow } from '../model/event-window.ts';
import type { PlanModel } from '../model/plan.ts';
import { textOf } from '../model/text.ts';
import type { OtherYear, ReadYear } from '../model/years.ts';
import { type Finding, type Rule, spanOf, spanOfProperty } from './finding.ts';

/** The years of a plan fit one another. */
export const dateYear: Rule = {
  code: 'date.year',
  severity: 'warning',
  title: { vi: 'Các năm trong kế hoạch phải khớp nhau', en: 'The years of a plan fit one another' },
  check: ({ years, eventWindow }) => [
    ...years.all.flatMap((year) => impossible(year, years.own)),
    ...(eventWindow ? years.launches.flatMap((year) => launchedLate(year, eventWindow)) : []),
    ...years.otherThanSubject.map(otherThanSubject),
  ],
};

const FIRST_DAY_IN = 1800;
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** No deadline of a conference lies farther ahead; goals (`đến năm 2045`) are years, not days. */
const YEARS_AHEAD = 10;

function impossible({ node, year }: ReadYear, own: PlanModel['years']['own']): Finding[] {
  const isYear = node.$type === 'Year';
  const first = node.$type === 'CalendarDate' ? FIRST_DAY_IN : FIRST_YEAR;
  const last = isYear || own === undefined ? LAST_YEAR : own + YEARS_AHEAD;
  if (year >= first && year <= last) return [];
  return [
    {
      span: spanOfProperty(node, 'year'),
      message: {
        vi: `Năm ${year} khó có thể đúng${own === undefined ? '' : ` trong kế hoạch năm ${own}`}. Xem lại năm.`,
        en: `The year ${year} can hardly be right${own === undefined ? '' : ` in a plan of ${own}`}. Look at it again.`,
      },
    },
  ];
}

/** What is launched at an event is for the year of the event or a later one. */
function launchedLate(node: Year, event: EventWindow): Finding[] {
  const { year } = event.within.from;
  if (node.year >= year) return [];
  return [
    {
      span: spanOf(node),
      message: {
        vi: `Phát động cho ${textOf(node)} tại sự kiện của năm ${year} (${textOf(event.node)}). Xem lại năm.`,
        en: `A launch for ${node.year} at an event of ${year} (${textOf(event.node)}). Look at the year.`,
      },
      related: [{ span: spanOf(event.node), message: { vi: 'Thời gian tổ chức', en: 'The event' } }],
    },
  ];
}

function otherThanSubject({ node, subject }: OtherYear): Finding {
  return {
    span: spanOf(node),
    message: {
      vi: `Trích yếu được nhắc lại ở đây với ${textOf(node)}, còn ở đầu kế hoạch là ${textOf(subject)}. Ghi cùng một năm.`,
      en: `The subject is repeated here with the year ${node.year}; under the title it is ${subject.year}. Write one year.`,
    },
    related: [{ span: spanOf(subject), message: { vi: 'Năm trong trích yếu', en: 'The year in the subject' } }],
  };
}
