import { type CleanPlan, type Fault, type FaultClass, type Match, matches, oneOf, rewritten } from './fault.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const LETTERS = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'];

function numbers(plan: CleanPlan, pattern: RegExp): Match[] {
  return matches(plan, pattern, (_line, at) => at >= plan.body);
}

/** Repeated or skipped; the first of a list cannot be repeated. */
function renumbered(plan: CleanPlan): Fault[][] {
  const clauses = numbers(plan, /^\d+(?=\. )/g).map((found) => {
    const number = Number(found.groups[0]);
    return [number - 1, number + 1, number + 2].map((other) => [found, String(other)] as const);
  });
  const sections = numbers(plan, /^[IVX]+(?=\. )/g).map((found) => neighbours(found, ROMAN));
  const points = numbers(plan, /^[a-zđ](?=\) )/g).map((found) => neighbours(found, LETTERS));
  return [...clauses, ...sections, ...points].map((others) =>
    others.filter(([, other]) => other !== '0').map(([found, other]) => rewritten(plan, found.at, found.with(other))),
  );
}

function neighbours(found: Match, order: readonly string[]): (readonly [Match, string])[] {
  const place = order.indexOf(found.groups[0] ?? '');
  return [order[place - 1], order[place + 1]].flatMap((other) =>
    other === undefined ? [] : [[found, other] as const],
  );
}

function foreign(plan: CleanPlan): Fault[][] {
  if (!plan.isAdministrative) return [];
  return [
    ...changed(plan, /^([IVX]+)\. /g, (marker) => [`${marker}- `, `${marker}/ `, `${marker}/. `]),
    ...changed(plan, /^(\d+)\. /g, (marker) => [`${marker}- `, `${marker}/ `]),
    ...changed(plan, /^- /g, () => ['– ', '• ', '~ ']),
  ];
}

function tight(plan: CleanPlan): Fault[][] {
  if (!plan.isAdministrative) return [];
  return [
    ...changed(plan, /^([IVX\d]+\.|[a-zđ]\)) (?=\p{Lu})/gu, (marker) => [marker]),
    ...changed(plan, /^[-+] (?=\p{Lu})/gu, (_, all) => [all.trim()]),
  ];
}

function changed(
  plan: CleanPlan,
  pattern: RegExp,
  others: (marker: string, all: string) => readonly string[],
): Fault[][] {
  return numbers(plan, pattern).map((found) =>
    others(found.groups[1] ?? '', found.groups[0] ?? '').map((other) => rewritten(plan, found.at, found.with(other))),
  );
}

function missingPlaces(plan: CleanPlan): Fault[][] {
  const found = matches(
    plan,
    /((?:điểm [a-zđ] )?)((?:khoản \d )?)mục ([IVX]+)(?! *Thông)/g,
    (_line, at) => at >= plan.body,
  );
  return found.map((match) => {
    const [, point = '', clause = ''] = match.groups;
    const section = match.groups[3] ?? '';
    const others = [
      `${point}${clause}mục XII`,
      ...(clause === '' ? [] : [`${point}khoản 9 mục ${section}`]),
      ...(point === '' ? [] : [`điểm q ${clause}mục ${section}`]),
    ];
    return others.map((other) => rewritten(plan, match.at, match.with(other)));
  });
}

function headings(plan: CleanPlan): Fault[][] {
  return matches(plan, /^[IVX]+\. (.+)$/g).map((found) => {
    const heading = found.groups[1] ?? '';
    const marker = (found.groups[0] ?? '').slice(0, -heading.length);
    if (!USUAL.has(heading)) return [];
    const letters = [...heading].flatMap((letter, index) => (/\p{Lu}/u.test(letter) && index > 0 ? [index] : []));
    return letters.map((index) =>
      rewritten(plan, found.at, `${marker}${heading.slice(0, index)}${heading.slice(index + 1)}`),
    );
  });
}

const USUAL: ReadonlySet<string> = new Set([
  'MỤC ĐÍCH, YÊU CẦU',
  'THỜI GIAN, ĐỊA ĐIỂM',
  'THÀNH PHẦN THAM DỰ',
  'NỘI DUNG, CHƯƠNG TRÌNH HỘI NGHỊ',
  'KINH PHÍ TỔ CHỨC',
  'TỔ CHỨC THỰC HIỆN',
]);

/** Changed markers, headings and references. */
export const MARKERS: readonly FaultClass[] = [
  {
    name: 'a number repeated or skipped',
    codes: ['structure.numbering'],
    places: (plan) => renumbered(plan).flatMap(oneOf),
  },
  { name: 'a foreign marker', codes: ['structure.marker'], places: (plan) => foreign(plan).flatMap(oneOf) },
  { name: 'no blank behind a marker', codes: ['structure.marker'], places: (plan) => tight(plan).flatMap(oneOf) },
  { name: 'a heading without a letter', codes: ['structure.heading'], places: (plan) => headings(plan).flatMap(oneOf) },
  {
    name: 'a reference to a missing place',
    codes: ['reference.unresolved'],
    places: (plan) => missingPlaces(plan).flatMap(oneOf),
  },
];
