import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { layOut } from '../../../server/formatting/lay-out.ts';
import { CORRECT_PLANS } from '../../language/correct-plans.ts';
import { anyText, shuffledLines } from '../../language/syntax/texts.ts';
import { letters } from './formatted.ts';

/** A text with its lines broken at a width, as a page is. */
function wrapped(text: string, width: number, lineEnd = '\n'): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith('|') ? line : broken(line, width, lineEnd)))
    .join('\n');
}

function broken(line: string, width: number, lineEnd: string): string {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join(lineEnd);
}

describe('a text from a page', () => {
  test('gets its paragraphs back', () => {
    const lines = { all: 0, lost: 0 };
    for (const { text } of CORRECT_PLANS) {
      for (const width of [60, 75, 90, 110]) {
        const laid = new Set(layOut(wrapped(text, width)).split('\n'));
        const before = text.split('\n');
        lines.all += before.length;
        lines.lost += before.filter((line) => !laid.has(line)).length;
      }
    }
    // Of what no rule can tell, such as a sentence that ends where a line does.
    expect(lines.lost / lines.all).toBeLessThan(0.003);
  });

  test('loses no word and changes none, whatever it is', () => {
    const texts = fc.oneof(anyText, shuffledLines).filter((text) => !/[oüvØ]\t|\t/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(letters(layOut(text))).toBe(letters(text));
      }),
    );
  });

  test('needs nothing where it is a plan already', () => {
    for (const { text } of CORRECT_PLANS) {
      expect(layOut(text)).toBe(text);
      expect(layOut(text.replaceAll('\n', '\r\n'))).toBe(text.replaceAll('\n', '\r\n'));
      expect(layOut(`\uFEFF${text}`)).toBe(`\uFEFF${text}`);
    }
  });

  it('joins lines that a blank line parts in the middle of a sentence', () => {
    expect(layOut('Căn cứ Luật A của Chính\n\nphủ quy định chi tiết;')).toBe(
      'Căn cứ Luật A của Chính phủ quy định chi tiết;',
    );
  });

  it('joins what a bracket or a date holds together', () => {
    expect(layOut('Hội trường (số 16C đường\nTôn Đức Thắng).')).toBe('Hội trường (số 16C đường Tôn Đức Thắng).');
    expect(layOut('Thời gian: ngày\n08/3/2024.')).toBe('Thời gian: ngày 08/3/2024.');
  });

  it('knows a text in which a blank line stands between any two', () => {
    const lines = [
      'KẾ HOẠCH',
      'Tổ chức Hội nghị tổng kết công tác thi đua,',
      'khen thưởng năm 2023',
      'Căn cứ Luật Thi đua;',
      'Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      'I. MỤC ĐÍCH',
      '1. Tổng kết phong trào.',
      '2. Biểu dương các tập thể.',
      'Trên đây là Kế hoạch./.',
      'Nơi nhận:',
      '- Như trên;',
    ];
    expect(layOut(lines.join('\n\n'))).toBe(
      `KẾ HOẠCH
Tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2023

Căn cứ Luật Thi đua;
Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

I. MỤC ĐÍCH
1. Tổng kết phong trào.
2. Biểu dương các tập thể.

Trên đây là Kế hoạch./.

Nơi nhận:
- Như trên;`,
    );
  });

  it('keeps lines apart that are items, headings, signatures', () => {
    const text = '1. Thời gian\n2. Địa điểm\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nnguyễn văn a';
    expect(layOut(text)).toBe(text);
  });
});

describe('a text from Word', () => {
  it('has the marks of plans before its items', () => {
    expect(layOut('•\tMột;\n\uF0B7\tHai;\n–\tBa;\n▪ Bốn;\no\tNăm;\n§\tSáu.')).toBe(
      '- Một;\n- Hai;\n- Ba;\n- Bốn;\n+ Năm;\n- Sáu.',
    );
    expect(layOut('1.\tThời gian\na)\tSáng\n1.1.\tTrưa')).toBe('1. Thời gian\na) Sáng\n1.1. Trưa');
  });

  it('has its tables as rows', () => {
    expect(layOut('Thời gian\tNội dung\n7h00\tĐón | tiếp\n8h00\t\n')).toBe(
      '| Thời gian | Nội dung |\n| 7h00 | Đón \\| tiếp |\n| 8h00 |  |\n',
    );
    expect(layOut('TT\tNội dung\tTiền\n1\tHoa\t100\n2\tTrà\t200')).toBe(
      '| TT | Nội dung | Tiền |\n| 1 | Hoa | 100 |\n| 2 | Trà | 200 |',
    );
  });

  it('has no table where tabs are indents', () => {
    expect(layOut('\tĐoạn một.\n\tĐoạn hai.\n-\tMột;\n-\tHai.')).toBe('Đoạn một.\nĐoạn hai.\n- Một;\n- Hai.');
  });

  it('has one column of its head and its end after the other', () => {
    expect(layOut('UBND TỈNH A\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc')).toBe(
      'UBND TỈNH A\nSỞ NỘI VỤ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    );
    expect(layOut('Nơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n- Lưu: VT.\tNguyễn Văn A')).toBe(
      'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nNgười ký:\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A',
    );
  });
});

test.each(['KẾ HOẠCH', 'KẾ HOẠCH LIÊN TỊCH', 'KẾ HOẠCH PHỐI HỢP'])('%s takes in no word of its subject', (name) => {
  expect(layOut(`${name}\ntổ chức Hội nghị\nnăm 2025\n`)).toBe(`${name}\ntổ chức Hội nghị năm 2025\n`);
});
