import type { AstNode } from 'langium';
import type { ConferencePlan } from '../generated/ast.ts';
import { topicsOfHeading } from '../headings.ts';
import { UNIT_NAMES } from '../names/unit-names.ts';
import { fold } from '../values/text.ts';
import { headingOf, type ReadField } from './outline.ts';
import type { ReadRecipients, Recipient } from './recipients.ts';
import type { ReadReference } from './references.ts';
import { textOfAll } from './text.ts';
import { unitWords } from './unit-words.ts';
import { readTaskedUnits, type TaskedUnit } from './units.ts';
import type { LineNode } from './walk.ts';

/** The units with a task that no line of the recipients reaches; none where the plan has no recipients. */
export function readUnreached(
  plan: ConferencePlan,
  recipients: readonly ReadRecipients[],
  references: readonly ReadReference[],
  walked: readonly LineNode[],
  letterhead: readonly ReadField[],
): TaskedUnit[] {
  if (recipients.length === 0) return [];
  const units = readTaskedUnits(plan);
  if (units.length === 0) return [];
  const reach = readReach(plan, recipients, references, walked);
  const { issuers, places } = readIssuers(letterhead);
  return units.filter((unit) => !issuers.includes(unit.words.join(' ')) && !isReached(unit, reach, places));
}

interface Issuers {
  readonly issuers: readonly string[];
  /** `Vân Sơn`: what the names of the issuer's own units may end in. */
  readonly places: readonly string[];
}

function readIssuers(letterhead: readonly ReadField[]): Issuers {
  const words = (wanted: ReadField['name']) =>
    letterhead.filter(({ name }) => name === wanted).map(({ value }) => unitWords(value).join(' '));
  const issuers = words('issuer');
  const named = [...issuers, ...words('superior')].map((issuer) => issuer.replace(LEVEL_BEFORE, ''));
  return { issuers, places: [...new Set([...words('place'), ...named])].filter((place) => place !== '') };
}

const LEVEL_BEFORE = /^.* (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)(?= |$) ?/;

/** Whom the recipients reach: those they name, their groups, and what their references point to. */
interface Reach {
  /** Whether some words stand together in a line. */
  readonly holds: (words: readonly string[]) => boolean;
  /** Kinds of units that a group covers whole. */
  readonly kinds: ReadonlySet<UnitKind>;
  /** Nobody is left out: `Như mục V` where the section gives the tasks, `Các đơn vị liên quan`. */
  readonly isEverybody: boolean;
  /** The units that keep the file: `VT`, `SNV`. */
  readonly filed: readonly string[];
}

type UnitKind = 'department' | 'agency' | 'union' | 'committee' | 'press' | 'any' | 'firm';

/** Groups by their folded words. */
const GROUPS: readonly (readonly [pattern: RegExp, kinds: readonly UnitKind[]])[] = [
  [/ cac (?:\S+ ){0,3}(?:so|phong)(?: |,)/, ['department', 'agency']],
  [/ (?:lanh dao|dai dien|giam doc) so | (?:ban|co quan) nganh | cac nganh /, ['department', 'agency']],
  [/ cac (?:\S+ ){0,6}(?:co quan(?! dang| bao chi| tham muu)|don vi)(?: |$)/, ['any']],
  [/ doan the | to chuc chinh tri | cac hoi /, ['union']],
  [/ uy ban nhan dan (?:\d+ |cac |cap )?(?:huyen|quan|thi|thanh|xa|phuong|dia|dac) /, ['committee']],
  [/ (?:cac|cap) (?:huyen|quan|xa|phuong|thi tran|dia phuong|thon) /, ['committee']],
  [/ cac (?:\S+ ){0,3}bao | bao dai | co quan bao chi | truyen thong /, ['press']],
];
const EVERYBODY = / (?:co )?lien quan | nhu (?:tren|thanh phan|kinh gui) | cac don vi (?:duoc giao|co ten|thuc hien) /;
const LIKE_PARTICIPANTS = / thanh phan (?:tham du|du|moi|dai bieu)/;

function readReach(
  plan: ConferencePlan,
  recipients: readonly ReadRecipients[],
  references: readonly ReadReference[],
  walked: readonly LineNode[],
): Reach {
  const entries = recipients.flatMap(({ entries: all }) => all.flatMap(flat));
  const named = entries.flatMap((entry) => (entry.kind === 'recipient' ? [entry] : []));
  const parts = referred(recipients, references);
  if (named.some(({ name }) => LIKE_PARTICIPANTS.test(` ${fold(name)} `))) parts.push(...participants(plan));
  const texts = [...named.map(({ name }) => name), ...linesIn(parts, walked)];
  const words = texts.map(unitWords);
  const lines = words.map((line) => ` ${line.join(' ')} `);
  return {
    holds: searchIn(words),
    kinds: new Set(lines.flatMap((line) => GROUPS.flatMap(([pattern, kinds]) => (pattern.test(line) ? kinds : [])))),
    isEverybody: lines.slice(0, named.length).some((line) => EVERYBODY.test(line)),
    filed: entries.flatMap((entry) => (entry.kind === 'archive' ? entry.places : [])),
  };
}

function flat(entry: Recipient): Recipient[] {
  return entry.kind === 'archive' ? [entry] : [entry, ...entry.entries.flatMap(flat)];
}

/** What the references of the recipients point to. */
function referred(recipients: readonly ReadRecipients[], references: readonly ReadReference[]): AstNode[] {
  const lists = recipients.flatMap(({ node }) => (node.$cstNode ? [node.$cstNode] : []));
  return references.flatMap(({ node, steps }) => {
    const at = node.$cstNode?.offset ?? -1;
    const isHere = lists.some((list) => at >= list.offset && at < list.end);
    const [narrowest] = steps;
    return isHere ? steps.filter(({ word }) => word === narrowest?.word).flatMap(({ target }) => target ?? []) : [];
  });
}

function participants(plan: ConferencePlan): AstNode[] {
  return plan.parts.filter(
    (part) => part.$type === 'Section' && topicsOfHeading(headingOf(part)).includes('participants'),
  );
}

/** The words of some parts of a plan and of all that stands below them. */
function linesIn(parts: readonly AstNode[], walked: readonly LineNode[]): string[] {
  const wanted = new Set<AstNode>(parts);
  if (wanted.size === 0) return [];
  const isIn = (node: AstNode): boolean => {
    for (let each: AstNode | undefined = node; each; each = each.$container) if (wanted.has(each)) return true;
    return false;
  };
  return walked.filter(isIn).map((line) => `${textOfAll(line.label)} ${textOfAll(line.text)}`);
}

/** Whether a unit with a task receives the plan. */
function isReached(unit: TaskedUnit, reach: Reach, places: readonly string[]): boolean {
  const kind = kindOf(unit);
  if (reach.isEverybody || reach.kinds.has(kind) || (reach.kinds.has('any') && kind !== 'firm')) return true;
  const core = coreOf(unit.words, places);
  if (reach.holds(core)) return true;
  return reach.filed.some((place) => isOwnOf(place, unit, core));
}

/** Every stretch of the lines that is as long as what is sought, made once for each length. */
function searchIn(lines: readonly (readonly string[])[]): Reach['holds'] {
  const stretches = new Map<number, ReadonlySet<string>>();
  return (words) => {
    const { length } = words;
    let known = stretches.get(length);
    if (!known) {
      known = new Set(lines.flatMap((line) => line.map((_, at) => line.slice(at, at + length).join(' '))));
      stretches.set(length, known);
    }
    return known.has(words.join(' '));
  };
}

const LEVELS: ReadonlySet<string> = new Set(['tinh', 'huyen', 'xa', 'phuong', 'quan']);
const FEWEST_WORDS = 2;
/** The longest first. */
const KNOWN = UNIT_NAMES.map((name) => unitWords(name).join(' ')).sort((one, other) => other.length - one.length);

/** The words of a unit without its level and place: `dai phat thanh truyen hinh` `[tinh]`. */
function coreOf(words: readonly string[], places: readonly string[]): readonly string[] {
  const rest = words.join(' ');
  if (rest.startsWith('uy ban nhan dan')) return words;
  const front = words.indexOf('mat');
  if (front >= 0 && words[front + 1] === 'tran') return words.slice(front, front + 2);
  const known = KNOWN.find((name) => `${rest} `.startsWith(`${name} `));
  if (known) return known.split(' ');
  const place = places.find((name) => rest.endsWith(` ${name}`));
  let core = place ? rest.slice(0, -place.length - 1).split(' ') : [...words];
  const level = core.findIndex((word, index) => index >= FEWEST_WORDS && LEVELS.has(word));
  if (level > 0) core = core.slice(0, level);
  return core.length >= FEWEST_WORDS ? core : words;
}

/** The clerks (`VT`) sit in the office; `NV`, `SNV` is who drafted the plan. */
function isOwnOf(place: string, { words }: TaskedUnit, core: readonly string[]): boolean {
  const letters = fold(place).replace(/[^a-z]/g, '');
  if (letters === 'vt') return words[0] === 'van' && words[1] === 'phong';
  const first = core.map((word) => word.charAt(0)).join('');
  return (
    letters.length > 1 &&
    (first === letters || first.slice(1) === letters || unitWords(place).join(' ') === core.join(' '))
  );
}

function kindOf({ words }: TaskedUnit): UnitKind {
  const [first = '', second = ''] = words;
  switch (first) {
    case 'so':
    case 'phong':
    case 'ban':
    case 'thanh':
      return 'department';
    case 'cong':
      return second === 'ty' ? 'firm' : 'agency';
    case 'van':
    case 'bo':
    case 'quan':
    case 'cuc':
    case 'chi':
    case 'kho':
    case 'toa':
    case 'bao':
      return first === 'bao' && second !== 'hiem' ? 'press' : 'agency';
    case 'dai':
      return 'press';
    case 'hoi':
    case 'doan':
    case 'lien':
    case 'mat':
    case 'tinh':
    case 'huyen':
      return 'union';
    case 'uy':
      return words.includes('mat') ? 'union' : 'committee';
    default:
      return 'any';
  }
}
