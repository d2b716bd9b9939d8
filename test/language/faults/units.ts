import { type CleanPlan, type Fault, type FaultClass, matches, oneOf, rewritten, without } from './fault.ts';

/** Units that the plans name several times, and what they are called in haste. */
const VARIANTS: readonly (readonly [unit: RegExp, variants: readonly string[]])[] = [
  [/Sở Nội vụ/g, ['Sở nội vụ', 'Sở Nội Vụ']],
  [/Sở Tài chính/g, ['Sở tài chính', 'Sở Tài Chính']],
  [
    /Sở Nông nghiệp và Phát triển nông thôn/g,
    ['Sở nông nghiệp và phát triển nông thôn', 'Sở Nông nghiệp và phát triển nông thôn'],
  ],
  [/Đài Phát thanh - Truyền hình/g, ['Đài phát thanh - truyền hình', 'Đài Phát thanh Truyền hình']],
  [/Phòng Nội vụ/g, ['Phòng nội vụ']],
  [/Văn phòng Ủy ban nhân dân tỉnh/g, ['Văn phòng ủy ban nhân dân tỉnh']],
];

function variants(plan: CleanPlan): Fault[][] {
  return VARIANTS.flatMap(([unit, others]) => {
    const found = matches(plan, unit, (line, at) => at >= plan.body && !/^[IVX]+\. /.test(line));
    return found.length < 3
      ? []
      : found.map((match) => others.map((other) => rewritten(plan, match.at, match.with(other))));
  });
}

/** Groups of recipients that reach many units at once. */
const GROUPS: readonly (readonly [unit: RegExp, group: RegExp])[] = [
  [/^Sở /, /[Cc]ác sở/],
  [/^(?:Phòng|Khoa) /, /[Cc]ác (?:khoa|phòng)/],
  [/^(?:Ủy ban nhân dân|Công an) /, /[Cc]ác (?:huyện|xã|đơn vị)/],
  [/^/, /[Tt]hành phần|Như mục/],
];

/** A unit that has a task, and stands in a recipient line of its own and in no other. */
function unreached(plan: CleanPlan): Fault[] {
  const { lines } = plan;
  const tasks = lines.findIndex((line) => /^[IVX]+\. (?:TỔ CHỨC THỰC HIỆN|PHÂN CÔNG)/.test(line));
  const start = lines.indexOf('Nơi nhận:');
  const recipients = lines.slice(start, lines.indexOf('', start));
  return lines.slice(tasks, plan.isAdministrative ? start : tasks).flatMap((line, index) => {
    const unit = UNIT.exec(line)?.[1] ?? '';
    const own = lines.indexOf(`- ${unit};`, start);
    const isReached = GROUPS.some(
      ([kind, group]) => kind.test(unit) && recipients.some((recipient) => group.test(recipient)),
    );
    const isAgain = recipients.filter((recipient) => recipient.includes(unit)).length > 1;
    return own < 0 || isReached || isAgain || keepsFile(plan, unit)
      ? []
      : [without(plan, own, own + 1, () => tasks + index)];
  });
}

/** Who issues the plan or drafted it has it: `Lưu: VT, CAP`. */
function keepsFile({ lines, title }: CleanPlan, unit: string): boolean {
  const initials = unit.split(' ').map((word) => word.charAt(0).toUpperCase());
  const archive = lines.find((line) => line.startsWith('- Lưu:')) ?? '';
  return archive.includes(` ${initials.join('')}`) || lines.slice(0, title).some((line) => line.endsWith(unit));
}

const UNIT = /^\d+\. ((?:Sở|Báo|Công ty|Công an|Đài|Phòng|Hội|Trường|Ban|Đoàn) [^:,;]+)(?::|$)/;

/** Units under other names, and units that the plan does not reach. */
export const UNITS: readonly FaultClass[] = [
  { name: 'another name of a unit', codes: ['names.variant'], places: (plan) => variants(plan).flatMap(oneOf) },
  {
    name: 'a unit with a task that gets no copy',
    codes: ['recipients.unit'],
    places: (plan) => unreached(plan).flatMap((fault) => oneOf([fault])),
  },
  {
    name: 'an abbreviation that nobody knows',
    codes: ['names.abbreviation'],
    places: (plan) =>
      matches(plan, /Giấy mời/g, (_line, at) => at > plan.body).flatMap((found) =>
        oneOf(['GMHNTK', 'GMKĐ'].map((other) => rewritten(plan, found.at, found.with(other)))),
      ),
  },
];
