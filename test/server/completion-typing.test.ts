import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STANDARD_SECTIONS } from '../../language/headings.ts';
import { matchQuality } from '../../server/features/completion/matching.ts';
import { offered } from './completing.ts';
import { HEAD, OFFICE } from './office.ts';

const BODY = `${HEAD}I. MỤC ĐÍCH, YÊU CẦU\n1. Đánh giá kết quả.\n\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: Lập danh sách.\n`;
const known = OFFICE;

/** The keys of a word in Telex: marks of letters where they stand, the tone behind the word. */
function telex(word: string): string {
  return keys(word, { '\u0302': undefined, '\u0306': 'w', '\u031b': 'w' }, 'sfrxj', 'd');
}

/** The keys of a word in VNI. */
function vni(word: string): string {
  return keys(word, { '\u0302': '6', '\u0306': '8', '\u031b': '7' }, '12345', '9');
}

/** Sharp, grave, hook, tilde, dot below. */
const TONES = '\u0301\u0300\u0309\u0303\u0323';

function keys(
  word: string,
  marks: Readonly<Record<string, string | undefined>>,
  tones: string,
  stroke: string,
): string {
  let typed = '';
  let tone = '';
  for (const unit of word.toLowerCase().normalize('NFD')) {
    if (unit === 'đ') typed += `d${stroke}`;
    else if (TONES.includes(unit)) tone = tones.charAt(TONES.indexOf(unit));
    else if (unit in marks) typed += marks[unit] ?? typed.at(-1) ?? '';
    else typed += unit;
  }
  return typed + tone;
}

describe('Vietnamese input methods', () => {
  it.each([
    ['mucj ddichs', 'III. MỤC ĐÍCH, YÊU CẦU'],
    ['muc5 d9ich1', 'III. MỤC ĐÍCH, YÊU CẦU'],
    ['thowif gian', 'III. THỜI GIAN, ĐỊA ĐIỂM'],
    ['tho7i2 gian', 'III. THỜI GIAN, ĐỊA ĐIỂM'],
    ['kinh phis', 'III. KINH PHÍ TỔ CHỨC'],
    ['toor chuwcs', 'III. TỔ CHỨC THỰC HIỆN'],
  ])('leave “%s” while they compose', async (typed, heading) => {
    const list = await offered(`${BODY}\n${typed}$$`);
    expect(list.line(heading)).toBe(heading);
    expect(list.item(heading).filterText).toBe(typed);
  });

  it('any heading is found by the keys of its words, in Telex and in VNI', () => {
    const headings = STANDARD_SECTIONS.flatMap(({ heading, variants }) => [heading, ...variants]);
    fc.assert(
      fc.property(fc.constantFrom(...headings), fc.constantFrom(telex, vni), (heading, method) => {
        const words = heading.split(/[\s,-]+/).filter((word) => word !== '');
        expect(matchQuality(words.map(method).join(' '), heading)).toBeDefined();
      }),
    );
  });

  it('never bring a commit character or a choice made beforehand', async () => {
    const { items } = await offered(`${BODY}\nk$$`, { known });
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(item.commitCharacters).toBeUndefined();
      expect(item.preselect).toBeUndefined();
    }
  });
});

describe('matching', () => {
  it.each([
    ['phi kinh', 'III. KINH PHÍ TỔ CHỨC'],
    ['gian thoi dia', 'III. THỜI GIAN, ĐỊA ĐIỂM'],
    ['dia diem', 'III. THỜI GIAN, ĐỊA ĐIỂM'],
    ['THỜI', 'III. THỜI GIAN, ĐỊA ĐIỂM'],
    ['tg', 'III. THỜI GIAN, ĐỊA ĐIỂM'],
    ['đđ', 'III. THỜI GIAN, ĐỊA ĐIỂM'],
  ])('“%s” finds “%s”', async (typed, heading) => {
    expect((await offered(`${BODY}\n${typed}$$`)).labels).toContain(heading);
  });
});

describe('a list opens by itself', () => {
  it.each([
    `${BODY}III. $$`,
    `${BODY}2. Văn phòng: Làm theo mục $$`,
    `${BODY}2. Văn phòng: Làm theo khoản 1 mục $$`,
    'Cơ quan ban hành: $$',
    `${HEAD}Căn cứ $$`,
    `${BODY}III. KINH PHÍ\n1. Nước: 30.000 đồng;\n2. Hoa: 20.000 đồng.\nTổng cộng: $$`,
    `${BODY}III. KINH PHÍ\n1. Nước: 30.000 đồng;\n2. Hoa: 20.000 đồng.\nTổng cộng: 50.000 đồng ($$)`,
    `${BODY}III. CHƯƠNG TRÌNH\n|$$`,
    `${BODY}III. CHƯƠNG TRÌNH\n| Thời gian | Nội dung |\n| 7h00 - 8h00 | Đón |\n|$$`,
    `${BODY}III. CHƯƠNG TRÌNH\n| Thời gian | Nội dung |\n| 7h00 - 8h00 | Đón |\n| 8h00 - 9h00 |$$`,
    `${BODY}\nNgười ký:\nTM. $$`,
    `${BODY}III. KHÁC\n1. Giá 30.000 đồng/$$`,
  ])('where the line cannot end: “%s”', async (marked) => {
    expect((await offered(marked, { known, isTyped: true })).labels).not.toEqual([]);
  });

  it.each([
    `${BODY}2. Văn phòng: Gửi Giấy mời. $$`,
    `${BODY}2. $$`,
    `${BODY}- $$`,
    `${BODY} $$`,
    `${BODY}2. Văn phòng: Mua 30 $$`,
    `${BODY}2. Văn phòng: Xong trước ngày $$`,
    `${BODY}2. Văn phòng: Theo danh mục $$`,
    `${BODY}III. CHƯƠNG TRÌNH\n| Thời gian | Nội dung |$$`,
    `${BODY}III. CHƯƠNG TRÌNH\n| Thời gian | Nội dung |\n| 7h00 - 8h00 | Đón |$$`,
    `${BODY}III. CHƯƠNG TRÌNH\n| Thời gian | Nội dung |\n| 7h00 - 8h00 | Đón |\n $$`,
    `${BODY}2. Văn phòng: Xong ngày 12/$$`,
    `${BODY}2. Văn phòng: Gửi Giấy mời ($$)`,
    `${BODY}\nNgười ký:\nCHỦ TỊCH $$`,
  ])('and nowhere else, for it would take the next Enter: “%s”', async (marked) => {
    expect((await offered(marked, { known, isTyped: true })).labels).toEqual([]);
  });

  it.each([
    `${BODY}III. KINH PHÍ TỔ CHỨC$$`,
    `${BODY}2. Văn phòng: Mời 30 người$$`,
    `${BODY}2. Văn phòng: Xong ngày 05/3/2024$$`,
    `${BODY}2. Phòng Văn hóa và Thông tin$$`,
    `${BODY}\nNơi nhận:$$`,
    `${BODY}\nNgười ký:\nCHỦ TỊCH$$`,
    'Cơ quan ban hành: Ủy ban nhân dân huyện Phú Thạch$$',
  ])('nor does it stay open where all is written: “%s”', async (marked) => {
    expect((await offered(marked, { known })).labels).toEqual([]);
  });
});

describe('what is written', () => {
  it('takes the rest of the word with it and no other word', async () => {
    expect((await offered(`${BODY}III. KIN$$H`)).line('KINH PHÍ TỔ CHỨC')).toBe('III. KINH PHÍ TỔ CHỨC');
    expect((await offered(`${BODY}III. KINH $$TẾ`)).labels).toEqual([]);
    expect((await offered(`${BODY}2. Văn phòng: Mời 30 ng$$uoi;`)).line('người')).toBe('2. Văn phòng: Mời 30 người;');
    expect((await offered(`${BODY}2. Văn phòng: Mời 30 ng$$ dân`)).labels).toEqual([]);
  });

  it('is plain where the editor knows no tab stops', async () => {
    const marked = `${BODY}\nnn$$`;
    const plain = (await offered(marked, { known })).line('Nơi nhận:');
    expect(plain).toBe('Nơi nhận:\n- Phòng Nội vụ;\n- Lưu: VT, VHTT.');
    const snippet = (await offered(marked, { known, snippets: true })).line('Nơi nhận:');
    expect(snippet).toBe(`Nơi nhận:\n- Phòng Nội vụ;\n- Lưu: VT, \${1:VHTT}.`);
  });

  it('holds no signs that a snippet would take for its own', async () => {
    const table = '| Nội dung | Thực hiện |\n| Đón khách | Tổ $1} |\n| Trang trí | to$$ |\n';
    const list = await offered(`${HEAD}I. KHÁC\n${table}`, { snippets: true });
    expect(list.item('Tổ $1}').textEdit?.newText).toBe('Tổ \\$1\\}');
  });
});
