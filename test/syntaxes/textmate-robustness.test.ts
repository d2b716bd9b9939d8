import { describe, expect, it } from 'vitest';
import { grammarText, paint, paintInBody, paintLines, tokenize } from './tokenizer.ts';

describe('word edges', () => {
  it.each(['đ', 'Đ', 'ơ', 'ư', 'ệ', 'ỡ', 'Ự', 'e\u0323\u0302'])('knows %s for a letter on both sides', (letter) => {
    expect(paint(`${letter}mục II`)).toEqual([]);
    expect(paint(`mục II${letter}`)).toEqual([]);
    expect(paint(`${letter}7h30`)).toEqual([]);
    expect(paint(`7h30${letter}`)).toEqual([]);
    expect(paint(`Mời 12 ngày${letter}`)).toEqual([]);
    expect(paint(`Theo${letter} đó;`)).toEqual([]);
    expect(paint(`Tổng cộng${letter}: năm người`)).toEqual([]);
    expect(paint(`xem ${letter}quý I`)).toEqual([]);
  });

  it('is not deceived by a mark that is stacked on the last letter', () => {
    expect(paint('Chi 20 bo\u0323')).toEqual([]);
    expect(paint('Mời 20 bó\u0323')).toEqual([]);
  });

  it.each([
    ['Cần 20 đồng.', 'đồng'],
    ['Cần 20 đại biểu.', 'đại biểu'],
    ['Cần 20 đơn vị.', 'đơn vị'],
    ['Cần 20 Đơn Vị.', 'Đơn Vị'],
    ['Cần 20 ĐẠI BIỂU.', 'ĐẠI BIỂU'],
    ['Cần 20 tờ.', 'tờ'],
    ['Cần 20 cơ sở.', 'cơ sở'],
    ['Cần 20 thư mời.', 'thư mời'],
  ])('colours words that begin or end in such letters: %s', (line, unit) => {
    expect(paint(line).map(([text]) => text)).toEqual(['20', unit]);
  });
});

describe('a half-typed plan', () => {
  it.each(['KẾ HOẠCH', 'I.', 'PHỤ LỤC', 'Người ký:', '| A |', '> ', '\\-', '(Kèm theo', '//', 'Số:'])(
    'goes on after %s',
    (line) => {
      const last = paintLines(`${line}\n\nIII. KINH PHÍ\n1. Hoa: 20.000 đồng`);
      expect(last[2]).toContainEqual(['KINH PHÍ', 'entity.name.section']);
      expect(last[3]).toContainEqual(['20.000', 'constant.numeric.money']);
    },
  );

  it('keeps the text of every line', () => {
    const text = 'KẾ HOẠCH\nx\n\n\u0000 lạ\t\n| \\\n^\nII.\n(Bằng chữ:\n\\\n./.\n';
    const read = tokenize(text).map((line) => line.map((token) => token.text).join(''));
    expect(read).toEqual(text.split('\n'));
  });
});

describe('a line of 20,000 characters', () => {
  const pieces = [
    'a',
    'đ',
    '1',
    ' ',
    '\t',
    '.',
    '…',
    '_',
    '(',
    '|',
    '\\',
    '/',
    '-',
    ':',
    '^',
    '=',
    'x ',
    '1.',
    '1,',
    '1/',
    '1-',
    '1 ',
    '1.000',
    '1 000 ',
    '7h',
    '7h00 - ',
    'ngày ',
    'ngày 1',
    'ngày …',
    'ngày 1, ',
    'tháng ',
    'từ ',
    'thứ ',
    'mục ',
    'mục I, ',
    'khoản 1, ',
    'điểm a, ',
    'Điều ',
    'Luật ',
    'Luật A ',
    'Nghị định số ',
    'Kế hoạch số …',
    '12/KH',
    '12/KH-',
    'đồng',
    '1 đồng/',
    '1 đồng/bộ/',
    'bằng chữ: ',
    '(một ',
    '(một đồng ',
    '12 đại ',
    'gồm ',
    'gồm: ',
    './.',
    'Tổng ',
    '|Tổng ',
    '| ^',
    '%',
    '5% x ',
    'IV',
    'I. ',
    '1. ',
    '- ',
    '+ ',
    'TM. ',
    'Đ',
    'e\u0301',
  ];
  const starts = ['', 'Căn cứ ', 'Người ký:\n', '| a |\n| '];

  it.each(starts)(
    'is tokenized to its end after %j',
    (start) => {
      for (const piece of pieces) {
        const text = start + piece.repeat(Math.ceil(20_000 / piece.length));
        const line = tokenize(text).at(-1) ?? [];
        expect(line.map((token) => token.text).join('')).toBe(text.split('\n').at(-1));
      }
    },
    30_000,
  );

  it('colours a value at its very end', () => {
    expect(paintInBody(`${'đã họp '.repeat(2_850)}20.000 đồng`)).toContainEqual(['20.000', 'constant.numeric.money']);
  });
});

describe('the regular expressions', () => {
  const patterns = readPatterns(JSON.parse(grammarText));

  it('repeat no group without a bound', () => {
    expect(patterns.length).toBeGreaterThan(50);
    expect(patterns.filter((pattern) => /\)(?:[*+]|\{\d+,\})/.test(pattern.replaceAll(/\\[()]/g, '')))).toEqual([]);
  });

  it('test no word edge by ASCII', () => {
    expect(patterns.filter((pattern) => /\\[bBwW]/.test(pattern))).toEqual([]);
  });

  it('are in Unicode NFC', () => {
    expect(grammarText).toBe(grammarText.normalize('NFC'));
  });
});

/** The regular expressions anywhere in a grammar. */
function readPatterns(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
    typeof child === 'string' && ['match', 'begin', 'end', 'while'].includes(key) ? [child] : readPatterns(child),
  );
}
