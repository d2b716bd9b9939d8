import { ABBREVIATION_GROUPS } from './abbreviation-groups.ts';

interface Table {
  readonly known: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, readonly string[]>;
}

/** Parts of the names of units among the others: `VP UBND`, `TT`. */
const PARTS: readonly string[] = ['VP', 'UB', 'VN', 'CCB', 'LHPN', 'TNCS', 'HCM', 'TNCSHCM', 'TT'];

const TABLE = readTable();

function readTable(): Table {
  const known = new Set<string>();
  const units = new Map<string, readonly string[]>();
  for (const { entries, isOfUnits } of ABBREVIATION_GROUPS) {
    for (const entry of entries.split('\n').filter((line) => line.includes('='))) {
      const [shorts = '', words = ''] = entry.split('=');
      for (const short of shorts.split(',').map((each) => each.trim())) {
        known.add(short);
        if ((isOfUnits || PARTS.includes(short)) && !units.has(short))
          units.set(short, words.trim().replaceAll(',', '').split(' '));
      }
    }
  }
  return { known, units };
}

/** The letters of an abbreviation without what parts them: `PT&TH` and `PT-TH` are `PTTH`; `Đ` stays itself. */
export function lettersOf(abbreviation: string): string {
  return abbreviation.replace(/[^\p{L}]/gu, '');
}

const LONGEST = 12;

/** Whether an abbreviation, given by its letters, needs no introduction; `BCHTW` is made of two that need none. */
export function isStandardAbbreviation(letters: string): boolean {
  if (TABLE.known.has(letters)) return true;
  if (letters.length > LONGEST) return false;
  for (let at = 2; at <= letters.length - 2; at++) {
    if (TABLE.known.has(letters.slice(0, at)) && TABLE.known.has(letters.slice(at))) return true;
  }
  return false;
}

/** The words of a unit's name, in small letters without `và`, that an abbreviation stands for. */
export function wordsOfAbbreviation(letters: string): readonly string[] | undefined {
  return TABLE.units.get(letters);
}
