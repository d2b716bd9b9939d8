import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchQuality } from '../../../../server/features/completion/matching.ts';

describe('matchQuality', () => {
  it.each([
    ['', 'MỤC ĐÍCH, YÊU CẦU'],
    ['md', 'MỤC ĐÍCH, YÊU CẦU'],
    ['mdyc', 'MỤC ĐÍCH, YÊU CẦU'],
    ['muc dich', 'MỤC ĐÍCH, YÊU CẦU'],
    ['mục đích yêu', 'MỤC ĐÍCH, YÊU CẦU'],
    ['mucdich', 'MỤC ĐÍCH, YÊU CẦU'],
    ['yeu', 'MỤC ĐÍCH, YÊU CẦU'],
    ['yc', 'MỤC ĐÍCH, YÊU CẦU'],
    ['thoi dia', 'THỜI GIAN, ĐỊA ĐIỂM'],
    ['dd', 'THỜI GIAN, ĐỊA ĐIỂM'],
    ['dich muc', 'MỤC ĐÍCH, YÊU CẦU'],
    ['cc luat', 'Căn cứ Luật Tổ chức chính quyền địa phương'],
    ['mucj ddichs', 'MỤC ĐÍCH, YÊU CẦU'],
    ['muc5 d9ich1', 'MỤC ĐÍCH, YÊU CẦU'],
    ['Đ'.normalize('NFD'), 'ĐỊA ĐIỂM'],
    ['thời'.normalize('NFD'), 'THỜI GIAN'],
  ])('takes “%s” for “%s”', (typed, phrase) => {
    expect(matchQuality(typed, phrase)).toBeDefined();
  });

  it.each([
    ['xyz', 'MỤC ĐÍCH, YÊU CẦU'],
    ['muc muc', 'MỤC ĐÍCH, YÊU CẦU'],
    ['muc dich cua', 'MỤC ĐÍCH, YÊU CẦU'],
    ['hoi gian', 'THỜI GIAN'],
  ])('does not take “%s” for “%s”', (typed, phrase) => {
    expect(matchQuality(typed, phrase)).toBeUndefined();
  });

  it('prefers the beginning to initials, and those to later words', () => {
    const qualities = ['th', 'tptd', 'tham', 'ph du', 'td'].map((typed) => matchQuality(typed, 'THÀNH PHẦN THAM DỰ'));
    expect(qualities).toEqual(qualities.toSorted());
    expect(new Set(qualities).size).toBe(5);
  });

  it('takes every beginning of a phrase, however it is written', () => {
    const phrase = 'NỘI DUNG, CHƯƠNG TRÌNH HỘI NGHỊ';
    fc.assert(
      fc.property(fc.nat({ max: phrase.length }), fc.constantFrom('NFC', 'NFD'), (length, form) => {
        expect(matchQuality(phrase.slice(0, length).normalize(form).toLowerCase(), phrase)).toBeDefined();
      }),
    );
  });
});
