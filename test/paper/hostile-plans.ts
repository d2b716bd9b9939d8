import type { NamedPlan } from './plans.ts';

const HEAD = `Cơ quan chủ quản: Ủy ban nhân dân tỉnh A
Cơ quan ban hành: Ủy ban nhân dân huyện B
Số: 37/KH-UBND
Địa danh: B
Ngày: 21/02/2024

KẾ HOẠCH
Tổ chức Hội nghị C

`;

const ENDING = `
Nơi nhận:
- Như trên;
- Lưu: VT.

Người ký:
CHỦ TỊCH
Lê Văn A
`;

/** What means something to Typst, HTML, XML, Word fields, shells and sheets, or to nobody. */
const MARKUP = [
  '#read("/etc/passwd") #panic("x")',
  '<script>alert(1)</script>',
  '</w:t><w:p/> ]]> <!--',
  '&amp;&#x41; {=1+1}',
  '$x$ *a* _b_ `c` @ref <label>',
  'a\u0001b\u0007c\u001bd',
  'x\ud800y',
  'a\u200bb\u200dc',
  'một\u00a0hai\u2028ba\u2029bốn',
  '😀 漢字 éé',
];
const LONG_WORD = 'W'.repeat(60);
const LONG_NAME = 'Ủy ban nhân dân thành phố trực thuộc trung ương có tên rất dài '.repeat(4).trim();

/** Plans that nobody should write, and that every output has to print whole. */
export const hostilePlans: readonly NamedPlan[] = [
  plan('markup everywhere', [
    `I. MỤC ${MARKUP.join(' ')}`,
    ...MARKUP.map((text) => `- ${text}`),
    ...['A', ...MARKUP].map((text) => `| ${text} | ${text} |`),
  ]),
  plan('words wider than the sheet', [
    `I. MỤC ${LONG_WORD}`,
    `1. ${LONG_WORD}`,
    `- Có ${LONG_WORD}`,
    `| TT | ${LONG_WORD} | Thành tiền |`,
    `| ${LONG_WORD} | ${LONG_WORD} | 1.000.000 |`,
    `| 1 | ${LONG_WORD} | ${LONG_WORD} |`,
  ]),
  ...[8, 12, 20, 63, 100].map((count) => plan(`a table of ${count} columns`, ['I. CHI', ...wideTable(count)])),
  plan('a table of empty cells', ['I. CHI', '| | |', '| | |', '| | |']),
  plan('cells joined over pages', [
    '| Ngày | Giờ | Nội dung |',
    ...Array.from(
      { length: 90 },
      (_, index) => `| ${index % 45 === 0 ? 'Ngày' : '^'} | ${index}h | Nội dung ${index} |`,
    ),
  ]),
  plan('thirty levels', [
    'I. MỤC',
    ...Array.from({ length: 30 }, (_, index) => `${new Array(index + 1).fill('1').join('.')}. Cấp ${index}`),
  ]),
  plan('every line introduces', ['I. MỤC', ...Array.from({ length: 120 }, (_, index) => `- Việc ${index}:`)]),
  plan('a display longer than a page', ['I. MỤC', ...Array.from({ length: 60 }, (_, index) => `> DÒNG ${index}`)]),
  plan('addresses', ['I. MỤC', `- ${'https://vi.example.vn/a/b?c=d&e=f_'.repeat(5)}`]),
  {
    name: 'names of a page',
    source: `Cơ quan chủ quản: ${LONG_NAME}\nCơ quan ban hành: ${LONG_NAME}\nĐộ khẩn: Hỏa tốc\nĐộ mật: Tuyệt mật\nSố: 1/KH-${LONG_WORD}\nĐịa danh: ${LONG_NAME}\nNgày: 1/3/2024\n\nKẾ HOẠCH\n${LONG_NAME} ${LONG_WORD}\n\nNơi nhận:\n- ${LONG_NAME};\n- ${LONG_WORD};\n\nNgười ký:\nTM. ${LONG_NAME.toUpperCase()}\nLê ${LONG_WORD}\n`,
  },
  {
    name: 'more recipients than a page holds',
    source: `${HEAD}I. MỤC\nA.\n\nTrên đây là Kế hoạch./.\n\nNơi nhận:\n${'- Ủy ban nhân dân xã;\n'.repeat(80)}- Lưu: VT.\n\nNgười ký:\nLê A\n`,
  },
  {
    name: 'appendices that begin with tables',
    source: `${HEAD}${ENDING}${['I', 'II'].map((number) => `\nPHỤ LỤC ${number}\n\n| TT | Tiền |\n${'| 1 | 1.000.000 |\n'.repeat(50)}`).join('')}`,
  },
  { name: 'a draft with blanks', source: `DỰ THẢO LẦN 2\n\n${HEAD.replace('37', '   ')}I. MỤC\n- … đồng.\n${ENDING}` },
  { name: 'a plan of the Party', source: `Thể thức: Đảng\n${HEAD}${ENDING}` },
  { name: 'a plan of the Union', source: `Thể thức: Đoàn\n${HEAD}${ENDING}` },
  {
    name: 'a letterhead in disorder',
    source: 'Ngày: 1/3/2024\nSố: 1/KH\nĐịa danh: A\nĐộ mật: Mật\nSố: 2/KH\n\nKẾ HOẠCH\nA\n',
  },
  { name: 'nothing', source: '' },
  { name: 'a table alone', source: '| A | B |\n| 1 | 2 |\n' },
  { name: 'recipients alone', source: 'Nơi nhận:\n- A;\n- Lưu: VT.\n' },
  { name: 'an appendix alone', source: 'PHỤ LỤC\nA\n\n| A |\n| 1 |\n' },
];

function plan(name: string, body: readonly string[]): NamedPlan {
  return { name, source: `${HEAD}${body.join('\n')}\n${ENDING}` };
}

/** A table of so many columns. */
function wideTable(count: number): string[] {
  const row = (cell: (index: number) => string) =>
    `|${Array.from({ length: count }, (_, index) => ` ${cell(index)} |`).join('')}`;
  if (count > 20) return [row(() => 'Số'), row((index) => String(index))];
  return [row((index) => `Đơn vị ${index}`), row((index) => `${index + 1}.000.000`), row((index) => `Xã ${index}`)];
}
