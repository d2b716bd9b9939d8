import { describe, expect, it } from 'vitest';
import { knownFrom, offered } from './completing.ts';
import { EARLIER, HEAD, LETTERHEAD, OFFICE } from './office.ts';

const known = OFFICE;
const BODY = `${HEAD}I. MỤC ĐÍCH, YÊU CẦU\n1. Đánh giá kết quả.\n\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ: Lập danh sách.\n2. Văn phòng: Gửi Giấy mời.\n`;

describe('the letterhead', () => {
  it.each([
    ['', 'Cơ quan ban hành: Ủy ban nhân dân huyện Phú Thạch'],
    ['cqcq', 'Cơ quan chủ quản: Ủy ban nhân dân tỉnh Đông Hà'],
    ['phu thach', 'Cơ quan ban hành: Ủy ban nhân dân huyện Phú Thạch'],
    ['dia danh p', 'Địa danh: Phú Thạch'],
  ])('brings “%s” with what the office always writes', async (typed, field) => {
    expect((await offered(`${typed}$$`, { known })).taken(field)).toBe(field);
  });

  it.each([
    ['Cơ quan ban hành: $$', 'Ủy ban nhân dân huyện Phú Thạch', 'Cơ quan ban hành: Ủy ban nhân dân huyện Phú Thạch'],
    ['Cơ quan chủ quản:$$', 'Ủy ban nhân dân tỉnh Đông Hà', 'Cơ quan chủ quản: Ủy ban nhân dân tỉnh Đông Hà'],
    ['Cơ quan ban hành: Ủy ban nhân dân xã Mỹ Lộc\nĐịa danh: $$', 'Mỹ Lộc', 'Địa danh: Mỹ Lộc'],
    ['Ngày: $$', '12/3/2024', 'Ngày: 12/3/2024'],
    ['Ngày: th$$', 'tháng 3 năm 2024', 'Ngày: tháng 3 năm 2024'],
  ])('fills in “%s”', async (marked, value, line) => {
    expect((await offered(marked, { known })).line(value)).toBe(line);
  });

  it('names the seat that the body’s own name says before those of other bodies', async () => {
    const list = await offered('Cơ quan ban hành: Ủy ban nhân dân xã Mỹ Lộc\n$$', { known });
    expect(list.labels).toContain('Địa danh: Mỹ Lộc');
    expect(list.labels).not.toContain('Địa danh: Phú Thạch');
  });

  it('gives the next number of the series in its year, or leaves it blank', async () => {
    const bodies = LETTERHEAD.split('\n').slice(0, 2).join('\n');
    const list = await offered(`${bodies}\nSố: $$\nNgày: 05/3/2024\n`, { known });
    expect(list.labels).toEqual(['08/KH-UBND', '/KH-UBND']);
    expect(list.item('08/KH-UBND').detail).toBe('Sau số 07/KH-UBND của năm 2024');
    const later = await offered(`${bodies}\nSố: $$\nNgày: 05/3/2025\n`, { known });
    expect(later.labels).toEqual(['/KH-UBND']);
    const others = await offered(`Cơ quan ban hành: Sở Nội vụ\nSố: $$`, { known });
    expect(others.labels).toEqual(['/KH-…']);
  });
});

describe('the legal bases', () => {
  const law = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015';
  const decree = 'Nghị định số 40/2023/NĐ-CP ngày 27 tháng 6 năm 2023 của Chính phủ';

  it.each(['luat to chuc', 'cc luat', 'cqdp', 'Căn'])('are found whole for “%s”', async (typed) => {
    expect((await offered(`${HEAD}${typed}$$`, { known })).line(law)).toBe(`${law};`);
  });

  it('are followed by the sentence that leads into the plan', async () => {
    const lead =
      'Ủy ban nhân dân huyện Phú Thạch ban hành Kế hoạch tổ chức Hội nghị tổng kết công tác, cụ thể như sau:';
    expect((await offered(`${HEAD}${law};\nubnd$$`)).labels).toEqual([lead]);
    expect((await offered(`${HEAD}${law};\nuy ban$$`)).line(lead)).toBe(lead);
    expect((await offered(`${HEAD}${law};\n${lead}\n$$`)).labels).not.toContain(lead);
    const { labels } = await offered(`${HEAD}${law};\n${lead}\n\n$$`, { known });
    expect(labels.filter((label) => label.startsWith('Căn cứ'))).toEqual([]);
  });

  it('that the plan has already do not come again', async () => {
    const { labels } = await offered(`${HEAD}${law};\n$$`, { known });
    expect(labels).not.toContain(law);
    expect(labels).toContain(`Căn cứ ${decree} về công tác lễ tân`);
  });

  it('open with the words that they open with', async () => {
    expect((await offered(`${HEAD}thuc$$`)).line('Thực hiện …')).toBe(
      'Thực hiện Công văn số … ngày … của … về việc …;',
    );
  });

  it.each([`${HEAD}Căn cứ $$`, `${HEAD}Căn cứ nghi dinh 40$$`, `${BODY}3. Phòng Y tế: Theo nghị định$$`])(
    'give the document with number, date and issuer behind “%s”',
    async (marked) => {
      const list = await offered(marked, { known });
      expect(list.line(decree).endsWith(decree)).toBe(true);
      expect(list.item(decree).detail).toBe('Trong kế hoạch khác');
    },
  );

  it('are each offered once, and none that is later than the plan', async () => {
    const newer = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025';
    const both = knownFrom([EARLIER, EARLIER.replace(law, newer)]);
    const documents = async (marked: string) => (await offered(marked, { known: both })).labels;
    const named = law.slice('Căn cứ '.length);
    expect((await documents(`${HEAD}Căn cứ luat$$`)).filter((label) => label === named)).toHaveLength(1);
    expect((await documents(`${HEAD}Căn cứ luat$$`)).filter((label) => label.endsWith('2025'))).toEqual([]);
    expect((await documents(`${HEAD}can cu$$`)).filter((label) => label.endsWith('2025'))).toEqual([]);
    const now = HEAD.replace('05/3/2024', '05/3/2026');
    expect(await documents(`${now}Căn cứ luat$$`)).toContain(newer.slice('Căn cứ '.length));
  });

  it('are given no day of the plan', async () => {
    expect((await offered(`${HEAD}Căn cứ Thông tư số 1/2024/TT-BNV ngày $$`, { known })).labels).toEqual([]);
  });

  it('of this plan are cited again in its body', async () => {
    const list = await offered(`${HEAD}${law};\n\nI. KHÁC\n1. Theo luật t$$ và văn bản khác.`);
    expect(list.labels).toEqual([]);
    const free = await offered(`${HEAD}${law};\n\nI. KHÁC\n1. Theo luật t$$;`);
    expect(free.line(law.slice('Căn cứ '.length))).toBe(
      '1. Theo Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
    );
  });

  it('are not looked for in words that only sound like them', async () => {
    const { labels } = await offered(`${BODY}3. Phòng Y tế: Dự hội nghị$$`, { known });
    expect(labels).toEqual([]);
  });
});

describe('the recipients', () => {
  it('are those with a task first, then those of the office’s other plans, each once', async () => {
    const { labels } = await offered(`${BODY}\nNơi nhận:\n- Văn phòng;\n$$`, { known });
    expect(labels.slice(0, 5)).toEqual([
      '- Phòng Nội vụ',
      '- Thường trực Huyện ủy (b/c)',
      '- Phòng Văn hóa và Thông tin',
      '- Lưu: VT, VHTT',
      '- Các đơn vị tại mục II',
    ]);
  });

  it('end with the archive', async () => {
    const list = await offered(`${BODY}\nNơi nhận:\n- Văn phòng;\n- luu$$`, { known, snippets: true });
    expect(list.line('- Lưu: VT, VHTT')).toBe(`- Lưu: VT, \${1:VHTT}.`);
    const { labels } = await offered(`${BODY}\nNơi nhận:\n- Lưu: VT, NV.\n- luu$$`, { known });
    expect(labels).toEqual([]);
  });

  it('end with the archive of the body itself, not with that of another', async () => {
    const other = BODY.replaceAll('Phú Thạch', 'Mỹ Lộc');
    expect((await offered(`${other}\nNơi nhận:\n- luu$$`, { known })).labels).toEqual(['- Lưu: VT, …']);
  });

  it('are not offered once they are written', async () => {
    expect((await offered(`${BODY}\nNơi nhận:\n- Phòng Nội vụ$$`, { known })).labels).toEqual([]);
  });
});

describe('the signature', () => {
  const sign = `${BODY}\nNgười ký:\n`;

  it.each([
    ['', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'TL. CHỦ TỊCH', 'TUQ. CHỦ TỊCH', 'Q. CHỦ TỊCH', 'CHỦ TỊCH']],
    ['TM. ỦY BAN NHÂN DÂN\n', ['KT. CHỦ TỊCH', 'CHỦ TỊCH']],
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\n', ['PHÓ CHỦ TỊCH']],
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n', ['Trịnh Bảo Ngân']],
  ])('goes on behind “%s”', async (above, labels) => {
    expect((await offered(`${sign}${above}$$`, { known })).labels.slice(0, labels.length)).toEqual(labels);
  });

  it.each([
    ['Sở Nội vụ', 'GIÁM ĐỐC', 'KT. GIÁM ĐỐC'],
    ['Trường Trung học phổ thông Lê Lợi', 'HIỆU TRƯỞNG', 'KT. HIỆU TRƯỞNG'],
    ['Chi cục Thuế khu vực', 'CHI CỤC TRƯỞNG', 'KT. CHI CỤC TRƯỞNG'],
    ['Phòng Giáo dục và Đào tạo', 'TRƯỞNG PHÒNG', 'KT. TRƯỞNG PHÒNG'],
  ])('is that of the head of %s', async (issuer, title, deputy) => {
    const { labels } = await offered(`Cơ quan ban hành: ${issuer}\n\nKẾ HOẠCH\nHọp\n\nNgười ký:\n$$`);
    expect(labels).toContain(title);
    expect(labels[0]).toBe(deputy);
  });

  it('comes whole as the office has signed before', async () => {
    const list = await offered(`${BODY}\nNơi nhận:\n- Lưu: VT.\n\nnk$$`, { known });
    expect(list.line('Người ký:')).toBe('Người ký:\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrịnh Bảo Ngân');
  });
});

describe('an appendix', () => {
  const signed = `${BODY}\nNgười ký:\nCHỦ TỊCH\nNguyễn Văn A\n\n`;

  it('brings its title and what it is enclosed with', async () => {
    const list = await offered(`${signed}phu luc kinh phi$$`);
    expect(list.line('PHỤ LỤC: DỰ TOÁN KINH PHÍ')).toBe(
      'PHỤ LỤC\nDỰ TOÁN KINH PHÍ\nHội nghị tổng kết công tác\n\n(Kèm theo Kế hoạch số 08/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân huyện Phú Thạch)\n',
    );
  });

  it('does not count itself while it is written', async () => {
    expect((await offered(`${signed}PHỤ LỤC$$`)).labels[0]).toBe('PHỤ LỤC: DỰ TOÁN KINH PHÍ');
    expect((await offered(`${signed}PHỤ LỤC I\nDANH SÁCH\n\n1. Một.\n\nPHỤ LỤC$$`)).labels[0]).toBe(
      'PHỤ LỤC II: DỰ TOÁN KINH PHÍ',
    );
  });

  it('gets a title below its name, and nothing else until that has ended', async () => {
    expect((await offered(`${signed}PHỤ LỤC\n$$`)).labels[0]).toBe('DỰ TOÁN KINH PHÍ');
    expect((await offered(`${signed}PHỤ LỤC\ndu toan$$`)).line('DỰ TOÁN KINH PHÍ')).toBe('DỰ TOÁN KINH PHÍ');
    expect((await offered(`${signed}PHỤ LỤC\nDỰ TOÁN KINH PHÍ$$`, { known })).labels).toEqual([]);
    expect((await offered(`${signed}PHỤ LỤC\nDỰ TOÁN KINH PHÍ\nHoi nghi$$`, { known })).labels).toEqual([]);
    const noted = await offered(`${signed}PHỤ LỤC\nDỰ TOÁN KINH PHÍ\n(kem$$`, { known });
    expect(noted.labels).toEqual([
      '(Kèm theo Kế hoạch số 08/KH-UBND ngày 05/3/2024 của Ủy ban nhân dân huyện Phú Thạch)',
    ]);
  });

  it('has a number where there is another', async () => {
    const { labels } = await offered(`${signed}PHỤ LỤC I\nDANH SÁCH\n\n1. Một.\n\n$$`);
    expect(labels).toContain('PHỤ LỤC II: DỰ TOÁN KINH PHÍ');
  });
});

describe('the labels of clauses', () => {
  it('are those of the section, then what the plan has not told', async () => {
    const merged = `${HEAD}I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN\n1. Thời gian: Mai.\n2. $$`;
    const { labels } = await offered(merged);
    expect(labels.slice(0, 2)).toEqual(['Địa điểm', 'Thành phần']);
    expect(labels).not.toContain('Thời gian');
    expect(labels).toContain('Kinh phí');
  });

  it('come with the next number on a line of their own, and with a blank to fill in', async () => {
    const list = await offered(`${HEAD}I. THỜI GIAN, ĐỊA ĐIỂM\n1. Thời gian: Mai.\ndia d$$`, { snippets: true });
    expect(list.line('2. Địa điểm')).toBe(`2. Địa điểm: \${1:Hội trường …}`);
  });

  it('say no time of their own', async () => {
    expect((await offered(`${HEAD}I. THỜI GIAN, ĐỊA ĐIỂM\n1. thoi$$`)).line('Thời gian')).toBe(
      '1. Thời gian: … giờ …, ngày …',
    );
  });

  it('stand in a list under a head that is about several things', async () => {
    const head = `${HEAD}I. NỘI DUNG\n1. Thời gian, địa điểm:\n- Thời gian: Mai.\n`;
    expect((await offered(`${head}- $$`)).labels).toEqual(['Địa điểm']);
  });

  it('are units where tasks are given, those with a task left out', async () => {
    const { labels } = await offered(`${BODY}3. $$`, { known });
    expect(labels.slice(0, 2)).toEqual(['Phòng Văn hóa và Thông tin', 'Trung tâm Y tế huyện']);
    expect(labels).not.toContain('Phòng Nội vụ');
  });
});
