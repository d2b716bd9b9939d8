/** Tags of text and of the ends of paragraphs, each with the text behind it. */
const TAGS = /<(\/?w:[pt])(?=[\s/>])([^<>]*)>([^<]*)/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The words in the main part of a Word file, a line a paragraph, without white space: what changes when somebody
 * changes the text, and does not when a word processor only parts its runs anew. Words that a tracked change takes out
 * do not count, those that it puts in do. Numbers that Word counts are not among them.
 */
export function printedWords(xml: string): string {
  const lines: string[] = [];
  let line = '';
  for (const [, tag = '', inside = '', text = ''] of xml.matchAll(TAGS)) {
    if (tag === 'w:t' && !inside.endsWith('/')) line += plain(text);
    if (tag !== '/w:p') continue;
    if (line !== '') lines.push(line);
    line = '';
  }
  return [...lines, line].join('\n').normalize('NFC');
}

function plain(text: string): string {
  const read = text.replace(
    /&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,4});/gi,
    (whole, name: string) => entity(name) ?? whole,
  );
  return read.replace(/\s+/g, '');
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
