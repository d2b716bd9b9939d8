/** A text in Unicode NFC and where each of its characters stands in the text it was made from. */
export interface ComposedText {
  readonly text: string;
  /** The offset in the original of an offset in `text`. */
  readonly origin: (offset: number) => number;
}

const COMBINING = /\p{M}/u;
/** A character with the marks behind it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Composes a text that may hold letters with separate marks, as some systems write Vietnamese. */
export function compose(original: string): ComposedText {
  if (!COMBINING.test(original)) return { text: original, origin: (offset) => offset };
  const origins: number[] = [];
  const parts: string[] = [];
  for (const match of original.matchAll(CLUSTER)) {
    const composed = match[0].normalize('NFC');
    for (let index = 0; index < composed.length; index++) origins.push(match.index + index);
    parts.push(composed);
  }
  origins.push(original.length);
  return { text: parts.join(''), origin: (offset) => origins[offset] ?? original.length };
}
