import { expect, test, vi } from 'vitest';
import { examples, Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test('the example with faults: 108 written and 118 computed, the whole 110 and then 120', () => {
  const { code, out } = kehoach(examples, 'inspect', 'loi-so-lieu.kehoach');
  const plan = JSON.parse(out);

  expect(code).toBe(0);
  expect(plan).toMatchObject({
    version: 1,
    path: 'loi-so-lieu.kehoach',
    attendance: {
      largest: '118',
      totals: [
        {
          unit: 'đại biểu',
          written: '110',
          computed: '110',
          recomputed: '120',
          items: [
            { kind: 'stated', value: '2', breakdown: null },
            { kind: 'stated', value: '108', breakdown: { written: '108', computed: '118', difference: '10' } },
          ],
        },
      ],
    },
    event: { from: '2024-02-29', to: '2024-02-29' },
    budget: [{ place: 'appendix', value: '13500000' }],
    words: [{ value: '13500000', figures: '13500000' }],
  });
  expect(plan.sections.map(({ number }: { number: string }) => number)).toEqual(['I', 'II', 'II', 'III', 'IV', 'V']);
  expect(plan.amounts).toContainEqual({
    line: 86,
    text: '20 bó x 200.000 đồng/bó = 4.000.000 đồng',
    kind: 'money',
    unit: null,
    written: '4000000',
    computed: '4000000',
    difference: '0',
  });
});

const plan = `Cơ quan ban hành: Ủy ban nhân dân huyện B
Số: 05/KH-UBND
Ngày: 21/02/2024

KẾ HOẠCH
Tổ chức Hội nghị
tổng kết công tác

I. THỜI GIAN, CHƯƠNG TRÌNH
1. Thời gian: từ ngày 08/3/2024 đến ngày 09/3/2024.
2. Chương trình:
- 7h00 - 7h30: Đón tiếp đại biểu;
- 7h30: Khai mạc.
II. KINH PHÍ
1. Thuê xe: 99.999.999.999.999.999.999 đồng
2. Quỹ: 5% x 13.500.000 đồng
Chi tiết tại khoản 1 mục II, khoản 9 mục II.

Nơi nhận:
- Như mục I;
- Thường trực Huyện ủy (để báo cáo);
- Các phòng, gồm:
+ Phòng Nội vụ;
- Lưu: VT, NV.

Người ký:
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
NGUYỄN VĂN TỐNG

Người ký:
TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG

PHỤ LỤC
DỰ TRÙ
Đơn vị tính: 1.000 đồng
| Nội dung | Số lượng | Đơn giá | Thành tiền |
| Nước uống | 12 | 20 | 250 |
| Tổng cộng | | | 250 |
`;

test('everything that is read comes out: times, dates, exact numbers, references, recipients, signatories', () => {
  using folder = new Folder();
  folder.write('kế hoạch.kehoach', plan);

  const { code, out } = kehoach(folder.path, 'inspect', 'kế hoạch.kehoach');
  const read = JSON.parse(out);

  expect(code).toBe(0);
  expect(read.letterhead[1]).toEqual({ line: 1, name: 'number', value: '05/KH-UBND' });
  expect(read.subject).toBe('Tổ chức Hội nghị tổng kết công tác');
  expect(read.sections[0]).toEqual({
    line: 8,
    number: 'I',
    heading: 'THỜI GIAN, CHƯƠNG TRÌNH',
    topics: ['time', 'agenda'],
  });
  expect(read.event).toMatchObject({ line: 9, from: '2024-03-08', to: '2024-03-09' });
  expect(read.agenda).toEqual([
    { line: 11, start: '07:00', end: '07:30', content: 'Đón tiếp đại biểu;' },
    { line: 12, start: '07:30', end: null, content: 'Khai mạc.' },
  ]);
  expect(read.amounts).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ line: 14, written: '99999999999999999999' }),
      expect.objectContaining({ line: 15, written: null, computed: '675000' }),
    ]),
  );
  expect(read.dates[0]).toMatchObject({ line: 2, kind: 'full', date: '2024-02-21', weekday: null });
  expect(read.references.map(({ steps }: { steps: readonly unknown[] }) => steps[0])).toEqual([
    { word: 'clause', label: '1', target: { line: 14, text: '1. Thuê xe: 99.999.999.999.999.999.999 đồng' } },
    { word: 'clause', label: '9', target: null },
    { word: 'section', label: 'I', target: { line: 8, text: 'I. THỜI GIAN, CHƯƠNG TRÌNH' } },
  ]);
  expect(read.recipients).toEqual([
    { kind: 'recipient', line: 19, name: 'Như mục I', remark: null, entries: [] },
    { kind: 'recipient', line: 20, name: 'Thường trực Huyện ủy', remark: 'để báo cáo', entries: [] },
    {
      kind: 'recipient',
      line: 21,
      name: 'Các phòng',
      remark: null,
      entries: [{ kind: 'recipient', line: 22, name: 'Phòng Nội vụ', remark: null, entries: [] }],
    },
    { kind: 'archive', line: 23, places: ['VT', 'NV'] },
  ]);
  expect(read.signatories).toEqual([
    {
      line: 25,
      authorities: [
        { right: 'collective', abbreviation: 'TM', of: 'ỦY BAN NHÂN DÂN' },
        { right: 'deputy', abbreviation: 'KT', of: 'CHỦ TỊCH' },
      ],
      titles: ['PHÓ CHỦ TỊCH'],
      name: 'NGUYỄN VĂN TỐNG',
    },
    {
      line: 31,
      authorities: [{ right: 'by-order', abbreviation: 'TL', of: 'GIÁM ĐỐC' }],
      titles: ['CHÁNH VĂN PHÒNG'],
      name: null,
    },
  ]);
  expect(read.rows).toEqual([
    {
      line: 39,
      text: '| Nước uống | 12 | 20 | 250 |',
      factors: ['12', '20'],
      written: '250',
      computed: '240',
      difference: '-10',
    },
  ]);
  expect(read.totals.at(-1)).toMatchObject({ form: 'row', written: '250', computed: '250', scale: '1000' });
});
