import { describe, expect, it } from 'vitest';
import { offered } from './completing.ts';
import { HEAD } from './office.ts';

const BODY = `${HEAD}I. MỤC ĐÍCH, YÊU CẦU
1. Đánh giá kết quả.
2. Yêu cầu
a) Tiết kiệm;
b) An toàn.

II. THỜI GIAN, ĐỊA ĐIỂM
1. Thời gian: 08 giờ 00, ngày 20/3/2024.
2. Địa điểm: Hội trường.

III. TỔ CHỨC THỰC HIỆN
1. Văn phòng: Gửi Giấy mời.
`;
const APPENDICES = '\nPHỤ LỤC I\nKINH PHÍ\n\n1. Nước.\n\nPHỤ LỤC II\nCHƯƠNG TRÌNH\n\n1. Khai mạc.\n';

describe('a reference', () => {
  it.each([
    ['theo mục ', ['I', 'II', 'III']],
    ['theo khoản ', ['1 mục III', '1 mục I', '2 mục I', '1 mục II', '2 mục II']],
    ['theo khoản 2', ['2 mục I', '2 mục II']],
    ['theo khoản 2 mục ', ['I', 'II', 'III']],
    ['theo điểm ', ['a khoản 2 mục I', 'b khoản 2 mục I']],
    ['theo điểm b khoản ', ['2 mục I']],
    ['theo điểm b khoản 2 mục ', ['I']],
    ['theo Phụ lục ', ['I', 'II']],
  ])('“%s” goes on with the places that there are', async (typed, labels) => {
    const list = await offered(`${BODY}2. Phòng Nội vụ: Làm ${typed}$$${APPENDICES}`);
    expect(list.labels).toEqual(labels);
    const [first = ''] = labels;
    expect(list.line(first)).toBe(`2. Phòng Nội vụ: Làm ${typed.replace(/(?<= )[I\d]+$/, '')}${first}`);
  });

  it('says what stands there', async () => {
    const list = await offered(`${BODY}2. Phòng Nội vụ: Làm theo mục $$${APPENDICES}`);
    expect(list.items.map(({ detail }) => detail)).toEqual([
      'MỤC ĐÍCH, YÊU CẦU',
      'THỜI GIAN, ĐỊA ĐIỂM',
      'TỔ CHỨC THỰC HIỆN',
    ]);
    const appendices = await offered(`${BODY}2. Phòng Nội vụ: Làm theo Phụ lục $$${APPENDICES}`);
    expect(appendices.item('II').detail).toBe('CHƯƠNG TRÌNH');
  });

  it.each(['theo danh mục ', 'tại địa điểm ', 'các khoản ', 'đúng thời điểm '])('is none in “%s”', async (typed) => {
    expect((await offered(`${BODY}2. Phòng Nội vụ: Chi ${typed}$$`)).labels).toEqual([]);
  });

  it('runs into no words behind it', async () => {
    expect((await offered(`${BODY}2. Phòng Nội vụ: Làm theo mục $$này.`)).labels).toEqual([]);
  });
});

describe('a day', () => {
  it.each([
    ['trước ngày ', '20/3/2024', 'Ngày tổ chức'],
    ['trước ngày ', '19/3/2024', 'Hôm trước ngày tổ chức'],
    ['trước ngày 1', '12/3/2024', 'Hôm nay'],
    ['trước ngày ', '20/3/2024 (thứ Tư)', 'Ngày tổ chức'],
    ['trước ngày 20', '20 tháng 3 năm 2024', 'Ngày tổ chức'],
    ['trước ngày 05', '05/3/2024', 'Ngày ban hành'],
  ])('“%s” goes on with %s', async (typed, day, detail) => {
    const list = await offered(`${BODY}2. Phòng Nội vụ: Xong ${typed}$$.`);
    expect(list.line(day)).toBe(`2. Phòng Nội vụ: Xong trước ngày ${day}.`);
    expect(list.item(day).detail).toBe(detail);
  });

  it.each([
    ['20/3/2024 ($$', '20/3/2024 (thứ Tư)'],
    ['20/3/2024 ($$)', '20/3/2024 (thứ Tư)'],
    ['20/3/2024 (thu$$)', '20/3/2024 (thứ Tư)'],
    ['20/3/2024, $$', '20/3/2024, thứ Tư'],
    ['21 tháng 3 năm 2024 ($$', '21 tháng 3 năm 2024 (thứ Năm)'],
  ])('has its weekday in “%s”', async (typed, line) => {
    const list = await offered(`${BODY}2. Phòng Nội vụ: Xong ngày ${typed}`);
    expect(list.taken(list.labels[0] ?? '').endsWith(line)).toBe(true);
  });

  it('that does not exist has none', async () => {
    expect((await offered(`${BODY}2. Phòng Nội vụ: Xong ngày 31/4/2024 ($$)`)).labels).toEqual([]);
  });
});
