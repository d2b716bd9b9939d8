import { describe, expect, test } from 'vitest';
import type { Letterhead } from '../../../server/document/model.ts';
import { textOfRuns } from '../../../server/document/model.ts';
import { documentOf } from '../printed.ts';

function letterhead(source: string): Letterhead {
  const found = documentOf(source).blocks.find((block) => block.kind === 'letterhead');
  if (!found) throw new Error('The document has no letterhead');
  return found;
}

function entry(source: string, role: string): string | undefined {
  const found = letterhead(source).entries.find((candidate) => candidate.role === role);
  return found && textOfRuns(found.runs);
}

describe('the date of the place line', () => {
  test.each([
    ['Ngày: 21/02/2024', 'ngày 21 tháng 02 năm 2024'],
    ['Ngày: 5/2/2024', 'ngày 05 tháng 02 năm 2024'],
    ['Ngày: 12-6-2023', 'ngày 12 tháng 6 năm 2023'],
    ['Ngày: 05/06/2024', 'ngày 05 tháng 06 năm 2024'],
    ['Ngày: ngày 3 tháng 11 năm 2024', 'ngày 03 tháng 11 năm 2024'],
    ['Ngày: tháng 12 năm 2023', 'ngày … tháng 12 năm 2023'],
    ['Ngày: ngày   tháng 12 năm 2023', 'ngày … tháng 12 năm 2023'],
    ['Ngày: … tháng 12 năm 2023', 'ngày … tháng 12 năm 2023'],
    ['Ngày: ngày 21 tháng 02', 'ngày 21 tháng 02 năm …'],
    ['Ngày: 21/02', 'ngày 21/02'],
    ['Ngày:', 'ngày … tháng … năm …'],
    ['Ngày:   /  /2024', 'ngày … tháng … năm 2024'],
    ['Ngày: 5/  /2024', 'ngày 05 tháng … năm 2024'],
    ['Ngày: .../…/', 'ngày ... tháng … năm …'],
    ['Địa danh: B', 'ngày … tháng … năm …'],
    ['Ngày: hôm nào rảnh', 'ngày hôm nào rảnh'],
  ])('%s is printed as %s', (field, printed) => {
    expect(entry(field, 'date')).toBe(printed);
  });
});

describe('the number', () => {
  test.each([
    ['Số: 37/KH-UBND', 'Số: 37/KH-UBND'],
    ['Số: 37 KH/UBND', 'Số: 37 KH/UBND'],
    ['Số: /KH-UBND', 'Số: …/KH-UBND'],
    ['Số:', 'Số: …'],
    ['Địa danh: B', 'Số: …'],
  ])('%s is printed as %s', (field, printed) => {
    expect(entry(field, 'number')).toBe(printed);
  });

  test('stands under the issuing body when the form adds it', () => {
    const roles = letterhead('Cơ quan ban hành: A\nĐịa danh: B\nNgày: 1/3/2024').entries.map(({ role }) => role);
    expect(roles).toEqual(['issuer', 'number', 'place', 'date']);
  });
});

describe('the letterhead', () => {
  test('knows the source line of every entry', () => {
    const { entries } = letterhead('// bản thảo\nCơ quan ban hành: A\n\nSố: 1/KH-A\nNgày: 1/3/2024');
    expect(entries.map(({ role, line }) => [role, line])).toEqual([
      ['issuer', 1],
      ['number', 3],
      ['date', 4],
    ]);
  });

  test('follows the form that is asked for', () => {
    expect(letterhead('Thể thức: Đảng').form).toBe('party');
    expect(letterhead('Thể thức: Đoàn').form).toBe('union');
    expect(letterhead('Thể thức: hành chính').form).toBe('state');
  });

  test('stands above everything where the plan has no fields', () => {
    expect(documentOf('KẾ HOẠCH\nA').blocks.map(({ kind }) => kind)).toEqual(['letterhead', 'title']);
  });

  test('takes no field that stands further down', () => {
    const { blocks } = documentOf('Số: 1/KH-A\n\nKẾ HOẠCH\nA\n\nĐịa danh: B');
    expect(blocks.map(({ kind }) => kind)).toEqual(['letterhead', 'title', 'paragraph']);
    expect(blocks[2]).toMatchObject({ runs: [{ text: 'Địa danh: ' }, { text: 'B' }], line: 5 });
  });
});
