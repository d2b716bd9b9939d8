import { strFromU8, unzipSync } from 'fflate';
import { docxOf } from '../../../server/render/docx/docx.ts';
import { measuresOf } from '../../../server/render/measures.ts';
import { documentOf } from '../printed.ts';

/** A Word file of a plan, its measures those of the decree. */
export function docxOfPlan(source: string): Promise<Uint8Array> {
  return docxOf(documentOf(source), measuresOf(), source);
}

/** A paragraph as Word shows it. */
export interface WordParagraph {
  readonly style: string;
  /** The number or sign that Word puts before it, or empty. */
  readonly number: string;
  readonly text: string;
  /** Its properties in XML. */
  readonly properties: string;
}

/** A Word file taken apart, by name. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** One part of a Word file. */
export function partOf(docx: Uint8Array, name: string): string {
  const part = partsOf(docx).get(name);
  if (part === undefined) throw new Error(`There is no ${name}`);
  return part;
}

/** The paragraphs of a Word file in order, those in tables among them, with the numbers that Word counts. */
export function paragraphsOf(docx: Uint8Array): WordParagraph[] {
  const numbers = new ListCounter(partOf(docx, 'word/numbering.xml'));
  const paragraphs = partOf(docx, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs);
  return [...paragraphs].map(([, inner = '']) => {
    const properties = /^<w:pPr>.*?<\/w:pPr>/s.exec(inner)?.[0] ?? '';
    return {
      style: attributeOf(properties, 'pStyle') ?? '',
      number: numbers.next(attributeOf(properties, 'numId'), Number(attributeOf(properties, 'ilvl') ?? 0)),
      text: textOf(inner),
      properties,
    };
  });
}

/** All that a reader of the file reads, a line a paragraph. */
export function linesOf(docx: Uint8Array): string[] {
  return paragraphsOf(docx)
    .map(({ number, text }) => (number === '' ? text : `${number} ${text}`))
    .filter((line) => line !== '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function textOf(xml: string): string {
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)];
  return unescaped(texts.map(([, text]) => text ?? '\n').join(''));
}

function unescaped(text: string): string {
  return text.replace(/&[a-z]+;/g, (entity) => ENTITIES[entity] ?? entity);
}

function attributeOf(xml: string, name: string): string | undefined {
  const value = new RegExp(`<w:${name} w:val="([^"]*)"`).exec(xml)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts as Word does: a level begins again below every higher one. */
class ListCounter {
  readonly #levels = new Map<string, readonly Level[]>();
  readonly #counts = new Map<string, number[]>();

  constructor(numbering: string) {
    const definitions = new Map(
      [...numbering.matchAll(/<w:abstractNum w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)].map(([xml, id = '']) => [
        id,
        [...xml.matchAll(/<w:lvl .*?<\/w:lvl>/gs)].map(([level]) => ({
          format: attributeOf(level, 'numFmt') ?? '',
          text: attributeOf(level, 'lvlText') ?? '',
          start: Number(attributeOf(level, 'start')),
        })),
      ]),
    );
    for (const [xml, id = ''] of numbering.matchAll(/<w:num w:numId="(\d+)".*?<\/w:num>/gs)) {
      this.#levels.set(id, definitions.get(attributeOf(xml, 'abstractNumId') ?? '') ?? []);
    }
  }

  next(list: string | undefined, level: number): string {
    if (list === undefined) return '';
    const levels = this.#levels.get(list) ?? [];
    const counts = this.#counts.get(list) ?? [];
    const start = (at: number) => levels[at]?.start ?? 1;
    counts[level] = (counts[level] ?? start(level) - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(list, counts);
    return (levels[level]?.text ?? '').replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(counts[at] ?? start(at), levels[at]?.format ?? '');
    });
  }
}

const ROMAN = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return String.fromCharCode(96 + count);
  if (format !== 'upperRoman') return String(count);
  let [rest, text] = [count, ''];
  for (const [digits, value] of ROMAN) {
    for (; rest >= value; rest -= value) text += digits;
  }
  return text;
}
