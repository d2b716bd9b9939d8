/** Marks and invisible characters take no room. */
const NO_ROOM = /[\p{M}\u200B-\u200F\u2060-\u2064\uFEFF\u00AD]/u;
/** Ideographs, kana, hangul, full-width forms and pictures take two columns. */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
const PLAIN = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u1E00-\u1EFF]*$/;

/** How many columns a text takes in an editor with letters of one width. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += NO_ROOM.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}
