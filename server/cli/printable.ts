const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text that a terminal shows as it is: a tab is a space, and what would move the cursor, colour or turn the text
 * (control and format characters) is shown as a sign of its own.
 */
export function printable(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return ' ';
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
  });
}

/** How many places text takes in a terminal; a combining mark takes none. */
export function widthOf(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}
