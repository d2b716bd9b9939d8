import type { PlanModel } from '../../../language/model/plan.ts';
import { levelOf, readUnitName, type UnitName, type UnitPlace } from '../../../language/model/unit-places.ts';
import { type NamePart, partsOfName, wordKey } from '../../../language/model/unit-words.ts';
import { UNIT_NAMES } from '../../../language/names/unit-names.ts';
import type { Edit } from '../../../language/rules/finding.ts';
import { fold, squeeze } from '../../../language/values/text.ts';
import type { Refusal } from '../rename.ts';
import { placesOfUnit } from '../subjects.ts';

const LONGEST_NAME = 200;

/** The name of a unit in full, as a new one is to be written: `UBND huyện Phú Khê` is `Ủy ban nhân dân huyện Phú Khê`. */
export function fullNameOf(model: PlanModel, { name, run }: UnitPlace): string {
  const behind = run.text.slice(name.nameEnd, name.end);
  const isRaised = isInCapitals(run.text.slice(name.start, name.end));
  return squeeze(nameInWords(model, name, run.text) + (isRaised ? capitalized(behind) : behind));
}

/** As the plan itself writes it out, else as the catalogue does. */
function nameInWords(model: PlanModel, name: UnitName, text: string): string {
  const written = text.slice(name.start, name.nameEnd);
  if (!isAbbreviated(name) && !isInCapitals(written)) return written;
  const same = model.names.mentions.find(({ unit, style }) => unit === name.words && style === 'words');
  const key = fold(name.words);
  return same?.text ?? UNIT_NAMES.find((known) => fold(wordsOf(known)) === key) ?? written;
}

function wordsOf(name: string): string {
  return partsOfName(name)
    .flatMap(({ words }) => words)
    .join(' ');
}

/** Writes a new name for a unit wherever the plan names it, each place in its own way. */
export function renameUnit(model: PlanModel, place: UnitPlace, wanted: string): readonly Edit[] | Refusal {
  if (wanted === '' || !/^\p{L}/u.test(wanted) || wanted.length > LONGEST_NAME || /[|\\]/.test(wanted)) {
    return {
      refused: {
        vi: 'Ghi tên đơn vị bằng chữ, ví dụ: Ủy ban nhân dân huyện.',
        en: 'Write the name of a unit in words, such as Ủy ban nhân dân huyện.',
      },
    };
  }
  if (wanted === fullNameOf(model, place)) return [];
  const renaming: Renaming = { before: place.name.end > place.name.levelEnd, wanted, read: readUnitName(wanted) };
  return placesOfUnit(model, place).flatMap((each) => {
    const text = renamed(each, renaming);
    return text === each.run.text.slice(each.name.start, each.name.end) ? [] : [{ ...each.span, text }];
  });
}

interface Renaming {
  /** Whether the name that was shown for change has the name of a place behind it. */
  readonly before: boolean;
  readonly wanted: string;
  /** The new name taken apart, where the catalogue has it. */
  readonly read: UnitName | undefined;
}

/** The new name as one place writes names: with or without the place's own name, abbreviations and capitals as there. */
function renamed({ name, run }: UnitPlace, { before, wanted, read }: Renaming): string {
  const old = run.text.slice(name.start, name.end);
  const proper = run.text.slice(name.levelEnd, name.end);
  const withProper = name.end > name.levelEnd;
  let text = wanted;
  if (withProper && !before) text = `${wanted}${proper}`;
  if (!withProper && before && read) text = wanted.slice(0, levelSaid(name, run.text) ? read.levelEnd : read.nameEnd);
  const abbreviated = abbreviatedLike(text, name, run.text);
  if (isInCapitals(old)) return abbreviated.toUpperCase();
  return /^\p{Ll}/u.test(old) ? abbreviated.charAt(0).toLowerCase() + abbreviated.slice(1) : abbreviated;
}

function levelSaid(name: UnitName, text: string): boolean {
  return levelOf(name, text) !== '';
}

/** Abbreviations stay for those words that the new name has as well: `UBND huyện` becomes `UBND xã`. */
function abbreviatedLike(wanted: string, { parts }: UnitName, text: string): string {
  let result = wanted;
  for (const part of parts.filter(({ isAbbreviated: is }) => is)) {
    const stretch = stretchOf(partsOfName(result), part.words);
    if (stretch) result = result.slice(0, stretch.start) + text.slice(part.start, part.end) + result.slice(stretch.end);
  }
  return result;
}

/** Where some words stand one after another. */
function stretchOf(
  parts: readonly NamePart[],
  words: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  const wanted = words.map(wordKey).join(' ');
  for (let at = 0; at + words.length <= parts.length; at++) {
    const stretch = parts.slice(at, at + words.length);
    const said = stretch.flatMap((part) => part.words.map(wordKey)).join(' ');
    const [first] = stretch;
    const last = stretch.at(-1);
    if (said === wanted && first && last) return { start: first.start, end: last.end };
  }
  return undefined;
}

function isAbbreviated({ parts }: UnitName): boolean {
  return parts.some((part) => part.isAbbreviated);
}

/** `ỦY BAN NHÂN DÂN` in a heading; `UBND` is an abbreviation. */
function isInCapitals(text: string): boolean {
  return /\s/.test(text) && text === text.toUpperCase();
}

/** `PHÚ KHÊ` as `Phú Khê`. */
function capitalized(text: string): string {
  return text.toLowerCase().replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
