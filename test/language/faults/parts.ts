import { type CleanPlan, type Fault, type FaultClass, matches, oneOf, rewritten, without } from './fault.ts';

const FIELDS = ['Cơ quan ban hành:', 'Số:', 'Địa danh:', 'Ngày:'];

function lastLine(lines: readonly string[]): number {
  return lines.findLastIndex((line) => line !== '');
}

/** From a line to the next blank one. */
function block({ lines }: CleanPlan, from: number): readonly [number, number] {
  const blank = lines.indexOf('', from);
  return [from, blank < 0 ? lines.length : blank];
}

function atTitle(lines: readonly string[]): number {
  return lines.findIndex((line) => line.startsWith('KẾ HOẠCH'));
}

function fields(plan: CleanPlan): Fault[] {
  if (!plan.isAdministrative || plan.isJoint) return [];
  return FIELDS.map((field) => plan.lines.findIndex((line) => line.startsWith(field))).map((at) =>
    without(plan, at, at + 1, atTitle),
  );
}

function isSection(line: string): boolean {
  return /^[IVX]+\. /.test(line);
}

/** Where the sections begin, and where the last one ends. */
function sections({ lines }: CleanPlan): (readonly [number, number])[] {
  const starts = lines.flatMap((line, at) => (isSection(line) ? [at] : []));
  const last = starts.at(-1) ?? 0;
  return starts.map((start, index) => [start, starts[index + 1] ?? lines.indexOf('', last)] as const);
}

/** An appendix may still hold the budget. */
function wholeSections(plan: CleanPlan): Fault[] {
  const hasBudgetBehind = plan.lines.some((line) => line.startsWith('DỰ TOÁN'));
  return sections(plan)
    .filter(([start]) => !(hasBudgetBehind && /KINH PHÍ/.test(plan.lines[start] ?? '')))
    .map(([start, end]) => without(plan, start, end, atTitle));
}

/** Where no closing is called one, the last paragraph may be the section's. */
function emptied(plan: CleanPlan): Fault[] {
  if (!plan.lines.some((line) => line.startsWith('Trên đây là'))) return [];
  return sections(plan)
    .filter(([start]) => !/[:.]/.test((plan.lines[start] ?? '').slice(5)))
    .map(([start, end]) => without(plan, start + 1, end - (plan.lines[end - 1] === '' ? 1 : 0), () => start));
}

function wordless(plan: CleanPlan): Fault[] {
  return matches(
    plan,
    /^(\d+\.|[a-zđ]\)) .*[.;]$/g,
    (line, at) => at > plan.body && !/\d đồng/.test(line) && !/: \d/.test(line),
  ).map((found) => rewritten(plan, found.at, found.with(found.groups[1] ?? '')));
}

function recipients(plan: CleanPlan): Fault[] {
  const [from, to] = block(plan, plan.lines.indexOf('Nơi nhận:'));
  return plan.isAdministrative ? [without(plan, from, to + 1, lastLine)] : [];
}

function archive(plan: CleanPlan): Fault[] {
  const at = plan.lines.findIndex((line) => line.startsWith('- Lưu:'));
  return plan.isAdministrative ? [without(plan, at, at + 1, () => at - 1), rewritten(plan, at, '- Lưu: TH.')] : [];
}

function signatory(plan: CleanPlan): Fault[] {
  const [from, to] = block(plan, plan.lines.indexOf('Người ký:'));
  return plan.isAdministrative && !plan.isJoint ? [without(plan, from, to, lastLine)] : [];
}

function endMark(plan: CleanPlan): Fault[] {
  if (!plan.isAdministrative) return [];
  return matches(plan, /\.\/\.$/g).flatMap((found) =>
    ['', '.', './', '/.', './/.'].map((other) => rewritten(plan, found.at, found.with(other))),
  );
}

function earlyEndMark(plan: CleanPlan): Fault[] {
  const end = plan.lines.findIndex((line) => line.endsWith('./.'));
  if (!plan.isAdministrative) return [];
  return matches(plan, /\.$/g, (_line, at) => at > plan.body && at < end).map((found) =>
    rewritten(plan, found.at, found.with('./.')),
  );
}

function number(plan: CleanPlan): Fault[] {
  if (!plan.isAdministrative) return [];
  const others = (ordinal: string, body: string) => [
    `${ordinal} KH/${body}`,
    `${ordinal}/${body}-KH`,
    `${ordinal}-KH/${body}`,
    `${ordinal}/KH/${body}`,
    `7/KH-${body}`,
    `${ordinal}/QĐ-${body}`,
  ];
  return matches(plan, /(?<=^Số: )(\d+)\/KH-(.+)$/g).flatMap((found) =>
    others(found.groups[1] ?? '', found.groups[2] ?? '').map((other) => rewritten(plan, found.at, found.with(other))),
  );
}

function bases(plan: CleanPlan): Fault[] {
  if (!plan.isAdministrative) return [];
  const isBasis = (line: string, at: number) =>
    at < plan.body &&
    /^(?:Căn cứ|Thực hiện|Xét) /.test(line) &&
    /^(?:Căn cứ|Thực hiện|Xét|Theo) /.test(plan.lines[at + 1] ?? '');
  return matches(plan, /;$/g, isBasis).flatMap((found) =>
    ['', '.', ','].map((other) => rewritten(plan, found.at, found.with(other))),
  );
}

/** A deputy without an office, a chief who signs for nobody, a degree. */
function capacities(plan: CleanPlan): Fault[] {
  if (!plan.isAdministrative || plan.isJoint) return [];
  const { lines } = plan;
  const start = lines.indexOf('Người ký:');
  const deputy = lines.findIndex((line, at) => at > start && line.startsWith('PHÓ '));
  const name = deputy < 0 ? -1 : deputy + 1;
  return deputy < 0
    ? []
    : [
        without(plan, deputy, deputy + 1, () => (lines[name] ? deputy : deputy - 1)),
        rewritten(plan, deputy, (lines[deputy] ?? '').slice('PHÓ '.length)),
        ...(lines[name]
          ? ['TS. ', 'ThS. ', 'Tiến sĩ '].map((degree) => rewritten(plan, name, degree + lines[name]))
          : []),
      ];
}

function uncollective(plan: CleanPlan): Fault[] {
  const at = plan.lines.findIndex((line) => line.startsWith('TM. ỦY BAN'));
  return at < 0 || plan.lines[at + 1]?.startsWith('KT.') === undefined ? [] : [without(plan, at, at + 1, () => at)];
}

/** A deleted or altered appendix note, or an appendix that went missing. */
function appendices(plan: CleanPlan): Fault[] {
  const start = plan.lines.findIndex((line) => line.startsWith('PHỤ LỤC'));
  if (start < 0) return [];
  const mention = plan.lines.findIndex((line) => /Phụ lục kèm theo/.test(line));
  return [
    without(plan, start, plan.lines.length, () => mention),
    ...matches(plan, /(?<=Kèm theo Kế hoạch số )\d+/g).flatMap((found) =>
      ['31', '412'].map((other) => rewritten(plan, found.at, found.with(other))),
    ),
    ...matches(plan, /(?<=Kèm theo .* ngày )\d+(?=\/)/g).flatMap((found) =>
      ['11', '24'].map((other) => rewritten(plan, found.at, found.with(other))),
    ),
  ];
}

/** A part at a place that is not its own. */
function misplaced(plan: CleanPlan): Fault[] {
  const { lines, title, body } = plan;
  const blocks = ['Nơi nhận:', 'Người ký:'].map((head) => block(plan, lines.indexOf(head)));
  const late = lines.findIndex((line, at) => at > title && line.startsWith('Căn cứ'));
  const basis = lines[late] ?? '';
  const moved = blocks.map(([from, to]) => {
    const words = [...lines.slice(from, to), ''];
    return {
      lines: [...lines.slice(0, body), ...words, ...lines.slice(body, from), ...lines.slice(to)],
      expected: [body],
    };
  });
  const behindLead = [...lines.slice(0, late), ...lines.slice(late + 1, body - 1), basis, ...lines.slice(body - 1)];
  return [...(plan.isJoint ? [] : moved), ...(late < 0 ? [] : [{ lines: behindLead, expected: [body - 2] }])];
}

/** Deleted parts, and parts that no longer fit. */
export const PARTS: readonly FaultClass[] = [
  { name: 'no field of the letterhead', codes: ['letterhead.missing'], places: (plan) => fields(plan).flatMap(one) },
  { name: 'another form of the number', codes: ['letterhead.number'], places: (plan) => number(plan).flatMap(one) },
  {
    name: 'no section on a topic',
    codes: ['structure.missing-topic'],
    places: (plan) => wholeSections(plan).flatMap(one),
  },
  { name: 'an empty section', codes: ['structure.empty'], places: (plan) => emptied(plan).flatMap(one) },
  { name: 'a number without words', codes: ['structure.empty'], places: (plan) => wordless(plan).flatMap(one) },
  { name: 'no end mark', codes: ['structure.end-mark'], places: (plan) => endMark(plan).flatMap(one) },
  { name: 'an end mark too early', codes: ['structure.end-mark'], places: (plan) => earlyEndMark(plan).flatMap(one) },
  { name: 'a basis without its semicolon', codes: ['basis.punctuation'], places: (plan) => bases(plan).flatMap(one) },
  { name: 'a part in another place', codes: ['structure.order'], places: (plan) => misplaced(plan).flatMap(one) },
  { name: 'no recipients', codes: ['recipients.missing'], places: (plan) => recipients(plan).flatMap(one) },
  { name: 'no archive', codes: ['recipients.archive'], places: (plan) => archive(plan).flatMap(one) },
  { name: 'no signatory', codes: ['signature.missing'], places: (plan) => signatory(plan).flatMap(one) },
  {
    name: 'a wrong capacity',
    codes: ['signature.capacity'],
    places: (plan) => [...capacities(plan), ...uncollective(plan)].flatMap(one),
  },
  {
    name: 'an appendix that does not fit',
    codes: ['reference.appendix'],
    places: (plan) => appendices(plan).flatMap(one),
  },
];

function one(fault: Fault) {
  return oneOf([fault]);
}
