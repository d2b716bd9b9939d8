import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { htmlPage } from '../../../server/render/page.ts';
import { EXAMPLES, plansIn } from '../../language/plan-files.ts';
import { anyText, shuffledLines } from '../../language/syntax/texts.ts';
import { documentOf, textOfHtml, words } from '../printed.ts';
import { docxOfPlan, linesOf, paragraphsOf, partOf, partsOf, type WordParagraph } from './word-file.ts';

/** The words on the HTML sheet, those of the form among them. */
function wordsInHtml(source: string): string[] {
  return words(textOfHtml(htmlPage(documentOf(source)).replace(/^[\s\S]*<body>/, '')));
}

/** Signatures beside one another stand above the recipients, in HTML by style, in Word by order. */
function isJoint(source: string): boolean {
  return source.split('Người ký:').length > 2;
}

async function paragraphs(source: string): Promise<WordParagraph[]> {
  return paragraphsOf(await docxOfPlan(source));
}

describe('Word prints the words of the HTML sheet, numbers that it counts included', () => {
  test.each([...EXAMPLES, ...plansIn(new URL('../../plans/', import.meta.url))])('$name', async ({ text }) => {
    const [inWord, inHtml] = [words(linesOf(await docxOfPlan(text)).join('\n')), wordsInHtml(text)];
    if (isJoint(text)) expect(inWord.toSorted()).toEqual(inHtml.toSorted());
    else expect(inWord).toEqual(inHtml);
  });

  test('in any text, whatever the order of its lines', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, shuffledLines), async (source) => {
        // Columns of a letterhead in disorder stand side by side as far as they can.
        const inWord = words(linesOf(await docxOfPlan(source)).join('\n'));
        expect([...inWord.join('')].toSorted()).toEqual([...wordsInHtml(source).join('')].toSorted());
      }),
      { numRuns: 40 },
    );
  });

  test('hostile text prints as itself', async () => {
    const hostile = '</w:t><w:br/> <script>alert(1)</script> &amp; ]]> #read("/etc/passwd") $x$ @a %1 {=1+1}';
    const source = `KẾ HOẠCH\nTổ chức ${hostile}\n\nI. MỤC ${hostile}\n1. ${hostile}\n| A | B |\n| ${hostile} | 1 |\n`;
    const lines = linesOf(await docxOfPlan(source));
    expect(lines).toContain(`Tổ chức ${hostile}`);
    expect(lines).toContain(`1. ${hostile}`);
    expect(lines).toContain(hostile);
  });

  test('characters that XML does not allow are shown as missing', async () => {
    const source = 'KẾ HOẠCH\nTổ chức A\n\nMột\u0000hai\u001bba\ufffebốn\ud800năm\n';
    const docx = await docxOfPlan(source);
    expect(linesOf(docx)).toContain('Một\ufffdhai\ufffdba\ufffdbốn\ufffdnăm');
    for (const [name, xml] of partsOf(docx)) expect(xml, name).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u);
  });
});

describe('the same plan gives the same file', () => {
  test('to the byte', async () => {
    for (const { text } of EXAMPLES) {
      expect(Buffer.from(await docxOfPlan(text)).equals(Buffer.from(await docxOfPlan(text)))).toBe(true);
    }
  });

  test('on another day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-01T10:00:00Z') });
    try {
      const [first] = EXAMPLES;
      const before = await docxOfPlan(first?.text ?? '');
      vi.setSystemTime(new Date('2031-07-09T03:04:05Z'));
      expect(Buffer.from(await docxOfPlan(first?.text ?? '')).equals(Buffer.from(before))).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  test('with no time but the day of issue', async () => {
    const dated = await docxOfPlan('Ngày: 05/02/2024\n\nKẾ HOẠCH\nTổ chức A\n');
    expect(partOf(dated, 'docProps/core.xml').match(/\d{4}-\d\d-\d\d[^<]*/g)).toEqual([
      '2024-02-05T00:00:00Z',
      '2024-02-05T00:00:00Z',
    ]);
    const undated = await docxOfPlan('Ngày: tháng 02 năm 2024\n\nKẾ HOẠCH\nTổ chức A\n');
    expect(partOf(undated, 'docProps/core.xml')).not.toContain('dcterms:created');
  });

  test('its properties name the plan and who issues it', async () => {
    const docx = await docxOfPlan('Cơ quan ban hành: Sở <A> & B\nNgày: 05/02/2024\n\nKẾ HOẠCH\nTổ chức C\n');
    const core = partOf(docx, 'docProps/core.xml');
    expect(core).toContain('<dc:title>KẾ HOẠCH Tổ chức C</dc:title>');
    expect(core).toContain('<dc:creator>Sở &lt;A&gt; &amp; B</dc:creator>');
  });
});

describe('a clerk goes on with it', () => {
  const source = `Cơ quan ban hành: Sở A
Độ khẩn: Khẩn

KẾ HOẠCH
Tổ chức Hội nghị B

Căn cứ Luật C;
I. MỤC ĐÍCH
1. Nội dung
- Việc;
+ Việc nhỏ.
II. KINH PHÍ: Từ ngân sách.
| TT | Khoản | Tiền |
| 1 | Nước | 1.000.000 |
| ^ | Hoa | 2.000.000 |
Trên đây là Kế hoạch./.

Nơi nhận:
- Lưu: VT.

Người ký:
GIÁM ĐỐC
Lê A

PHỤ LỤC I
DỰ TOÁN

I. MỘT
`;

  test('paragraphs have named styles, headings the levels of the outline', async () => {
    const styles = new Map((await paragraphs(source)).map(({ style, text }) => [text, style]));
    expect(styles.get('KẾ HOẠCH')).toBe('Title');
    expect(styles.get('Tổ chức Hội nghị B')).toBe('Subject');
    expect(styles.get('Căn cứ Luật C;')).toBe('LegalBasis');
    expect(styles.get('MỤC ĐÍCH')).toBe('Heading1');
    expect(styles.get('Nội dung')).toBe('Heading2');
    expect(styles.get('PHỤ LỤC I\nDỰ TOÁN')).toBe('AppendixHeading');
    expect(styles.get('MỘT')).toBe('AppendixSection');
    expect(styles.get('Lê A')).toBe('SignatoryName');

    const defined = partOf(await docxOfPlan(source), 'word/styles.xml');
    const outline = (id: string) =>
      new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(defined)?.[0].match(/<w:outlineLvl w:val="(\d)"/)?.[1];
    expect(['Heading1', 'Heading2', 'AppendixHeading', 'AppendixSection'].map(outline)).toEqual(['0', '1', '0', '1']);
    const names = [...defined.matchAll(/<w:style [^>]*w:type="paragraph"|<w:name w:val="([^"]*)"/g)].flatMap(
      ([, name]) => name ?? [],
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { style } of await paragraphs(source)) expect(defined).toContain(`w:styleId="${style}"`);
  });

  test('page numbers stand in the header from the second page, and begin again in every appendix', async () => {
    const docx = await docxOfPlan(source);
    const sections = [...partOf(docx, 'word/document.xml').matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([xml]) => xml);
    expect(sections).toHaveLength(2);
    for (const xml of sections) {
      expect(xml).toContain('<w:titlePg/>');
      expect(xml).toContain('<w:pgNumType w:start="1"/>');
      expect(xml).not.toContain('w:type="first"');
    }
    expect(partOf(docx, 'word/header1.xml')).toContain('PAGE');
  });

  test('table heads are repeated, rows do not split, merged cells are merged', async () => {
    const xml = partOf(await docxOfPlan(source), 'word/document.xml');
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
    expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
    expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(1);
    expect(xml.match(/<w:vMerge w:val="(?:restart|continue)"\/>/g)).toEqual([
      '<w:vMerge w:val="restart"/>',
      '<w:vMerge w:val="continue"/>',
    ]);
    expect(xml).not.toMatch(/<w:pict|<w:drawing|txbxContent/);
  });

  test('the signature is kept with what closes the plan', async () => {
    const all = await paragraphs(source);
    const closing = all.find(({ text }) => text.startsWith('Trên đây'));
    expect(closing?.properties).toContain('<w:keepNext/>');
  });

  test('recipients that fill more than a page may split, and leave no page empty before them', async () => {
    const recipients = '- Ủy ban nhân dân xã;\n'.repeat(80);
    const plan = `KẾ HOẠCH\nTổ chức A\n\nTrên đây là Kế hoạch./.\n\nNơi nhận:\n${recipients}`;
    expect(
      partOf(await docxOfPlan(plan), 'word/document.xml')
        .split('<w:tbl>')
        .at(-1),
    ).not.toContain('<w:cantSplit/>');
    const all = await paragraphs(plan);
    expect(all.find(({ text }) => text.startsWith('Trên đây'))?.properties).not.toContain('<w:keepNext/>');
  });

  test('a date that stands before the number is read before it', async () => {
    const lines = linesOf(await docxOfPlan('Ngày: 1/3/2024\nSố: 1/KH\n\nKẾ HOẠCH\nA\n'));
    expect(lines.indexOf('ngày 01 tháng 3 năm 2024')).toBeLessThan(lines.indexOf('Số: 1/KH'));
  });

  test('a table at the end of the plan keeps the signature too', async () => {
    const xml = partOf(
      await docxOfPlan('KẾ HOẠCH\nTổ chức A\n\n| A | B |\n| 1 | 2 |\n\nNơi nhận:\n- Lưu.\n'),
      'word/document.xml',
    );
    const [, head, row] = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([one]) => one);
    expect(head).not.toContain('<w:keepNext w:val="false"/>');
    expect(row?.match(/<w:keepNext\/>/g)).toHaveLength(2);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
  });

  test('no table is the end of the file or of a cell, as Word demands', async () => {
    const xml = partOf(
      await docxOfPlan('Nơi nhận:\n- A;\n| A |\n| 1 |\n\nNgười ký:\nLê A\n\nPHỤ LỤC\n\n| A |\n| 1 |\n'),
      'word/document.xml',
    );
    expect(xml).not.toMatch(/<\/w:tbl>(?:<\/w:tc>|<w:tbl>|<w:sectPr>|<\/w:body>)/);
  });

  test('the rule of the motto is as long as its line, those of issuer and subject two fifths of theirs', async () => {
    const all = await paragraphs(source);
    const lengthBelow = (text: string, column: number) => {
      const { properties } = all[all.findIndex((one) => one.text === text) + 1] ?? { properties: '' };
      expect(properties).toContain('<w:top w:val="single"');
      return column - 2 * Number(/<w:ind w:left="(\d+)"/.exec(properties)?.[1]);
    };
    const grid = /<w:tblGrid><w:gridCol w:w="(\d+)"\/><w:gridCol w:w="(\d+)"\/>/.exec(
      partOf(await docxOfPlan(source), 'word/document.xml'),
    );
    const [left, right] = [Number(grid?.[1]) - 160, Number(grid?.[2])];
    // Widths of the words in Times New Roman, measured by a word processor: 27.6, 159.1 and 116.5 pt.
    expect(lengthBelow('Sở A', left) / 20 / 27.6).toBeGreaterThan(1 / 3);
    expect(lengthBelow('Sở A', left) / 20 / 27.6).toBeLessThan(1 / 2);
    expect(Math.abs(lengthBelow('Độc lập - Tự do - Hạnh phúc', right) / 20 - 159.1)).toBeLessThan(2);
    expect(lengthBelow('Tổ chức Hội nghị B', left + right + 160) / 20 / 116.5).toBeGreaterThan(1 / 3);
    expect(lengthBelow('Tổ chức Hội nghị B', left + right + 160) / 20 / 116.5).toBeLessThan(1 / 2);
  });
});
