import { fold, squeeze } from '../values/text.ts';
import { oncePerPlan } from './once.ts';
import type { PlanModel } from './plan.ts';
import type { TextRun } from './text-runs.ts';
import { type Branch, branchOf, type FoundName, nameAt, unitNamesIn } from './unit-mentions.ts';
import { type NamePart, wordKey } from './unit-words.ts';
import { readTaskedUnits } from './units.ts';

/** A unit's name taken apart: `UBND` `huyện` `Phú Khê`. Offsets are into the text that it was read from. */
export interface UnitName {
  /** The name's words, without joints, abbreviations written out. */
  readonly words: string;
  readonly parts: readonly NamePart[];
  readonly start: number;
  /** Where the name itself ends, where the level behind it, and where all of it. */
  readonly nameEnd: number;
  readonly levelEnd: number;
  readonly end: number;
}

/** A place that names a unit (cơ quan, đơn vị), in words, abbreviated or in capitals. */
export interface UnitPlace {
  readonly name: UnitName;
  readonly run: TextRun;
  readonly span: { readonly start: number; readonly end: number };
  /** Equal for places that name the same unit. */
  readonly unit: string;
}

/** Every place that names a unit of the catalogue or one that the plan gives a task to; read when it is first asked for. */
export const unitPlacesOf: (model: PlanModel) => readonly UnitPlace[] = oncePerPlan(readUnitPlaces);

function readUnitPlaces({ plan, text }: PlanModel): UnitPlace[] {
  if (text.legacy) return [];
  const own = ownNames(readTaskedUnits(plan).map(({ name }) => squeeze(name)));
  const found = text.runs.flatMap((run) =>
    apart(run.text, [...unitNamesIn(run.text).map((name) => qualified(run.text, name)), ...ownIn(run.text, own)]).map(
      (name) => ({ name, run, span: run.span(name.start, name.end) }),
    ),
  );
  const bodies = properNames(found);
  return found.map((place) => ({ ...place, unit: identityOf(place, bodies) }));
}

/** Names in the order of the text; what stands behind a level is no place's name where another unit's begins there. */
function apart(text: string, names: readonly UnitName[]): UnitName[] {
  const sorted = [...names].sort((one, other) => one.start - other.start);
  return sorted.map((name, index) => {
    const next = sorted[index + 1];
    if (!next || next.start >= name.end || next.start < name.levelEnd) return name;
    const proper = text.slice(name.levelEnd, next.start).trimEnd();
    return { ...name, end: name.levelEnd + proper.length };
  });
}

/** A name that stands alone in a text, such as a new name for a unit; undefined where it is none of the catalogue. */
export function readUnitName(text: string): UnitName | undefined {
  const found = nameAt(text, 0);
  const name = found && qualified(text, found);
  return name?.end === text.length ? name : undefined;
}

const LETTER = 'A-Za-z\\u00C0-\\u024F\\u1E00-\\u1EFF';
const LEVELS = `(?:tỉnh|thành phố|TP\\.?|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu)(?![${LETTER}])`;
const LEVEL = new RegExp(`\\s+(?:các\\s+)?${LEVELS}`, 'iy');
const SEVERAL = new RegExp(`\\s+các\\s+${LEVELS}`, 'iy');
const PROPER = /(?:\s+\p{Lu}\p{L}*){1,4}/uy;
/** There is one of them at its level, whether the plan says which level or not; `phòng Nội vụ các huyện` are others. */
const ALONE = /^(?:sở|bộ|phòng) /;

function qualified(text: string, { name, parts }: FoundName): UnitName {
  const start = parts[0]?.start ?? 0;
  const nameEnd = parts.at(-1)?.end ?? start;
  const levelEnd = nameEnd + lengthAt(ALONE.test(name) ? SEVERAL : LEVEL, text, nameEnd);
  const end = levelEnd === nameEnd ? nameEnd : levelEnd + lengthAt(PROPER, text, levelEnd);
  return { words: name, parts, start, nameEnd, levelEnd, end };
}

function lengthAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}

/** The level as it counts: `huyện`, `các xã`; empty where none is said. */
export function levelOf({ nameEnd, levelEnd }: UnitName, text: string): string {
  return fold(text.slice(nameEnd, levelEnd)).replace(/\btp\.?$/, 'thanh pho');
}

function properOf({ levelEnd, end }: UnitName, text: string): string {
  return fold(text.slice(levelEnd, end));
}

interface Located {
  readonly name: UnitName;
  readonly run: TextRun;
}

function levelKey({ name, run }: Located): string {
  return `${fold(name.words)}/${levelOf(name, run.text)}`;
}

/** The names of places by the units that carry them: `Ủy ban nhân dân huyện` is that of `Phú Khê` where no other is named. */
function properNames(found: readonly Located[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const place of found) {
    const proper = properOf(place.name, place.run.text);
    if (proper === '') continue;
    const key = levelKey(place);
    names.set(key, (names.get(key) ?? new Set()).add(proper));
  }
  return names;
}

function identityOf(place: Located, names: ReadonlyMap<string, ReadonlySet<string>>): string {
  const key = levelKey(place);
  const several = (names.get(key)?.size ?? 0) > 1;
  return several ? `${key}/${properOf(place.name, place.run.text)}` : key;
}

/** Names outside the catalogue, by their words, and the words that they begin with. */
interface OwnNames {
  readonly branch: Branch;
  readonly firsts: ReadonlySet<string>;
}

const WORD = new RegExp(`[${LETTER}]+`, 'g');

function ownNames(names: readonly string[]): OwnNames {
  const own = names.filter((name) => nameAt(name, 0) === undefined && /\s/.test(name));
  const firsts = own.flatMap((name) => name.match(WORD)?.[0] ?? []);
  return { branch: branchOf(own), firsts: new Set(firsts.map((word) => wordKey(word.toLowerCase()))) };
}

function ownIn(text: string, { branch, firsts }: OwnNames): UnitName[] {
  if (firsts.size === 0) return [];
  const found: UnitName[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index < end || !firsts.has(wordKey(word.toLowerCase()))) continue;
    const name = nameAt(text, index, branch);
    if (!name) continue;
    end = name.parts.at(-1)?.end ?? end;
    found.push({ words: name.name, parts: name.parts, start: index, nameEnd: end, levelEnd: end, end });
  }
  return found;
}
