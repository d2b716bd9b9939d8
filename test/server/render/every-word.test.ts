import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlPage } from '../../../server/render/page.ts';
import { textPieces } from '../../../server/render/text.ts';
import { documentOf, textOfHtml, tokensOf, withoutForm, words } from '../printed.ts';
import { sourceWords } from '../source-words.ts';

const examples = new URL('../../../examples/', import.meta.url);

/** The author's words in the HTML export. */
function inHtml(source: string): string[] {
  const sheet = htmlPage(documentOf(source)).replace(/^[\s\S]*<body>/, '');
  return words(textOfHtml(withoutForm(sheet)));
}

/** The author's words in the text export. */
function inText(source: string): string[] {
  const pieces = textPieces(documentOf(source));
  return words(pieces.map((piece) => (piece.fixed ? piece.text.replace(/\S/g, '') : piece.text)).join(''));
}

describe('every word of the source stands in the export, once and in order', () => {
  const names = readdirSync(examples).filter((name) => name.endsWith('.kehoach'));

  test.each(names)('%s', (name) => {
    const source = readFileSync(new URL(name, examples), 'utf8');
    expect(inHtml(source)).toEqual(sourceWords(source));
    expect(inText(source)).toEqual(sourceWords(source));
  });

  test('in a plan made of all parts', () => {
    fc.assert(
      fc.property(planText, (source) => {
        expect(inHtml(source)).toEqual(sourceWords(source));
        expect(inText(source)).toEqual(sourceWords(source));
      }),
    );
  });

  test('in any text, whatever the order of its lines', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const written = tokenWords(source).join('');
        expect(inHtml(source).join('')).toEqual(written);
        expect(inText(source).join('')).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });
});

const word = fc.constantFrom(
  'Tài',
  'liệu',
  'đại',
  'biểu',
  'Ủy',
  'ban',
  '30.000',
  'đồng',
  '02',
  'người,',
  '7h30',
  '<b>',
  '"&amp;',
  '(in)',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `Về ${all.join(' ')}`);
const row = fc.array(fc.oneof(phrase, fc.constantFrom('', '^', '1.000', 'a \\| b')), { minLength: 1, maxLength: 4 });
const table = fc
  .array(row, { minLength: 1, maxLength: 4 })
  .map((rows) => rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
const item = fc.tuple(fc.constantFrom('1. ', '1.1. ', 'a) ', '- ', '+ ', '> ', '', '\\- ', '// '), phrase);
const block = fc.oneof(
  item.map(([mark, text]) => `${mark}${text}`),
  phrase.map((text) => `- ${text}\n   ${text}`),
  table,
);
const body = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join('\n'));
const date = fc.constantFrom(
  '21/02/2024',
  '5/2/2024',
  '09.10.2024',
  ' tháng 12 năm 2023',
  'ngày 3 tháng 1 năm 2025',
  '',
);

/** Plans with their parts in the order of the language. */
const planText = fc
  .record({
    issuer: phrase,
    date,
    number: fc.constantFrom('37/KH-UBND', '/KH-UBND'),
    subject: phrase,
    lead: phrase,
    body,
    appendix: body,
  })
  .map(({ issuer, date, number, subject, lead, body, appendix }) =>
    [
      `Cơ quan chủ quản: ${issuer}\nCơ quan ban hành: ${issuer}\nSố: ${number}\nĐịa danh: B\nNgày: ${date}\nĐộ khẩn: Khẩn`,
      `KẾ HOẠCH\n${subject}`,
      `Căn cứ ${lead};\n${lead}:`,
      `I. MỤC: ${lead}\n${body}\nII. MỤC\n${body}`,
      `Trên đây là ${lead}./.`,
      `Nơi nhận:\n- ${lead};\n- Lưu: VT.\n\nNgười ký:\nTM. ${issuer}\nCHỦ TỊCH\nNguyễn Văn A`,
      `PHỤ LỤC I\n${subject}\n\n${appendix}`,
    ].join('\n\n'),
  );

const anyLine = fc.oneof(
  block,
  date.map((text) => `Ngày: ${text}`),
  fc.constantFrom(
    '',
    'KẾ HOẠCH',
    'Số: /KH-UBND',
    'Địa danh: B',
    'Cơ quan ban hành: C',
    'Thể thức: Đảng',
    'I. MỤC',
    'Nơi nhận:',
  ),
  fc.constantFrom(
    'Người ký: TM. C',
    'PHỤ LỤC II',
    '(Kèm theo A)',
    'Đơn vị tính: đồng',
    'Trên đây là A./.',
    '- Lưu: VT',
    '// b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const anyText = fc.array(anyLine, { maxLength: 14 }).map((lines) => lines.join('\n'));

const MARKS: ReadonlySet<string> = new Set(['NL', 'SIGNATORY', 'DISPLAY', 'BAR', 'ABOVE']);

/** The words that the lexer has read, but for marks and, in the letterhead, the names of fields. */
function tokenWords(source: string): string[] {
  const lines: { type: string; text: string }[][] = [[]];
  for (const token of tokensOf(source)) {
    lines.at(-1)?.push(token);
    if (token.type === 'NL') lines.push([]);
  }
  const isField = (line: readonly { type: string }[] | undefined) => line?.[0]?.type === 'FIELD';
  const first = lines.findIndex(isField);
  let end = first;
  while (first >= 0 && isField(lines[end])) end++;
  return lines.flatMap((line, index) => {
    const printed = index >= first && index < end ? fieldWords(line) : line;
    return words(
      printed
        .filter((token) => !MARKS.has(token.type))
        .map((token) => token.text)
        .join(' '),
    );
  });
}

function fieldWords(line: readonly { type: string; text: string }[]): readonly { type: string; text: string }[] {
  const name = line[0]?.text ?? '';
  if (/^thể thức/i.test(name)) return [];
  if (/^số/i.test(name)) return line;
  return line.slice(1).filter((token) => !/^ngày/i.test(name) || token.type !== 'DATE_SEPARATOR');
}
