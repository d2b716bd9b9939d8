import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FormalDocument } from '../../document/model.ts';
import { printedWords } from './printed-words.ts';
import { digestOf, PLAN_NAMESPACE, sourcePart } from './source-part.ts';
import { styleIds } from './styles.ts';

/** What the file says of the document beside its words. */
export interface Particulars {
  readonly title: string;
  readonly creator: string;
  readonly issued: FormalDocument['issued'];
  /** The plan's text. */
  readonly source: string;
}

const MAIN = 'word/document.xml';
const MAIN_RELATIONSHIPS = 'word/_rels/document.xml.rels';
const CONTENT_TYPES = '[Content_Types].xml';
const CORE = 'docProps/core.xml';
const ITEM = 'customXml/item1.xml';

/** The first day that a zip file can tell; archive programs show it, nothing reads it. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * The file that goes out: with the plan's text as a custom part, properties without the clock's time, and the same
 * bytes for the same document.
 */
export function finishedPackage(packed: Uint8Array, particulars: Particulars): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(packed)));
  const main = withSlimBreaks(textOf(parts, MAIN));
  const added: Readonly<Record<string, string>> = {
    [MAIN]: main,
    [CORE]: coreProperties(particulars),
    [CONTENT_TYPES]: withPropertiesType(textOf(parts, CONTENT_TYPES)),
    [MAIN_RELATIONSHIPS]: withRelationship(textOf(parts, MAIN_RELATIONSHIPS)),
    [ITEM]: sourcePart(particulars.source, digestOf(printedWords(main))),
    'customXml/itemProps1.xml': ITEM_PROPERTIES,
    'customXml/_rels/item1.xml.rels': ITEM_RELATIONSHIPS,
  };
  for (const [name, text] of Object.entries(added)) parts.set(name, strToU8(text));
  const names = [...parts.keys()].filter((name) => name !== CONTENT_TYPES).sort();
  const files = [CONTENT_TYPES, ...names].map((name) => [name, parts.get(name) ?? new Uint8Array()] as const);
  return zipSync(Object.fromEntries(files), { mtime: NO_TIME, level: 6 });
}

function textOf(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name);
  if (!bytes) throw new Error(`The Word file has no part ${name}`);
  return strFromU8(bytes);
}

/** The empty paragraphs that end sections take no room, so that they begin no page. */
function withSlimBreaks(main: string): string {
  return main.replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr><w:pStyle w:val="${styleIds.spacer}"/><w:sectPr`);
}

function withPropertiesType(types: string): string {
  const type = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
  return beforeEnd(types, 'Types', `<Override ContentType="${type}" PartName="/customXml/itemProps1.xml"/>`);
}

function withRelationship(relationships: string): string {
  return beforeEnd(
    relationships,
    'Relationships',
    `<Relationship Id="rIdPlan" Type="${RELATIONSHIP}/customXml" Target="../customXml/item1.xml"/>`,
  );
}

function beforeEnd(xml: string, root: string, added: string): string {
  const end = xml.lastIndexOf(`</${root}>`);
  return `${xml.slice(0, end)}${added}${xml.slice(end)}`;
}

/** Without a time of making or changing where the plan has no date of its own. */
function coreProperties({ title, creator, issued }: Particulars): string {
  const day = issued ? isoDay(issued) : undefined;
  const time = (name: string) => (day ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>` : '');
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>vi-VN</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`;
}

function isoDay({ year, month, day }: NonNullable<FormalDocument['issued']>): string {
  const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  return `${y}-${m}-${d}T00:00:00Z`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ITEM_PROPERTIES = `${XML}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{6B656861-6F63-4B48-8030-323032304E44}"><ds:schemaRefs><ds:schemaRef ds:uri="${PLAN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
const ITEM_RELATIONSHIPS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIP}/customXmlProps" Target="itemProps1.xml"/></Relationships>`;
