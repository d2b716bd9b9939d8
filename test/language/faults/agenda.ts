import { dated, datesOf, isTime } from './dates.ts';
import { type CleanPlan, type Fault, type FaultClass, matches, oneOf, rewritten } from './fault.ts';

const SLOT = /\d+h\d\d - \d+h\d\d/;

/** Two slots that change places. */
function exchanged(plan: CleanPlan): Fault[] {
  const at = plan.lines.flatMap((line, index) =>
    SLOT.test(line) && SLOT.test(plan.lines[index + 1] ?? '') ? [index] : [],
  );
  return at.map((index) => {
    const [one = '', other = ''] = [plan.lines[index], plan.lines[index + 1]];
    return { lines: plan.lines.with(index, other).with(index + 1, one), expected: [index + 1] };
  });
}

/** A slot that ends after the next one has begun. */
function overlapping(plan: CleanPlan): Fault[] {
  return plan.lines.flatMap((line, at) => {
    const slot = /(\d+h\d\d - )(\d+h\d\d)/.exec(line);
    const next = /\d+h\d\d - (\d+)h(\d\d)/.exec(plan.lines[at + 1] ?? '');
    if (!slot || !next) return [];
    return [rewritten(plan, at, line.replace(slot[0], `${slot[1]}${next[1]}h${next[2]}`), [at, at + 1])];
  });
}

/** Days of the agenda that are not the event's, and an event that begins after its agenda. */
function outside(plan: CleanPlan): Fault[][] {
  const days = datesOf(plan, (line) => /^(?:\| Ngày|\d+\. Ngày) [\d/]+/.test(line)).map((found) =>
    ['1', '10']
      .filter((month) => month !== found.groups[3])
      .map((month) => rewritten(plan, found.at, dated(found, { month }))),
  );
  const slots = plan.lines.flatMap((line, at) => (SLOT.test(line) && !/Đón /.test(line) ? [at] : []));
  const starts = matches(plan, /(?<=(?:Thời gian: |lúc ))(\d+)(?= giờ |h\d)/g, isTime).map((found) =>
    slots.length === 0
      ? []
      : [2, 3].map((hours) => rewritten(plan, found.at, found.with(String(Number(found.groups[0]) + hours)), slots)),
  );
  return [...days, ...starts];
}

/** Slots that do not fit one another or the event. */
export const AGENDA: readonly FaultClass[] = [
  {
    name: 'slots out of order',
    codes: ['agenda.order'],
    places: (plan) => exchanged(plan).flatMap((fault) => oneOf([fault])),
  },
  {
    name: 'slots that overlap',
    codes: ['agenda.overlap', 'agenda.order'],
    places: (plan) => overlapping(plan).flatMap((fault) => oneOf([fault])),
  },
  { name: 'slots outside the event', codes: ['agenda.outside'], places: (plan) => outside(plan).flatMap(oneOf) },
];
