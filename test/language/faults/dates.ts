import { type CleanPlan, type Fault, type FaultClass, type Match, matches, oneOf, rewritten } from './fault.ts';

const DATE = /(?<![\d/])(\d{1,2})(\/| tháng )(\d{1,2})(\/| năm )(\d{4})(?!\d)/g;
const WEEKDAY = /thứ (Hai|Ba|Tư|Năm|Sáu|Bảy)(?=[,)])/g;
const WEEKDAYS = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'];
const BASIS = /^(?:Căn cứ|Thực hiện|Theo|Xét) /;

interface Written {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export function dated(found: Match, { day, month, year }: Partial<Written>): string {
  const [, oldDay, between, oldMonth, before, oldYear] = found.groups;
  return found.with(`${day ?? oldDay}${between}${month ?? oldMonth}${before}${year ?? oldYear}`);
}

function impossible(found: Match): Partial<Written>[] {
  const month = Number(found.groups[3]);
  const isShort = [4, 6, 9, 11].includes(month);
  return [
    { day: '32' },
    { day: '45' },
    { day: '00' },
    { month: '13' },
    { month: '20' },
    { day: '30', month: '02' },
    { day: '31', month: '4' },
    { day: '29', month: '02', year: '2023' },
    ...(isShort ? [{ day: '31' }] : []),
  ];
}

export function datesOf(plan: CleanPlan, isRead: (line: string, at: number) => boolean): Match[] {
  return matches(plan, DATE, isRead);
}

function isBasis({ title, body }: CleanPlan, line: string, at: number): boolean {
  return at > title && at < body && BASIS.test(line) && line.endsWith(';');
}

function yearOf({ lines }: CleanPlan): number {
  const field = lines.find((line) => line.startsWith('Ngày:')) ?? '';
  return Number(/\d{4}$/.exec(field)?.[0]);
}

/** The last day of a basis is its own: others may stand in its name. */
function laterBases(plan: CleanPlan): Fault[][] {
  return datesOf(plan, (line, at) => isBasis(plan, line, at)).map((found) =>
    [1, 2, 5].map((years) => rewritten(plan, found.at, dated(found, { year: String(yearOf(plan) + years) }))),
  );
}

function otherWeekdays(plan: CleanPlan): Fault[][] {
  return matches(plan, WEEKDAY).map((found) =>
    WEEKDAYS.filter((day) => day !== found.groups[1]).map((day) => rewritten(plan, found.at, found.with(`thứ ${day}`))),
  );
}

function otherDaysOfWeekdays(plan: CleanPlan): Fault[][] {
  return datesOf(plan, (line) => line.search(WEEKDAY) >= 0).map((found) => {
    const day = Number(found.groups[1]);
    return [day - 1, day + 1, day - 5]
      .filter((other) => other >= 10 && other <= 28)
      .map((other) => rewritten(plan, found.at, dated(found, { day: String(other) })));
  });
}

/** The days of the event, in the lines on its time. */
export function isTime(line: string): boolean {
  return /^(?:\d+\.|-) Thời gian: /.test(line);
}

function deadlines(plan: CleanPlan): Match[] {
  return matches(
    plan,
    /((?:trước|chậm nhất|đến hết) ngày )(\d{1,2})\/(\d{1,2})\/(\d{4})/g,
    (line, at) =>
      at > plan.body && /danh sách|Giấy mời|trang trí|kịch bản|phim/i.test(line) && !/quyết toán/i.test(line),
  );
}

/** The subject, repeated in the lead, the closing or an appendix, with another year. */
function otherYears({ lines, title }: CleanPlan): readonly [subject: string, year: string] | undefined {
  const subject = lines[title + 1] ?? '';
  const year = /(?<= năm )\d{4}$/.exec(subject)?.[0];
  return year === undefined ? undefined : [subject.slice('Tổ chức '.length, -year.length), year];
}

function repeatedSubjects(plan: CleanPlan): Fault[][] {
  const found = otherYears(plan);
  if (!found) return [];
  const [words, year] = found;
  return plan.lines.flatMap((line, at) => {
    const start =
      at > plan.title + 1 && /ban hành Kế hoạch|^Trên đây|^Hội /.test(line) ? line.indexOf(words + year) : -1;
    if (start < 0) return [];
    const place = start + words.length;
    const others = [-1, 1].map(
      (years) => line.slice(0, place) + (Number(year) + years) + line.slice(place + year.length),
    );
    return [others.map((other) => rewritten(plan, at, other))];
  });
}

/** Changed days. */
export const DATES: readonly FaultClass[] = [
  {
    name: 'a day that is none',
    codes: ['date.invalid'],
    places: (plan) =>
      datesOf(plan, () => true).flatMap((found) =>
        oneOf(impossible(found).map((parts) => rewritten(plan, found.at, dated(found, parts)))),
      ),
  },
  { name: 'another weekday', codes: ['date.weekday'], places: (plan) => otherWeekdays(plan).flatMap(oneOf) },
  {
    name: 'another day beside a weekday',
    codes: ['date.weekday'],
    places: (plan) => otherDaysOfWeekdays(plan).flatMap(oneOf),
  },
  {
    name: 'another number of days',
    codes: ['date.span'],
    places: (plan) =>
      matches(plan, /\d+(?= ngày(?:, từ| \())/g, isTime).flatMap((found) =>
        oneOf(['01', '03', '04'].map((days) => rewritten(plan, found.at, found.with(days)))),
      ),
  },
  {
    name: 'an event before the plan',
    codes: ['date.sequence'],
    places: (plan) =>
      datesOf(plan, (line) => isTime(line) && [...line.matchAll(DATE)].length === 1).flatMap((found) =>
        oneOf([1, 2].map((years) => rewritten(plan, found.at, dated(found, { year: String(yearOf(plan) - years) })))),
      ),
  },
  {
    name: 'a deadline before the plan or after the event',
    codes: ['date.sequence'],
    places: (plan) =>
      deadlines(plan).flatMap((found) => {
        const [, words, day, month, year] = found.groups;
        return oneOf(
          [-1, 1].map((years) =>
            rewritten(plan, found.at, found.with(`${words}${day}/${month}/${Number(year) + years}`)),
          ),
        );
      }),
  },
  { name: 'a basis later than the plan', codes: ['basis.later'], places: (plan) => laterBases(plan).flatMap(oneOf) },
  {
    name: 'another year inside a number',
    codes: ['basis.year'],
    places: (plan) =>
      matches(plan, /(?<=số \d+\/)\d{4}(?=\/)/g, (line, at) => isBasis(plan, line, at)).flatMap((found) =>
        oneOf(
          [-1, 1, 3].map((years) => rewritten(plan, found.at, found.with(String(Number(found.groups[0]) + years)))),
        ),
      ),
  },
  {
    name: 'a date of the letterhead without its zero, or with one too many',
    codes: ['letterhead.date'],
    places: (plan) =>
      plan.isAdministrative
        ? datesOf(plan, (line) => line.startsWith('Ngày:')).flatMap((found) => {
            const [, day = '', , month = ''] = found.groups;
            const faults = [
              ...(day.startsWith('0') ? [{ day: day.slice(1) }] : []),
              month.startsWith('0') ? { month: month.slice(1) } : month.length === 1 ? { month: `0${month}` } : {},
            ].filter((parts) => Object.keys(parts).length > 0);
            return oneOf(faults.map((parts) => rewritten(plan, found.at, dated(found, parts))));
          })
        : [],
  },
  {
    name: 'another year of the subject',
    codes: ['date.year'],
    places: (plan) => repeatedSubjects(plan).flatMap(oneOf),
  },
  {
    name: 'a year with its digits exchanged',
    codes: ['date.year'],
    places: (plan) =>
      datesOf(plan, (_line, at) => at > plan.body).flatMap((found) => {
        const year = found.groups[5] ?? '';
        return oneOf([rewritten(plan, found.at, dated(found, { year: `2${year.charAt(2)}0${year.charAt(3)}` }))]);
      }),
  },
  {
    name: 'a document with the code of another type',
    codes: ['basis.kind'],
    places: (plan) =>
      matches(
        plan,
        /(?<=(?:Nghị định|Thông tư|Kế hoạch|Tờ trình|Thông báo) số \d+\/(?:\d{4}\/)?)[A-ZĐr]+(?=-)/gu,
        (line, at) => isBasis(plan, line, at),
      ).flatMap((found) => oneOf(['BC', 'HD', 'QĐ'].map((code) => rewritten(plan, found.at, found.with(code))))),
  },
];
