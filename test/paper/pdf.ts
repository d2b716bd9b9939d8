import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A line of text on a page; places and sizes in points from the page's top left, pages from 1. */
export interface PrintedLine {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly text: string;
}

export interface PrintedWord {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** A horizontal rule. */
export interface PrintedRule {
  readonly left: number;
  readonly top: number;
  readonly length: number;
}

/** Millimetres as points. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

/** A PDF file as other programs read it. */
export class Pdf {
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** What `pdfinfo` says: title, author, tagged, page size… */
  info(): ReadonlyMap<string, string> {
    const lines = this.read('pdfinfo', (file) => [file]).split('\n');
    return new Map(lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.slice(16).trim()]));
  }

  /** Names of the embedded faces, without the tag of their subset. */
  faces(): { readonly name: string; readonly embedded: boolean }[] {
    const rows = this.read('pdffonts', (file) => [file])
      .trim()
      .split('\n')
      .slice(2);
    return rows.map((row) => ({
      name: (row.split(/\s+/)[0] ?? '').replace(/^[A-Z]{6}\+/, ''),
      embedded: /\syes\s+yes\s+yes\s/.test(row),
    }));
  }

  /** The text in its reading order, an element a line, without page numbers and repeated heads of tables. */
  readingText(): string {
    const lines = this.read('pdfinfo', (file) => ['-struct-text', file]).split('\n');
    const pieces = lines.map((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? '\n');
    return pieces.join('').normalize('NFC');
  }

  /** The names of the elements of the structure. */
  structure(): string[] {
    const lines = this.read('pdfinfo', (file) => ['-struct', file]).split('\n');
    return lines.flatMap((line) => /^ *([A-Za-z0-9]+)\b/.exec(line)?.[1] ?? []);
  }

  lines(): PrintedLine[] {
    const zoom = 3;
    const xml = this.read('pdftohtml', (file) => ['-xml', '-i', '-hidden', '-zoom', String(zoom), '-stdout', file]);
    const sizes = new Map<string, number>();
    const found: PrintedLine[] = [];
    let page = 0;
    for (const line of xml.split('\n')) {
      if (line.startsWith('<page ')) page = numberIn(line, 'number');
      const font = /fontspec id="(\d+)" size="(\d+)"/.exec(line);
      if (font) sizes.set(font[1] ?? '', Number(font[2]) / zoom);
      if (!line.startsWith('<text ')) continue;
      const [left, top] = [numberIn(line, 'left') / zoom, numberIn(line, 'top') / zoom];
      found.push({
        page,
        left,
        right: left + numberIn(line, 'width') / zoom,
        top,
        bottom: top + numberIn(line, 'height') / zoom,
        size: sizes.get(/font="(\d+)"/.exec(line)?.[1] ?? '') ?? 0,
        bold: line.includes('<b>'),
        italic: line.includes('<i>'),
        text: unescaped(line.replace(/<[^>]*>/g, ''))
          .replace(/\s+/g, ' ')
          .trim(),
      });
    }
    return found;
  }

  words(): PrintedWord[] {
    const html = this.read('pdftotext', (file) => ['-bbox', file, '-']);
    const found: PrintedWord[] = [];
    let page = 0;
    for (const line of html.split('\n')) {
      if (line.includes('<page ')) page++;
      if (!line.includes('<word ')) continue;
      const [left, top] = [numberIn(line, 'xMin'), numberIn(line, 'yMin')];
      const text = unescaped(line.replace(/<[^>]*>/g, '')).trim();
      found.push({ page, left, top, right: numberIn(line, 'xMax'), bottom: numberIn(line, 'yMax'), text });
    }
    return found;
  }

  /** The horizontal rules of the first page, as its drawing operators have them. */
  rules(): PrintedRule[] {
    const plain = this.read('qpdf', (file) => [
      '--qdf',
      '--object-streams=disable',
      '--pages',
      file,
      '1',
      '--',
      file,
      '-',
    ]);
    const height = 841.89;
    const drawn = plain.matchAll(/1 0 0 -1 ([\d.]+) ([\d.]+) cm\n(?:[^\n]*\n){0,8}?0 0 m\n([\d.]+) 0 l\nS/g);
    return Array.from(drawn, ([, left, top, length]) => ({
      left: Number(left),
      top: height - Number(top),
      length: Number(length),
    }));
  }

  /** Titles of the bookmarks, indented by level. */
  bookmarks(): string[] {
    const json: unknown = JSON.parse(this.read('qpdf', (file) => ['--json', '--json-key=outlines', file]));
    return outlines(propertyOf(json, 'outlines'), '');
  }

  private read(program: string, options: (file: string) => readonly string[]): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
    const file = path.join(folder, 'plan.pdf');
    try {
      writeFileSync(file, this.bytes);
      const encoding = program === 'qpdf' && !options(file).includes('--json') ? 'latin1' : 'utf8';
      return execFileSync(program, options(file), {
        encoding,
        maxBuffer: 1 << 28,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

function numberIn(line: string, name: string): number {
  return Number(new RegExp(` ${name}="([-\\d.]+)"`).exec(line)?.[1]);
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&', '#160': ' ' };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|amp|#160);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

function outlines(nodes: unknown, indent: string): string[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node) => [
    `${indent}${String(propertyOf(node, 'title'))}`,
    ...outlines(propertyOf(node, 'kids'), `${indent}  `),
  ]);
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
