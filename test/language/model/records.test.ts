import { describe, expect, it } from 'vitest';
import { gather } from '../../../language/model/known.ts';
import { recordsIn } from '../../server/completing.ts';
import { EARLIER } from '../../server/office.ts';

describe('the records of a plan', () => {
  const records = recordsIn(EARLIER);

  it('hold what a later plan may take from it', () => {
    expect(records).toMatchObject({
      issued: 20240115,
      issuer: 'Ủy ban nhân dân huyện Phú Thạch',
      superior: 'Ủy ban nhân dân tỉnh Đông Hà',
      place: 'Phú Thạch',
      number: { ordinal: 7, width: 2, rest: '/KH-UBND', year: 2024 },
      bases: [
        {
          words: 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
          date: { kind: 'full', date: { year: 2015, month: 6, day: 19 } },
        },
        { words: 'Căn cứ Nghị định số 40/2023/NĐ-CP ngày 27 tháng 6 năm 2023 của Chính phủ về công tác lễ tân' },
      ],
      items: [
        { label: 'Nước uống', units: ['người'], price: 20_000n, per: ['người'] },
        { label: 'Hoa tươi', units: ['lẵng'], price: 500_000n, per: ['lẵng'] },
      ],
      signatures: [{ capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Trịnh Bảo Ngân' }],
      units: ['Phòng Văn hóa và Thông tin', 'Trung tâm Y tế huyện'],
    });
    expect(records.recipients.map(({ words }) => words)).toEqual([
      'Thường trực Huyện ủy (b/c)',
      'Phòng Văn hóa và Thông tin',
      'Lưu: VT, VHTT',
    ]);
  });

  it('say no number that a draft leaves open, and hold nothing of an empty text', () => {
    expect(recordsIn(EARLIER.replace('07/KH', '/KH')).number).toBeUndefined();
    expect(recordsIn('')).toMatchObject({ issued: 0, issuer: '', items: [], bases: [] });
  });

  it('keep no sentence that is longer than any entry, and no more entries than anybody needs', () => {
    const bases = Array.from({ length: 100 }, (_, index) => `Căn cứ Luật số ${index}/2020/QH14;`).join('\n');
    const { bases: kept } = recordsIn(`KẾ HOẠCH\nHọp\n\nCăn cứ ${'dài '.repeat(200)};\n${bases}\n`);
    expect(kept).toHaveLength(40);
    expect(kept.every(({ words }) => words.length < 400)).toBe(true);
  });
});

describe('what plans know together', () => {
  const later = EARLIER.replace('07/KH', '19/KH')
    .replace('15/01/2024', '20/02/2024')
    .replaceAll('20.000', '25.000')
    .replace('1.200.000', '1.500.000');
  const other = EARLIER.replace('Phú Thạch', 'Hòa Mỹ').replace('Nước uống', 'Nước suối');
  const known = gather([EARLIER, later, other].map(recordsIn));

  it('is the last number of each series', () => {
    expect(known.numbers.map(({ ordinal }) => ordinal)).toEqual([19, 7]);
  });

  it('is the last number of a series among those of a whole province', () => {
    const many = Array.from({ length: 500 }, (_, index) => recordsIn(EARLIER.replaceAll('Phú Thạch', `Xã ${index}`)));
    expect(gather([...many, recordsIn(later)]).numbers.at(-1)?.ordinal).toBe(19);
  });

  it('is each thing once, the most used first and at its latest price', () => {
    expect(known.items.map(({ label, price }) => [label, price])).toEqual([
      ['Hoa tươi', 500_000n],
      ['Nước uống', 25_000n],
      ['Nước suối', 20_000n],
    ]);
    expect(new Set(known.bases.map(({ words }) => words)).size).toBe(known.bases.length);
  });
});
