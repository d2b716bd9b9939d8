import { describe, expect, it, test } from 'vitest';
import { unitWords } from '../../../language/model/unit-words.ts';
import { ABBREVIATION_GROUPS } from '../../../language/names/abbreviation-groups.ts';
import { isStandardAbbreviation, lettersOf } from '../../../language/names/abbreviations.ts';

describe('the words of a unit', () => {
  test.each([
    ['Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư'],
    ['Sở VH,TT&DL', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL'],
    ['VP UBND tỉnh', 'Văn phòng Ủy ban nhân dân tỉnh', 'VP.UBND tỉnh', 'Văn phòng UBND tỉnh', 'VPUBND tỉnh'],
    ['Đài PTTH', 'Đài PT&TH', 'Đài PT-TH', 'Đài Phát thanh và Truyền hình', 'Đài Phát thanh - Truyền hình'],
    ['UBMTTQVN huyện', 'UBMTTQ Việt Nam huyện', 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện'],
    ['HĐTĐKT tỉnh', 'Hội đồng TĐ-KT tỉnh', 'Hội đồng Thi đua - Khen thưởng tỉnh', 'Hội đồng Thi đua, khen thưởng tỉnh'],
    ['Văn phòng HĐND-UBND', 'Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân'],
  ])('%s: are the same however it is written', (...spellings) => {
    expect(new Set(spellings.map((spelling) => unitWords(spelling).join(' '))).size).toBe(1);
  });

  it('tell units apart', () => {
    expect(unitWords('Sở Nội vụ')).not.toEqual(unitWords('Phòng Nội vụ'));
    expect(unitWords('HĐND tỉnh')).not.toEqual(unitWords('UBND tỉnh'));
  });
});

describe('the table of abbreviations', () => {
  it('says of every group where it comes from', () => {
    expect(ABBREVIATION_GROUPS.filter(({ source }) => source.trim() === '')).toEqual([]);
  });

  test.each(['UBND', 'HĐND', 'KH&ĐT', 'PT-TH', 'TĐ-KT', 'BCHTƯ', 'LĐ-TB&XH'])('has %s', (abbreviation) => {
    expect(isStandardAbbreviation(lettersOf(abbreviation))).toBe(true);
  });

  test.each(['BGK', 'QXZ'])('has no %s', (abbreviation) => {
    expect(isStandardAbbreviation(abbreviation)).toBe(false);
  });
});
