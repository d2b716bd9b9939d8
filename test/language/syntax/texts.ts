import fc from 'fast-check';
import { EXAMPLES, FIXTURES } from '../plan-files.ts';

/** What lines of plans are made of, each whole and half typed, in no order. */
const FRAGMENTS: readonly string[] = [
  ...[
    'I.',
    'IV-',
    'XX/.',
    '1.',
    '12/',
    '1.2.',
    '2.1.3',
    'a)',
    'đ)',
    '-',
    '–',
    '•',
    '+',
    '|',
    '||',
    '\\|',
    '^',
    '>',
    '//',
    '\\',
    '\\\\',
  ],
  ...['Cơ quan ban hành:', 'Số:', 'Ngày:', 'Thể thức : Đảng', 'KẾ HOẠCH', 'Căn cứ', 'Thực hiện', 'Trên đây là', './.'],
  ...[
    'Nơi nhận',
    'Nơi nhận:',
    'Người ký:',
    'TM.',
    'KT. CHỦ TỊCH',
    'PHỤ LỤC',
    'Phụ lục II',
    '(Kèm theo',
    'Đơn vị tính:',
  ],
  ...[
    'gồm:',
    'bao gồm',
    'trong đó',
    'cụ thể như sau:',
    ':',
    'Tổng cộng',
    'Tổng số tiền là',
    'Cộng (1+2)',
    'mỗi',
    'khoảng',
  ],
  ...[
    '2.000.000',
    '2.200.00',
    '2,5',
    '02',
    '5%',
    'triệu',
    'nghìn',
    'tỷ',
    'đồng',
    'đ',
    'VNĐ',
    '/bó',
    '/',
    '/01 người',
    'x',
    '×',
    '*',
    '=',
    '+',
    '20.000/người',
  ],
  ...[
    'đại biểu',
    'người',
    'đồng chí',
    'bó hoa',
    'buổi',
    '(',
    ')',
    '((',
    '))',
    'Bằng chữ:',
    'Sáu trăm nghìn đồng',
    'linh',
    'đồng chẵn',
  ],
  ...[
    'thứ Năm',
    'thứ 5,',
    '(thứ Hai)',
    'Chủ nhật',
    'ngày',
    'ngày thứ hai',
    'mùng',
    '21',
    '31/02/2024',
    '1-6-2012',
    '16/6',
    'tháng',
    'năm',
    '2024',
    'quý',
    'IV',
  ],
  ...['từ', 'đến', 'tới', 'và', '7h30', '07 giờ', '30 phút', '13g30', 'giờ', '…', '.....', '____', ',', ';', '.', '..'],
  ...[
    'Nghị định',
    'Luật Đất đai',
    'số',
    '98/2023/NĐ-CP',
    '37/KH-UBND',
    'của Chính phủ',
    'Điều 5',
    'điểm a',
    'điểm 1.2',
    'các điểm',
    'khoản 3',
    'mục II',
    'Mục',
    'Phụ lục',
  ],
  ...[
    'hòa',
    'ư',
    'ớ',
    'Đ',
    'ệ'.normalize('NFD'),
    '\u0301',
    '\u00A0',
    '\u200B',
    '\uFEFF',
    '\uD800',
    '𝟙',
    '\u0958',
    '\u0344',
    '\u2028',
  ],
];

const gap = fc.constantFrom('', ' ', ' ', ' ', '  ', '\t', '\u00A0');
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n  ', '\n\t', '\n   // lời\n');
const fragment = fc.constantFrom(...FRAGMENTS);
/** A fragment as it stands while it is being typed. */
const halfTyped = fc.tuple(fragment, fc.nat(8)).map(([text, length]) => text.slice(0, length));
const unicode = fc.string({ unit: 'binary', maxLength: 12 });

/** Lines out of the language's own fragments, and of anything else. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 12, arbitrary: fragment },
        { weight: 2, arbitrary: halfTyped },
        { weight: 1, arbitrary: unicode },
      ),
      fc.oneof({ weight: 4, arbitrary: gap }, { weight: 1, arbitrary: lineEnd }),
    ),
    { maxLength: 60 },
  )
  .chain((pairs) =>
    fc
      .constantFrom('', '\uFEFF', '  ', 'KẾ HOẠCH\n')
      .map((start) => start + pairs.map((pair) => pair.join('')).join('')),
  );

const LINES = [...EXAMPLES, ...FIXTURES].flatMap(({ text }) => text.split('\n'));

/** Lines of real plans in any order. */
export const shuffledLines: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\n  ')), {
    maxLength: 40,
  })
  .map((lines) => lines.map((line) => line.join('')).join(''));
