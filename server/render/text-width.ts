/** Advance widths of Times in thousandths of its size, with the characters that have them. */
type Widths = Readonly<Record<number, string>>;

const UPRIGHT: Widths = {
  180: "'",
  200: '|',
  250: ' ,.\u00a0',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr‘’',
  389: 'Js',
  408: '"',
  444: '?acez“”',
  480: '{}',
  500: '#$*0123456789_bdghknopquvxyđ–',
  564: '+<=>',
  556: 'FPS',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐ',
  778: '&m',
  833: '%',
  889: 'M',
  944: 'W',
  1000: '—…',
};

const BOLD: Widths = {
  220: '|',
  250: ' ,.\u00a0',
  278: "'/\\il",
  333: '!()-:;[]`fjt‘’',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy–“”',
  556: 'Sbdhknpquđ"',
  570: '+<=>',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQ',
  833: '&m',
  944: 'M',
  1000: '%W—…',
};

/** For a character that is in no table, a wide one; from here on characters are as wide as high. */
const OTHER = { narrow: 722, square: 1000, firstSquare: '\u2e80' };
/** What the horn of `ơ` and `ư` adds. */
const HORN = '\u031b';
const HORN_WIDTH = 48;

const FACES = { upright: tableOf(UPRIGHT), bold: tableOf(BOLD) };

export type Face = keyof typeof FACES;

/** How wide a text is on one line in Times New Roman, in the unit of the size; marks over letters take no room. */
export function textWidth(text: string, size: number, face: Face = 'upright'): number {
  const widths = FACES[face];
  let width = 0;
  for (const character of text) width += widths.get(character) ?? added(character, widths);
  return (width * size) / 1000;
}

/** The width of a character that is in no table yet; it is put there. */
function added(character: string, widths: Map<string, number>): number {
  let width = 0;
  for (const part of character.normalize('NFD')) {
    if (part === HORN) width += HORN_WIDTH;
    else if (!/\p{M}/u.test(part))
      width += widths.get(part) ?? (part < OTHER.firstSquare ? OTHER.narrow : OTHER.square);
  }
  widths.set(character, width);
  return width;
}

/** What sums of widths may be off by. */
const ROUNDING = 1e-6;

/** How many lines a text fills at some width; a word that is wider breaks anywhere. */
export function lineCount(text: string, width: number, size: number, face: Face = 'upright'): number {
  const space = textWidth(' ', size, face);
  let lines = 1;
  let filled = 0;
  for (const word of text.split(/[ \t\r\n]+/).filter((one) => one !== '')) {
    const wide = textWidth(word, size, face);
    const needed = filled === 0 ? wide : filled + space + wide;
    if (needed <= width + ROUNDING) {
      filled = needed;
    } else {
      lines += (filled === 0 ? 0 : 1) + Math.ceil(wide / width) - 1;
      filled = wide % width;
    }
  }
  return lines;
}

/** The narrowest width at which a text needs no more lines than at the whole width: its lines are about equal. */
export function balancedWidth(text: string, width: number, size: number, face: Face = 'upright'): number {
  const natural = textWidth(text, size, face);
  if (natural <= width) return natural;
  const lines = lineCount(text, width, size, face);
  let [low, high] = [width * 0.3, width];
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2;
    if (lineCount(text, middle, size, face) <= lines) high = middle;
    else low = middle;
  }
  return high;
}

function tableOf(widths: Widths): Map<string, number> {
  return new Map(
    Object.entries(widths).flatMap(([width, characters]) =>
      [...characters].map((character) => [character, Number(width)] as const),
    ),
  );
}
