import type { PageSize } from '../protocol.ts';

const PAGE = '<g class="typst-page"';

/** Text over the glyphs, for selecting in a browser; pictures of pages have none. `<` is escaped inside it. */
const SELECTION =
  /<g transform="scale\(16,-16\)"><foreignObject[^>]*><h5:div[^>]*>[^<]*<\/h5:div><\/foreignObject><\/g>/g;
const NAMES = / data-tid="[^"]*"| class="[^"]*"/g;
const HINTS = /<g data-hint="[^"]*"><\/g>/g;
const GLYPH = /<path id="([^"]*)"[^>]*\/>/g;
const USED = /<use [^>]*href="#([^"]*)"\/>/g;

/** One page, zero-based, of a drawing of all pages, as an SVG document of its own with the glyphs that it uses. */
export function pageSvg(drawing: string, page: number, { width, height }: PageSize): string {
  const [before, ...pages] = drawing.split(PAGE);
  const own = pages[page] ?? '';
  const end = page === pages.length - 1 ? own.lastIndexOf('</svg>') : own.length;
  const inner = own
    .slice(own.indexOf('>') + 1, end)
    .replace(SELECTION, '')
    .replace(NAMES, '')
    .replace(HINTS, '');
  const outlines = new Map(Array.from((before ?? '').matchAll(GLYPH), ([path, id]) => [id, path.replace(NAMES, '')]));
  const used = new Set<string>();
  const drawn = inner.replace(USED, (use, id: string) => {
    // A space has no outline.
    if (!outlines.has(id)) return '';
    used.add(id);
    return use;
  });
  const glyphs = [...used].sort().map((id) => outlines.get(id));
  const [wide, tall] = [width.toFixed(2), height.toFixed(2)];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}pt" height="${tall}pt" viewBox="0 0 ${wide} ${tall}"><defs>${glyphs.join('')}</defs><g>${drawn}</svg>`;
}
