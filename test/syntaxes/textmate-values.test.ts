import { describe, expect, it } from 'vitest';
import { OTHER_WORDS, UNIT_WORDS } from '../../language/values/unit-table.ts';
import { paint, paintLines } from './tokenizer.ts';

const DATE = 'constant.numeric.date';
const REFERENCE = 'variable.other.constant.reference';
const PROVISION = 'entity.name.type.legal-provision';
const DOCUMENT = 'entity.name.type.legal-document';
const NUMBER = 'string.other.document-number';
const BLANK = 'variable.parameter.blank';

/** The pieces of a line that have a scope. */
function pieces(line: string, scope: string): readonly string[] {
  return paint(line).flatMap(([text, name]) => (name === scope ? [text] : []));
}

describe('values wherever they stand', () => {
  it.each([
    ['the subject', 'KẾ HOẠCH\nTổ chức ngày hội'],
    ['a legal basis', 'Căn cứ công văn'],
    ['a heading', 'I. HỌP'],
    ['run-in text', 'I. HỌP: xong'],
    ['a clause', '1. Họp'],
    ['a sub-clause', '1.1. Họp'],
    ['a point', 'a) Họp'],
    ['a dash item', '- Họp'],
    ['a plus item', '+ Họp'],
    ['the archive line', '- Lưu: từ'],
    ['a table cell', '| Ngày |\n| Họp'],
    ['a marked line below a table', '| Ngày |\n| Họp |\n  - Họp'],
    ['a list below the signatory', 'Người ký:\nCHỦ TỊCH\n- Họp'],
    ['an escaped line', '\\- Họp'],
    ['a note', '(Kèm theo công văn'],
    ['an appendix title', 'PHỤ LỤC\nHỌP'],
    ['prose', 'Họp'],
  ])('are coloured in %s', (_, start) => {
    expect(paintLines(`${start} 21/02/2025 x`).at(-1)).toContainEqual(['21/02/2025', DATE]);
  });

  it.each(['KẾ HOẠCH', 'Người ký:', 'PHỤ LỤC', '| A |'])('are not coloured in a comment below %s', (start) => {
    const comment = paintLines(`${start}\n// HỎI LẠI 21/02/2025`).at(-1) ?? [];
    expect(comment.map(([, scope]) => scope)).toEqual(['punctuation.definition.comment', 'comment.line.double-slash']);
  });

  it('keeps the marker and the total of an item below a table', () => {
    expect(paintLines('| A |\n| 5 |\n  - thêm')[2]).toEqual([['-', 'keyword.other.marker.dash']]);
    for (const marker of ['1.1.', 'a)', '+']) {
      expect(pieces(`${marker} Tổng cộng: 20.000 đồng`, 'keyword.other.total')).toEqual(['Tổng cộng']);
    }
  });
});

describe('money', () => {
  it('colours a sum without its currency, and no crowd', () => {
    expect(pieces('Quỹ còn 150 triệu.', 'keyword.other.unit.money')).toEqual(['triệu']);
    expect(paint('Có 2 triệu người xem')).toEqual([]);
  });

  it.each([
    ['2.000.000 đồng', '2.000.000', 'đồng'],
    ['150 triệu đồng', '150', 'triệu đồng'],
    ['1,5 tỷ đồng', '1,5', 'tỷ đồng'],
    ['20.000đ', '20.000', 'đ'],
    ['20.000 VNĐ', '20.000', 'VNĐ'],
    ['20.000 ĐỒNG', '20.000', 'ĐỒNG'],
  ])('colours number and unit of %s', (written, number, unit) => {
    expect(paint(`Chi ${written}.`)).toEqual([
      [number, 'constant.numeric.money'],
      [unit, 'keyword.other.unit.money'],
    ]);
  });

  it('colours what a price is for', () => {
    expect(pieces('Ăn trưa 50.000 đồng/đại biểu/ngày', 'keyword.other.unit.rate')).toEqual(['/đại biểu/ngày']);
  });

  it.each(['2.200.00 đồng', '2,200,000 đồng', '30.000đồng'])('shows the malformed %s as a fault', (written) => {
    expect(paint(`Chi ${written}.`)).toEqual([[written, 'invalid.illegal.money']]);
  });

  it('colours an amount left blank', () => {
    expect(pieces('Tổng cộng: ..... đồng', BLANK)).toEqual(['.....']);
  });

  it('takes comrades for people', () => {
    expect(pieces('Mời 02 đồng chí, 03 đ/c', 'keyword.other.unit.count')).toEqual(['đồng chí', 'đ/c']);
  });
});

describe('computations', () => {
  it('colours every factor, operator and result', () => {
    expect(paint('Hoa: 20 bó x 200.000 đồng/bó = 4.000.000 đồng')).toEqual([
      ['20', 'constant.numeric.count'],
      ['bó', 'keyword.other.unit.count'],
      ['x', 'keyword.operator.arithmetic'],
      ['200.000', 'constant.numeric.money'],
      ['đồng', 'keyword.other.unit.money'],
      ['/bó', 'keyword.other.unit.rate'],
      ['=', 'keyword.operator.assignment'],
      ['4.000.000', 'constant.numeric.money'],
      ['đồng', 'keyword.other.unit.money'],
    ]);
  });

  it.each(['x', '×', '*'])('knows the operator %s', (operator) => {
    expect(pieces(`Mời 12 xã ${operator} 02 đại biểu`, 'keyword.operator.arithmetic')).toEqual([operator]);
  });

  it('colours a percentage as a factor', () => {
    expect(paint('Dự phòng: 5% x 300.000 đồng').slice(0, 3)).toEqual([
      ['5', 'constant.numeric.percentage'],
      ['%', 'keyword.other.unit.percentage'],
      ['x', 'keyword.operator.arithmetic'],
    ]);
  });

  it('colours sums and bare factors', () => {
    expect(pieces('Chi 10.000 đồng + 20.000 đồng', 'keyword.operator.arithmetic')).toEqual(['+']);
    expect(pieces('Chi 12 x 20.000 = 240.000', 'constant.numeric.factor')).toEqual(['12', '20.000', '240.000']);
  });

  it('leaves the letter x in prose alone', () => {
    expect(paint('Khối x và bạn')).toEqual([]);
  });
});

describe('counts', () => {
  const UNIT = 'keyword.other.unit.count';
  const units = Object.values(UNIT_WORDS).flatMap(splitWords);

  it('knows every unit that the language knows', () => {
    const hours = 'giờ';
    const unknown = units.filter((unit) => unit !== hours && pieces(`Cần 12 ${unit}.`, UNIT)[0] !== unit);
    expect(unknown).toEqual([]);
    expect(pieces(`Nghỉ 12 ${hours}.`, 'constant.numeric.time')).toEqual([`12 ${hours}`]);
  });

  it('leaves words that only begin like a unit alone', () => {
    const phrases = Object.entries(OTHER_WORDS).flatMap(([unit, words]) =>
      splitWords(words).map((word) => `${unit} ${word}`),
    );
    const taken = phrases.filter((phrase) => pieces(`Có 12 ${phrase}.`, UNIT).length > 0);
    expect(taken.filter((phrase) => !units.some((unit) => unit.includes(' ') && phrase.startsWith(unit)))).toEqual([]);
  });
});

/** The entries of a list with commas, each with single spaces. */
function splitWords(list: string): readonly string[] {
  return list
    .split(',')
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
}

describe('amounts in words', () => {
  it('colours the words in brackets after a sum', () => {
    expect(pieces('Tổng cộng: 600.000 đồng (Sáu trăm nghìn đồng).', 'string.other.amount-in-words')).toEqual([
      'Sáu trăm nghìn đồng',
    ]);
  });

  it.each(['(Bằng chữ: Năm mươi nghìn đồng chẵn)', 'Bằng chữ: Năm mươi nghìn đồng chẵn'])('colours %s', (line) => {
    expect(pieces(line, 'keyword.other.in-words')).toEqual(['Bằng chữ']);
    expect(pieces(line, 'string.other.amount-in-words')).toEqual(['Năm mươi nghìn đồng chẵn']);
  });

  it('leaves other brackets alone', () => {
    expect(paint('Mời Thường trực (Hội đồng)')).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['Họp 21/02/2025.', ['21/02/2025']],
    ['Họp 1-6-2012.', ['1-6-2012']],
    ['Họp ngày 21 tháng 02 năm 2025.', ['ngày 21 tháng 02 năm 2025']],
    ['Từ ngày 08/3/2025 đến ngày 09/3/2025', ['08/3/2025', '09/3/2025']],
    ['Từ ngày 16 đến ngày 18/6/2026', ['16', '18/6/2026']],
    ['Họp ngày 16 và 17/6/2026', ['16', '17/6/2026']],
    ['Họp các ngày 16, 17 và 18/6/2026', ['16', '17', '18/6/2026']],
  ])('colours %s', (line, dates) => {
    expect(pieces(line, DATE)).toEqual(dates);
  });

  it('shows the gap of a date left half blank', () => {
    expect(paint('Họp ngày … tháng 12 năm 2025.')).toEqual([
      ['ngày', DATE],
      ['…', BLANK],
      ['tháng 12 năm 2025', DATE],
    ]);
  });

  it('colours a day left blank before a month in figures, and a day without a year', () => {
    expect(pieces('Họp ngày …/3/2025', BLANK)).toEqual(['…']);
    expect(pieces('Họp sáng 09/3', DATE)).toEqual(['09/3']);
  });

  it('colours a weekday beside its date, and no second day', () => {
    const weekday = `${DATE}.weekday`;
    expect(pieces('Họp thứ Năm, ngày 18/01/2024', weekday)).toEqual(['thứ Năm']);
    expect(pieces('Họp ngày 18/01/2024 (thứ Năm)', weekday)).toEqual(['thứ Năm']);
    expect(pieces('Họp Chủ nhật, ngày 21/01/2024', weekday)).toEqual(['Chủ nhật']);
    expect(pieces('Ngày thứ hai: 21/01/2024', weekday)).toEqual([]);
    expect(pieces('Ngày thứ hai, thăm đền', `${DATE}.ordinal`)).toEqual(['Ngày thứ hai']);
  });

  it.each([
    ['tháng 7/2023', 'month'],
    ['tháng 02 năm 2024', 'month'],
    ['quý I năm 2024', 'quarter'],
    ['Quý IV/2024', 'quarter'],
    ['năm 2024', 'year'],
  ])('colours %s as one value', (written, kind) => {
    expect(paint(`Xong trong ${written}.`)).toEqual([[written, `${DATE}.${kind}`]]);
  });
});

describe('times', () => {
  it.each(['07 giờ 30 phút', '07 giờ', '7h30', '13g30', '7h'])('colours %s', (written) => {
    expect(paint(`Họp ${written}.`)).toEqual([[written, 'constant.numeric.time']]);
  });

  it.each([
    ['7h00 - 7h30', '-'],
    ['7h00-7h30', '-'],
    ['từ 7h00 đến 7h30', 'từ đến'],
    ['từ ngày 08/3/2025 đến ngày 09/3/2025', 'từ đến'],
  ])('colours the range %s', (line, words) => {
    expect(pieces(line, 'keyword.operator.range').join(' ')).toBe(words);
  });
});

describe('legal references', () => {
  it('colours kind, number and date', () => {
    expect(paint('Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ')).toEqual([
      ['Nghị định số', DOCUMENT],
      ['98/2023/NĐ-CP', NUMBER],
      ['ngày 31 tháng 12 năm 2023', DATE],
    ]);
  });

  it('colours a law by its title', () => {
    expect(paint('Luật Đất đai ngày 18/01/2024')).toEqual([
      ['Luật', DOCUMENT],
      ['Đất đai', 'string.other.law-title'],
      ['18/01/2024', DATE],
    ]);
  });

  it('colours a number left blank, and one without a slash', () => {
    expect(pieces('Công văn số …/UBND-VP', BLANK)).toEqual(['…']);
    expect(pieces('Công văn số     /UBND-VP', NUMBER)).toEqual(['/UBND-VP']);
    expect(pieces('Công văn số 125 ngày 02/3/2025', NUMBER)).toEqual(['125']);
    expect(pieces('Xem 25-KH/ĐTN.', NUMBER)).toEqual(['25-KH/ĐTN']);
  });

  it.each([
    ['khoản 2 Điều 12 Thông tư số 40/2017/TT-BTC', 'khoản 2 Điều 12'],
    ['điểm a khoản 1 Điều 5 Luật Đất đai', 'điểm a khoản 1 Điều 5'],
    ['khoản 2 Thông tư số 40/2017/TT-BTC', 'khoản 2'],
    ['mục II Thông tư số 40/2017/TT-BTC', 'mục II'],
    ['Phụ lục I Nghị định số 30/2020/NĐ-CP', 'Phụ lục I'],
  ])('tells the place outside in %s', (line, place) => {
    expect(pieces(line, PROVISION)).toEqual([place]);
    expect(pieces(line, REFERENCE)).toEqual([]);
  });
});

describe('references inside the plan', () => {
  it.each([
    'mục II',
    'Mục IV',
    'khoản 3 mục II',
    'điểm a khoản 1 mục III',
    'điểm đ mục III',
    'điểm 1.2 khoản 1 mục II',
    'khoản 1, khoản 2 mục III',
    'các điểm a, b khoản 1 mục IV',
    'mục II, mục III',
    'Phụ lục II',
    'Phụ lục 2',
  ])('colours %s as one', (reference) => {
    expect(paint(`Như tại ${reference};`)).toEqual([[reference, REFERENCE]]);
  });

  it('stays inside when the plan itself is named', () => {
    expect(pieces('Như mục II Kế hoạch này', REFERENCE)).toEqual(['mục II']);
  });

  it('leaves other words alone', () => {
    expect(paint('Danh mục đồ dùng, các khoản mục, mục đích')).toEqual([]);
  });
});
