import { describe, expect, it } from 'vitest';
import { check } from './checked-plan.ts';

/** A plan with a fault of each kind about characters, on lines that go on and in a table. */
const PLAN = `KẾ HOẠCH
Tổ chức Hội nghị sơ kết thi đua – khen thưởng

I. NHIỆM VỤ
- Đại diện Huyện ủy
  // ghi chú
  cùng các phòng  ban ;
- Ủy viên và uỷ viên ừong ban
| Nội dung | Thực hiện |
| Khai mạc ỉãnh đạo | Văn phòng |
`;
const CODES: readonly string[] = ['text.dash', 'text.spacing', 'text.tone', 'text.syllable'];

async function wordsFound(plan: string): Promise<string[]> {
  const { found } = await check(plan, (code) => CODES.includes(code));
  return found.map(({ code, span }) => `${code} ${plan.slice(span.start, span.end).normalize('NFC')}`);
}

describe('findings about characters', () => {
  it('stand on the very characters, however the plan is stored', async () => {
    const expected = [
      'text.dash –',
      'text.spacing   ',
      'text.spacing  ',
      'text.tone uỷ',
      'text.syllable ừong',
      'text.syllable ỉãnh',
    ];
    expect(await wordsFound(PLAN)).toEqual(expected);
    expect(await wordsFound(PLAN.normalize('NFD'))).toEqual(expected);
    expect(await wordsFound(PLAN.replaceAll('\n', '\r\n'))).toEqual(expected);
    expect(await wordsFound(`\uFEFF${PLAN.normalize('NFD').replaceAll('\n', '\r\n')}`)).toEqual(expected);
  });
});
