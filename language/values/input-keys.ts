/**
 * Words as Vietnamese input methods leave them while they compose: Telex writes marks with letters (`mucj ddichs`), VNI
 * with digits (`muc5 d9ich1`). All words here are folded.
 */

/** The letters of a word without the keys of Telex and VNI; the word itself where it has none. */
export function withoutKeys(word: string): string {
  return /^[a-z]+\d/.test(word) ? word.replace(/\d/g, '') : withoutTelex(word);
}

/** No Vietnamese syllable goes on with these letters behind its first vowel: there they are keys. */
const TONE_KEYS = /[sfrxjz]/g;

function withoutTelex(word: string): string {
  const vowel = word.search(/[aeiouyw]/);
  if (vowel < 0) return word;
  const onset = word.slice(0, vowel).replace('dd', 'd');
  const rime = word.slice(vowel).replace(TONE_KEYS, '');
  const marked = rime
    .replace(/([aou])w/g, '$1')
    .replaceAll('w', 'u')
    .replace(/([aeo])\1/g, '$1');
  return onset + withoutLateKey(onset, marked);
}

/** The key of a mark may come behind the syllable: `phana`, `dinhd`. */
function withoutLateKey(onset: string, rime: string): string {
  if (onset.startsWith('d') && rime.endsWith('d')) return rime.slice(0, -1);
  return rime.replace(/([aeo])([^aeiouy]{1,2})\1$/, '$1$2');
}
