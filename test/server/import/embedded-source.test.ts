import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readEmbeddedSource, sourceOf } from '../../../server/import/embedded-source.ts';
import { docxOf } from '../../../server/render/docx/docx.ts';
import { sourcePart } from '../../../server/render/docx/source-part.ts';
import { measuresOf } from '../../../server/render/measures.ts';
import { documentOf } from '../printed.ts';

const plan = 'KẾ HOẠCH\nTổ chức Hội nghị A\n\nI. MỤC ĐÍCH\n1. Nội dung thứ nhất.\n';
const ITEM = 'customXml/item1.xml';
const MAIN = 'word/document.xml';
let docx: Uint8Array;

beforeAll(async () => {
  docx = await docxOf(documentOf(plan), measuresOf(), plan);
});

/** The file with one of its parts put differently. */
function edited(name: string, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(docx);
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))) });
}

describe('the plan comes back to the letter', () => {
  test('as it was', () => {
    expect(readEmbeddedSource(docx)).toEqual({ kind: 'found', source: plan, changed: false });
  });

  test.each([
    ['with a byte order mark', `\ufeff${plan}`],
    ['with the line ends of Windows', plan.replaceAll('\n', '\r\n')],
    ['with separate marks', plan.normalize('NFD')],
    ['with control characters', `${plan}\u0000\u0008\u001b\u0085\u2028\ufffe\uffff`],
    ['with markup', `${plan}]]></plan><!DOCTYPE a [<!ENTITY b "c">]>&b;`],
    ['with halves of surrogate pairs', `${plan}\ud800 \udfff`],
    ['empty', ''],
  ])('%s', async (_, source) => {
    expect(sourceOf(await docxOf(documentOf(source), measuresOf(), source))).toBe(source);
  });

  test('whatever it is', () => {
    const anyCharacters = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
    );
    fc.assert(
      fc.property(anyCharacters, (source) => {
        const file = zipSync({ [MAIN]: strToU8('<w:document/>'), [ITEM]: strToU8(sourcePart(source, '')) });
        expect(sourceOf(file)).toBe(source);
      }),
      { numRuns: 300 },
    );
  });

  test('when Word has moved the part, or written its XML otherwise', () => {
    const { [ITEM]: item = new Uint8Array(), ...others } = unzipSync(docx);
    expect(
      sourceOf(zipSync({ 'customXml/item1.xml': strToU8('<other/>'), ...others, 'customXml/item3.xml': item })),
    ).toBe(plan);
    const prefixed = edited(ITEM, (xml) =>
      xml
        .replace('<plan xmlns=', '<k:plan xmlns:k=')
        .replace('</plan>', '\n</k:plan>\n')
        .replace(/>(?=.{20}[^<>]*<)/, '>\r\n  '),
    );
    expect(readEmbeddedSource(prefixed)).toEqual({ kind: 'found', source: plan, changed: false });
  });
});

describe('changes made in Word are noticed', () => {
  test('another word, a paragraph more or less', () => {
    const changes: ((xml: string) => string)[] = [
      (xml) => xml.replace('thứ nhất', 'thứ hai'),
      (xml) => xml.replace('</w:p>', '</w:p><w:p><w:r><w:t>Thêm</w:t></w:r></w:p>'),
      (xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*Nội dung.*?<\/w:p>/s, ''),
      (xml) =>
        xml.replace('<w:t xml:space="preserve">Nội', '<w:delText>cũ</w:delText><w:t xml:space="preserve">Mới nội'),
    ];
    for (const change of changes) {
      expect(readEmbeddedSource(edited(MAIN, change))).toEqual({ kind: 'found', source: plan, changed: true });
    }
  });

  test('not what Word does by itself: parted runs, other spaces, marks of the speller, written characters', () => {
    const harmless = edited(MAIN, (xml) =>
      xml
        .replace('Nội dung', 'Nội </w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidR="00A1"><w:t>d&#x75;ng')
        .replace('thứ nhất', 'thứ\u00a0 nhất')
        .replaceAll('<w:p>', '<w:p w:rsidR="00AB12CD">')
        .replace('</w:body>', '<w:p w:rsidR="00"/></w:body>'),
    );
    expect(readEmbeddedSource(harmless)).toEqual({ kind: 'found', source: plan, changed: false });
  });
});

describe('files that are not to be trusted', () => {
  test('no Word file at all', () => {
    const bytes = [new Uint8Array(), strToU8('KẾ HOẠCH'), new Uint8Array(4096), zipSync({ 'a.txt': strToU8('a') })];
    for (const file of bytes) expect(readEmbeddedSource(file)).toEqual({ kind: 'unreadable', reason: 'not-word' });
  });

  test('one locked with a password, or of old Word', () => {
    const file = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
    expect(readEmbeddedSource(file)).toEqual({ kind: 'unreadable', reason: 'locked' });
  });

  test('a Word file that no plan has been put into', () => {
    const { [ITEM]: _, ...others } = unzipSync(docx);
    expect(readEmbeddedSource(zipSync(others))).toEqual({ kind: 'none' });
  });

  test('cut off or damaged anywhere, it gives the plan or nothing', () => {
    fc.assert(
      fc.property(fc.nat(docx.length), fc.nat(255), (at, byte) => {
        expect([undefined, plan]).toContain(sourceOf(docx.slice(0, at)));
        const damaged = docx.slice();
        damaged[at] = byte;
        const source = sourceOf(damaged);
        expect(source === undefined || typeof source === 'string').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['another namespace', (xml: string) => xml.replace('urn:kehoach:plan', 'urn:other')],
    ['a document type with entities', (xml: string) => xml.replace('<plan', '<!DOCTYPE plan [<!ENTITY a "b">]><plan')],
    ['an entity', (xml: string) => xml.replace(/>[^<>]{4}/, '>&amp;')],
    ['elements inside', (xml: string) => xml.replace('</plan>', '<a/></plan>')],
    ['something behind the end', (xml: string) => `${xml}<a/>`],
    ['another encoding', (xml: string) => xml.replace('charset="utf-8"', 'charset="utf-7"')],
    ['bytes that are no text', (xml: string) => xml.replace(/(?<=">)[^<>]+/, '////')],
    ['half a base64', (xml: string) => xml.replace('</plan>', 'A</plan>')],
  ])('a part with %s is none of ours', (_, edit) => {
    expect(readEmbeddedSource(edited(ITEM, edit))).toEqual({ kind: 'none' });
  });

  test('a part that unpacks to far more than it claims is left packed', () => {
    const bomb = deflateRawSync(new Uint8Array(100 * 1024 * 1024), { level: 1 });
    const file = zipSync({ [MAIN]: strToU8('<w:document/>'), [ITEM]: [new Uint8Array(bomb.length), { level: 0 }] });
    const at = Buffer.from(file).indexOf(ITEM);
    file.set(bomb, at + ITEM.length);
    // Both headers say that the part is deflated.
    const directory = Buffer.from(file).lastIndexOf('PK\u0001\u0002');
    file[at - 30 + 8] = 8;
    file[directory + 10] = 8;
    const before = process.memoryUsage.rss();
    expect(readEmbeddedSource(file)).toEqual({ kind: 'none' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(80 * 1024 * 1024);
  });

  test('a main part made to be slow is read in one pass', () => {
    const slow = edited(MAIN, () => '<w:t '.repeat(400_000));
    expect(readEmbeddedSource(slow)).toEqual({ kind: 'found', source: plan, changed: true });
  });
});
