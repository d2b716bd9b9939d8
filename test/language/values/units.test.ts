import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNITS, unitAt, unitKind } from '../../../language/values/units.ts';

describe('unitAt', () => {
  it.each([
    ['đại biểu;', 'đại biểu'],
    ['Đại biểu', 'Đại biểu'],
    ['người x 02 buổi', 'người'],
    ['đ/c lãnh đạo', 'đ/c'],
    ['bó x 200.000', 'bó'],
    ['bó hoa tươi', 'bó hoa'],
    ['tập thể điển hình', 'tập thể'],
    ['tập tài liệu', 'tập tài liệu'],
    ['tập, 10 bộ', 'tập'],
    ['đoàn viên', 'đoàn viên'],
    ['đoàn, gồm', 'đoàn'],
    ['bộ/xã', 'bộ'],
    ['m2 sân', 'm2'],
    ['m²', 'm²'],
    ['ma-két', 'ma-két'],
    ['ma két.', 'ma két'],
    ['hộ gia đình', 'hộ gia đình'],
    ['xã hội hóa', ''],
    ['tập trung', ''],
    ['bộ phận', ''],
    ['giải pháp', ''],
    ['phần trăm', ''],
    ['bình quân', ''],
    ['tổ chức', ''],
    ['đơn', ''],
    ['ban', ''],
    ['dai bieu', ''],
    ['ngườia', ''],
    ['bó2', ''],
    ['', ''],
    [' người', ''],
  ])('in "%s" finds "%s"', (text, unit) => {
    expect(text.slice(0, unitAt(text, 0))).toBe(unit);
  });

  it('reads from the offset on', () => {
    expect(unitAt('110 đại biểu', 4)).toBe('đại biểu'.length);
    expect(unitAt('110 đại biểu', 3)).toBe(0);
    expect(unitAt('người', 99)).toBe(0);
  });

  it('accepts decomposed text and wide blanks, and measures them as they stand', () => {
    const text = `${'đại'.normalize('NFD')}\u00a0 ${'biểu'.normalize('NFD')}`;
    expect(unitAt(`${text}.`, 0)).toBe(text.length);
  });

  it('finds every unit of the table wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom(...UNITS), fc.nat({ max: 9999 }), ({ word }, number) => {
        const before = `${number} `;
        expect(unitAt(`${before}${word}, gồm`, before.length)).toBe(word.length);
        expect(unitAt(before + word.toUpperCase(), before.length)).toBe(word.length);
        expect(unitAt(before + word.normalize('NFD'), before.length)).toBe(word.normalize('NFD').length);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never runs past the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 20 }), (text, offset) => {
        const length = unitAt(text, offset);
        expect(length === 0 || offset + length <= text.length).toBe(true);
      }),
    );
    expect(unitAt('a'.repeat(1_000_000), 0)).toBe(0);
  });
});

describe('unitKind', () => {
  it.each([
    ['đại biểu', 'people'],
    ['DAI BIEU', 'people'],
    ['Đ/c', 'people'],
    ['lái xe', 'people'],
    ['buổi', 'session'],
    ['ngày', 'day'],
    ['đêm', 'night'],
    ['tháng', 'month'],
    ['xã', 'place'],
    ['tập thể', 'group'],
    ['kg', 'measure'],
    ['bàn', 'thing'],
    ['lẵng hoa', 'thing'],
    ['đồng', undefined],
    ['', undefined],
  ])('of "%s" is %s', (word, kind) => {
    expect(unitKind(word)).toBe(kind);
  });

  it('knows every unit of the table, each once', () => {
    for (const { word, kind } of UNITS) expect(unitKind(word)).toBe(kind);
    expect(new Set(UNITS.map(({ word }) => word.toLowerCase())).size).toBe(UNITS.length);
  });
});
