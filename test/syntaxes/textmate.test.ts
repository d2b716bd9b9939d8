import { describe, expect, it } from 'vitest';
import { type Painted, paint, paintInBody, paintLines } from './tokenizer.ts';

const CLAUSE = 'keyword.other.marker.clause';
const DASH = 'keyword.other.marker.dash';
const HEADING = 'entity.name.section';
const BAR: Painted = ['|', 'keyword.operator.bar'];
const COLON: Painted = [':', 'punctuation.separator.key-value'];

describe('the letterhead', () => {
  it.each([
    ['Cơ quan chủ quản', 'Ủy ban nhân dân tỉnh Đông Đồi'],
    ['Cơ quan ban hành', 'Ủy ban nhân dân xã Ưu Sơn'],
    ['Số', '12/KH-UBND'],
    ['Địa danh', 'Ưu Sơn'],
    ['Độ khẩn', 'Khẩn'],
    ['Độ mật', 'Mật'],
    ['Thể thức', 'hành chính'],
  ])('colours the field %s and its value', (name, value) => {
    expect(paint(`${name}: ${value}`)).toEqual([
      [name, 'entity.name.tag.field'],
      COLON,
      [value, 'string.unquoted.field'],
    ]);
  });

  it('colours the day as a date, also half blank', () => {
    expect(paint('Ngày: 05/3/2025')).toContainEqual(['05/3/2025', 'constant.numeric.date']);
    expect(paint('Ngày: tháng 3 năm 2025')).toContainEqual(['tháng 3 năm 2025', 'constant.numeric.date.month']);
  });

  it('colours a number that is left blank', () => {
    expect(paint('Số: /KH-UBND')).toContainEqual(['/KH-UBND', 'string.unquoted.field']);
    expect(paint('Số: …/KH-UBND')).toContainEqual(['…', 'variable.parameter.blank']);
  });

  it('knows no other field', () => {
    expect(paint('Kính gửi: các thôn')).toEqual([]);
    expect(paint('Ngày hội: vui khỏe')).toEqual([]);
  });

  it('goes on with a value on an indented line, and no further', () => {
    const [, second, third] = paintLines('Cơ quan ban hành: Hội Nông dân\n  xã Ưu Sơn\nvăn xuôi');
    expect(second).toEqual([['xã Ưu Sơn', 'string.unquoted.field']]);
    expect(third).toEqual([]);
  });
});

describe('the title', () => {
  it('colours KẾ HOẠCH and the lines of the subject up to the first blank line', () => {
    const lines = paintLines('KẾ HOẠCH\nTổ chức Hội nghị chuyên đề\nlần đầu\n\nMở đầu');
    expect(lines).toEqual([
      [['KẾ HOẠCH', HEADING]],
      [['Tổ chức Hội nghị chuyên đề', 'markup.heading.subject']],
      [['lần đầu', 'markup.heading.subject']],
      [],
      [],
    ]);
  });

  it('takes a line with more than KẾ HOẠCH for prose', () => {
    expect(paint('KẾ HOẠCH HÓA')).toEqual([]);
  });

  it('gives way to a section when the blank line is missing', () => {
    const [, , section] = paintLines('KẾ HOẠCH\nTổ chức Hội nghị\nI. MỤC ĐÍCH');
    expect(section).toContainEqual(['MỤC ĐÍCH', HEADING]);
  });
});

describe('the preamble', () => {
  it.each(['Căn cứ', 'Thực hiện', 'Theo', 'Xét'])('colours the word of a legal basis: %s', (word) => {
    expect(paint(`${word} đề nghị của Văn phòng;`)).toEqual([[word, 'keyword.other.legal-basis']]);
  });

  it('takes a line that ends in a colon for the lead', () => {
    expect(paint('Thực hiện chương trình năm nay, xã lập kế hoạch:')).toEqual([]);
  });

  it('knows legal bases before the first section alone', () => {
    expect(paintInBody('Theo đề nghị của Văn phòng;')).toEqual([]);
  });
});

describe('section headings', () => {
  it('colours number and heading to the end of the line', () => {
    expect(paint('II. ĐỊA ĐIỂM, THỜI GIAN')).toEqual([
      ['II.', 'punctuation.definition.heading'],
      ['ĐỊA ĐIỂM, THỜI GIAN', HEADING],
    ]);
  });

  it('ends a run-in heading at the colon', () => {
    expect(paint('IV. KINH PHÍ: Từ nguồn xã hội hóa')).toEqual([
      ['IV.', 'punctuation.definition.heading'],
      ['KINH PHÍ', HEADING],
      COLON,
    ]);
  });

  it('goes on with the heading on an indented line', () => {
    const [, second, third] = paintLines('I. MỤC ĐÍCH\n  VÀ YÊU CẦU\n  - Đúng giờ');
    expect(second).toEqual([['VÀ YÊU CẦU', HEADING]]);
    expect(third).toEqual([['-', DASH]]);
  });

  it.each(['I-', 'I/.', 'I/', 'I)', 'I -'])('takes %s for the marker of a section', (marker) => {
    expect(paint(`${marker} MỤC ĐÍCH`)).toEqual([
      [marker, 'punctuation.definition.heading.foreign'],
      ['MỤC ĐÍCH', HEADING],
    ]);
  });

  it('survives a marker that has no text yet', () => {
    expect(paintLines('I.\nII.\n- Đúng giờ')).toEqual([
      [['I.', 'punctuation.definition.heading']],
      [['II.', 'punctuation.definition.heading']],
      [['-', DASH]],
    ]);
  });
});

describe('the markers of the body', () => {
  it.each([
    ['1.', CLAUSE],
    ['12.', CLAUSE],
    ['1-', `${CLAUSE}.foreign`],
    ['1/', `${CLAUSE}.foreign`],
    ['1.1.', 'keyword.other.marker.sub-clause'],
    ['1.1', 'keyword.other.marker.sub-clause'],
    ['a)', 'keyword.other.marker.point'],
    ['đ)', 'keyword.other.marker.point'],
    ['y)', 'keyword.other.marker.point'],
    ['-', DASH],
    ['–', `${DASH}.foreign`],
    ['•', `${DASH}.foreign`],
    ['~', `${DASH}.foreign`],
    ['+', 'keyword.other.marker.plus'],
  ])('colours %s before text and at the end of a line', (marker, scope) => {
    expect(paint(`${marker} đúng giờ`)).toEqual([[marker, scope]]);
    expect(paintLines(`${marker}\nđúng giờ`)).toEqual([[[marker, scope]], []]);
  });

  it('wants a space after a marker', () => {
    expect(paint('-Đúng giờ')).toEqual([]);
    expect(paint('a)đúng giờ')).toEqual([]);
    expect(paint('1.Đúng giờ')).toEqual([]);
  });

  it.each(['-', '+', '1.', 'a)', 'I.', '>', '|', '//'])('takes \\%s for plain text', (marker) => {
    expect(paint(`\\${marker} đúng giờ`)).toEqual([['\\', 'constant.character.escape']]);
  });

  it('leaves a backslash before a word alone', () => {
    expect(paint('\\đúng giờ')).toEqual([]);
  });

  it('colours values on continuation lines, and no marker inside a line', () => {
    expect(paintLines('- Mời\n  thêm 05 người - đúng giờ')[1]).toEqual([
      ['05', 'constant.numeric.count'],
      ['người', 'keyword.other.unit.count'],
    ]);
  });

  it('colours display text as a quotation', () => {
    expect(paint('> CHÀO MỪNG 40 đại biểu')).toEqual([
      ['>', 'keyword.other.marker.display'],
      ['CHÀO MỪNG 40 đại biểu', 'markup.quote'],
    ]);
  });

  it('colours a comment, and no address on the web', () => {
    expect(paint('// hỏi lại 20.000 đồng')).toEqual([
      ['//', 'punctuation.definition.comment'],
      ['hỏi lại 20.000 đồng', 'comment.line.double-slash'],
    ]);
    expect(paint('Xem https://example.org')).toEqual([]);
  });
});

describe('tables', () => {
  it('colours the headings of the first row and the values of the others', () => {
    const lines = paintLines('| Nội dung | Đơn giá |\n| Hoa tươi | 20.000 |\n// xem lại\n| Tổng cộng | 20.000 |');
    expect(lines[0]).toEqual([
      BAR,
      ['Nội dung', 'entity.name.type.column'],
      BAR,
      ['Đơn giá', 'entity.name.type.column'],
      BAR,
    ]);
    expect(lines[1]).toEqual([BAR, BAR, ['20.000', 'constant.numeric.cell'], BAR]);
    expect(lines[2]).toContainEqual(['xem lại', 'comment.line.double-slash']);
    expect(lines[3]).toEqual([
      BAR,
      ['Tổng cộng', 'keyword.other.total'],
      BAR,
      ['20.000', 'constant.numeric.cell'],
      BAR,
    ]);
  });

  it('colours an escaped bar and a cell that continues the one above', () => {
    expect(paintLines('| A | B |\n| ^ | đỏ \\| xanh |')[1]).toEqual([
      BAR,
      ['^', 'keyword.other.above'],
      BAR,
      ['\\|', 'constant.character.escape'],
      BAR,
    ]);
  });

  it('ends before a paragraph, so that the next table has headings again', () => {
    const lines = paintLines('| A |\n| 5 |\n  thêm 02 bộ\nHết bảng\n| B |');
    expect(lines[2]).toContainEqual(['02', 'constant.numeric.count']);
    expect(lines[4]).toContainEqual(['B', 'entity.name.type.column']);
  });

  it('colours the unit above a table', () => {
    expect(paint('Đơn vị tính: 1.000 đồng')[0]).toEqual(['Đơn vị tính', 'entity.name.tag.field.unit']);
  });
});

describe('totals and heads of lists', () => {
  it.each(['Tổng cộng', 'Tổng', 'Cộng', 'Tổng kinh phí', 'Tổng dự toán'])('colours %s, marked or not', (word) => {
    const total: Painted = [word, 'keyword.other.total'];
    expect(paint(`${word}: 600.000 đồng`)[0]).toEqual(total);
    expect(paint(`- ${word}: 600.000 đồng`)[1]).toEqual(total);
    expect(paint(`5. ${word} 600.000 đồng`)[1]).toEqual(total);
    expect(paint(`${word}:`)[0]).toEqual(total);
  });

  it('colours a total of numbered parts', () => {
    expect(paint('Cộng (1+2): 600.000 đồng')[0]).toEqual(['Cộng', 'keyword.other.total']);
  });

  it('leaves other words alone', () => {
    expect(paint('Tổng kết phong trào')).toEqual([]);
    expect(paint('Tổng Giám đốc dự')).toEqual([]);
    expect(paint('Cộng tác với trường')).toEqual([]);
  });

  it.each(['gồm:', 'bao gồm:', 'trong đó:', 'cụ thể:', 'gồm'])('colours the words that open a list: %s', (words) => {
    const [, , head] = paint(`Mời 12 người, ${words}`);
    expect(head).toEqual([words.replace(':', ''), 'keyword.other.list-head']);
  });
});

describe('the end of the plan', () => {
  it('colours the closing and the end mark', () => {
    expect(paint('Trên đây là Kế hoạch của xã./.')).toEqual([
      ['Trên đây là', 'keyword.other.closing'],
      ['./.', 'keyword.other.end-mark'],
    ]);
  });

  it('colours the recipients and the line of the archive', () => {
    expect(paintLines('Nơi nhận:\n- Đảng ủy xã;\n- Lưu: VT, VP.')).toEqual([
      [['Nơi nhận', HEADING], COLON],
      [['-', DASH]],
      [['-', DASH], ['Lưu', 'entity.name.tag.field.archive'], COLON],
    ]);
  });

  it.each(['TM.', 'KT.', 'TL.', 'TUQ.', 'Q.'])('colours the authority %s and the title', (authority) => {
    expect(paintLines(`Người ký:\n${authority} CHỦ TỊCH ĐOÀN ĐẠI BIỂU`)[1]).toEqual([
      [authority, 'keyword.other.authority'],
      ['CHỦ TỊCH ĐOÀN ĐẠI BIỂU', 'entity.name.type.capacity'],
    ]);
  });

  it.each(['Đỗ Ngọc Ưng', 'Đại tá Lê Thị Ở', 'TS. Ừng Văn Đỡ'])('colours the title and the name %s', (name) => {
    expect(paintLines(`Người ký:\nPHÓ CHỦ TỊCH\n\n${name}`)).toEqual([
      [['Người ký', HEADING], COLON],
      [['PHÓ CHỦ TỊCH', 'entity.name.type.capacity']],
      [],
      [[name, 'entity.name.function.signatory']],
    ]);
  });

  it('colours the note of an appendix that stands after a blank line', () => {
    expect(paintLines('PHỤ LỤC\n\n(Kèm theo Kế hoạch này)')[2]).toContainEqual(['(', 'markup.italic']);
  });

  it('colours an appendix, its title, its note and what follows', () => {
    const lines = paintLines('PHỤ LỤC II\nDỰ TRÙ ĐỒ DÙNG\n(Kèm theo Kế hoạch số 12/KH-UBND của xã)\n\n1. Nước');
    expect(lines[0]).toEqual([['PHỤ LỤC II', HEADING]]);
    expect(lines[1]).toEqual([['DỰ TRÙ ĐỒ DÙNG', 'markup.heading.subject']]);
    expect(lines[2]).toEqual([
      ['(', 'markup.italic'],
      ['Kèm theo', 'keyword.other.attachment'],
      ['Kế hoạch số', 'entity.name.type.legal-document'],
      ['12/KH-UBND', 'string.other.document-number'],
      ['của xã)', 'markup.italic'],
    ]);
    expect(lines[4]).toEqual([['1.', CLAUSE]]);
  });
});
