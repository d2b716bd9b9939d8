import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlBlocks } from '../../../server/render/html.ts';
import { measuresOf, readForm } from '../../../server/render/measures.ts';
import { htmlPage } from '../../../server/render/page.ts';
import { sheetStyle } from '../../../server/render/style.ts';
import { documentOf, textOfHtml } from '../printed.ts';

const plan = `Cơ quan chủ quản: Ủy ban nhân dân tỉnh A
Cơ quan ban hành: Ủy ban nhân dân huyện B
Số: 37/KH-UBND
Địa danh: B
Ngày: 21/02/2024
Độ khẩn: Khẩn

KẾ HOẠCH
Tổ chức Hội nghị C

I. CHƯƠNG TRÌNH
| Thời gian | Nội dung |
| 7h30 | Đón khách |
| ^ | Khai mạc |

Nơi nhận:
- Lưu: VT.

Người ký:
CHỦ TỊCH
Lê A

PHỤ LỤC
D
`;

function htmlOf(source: string): string {
  return htmlBlocks(documentOf(source))
    .map((block) => block.html)
    .join('\n');
}

function linesOf(source: string): string[] {
  return textOfHtml(htmlOf(source))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('what somebody reads', () => {
  test('the letterhead: issuing bodies and number, then national name, motto, place and date', () => {
    expect(linesOf(plan).slice(0, 8)).toEqual([
      'Ủy ban nhân dân tỉnh A',
      'Ủy ban nhân dân huyện B',
      'Số: 37/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'B, ngày 21 tháng 02 năm 2024',
      'Khẩn',
      'KẾ HOẠCH Tổ chức Hội nghị C',
    ]);
  });

  test('recipients, signature and appendix', () => {
    expect(linesOf(plan).slice(-6)).toEqual([
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Lê A',
      'PHỤ LỤC D',
      '(Kèm theo Kế hoạch số 37/KH-UBND ngày 21 tháng 02 năm 2024 của Ủy ban nhân dân huyện B)',
    ]);
  });

  test('a date before its place is printed in the order of the source', () => {
    expect(linesOf('Ngày: 1/3/2024\nĐịa danh: B')).toContain('ngày 01 tháng 3 năm 2024');
  });

  test('a plan of the Party stands under its own heading', () => {
    expect(linesOf('Thể thức: Đảng\nSố: 1-KH/HU')).toEqual([
      'Số: 1-KH/HU',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      expect.stringMatching(/^ngày\s+tháng\s+năm$/),
    ]);
  });
});

describe('the look', () => {
  test('a line is a multiple of the single line of Times New Roman, as in Word and on paper', () => {
    expect(sheetStyle(measuresOf(readForm({ lineSpacing: 1.5 })))).toMatch(/font: calc\(14 \* var\(--pt\)\)\/1\.7235 /);
  });

  test('number and date stand in one row of the letterhead, whatever stands above and below them', () => {
    const html = htmlOf('Cơ quan ban hành: A\nĐộ khẩn: Khẩn\nSố: 1/KH\nĐộ mật: Mật\nĐịa danh: B\nNgày: 1/3/2024');
    const cells = [...html.matchAll(/<div class="(left|right)">(.*?)<\/div>/gs)].map(([, side, inner]) => [
      side,
      [...(inner ?? '').matchAll(/class="([a-z-]+)/g)].map(([, role]) => role),
    ]);
    expect(cells).toEqual([
      ['left', ['issuer', 'urgency']],
      ['left', ['number']],
      ['left', ['secrecy']],
      ['right', ['national-name', 'motto']],
      ['right', ['date']],
      ['right', []],
    ]);
  });

  test('a line that introduces stays with what is below it', () => {
    const html = htmlOf('I. MỤC\n- Gồm:\n+ Một;\n- Hai.');
    expect(html).toContain('<p class="body kept"><span class="marker">-</span> Gồm:</p>');
    expect(html).toContain('<p class="body"><span class="marker">+</span> Một;</p>');
  });

  test('the columns of a table have the widths that they have on paper; a wide table is set smaller', () => {
    const widths = [
      ...htmlOf('| TT | Nội dung công việc |\n| 1 | Đón tiếp đại biểu |').matchAll(/<col width="([\d.]+)%">/g),
    ];
    const [number = 0, text = 0] = widths.map(([, width]) => Number(width));
    expect(number + text).toBeCloseTo(100, 1);
    expect(number).toBeLessThan(10);
    const wide = `| ${new Array(12).fill('1.000.000').join(' | ')} |`;
    expect(htmlOf(`${wide}\n${wide}`)).toMatch(/<table class="size-\d+">/);
  });
});

describe('structure for those who do not see the sheet', () => {
  const html = htmlOf(plan);

  test('headings, table heads, joined cells', () => {
    expect(html).toMatch(/<h1 class="title">/);
    expect(html).toMatch(/<h2 class="section">.*CHƯƠNG TRÌNH<\/h2>/);
    expect(html).toContain('<th scope="col">Thời gian</th>');
    expect(html).toMatch(/<td class="short" rowspan="2">7h30<\/td>/);
  });

  test('one element a block', () => {
    for (const { html: block } of htmlBlocks(documentOf(plan))) {
      const name = /^<([a-z0-9]+)/.exec(block)?.[1];
      expect(block.endsWith(`</${name}>`)).toBe(true);
    }
  });
});

describe('hostile text prints as itself', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onload='x",
    '</main></body>',
    '&lt;b&gt; &amp;',
    '<!-- --> <style>',
  ];
  const places = [
    (text: string) => `Cơ quan ban hành: ${text}`,
    (text: string) => `Số: ${text}`,
    (text: string) => `Ngày: ${text}`,
    (text: string) => `KẾ HOẠCH\n${text}`,
    (text: string) => `I. ${text}\n1. ${text}\n- ${text}`,
    (text: string) => `I. A\n| ${text} |\n| ${text} |\n\\${text}`,
    (text: string) => `Nơi nhận:\n- ${text}\n\nNgười ký:\n${text}`,
    (text: string) => `PHỤ LỤC I\n${text}\n\n(Kèm theo ${text})`,
  ];

  test.each(attacks)('%s', (attack) => {
    for (const place of places) {
      const page = htmlPage(documentOf(place(attack)));
      const body = page.slice(page.indexOf('<main'));
      expect(textOfHtml(body)).toContain(attack);
      expect(body).not.toMatch(/<(?:script|img|style|b)[\s>]/);
      expect(body).not.toMatch(/<[^>]*\son\w+=/);
      expect(body.match(/<\/main>/g)).toHaveLength(1);
    }
  });

  test('in any text, only elements of the sheet are made', () => {
    const known = /<(?!\/?(?:main|section|div|p|span|h[1-4]|table|thead|tbody|tr|th|td|body|html)[\s>])/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const page = htmlPage(documentOf(text));
        expect(page.slice(page.indexOf('<main'))).not.toMatch(known);
      }),
    );
  });
});

describe('the page', () => {
  const page = htmlPage(documentOf(plan));

  test('says its language and its title, and knows the source line of every block', () => {
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('<title>KẾ HOẠCH Tổ chức Hội nghị C</title>');
    expect(page).toContain('<h1 data-line="7" class="title">');
  });

  test('loads nothing but its own style sheet, which the policy names by its digest', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toMatch(/\b(?:src|href|url|style)\s*[=(]/);
  });

  test('is the same every time', () => {
    expect(htmlPage(documentOf(plan))).toBe(page);
  });
});
