import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlBlocks } from '../../../server/render/html.ts';
import { mailHtml } from '../../../server/render/mail.ts';
import { measuresOf, readForm } from '../../../server/render/measures.ts';
import { documentOf, textOfHtml, words } from '../printed.ts';

const examples = new URL('../../../examples/', import.meta.url);

function mailOf(source: string): string {
  return mailHtml(documentOf(source));
}

function linesOf(html: string): string[] {
  return textOfHtml(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('a mail says what the sheet says', () => {
  test.each(readdirSync(examples).filter((name) => name.endsWith('.kehoach')))('%s', (name) => {
    const document = documentOf(readFileSync(new URL(name, examples), 'utf8'));
    const sheet = htmlBlocks(document)
      .map(({ html }) => html)
      .join('\n');
    expect(words(textOfHtml(mailHtml(document)))).toEqual(words(textOfHtml(sheet)));
  });

  test('several signatures stand in a row over the recipients', () => {
    const html = mailOf('Nơi nhận:\n- Lưu: VT.\n\nNgười ký:\nCHỦ TỊCH\nLê A\n\nNgười ký:\nGIÁM ĐỐC\nTrần B');
    expect(linesOf(html).slice(-6)).toEqual(['CHỦ TỊCH', 'Lê A', 'GIÁM ĐỐC', 'Trần B', 'Nơi nhận:', '- Lưu: VT.']);
  });
});

describe('it looks right where style sheets are dropped', () => {
  const html = mailOf(`Cơ quan ban hành: Ủy ban nhân dân xã
Địa danh: B

KẾ HOẠCH
Tổ chức Hội nghị

| Thời gian | Số tiền |
| 7h30 | 1.000.000 |
| ^ | 2.000.000 |

Nơi nhận:
- Lưu: VT.

Người ký:
CHỦ TỊCH
Lê A
`);

  test('there is no style sheet, no class and nothing to load', () => {
    expect(html).not.toMatch(/<(?:style|link|script|img)|\sclass=|url\(/);
    expect(html).toMatch(/^<div lang="vi" style="/);
  });

  test('letterhead and ending are tables that are read over, of two columns each', () => {
    const tables = html.match(/<table role="presentation"[\s\S]*?<\/table>/g) ?? [];
    expect(tables).toHaveLength(2);
    expect(tables.map((table) => table.match(/<td /g)?.length)).toEqual([2, 2]);
  });

  test('a table has heads of columns, joined cells and amounts to the right', () => {
    expect(html).toMatch(/<th scope="col"[^>]*>Thời gian<\/th>/);
    expect(html).toMatch(/<td rowspan="2"[^>]*>7h30<\/td>/);
    expect(html).toMatch(/<td style="[^"]*text-align:right[^"]*">1\.000\.000<\/td>/);
  });

  test('the sizes are those that the office has chosen', () => {
    const chosen = mailHtml(documentOf('I. MỤC'), measuresOf(readForm({ bodySize: 13, lineSpacing: 1 })));
    expect(chosen).toMatch(/^<div lang="vi" style="[^"]*font:13pt\/1.149 &#39;Times New Roman&#39;/);
  });
});

test('hostile text prints as itself', () => {
  const attack = `<img src=x onerror=alert(1)>"'&lt;</td></table><style>`;
  const places = [
    'Cơ quan ban hành: $',
    'KẾ HOẠCH\n$',
    'I. $\n1. $',
    'I. A\n| $ |\n| $ |',
    'Nơi nhận:\n- $',
    'PHỤ LỤC I\n$',
  ];
  for (const place of places) {
    const html = mailOf(place.replaceAll('$', () => attack));
    expect(textOfHtml(html)).toContain(attack);
    expect(html).not.toMatch(/<(?:script|img|style)[\s>]/);
  }
});

test('in any text, only elements of a mail are made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(mailOf(text)).not.toMatch(/<(?!\/?(?:div|p|span|table|tr|th|td)[\s>])/);
    }),
  );
});
