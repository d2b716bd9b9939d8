const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that mean nothing in HTML, and halves of surrogate pairs. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/** Text as HTML text or attribute value: it prints as itself, whatever it is. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character).replace(UNPRINTABLE, '\ufffd');
}

/** An element; `inner` is HTML already, attribute values are text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, inner: string): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${list.join('')}>${inner}</${name}>`;
}

/** The block with its source line, by which preview and source find each other. */
export function withLine(html: string, line: number): string {
  return html.replace(/^<[a-z0-9]+/, (open) => `${open} data-line="${line}"`);
}

/**
 * A part of a block with its source line, counted from the block's own: a block that only moves to other lines stays
 * the same to the letter.
 */
export function withLineBelow(html: string, line: number | undefined, block: number): string {
  return line === undefined ? html : html.replace(/^<[a-z0-9]+/, (open) => `${open} data-below="${line - block}"`);
}
