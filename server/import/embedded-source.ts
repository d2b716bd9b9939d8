import { printedWords } from '../render/docx/printed-words.ts';
import { charsets, digestOf, PLAN_NAMESPACE } from '../render/docx/source-part.ts';
import { unpacked, type ZipEntry, zipEntries } from './zip.ts';

/** What a Word file gives back of the plan that it was exported from. */
export type EmbeddedReading =
  | {
      readonly kind: 'found';
      /** The plan's text to the letter, as it was exported. */
      readonly source: string;
      /** Whether the words in Word are others than those exported. */
      readonly changed: boolean;
    }
  /** A Word file that no plan has been put into. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly reason: 'not-word' | 'locked' | 'too-large' };

/** Larger files are not read: a plan of ten thousand lines makes less than a megabyte. */
export const MOST_BYTES = 64 * 1024 * 1024;
/** What a part may hold when it is unpacked. */
const MOST_UNPACKED = { source: 24 * 1024 * 1024, main: 64 * 1024 * 1024 };
/** A file may hold parts of other programs; so many are looked into. */
const MOST_PARTS = 64;

const MAIN = 'word/document.xml';
const ITEM = /^customXml\/item\d{1,4}\.xml$/;

/** The plan in a Word file, to the letter; undefined where there is none or the file cannot be read. */
export function sourceOf(docx: Uint8Array): string | undefined {
  const reading = readEmbeddedSource(docx);
  return reading.kind === 'found' ? reading.source : undefined;
}

/**
 * Reads the plan that is embedded in a Word file. The file may be hostile: nothing of it is written anywhere, names in
 * it are no paths, what it unpacks to is bounded, and the part is read by a strict reader that knows no entities.
 */
export function readEmbeddedSource(docx: Uint8Array): EmbeddedReading {
  if (docx.length > MOST_BYTES) return { kind: 'unreadable', reason: 'too-large' };
  if (startsWith(docx, COMPOUND_FILE)) return { kind: 'unreadable', reason: 'locked' };
  const entries = zipEntries(docx);
  const main = entries?.find((entry) => entry.name === MAIN);
  if (!entries || !main) return { kind: 'unreadable', reason: 'not-word' };
  for (const entry of entries.filter(({ name }) => ITEM.test(name)).slice(0, MOST_PARTS)) {
    const part = planPart(textOf(docx, entry, MOST_UNPACKED.source));
    if (!part) continue;
    const words = textOf(docx, main, MOST_UNPACKED.main);
    const changed = words === undefined || digestOf(printedWords(words)) !== part.printed;
    return { kind: 'found', source: part.source, changed };
  }
  return { kind: 'none' };
}

/** How files begin that Word has locked with a password, and those of Word before 2007. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function textOf(docx: Uint8Array, entry: ZipEntry, most: number): string | undefined {
  const bytes = unpacked(docx, entry, most);
  return bytes && decoded(bytes, false);
}

/** Text in UTF-8, or undefined; a byte order mark at its beginning is kept on demand. */
function decoded(bytes: Uint8Array, keepsMark: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: keepsMark }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface PlanPart {
  readonly source: string;
  readonly printed: string;
}

const DECLARATION = /^\s*(?:<\?xml[^<>]*\?>)?\s*/;
const ELEMENT = /^<([A-Za-z]\w{0,31}:)?plan(\s[^<>]*)?>([A-Za-z0-9+/=\s]*)<\/([A-Za-z]\w{0,31}:)?plan\s*>\s*$/;

/** The plan in a part of our own: one element with base64 in it, and nothing else of XML. */
function planPart(xml: string | undefined): PlanPart | undefined {
  const element = xml === undefined ? undefined : ELEMENT.exec(xml.slice(DECLARATION.exec(xml)?.[0].length ?? 0));
  if (!element) return undefined;
  const [, prefix = '', attributes = '', base64 = '', closing = ''] = element;
  const given = attributesOf(attributes);
  const namespace = given.get(prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`);
  if (prefix !== closing || namespace !== PLAN_NAMESPACE) return undefined;
  const source = sourceText(base64.replace(/\s/g, ''), given.get('charset'));
  return source === undefined ? undefined : { source, printed: given.get('printed') ?? '' };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.matchAll(/\s([A-Za-z][\w:]{0,63})\s?=\s?(?:"([^"]{0,256})"|'([^']{0,256})')/g);
  return new Map([...pairs].map(([, name = '', double, single]) => [name, double ?? single ?? '']));
}

function sourceText(base64: string, name: string | undefined): string | undefined {
  const charset = charsets.find((one) => one === name);
  if (base64.length % 4 !== 0 || !/^[^=]*={0,2}$/.test(base64)) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  switch (charset) {
    case 'utf-8':
      return decoded(bytes, true);
    case 'utf-16le':
      return bytes.length % 2 === 0 ? bytes.toString('utf16le') : undefined;
    case undefined:
      return undefined;
  }
}
