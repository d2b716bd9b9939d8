import type { AgendaDay, DaySlot } from '../model/agenda-days.ts';
import type { EventWindow } from '../model/event-window.ts';
import type { PlanModel } from '../model/plan.ts';
import { textOf } from '../model/text.ts';
import { compareDates, daysBetween, formatDate } from '../values/dates.ts';
import { fold } from '../values/text.ts';
import { formatTime } from '../values/times.ts';
import { type Finding, type Rule, spanOf } from './finding.ts';

/** Minutes that an agenda goes on before it begins again on the next day. */
const SHORTEST_DAY = 120;

/** Slots of the agenda stand in the order of time. */
export const agendaOrder: Rule = {
  code: 'agenda.order',
  severity: 'warning',
  title: { vi: 'Chương trình theo thứ tự thời gian', en: 'The agenda goes by the time' },
  check: (model) => [
    ...allSlots(model).flatMap(backwards),
    ...comparable(model).flatMap(outOfOrder),
    ...model.agendaDays.days.flatMap((day, index, days) => dayOutOfOrder(day, days[index - 1])),
  ],
};

/** A slot begins when the one before has ended. */
export const agendaOverlap: Rule = {
  code: 'agenda.overlap',
  severity: 'warning',
  title: { vi: 'Các phần của chương trình không chồng giờ nhau', en: 'Slots of the agenda do not overlap' },
  check: (model) => comparable(model).flatMap(overlaps),
};

/** The agenda stays inside the days of the event, and begins with it. */
export const agendaOutside: Rule = {
  code: 'agenda.outside',
  severity: 'warning',
  title: { vi: 'Chương trình nằm trong thời gian của sự kiện', en: 'The agenda lies inside the time of the event' },
  check: (model) => (model.eventWindow ? outside(model, model.eventWindow) : []),
};

function allSlots({ agendaDays }: PlanModel): DaySlot[] {
  return agendaDays.runs.flat();
}

/** Where the event has several days and the slots name none, a time as early as the first may be the next day's. */
function comparable({ agendaDays, eventWindow }: PlanModel): (readonly DaySlot[])[] {
  const days = eventWindow?.days;
  const isLong = days !== undefined && compareDates(days.from, days.to) !== 0;
  return agendaDays.runs.flatMap((run) => (isLong && run[0]?.day === undefined ? byMornings(run) : [run]));
}

/** Slots that name no day, parted where one is as early as the first: there the next day begins. */
function byMornings(run: readonly DaySlot[]): (readonly DaySlot[])[] {
  const days: DaySlot[][] = [];
  for (const slot of run) {
    const day = days.at(-1);
    if (day && !isNextMorning(slot, day)) day.push(slot);
    else days.push([slot]);
  }
  return days;
}

function isNextMorning(slot: DaySlot, day: readonly DaySlot[]): boolean {
  const first = day[0]?.start ?? slot.start;
  const last = day.at(-1);
  const gone = (last?.end ?? last?.start ?? slot.start) - slot.start;
  return slot.start <= first && gone >= SHORTEST_DAY;
}

function backwards({ node, start, end }: DaySlot): Finding[] {
  if (end === undefined || end >= start) return [];
  return [
    {
      span: spanOf(node),
      message: {
        vi: `Giờ kết thúc ${formatTime(end)} sớm hơn giờ bắt đầu ${formatTime(start)}. Xem lại giờ.`,
        en: `It ends at ${formatTime(end)}, before it begins at ${formatTime(start)}. Look at the times again.`,
      },
    },
  ];
}

function outOfOrder(run: readonly DaySlot[]): Finding[] {
  return run.flatMap((slot, index): Finding[] => {
    const before = run[index - 1];
    if (!before || slot.start >= before.start || (before.end !== undefined && before.end < before.start)) return [];
    return isLateOne(run, index - 1) ? [misplaced(before, slot, 'late')] : [misplaced(slot, before, 'early')];
  });
}

/** Of two slots in the wrong order, whether the first is the wrong one: without it the others go on in order. */
function isLateOne(run: readonly DaySlot[], index: number): boolean {
  const earlier = run[index - 1];
  const next = run[index + 1];
  const afterNext = run[index + 2];
  const late = run[index];
  if (!earlier || !next || !late || next.start < (earlier.end ?? earlier.start)) return false;
  return afterNext !== undefined && afterNext.start < late.start && afterNext.start >= next.start;
}

function misplaced(slot: DaySlot, other: DaySlot, how: 'late' | 'early'): Finding {
  const [time, neighbour] = [formatTime(slot.start), formatTime(other.start)];
  return {
    span: spanOf(slot.node),
    message:
      how === 'early'
        ? {
            vi: `Phần này bắt đầu lúc ${time}, sớm hơn phần đứng trước nó (${neighbour}). Xem lại giờ hoặc thứ tự.`,
            en: `It begins at ${time}, earlier than what stands before it (${neighbour}). Look at the time or the order.`,
          }
        : {
            vi: `Phần này bắt đầu lúc ${time}, muộn hơn phần đứng sau nó (${neighbour}). Xem lại giờ hoặc thứ tự.`,
            en: `It begins at ${time}, later than what stands behind it (${neighbour}). Look at the time or the order.`,
          },
    related: [neighbourHere(other)],
  };
}

function neighbourHere({ node }: DaySlot) {
  return { span: spanOf(node), message: { vi: 'Phần bên cạnh', en: 'Its neighbour' } };
}

/** Days of one list. */
function dayOutOfOrder(day: AgendaDay, before: AgendaDay | undefined): Finding[] {
  if (before?.list !== day.list) return [];
  const isDateEarlier = day.date && before.date && compareDates(day.date, before.date) < 0;
  const isOrdinalEarlier = day.ordinal !== undefined && before.ordinal !== undefined && day.ordinal < before.ordinal;
  if (!isDateEarlier && !isOrdinalEarlier) return [];
  const [words, others] = [textOf(day.node), textOf(before.node)];
  return [
    {
      span: spanOf(day.node),
      message: {
        vi: `“${words}” đứng sau “${others}” trong chương trình. Xem lại ngày hoặc thứ tự.`,
        en: `“${words}” stands behind “${others}” in the agenda. Look at the day or the order.`,
      },
      related: [{ span: spanOf(before.node), message: { vi: 'Ngày đứng trước', en: 'The day before it' } }],
    },
  ];
}

/** Things that go on side by side say so. */
const SIDE_BY_SIDE =
  /(?:song song|dong thoi|cung luc|cung thoi gian|xen ke|trong suot|tieu ban|phan to|thao luan to|nhom)/;

/** Slots that begin together are a whole and its parts, or go on side by side. */
function overlaps(run: readonly DaySlot[]): Finding[] {
  return run.flatMap((slot, index): Finding[] => {
    const before = run[index - 1];
    if (before?.end === undefined || slot.start <= before.start || slot.start >= before.end) return [];
    if (SIDE_BY_SIDE.test(fold(slot.content())) || SIDE_BY_SIDE.test(fold(before.content()))) return [];
    const [start, end] = [formatTime(slot.start), formatTime(before.end)];
    return [
      {
        span: spanOf(slot.node),
        message: {
          vi: `Phần này bắt đầu lúc ${start} khi phần trước đến ${end} mới xong. Xem lại giờ của hai phần.`,
          en: `It begins at ${start}, but what stands before it ends at ${end}. Look at the times of both.`,
        },
        related: [neighbourHere(before)],
      },
    ];
  });
}

/** What usually goes on before the opening: `Đón tiếp đại biểu`, `Văn nghệ chào mừng`. */
const BEFORE_OPENING =
  /(?<!\p{L})(?:đón|tiếp đón|tiếp nhận|ổn định|đăng k[ýí]|(?:phát|nhận) tài liệu|điểm danh|tập trung|có mặt|đến dự|văn nghệ|chào mừng|ăn sáng|kiểm tra|chuẩn bị|dâng h(?:ương|oa)|viếng|đặt hoa|di chuyển|xuất phát|nhận phòng|check|trù bị)(?!\p{L})/iu;
const AFTER_CLOSING = /(?<!\p{L})(?:tiễn|trả phòng|ra về|chia tay|thu dọn|dọn dẹp)(?!\p{L})/iu;

function outside(model: PlanModel, event: EventWindow): Finding[] {
  return [
    ...model.agendaDays.days.flatMap((day) => otherDay(day, event)),
    ...allSlots(model).flatMap((slot) => beforeStart(slot, event)),
  ];
}

function otherDay(day: AgendaDay, event: EventWindow): Finding[] {
  return day.date ? [...otherDate(day, event)] : tooManyDays(day, event);
}

/** A month or a quarter excludes the days of others. */
function otherDate(day: AgendaDay, event: EventWindow): Finding[] {
  const { from, to } = event.days ?? event.within;
  const { date } = day;
  if (!date) return [];
  const isEarly = compareDates(date, from) < 0;
  const isLate = compareDates(date, to) > 0;
  if (!isEarly && !isLate) return [];
  const says = (words: RegExp) => day.contents.some((content) => words.test(content()));
  if (isEarly && daysBetween(date, from) <= 1 && says(BEFORE_OPENING)) return [];
  if (isLate && daysBetween(to, date) <= 1 && says(AFTER_CLOSING)) return [];
  return [
    {
      span: spanOf(day.node),
      message: {
        vi: `Ngày ${formatDate(date)} trong chương trình nằm ngoài thời gian của sự kiện (${textOf(event.node)}). Sửa một trong hai.`,
        en: `${formatDate(date)} in the agenda lies outside the time of the event (${textOf(event.node)}). Correct one of them.`,
      },
      related: [eventHere(event)],
    },
  ];
}

function tooManyDays({ node, ordinal }: AgendaDay, event: EventWindow): Finding[] {
  const { days } = event;
  if (!days || ordinal === undefined) return [];
  const count = daysBetween(days.from, days.to) + 1;
  if (ordinal <= count) return [];
  return [
    {
      span: spanOf(node),
      message: {
        vi: `Chương trình có “${textOf(node)}” nhưng sự kiện diễn ra trong ${count} ngày (${textOf(event.node)}). Sửa một trong hai.`,
        en: `The agenda has “${textOf(node)}”, but the event takes ${count === 1 ? 'one day' : `${count} days`} (${textOf(event.node)}). Correct one of them.`,
      },
      related: [eventHere(event)],
    },
  ];
}

function beforeStart(slot: DaySlot, event: EventWindow): Finding[] {
  const { startsAt } = event;
  if (startsAt === undefined || slot.start >= startsAt || !isOnFirstDay(slot, event)) return [];
  if (BEFORE_OPENING.test(slot.content())) return [];
  return [
    {
      span: spanOf(slot.node),
      message: {
        vi: `Phần này bắt đầu lúc ${formatTime(slot.start)}, trước giờ bắt đầu của sự kiện (${formatTime(startsAt)}). Sửa một trong hai.`,
        en: `It begins at ${formatTime(slot.start)}, before the event does (${formatTime(startsAt)}). Correct one of them.`,
      },
      related: [eventHere(event)],
    },
  ];
}

function isOnFirstDay({ day }: DaySlot, { days }: EventWindow): boolean {
  if (!days) return false;
  if (!day) return compareDates(days.from, days.to) === 0;
  if (day.ordinal !== undefined) return day.ordinal === 1;
  return day.date !== undefined && compareDates(day.date, days.from) === 0;
}

function eventHere({ node }: EventWindow) {
  return { span: spanOf(node), message: { vi: 'Thời gian của sự kiện', en: 'The time of the event' } };
}
