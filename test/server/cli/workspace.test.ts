import { expect, test, vi } from 'vitest';
import { Folder, kehoach } from './command.ts';

// A process of its own starts in a second or two on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const PLAN = `Cơ quan ban hành: ỦY BAN NHÂN DÂN XÃ TÂN AN
Số: 07/KH-UBND
Ngày: 05/3/2024

I. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: sáng ngày 12/3/2024.
2. Địa điểm: Nhà văn hóa xã.
`;

test('the plans that are checked together are held against each other, those that are not are not', () => {
  using folder = new Folder();
  folder.write('a.kehoach', PLAN);
  folder.write('b/b.kehoach', PLAN.replace('sáng', '10 giờ 00,'));
  folder.write('c.kehoach', PLAN.replace('07/', '08/').replace('sáng', 'chiều'));
  const lines = (...paths: readonly string[]) => {
    const { out } = kehoach(folder.path, 'check', '--lang', 'en', ...paths);
    return out.split('\n').filter((line) => /workspace\.|The same/.test(line));
  };
  expect(lines('a.kehoach')).toEqual([]);
  expect(lines('a.kehoach', 'c.kehoach')).toEqual([]);
  expect(lines('.').map((line) => line.trim().replace(/(workspace\.\S+) .*/, '$1'))).toEqual([
    'a.kehoach:2:5 warning workspace.number',
    'b/b.kehoach:2:5 The same number here',
    'a.kehoach:7:14 warning workspace.venue',
    'b/b.kehoach:7:14 The same place here',
    'b/b.kehoach:2:5 warning workspace.number',
    'a.kehoach:2:5 The same number here',
    'b/b.kehoach:7:14 warning workspace.venue',
    'a.kehoach:7:14 The same place here',
  ]);
});
