/** Where the name of a document goes in the address of a search page. */
export const SEARCH_PLACE = '{query}';

/** The address of a search page that can be opened safely: http or https, the name behind the host; else undefined. */
export function readLegalSearch(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const template = value.trim();
  if (!template.includes(SEARCH_PLACE) || !/^https?:\/\/[^/?#\s{}]+[/?#]/i.test(template)) return undefined;
  return URL.canParse(template.replaceAll(SEARCH_PLACE, 'x')) ? template : undefined;
}
