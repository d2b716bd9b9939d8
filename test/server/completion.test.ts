import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CompletionItem, CompletionList } from 'vscode-languageserver';
import { Editor, type Plan } from './client.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

const HEAD = 'Cơ quan ban hành: Ủy ban nhân dân huyện B\nSố: 37/KH-UBND\n\nKẾ HOẠCH\nTổ chức Hội nghị tổng kết\n\n';
const PURPOSE = 'I. MỤC ĐÍCH, YÊU CẦU\n1. Đánh giá kết quả.\n2. Tiết kiệm.\n';

interface Offered {
  readonly plan: Plan;
  /** As the editor shows them: in the order of their sort texts. */
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
}

async function complete(marked: string): Promise<Offered> {
  const plan = await editor.open(marked);
  const { items, isIncomplete } = await plan.ask<CompletionList>('textDocument/completion');
  expect(isIncomplete).toBe(true);
  const sorted = items.toSorted((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1));
  return { plan, items: sorted, labels: sorted.map(({ label }) => label) };
}

/** The text after the proposal with this label is taken. */
function accept({ plan, items }: Offered, label: string): string {
  const edit = items.find((item) => item.label === label)?.textEdit;
  if (!edit || !('range' in edit))
    throw new Error(`“${label}” is not offered, only: ${items.map((item) => item.label).join('; ')}`);
  return plan.with([edit]);
}

describe('a heading', () => {
  it.each([
    ['md', 'I. MỤC ĐÍCH, YÊU CẦU'],
    ['muc dich', 'I. MỤC ĐÍCH, YÊU CẦU'],
    ['thoi gian', 'I. THỜI GIAN, ĐỊA ĐIỂM'],
    ['Thời gian', 'I. THỜI GIAN, ĐỊA ĐIỂM'],
    ['dia diem', 'I. THỜI GIAN, ĐỊA ĐIỂM'],
    ['tptd', 'I. THÀNH PHẦN THAM DỰ'],
    ['kinh phi', 'I. KINH PHÍ TỔ CHỨC'],
    ['tcth', 'I. TỔ CHỨC THỰC HIỆN'],
    ['du toan', 'I. DỰ TOÁN KINH PHÍ'],
  ])('is found for “%s” on a line of its own, with its number', async (typed, heading) => {
    const offered = await complete(`${HEAD}${typed}$$\n`);
    expect(offered.labels[0]).toBe(heading);
    expect(accept(offered, heading)).toBe(`${HEAD}${heading}\n`);
  });

  it('brings the next number', async () => {
    const offered = await complete(`${HEAD}${PURPOSE}\nthoi gian$$`);
    expect(accept(offered, 'II. THỜI GIAN, ĐỊA ĐIỂM')).toBe(`${HEAD}${PURPOSE}\nII. THỜI GIAN, ĐỊA ĐIỂM`);
  });

  it('takes the number that is there', async () => {
    const offered = await complete(`${HEAD}${PURPOSE}II. tp$$`);
    expect(offered.labels[0]).toBe('THÀNH PHẦN THAM DỰ');
    expect(accept(offered, 'THÀNH PHẦN THAM DỰ')).toBe(`${HEAD}${PURPOSE}II. THÀNH PHẦN THAM DỰ`);
  });

  it('puts a blank behind a number that has none', async () => {
    const offered = await complete(`${HEAD}${PURPOSE}II.$$`);
    expect(accept(offered, 'KINH PHÍ TỔ CHỨC')).toBe(`${HEAD}${PURPOSE}II. KINH PHÍ TỔ CHỨC`);
  });

  it('takes the place of the word that is typed', async () => {
    const offered = await complete(`${HEAD}I. MỤ$$C\n`);
    expect(accept(offered, 'MỤC ĐÍCH, YÊU CẦU')).toBe(`${HEAD}I. MỤC ĐÍCH, YÊU CẦU\n`);
  });

  it('leaves other words alone', async () => {
    const { labels } = await complete(`${HEAD}I. MỤC $$TIÊU\n`);
    expect(labels).toEqual([]);
  });

  it.each(['KINH PHÍ', 'THÀNH PHẦN', 'MỤC ĐÍCH - YÊU CẦU', 'MỤC ĐÍCH YÊU CẦU', 'CHƯƠNG TRÌNH HỘI NGHỊ'])(
    'that is whole as it stands is not made longer: %s',
    async (heading) => {
      expect((await complete(`${HEAD}II. ${heading}$$`)).labels).toEqual([]);
    },
  );

  it('goes on where its first words end another one', async () => {
    expect((await complete(`${HEAD}II. TỔ CHỨC$$`)).labels[0]).toBe('TỔ CHỨC THỰC HIỆN');
  });

  it('is not mixed with labels, items or tables behind a number or a letter', async () => {
    const tasks = `${HEAD}I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ: Mời họp.\n`;
    const { labels } = await complete(`${tasks}II. p$$`);
    expect(labels.filter((label) => /^\d/.test(label))).toEqual([]);
  });

  it('is not offered on an empty line between sections that follow each other', async () => {
    const { labels } = await complete(`${HEAD}${PURPOSE}$$\nII. KINH PHÍ\n1. Nước.\n`);
    expect(labels).toEqual(['3.', '-']);
  });

  it('stands higher where its topic is missing', async () => {
    const { labels } = await complete(`${HEAD}${PURPOSE}II. $$`);
    expect(labels[0]).toBe('THỜI GIAN, ĐỊA ĐIỂM');
    expect(labels.at(-1)).toBe('MỤC ĐÍCH, YÊU CẦU');
  });

  it('is filtered by what was typed, so that the editor keeps it', async () => {
    const { items } = await complete(`${HEAD}I. md$$`);
    expect(items.map(({ filterText }) => filterText)).toEqual(['md']);
    expect(items[0]?.detail).toBe('Vì sao tổ chức và cần đạt điều gì');
  });

  it.each(['1. Thời gian$$', '- md$$', 'I. MỤC ĐÍCH: thoi$$', 'md$$ là chữ tắt'])(
    'is not offered in “%s”',
    async (line) => {
      const { labels } = await complete(`${HEAD}${PURPOSE}${line}`);
      expect(labels).toEqual([]);
    },
  );

  it.each([
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('is found in a text with %s', async (_name, written) => {
    const offered = await complete(written(`${HEAD}${PURPOSE}Thời g$$\n`));
    expect(accept(offered, 'II. THỜI GIAN, ĐỊA ĐIỂM')).toBe(
      `${written(HEAD + PURPOSE)}II. THỜI GIAN, ĐỊA ĐIỂM${written('\n')}`,
    );
  });
});

describe('the letterhead', () => {
  it('offers the fields that are not there', async () => {
    const { labels } = await complete('Số: 37/KH-UBND\n$$');
    expect(labels).toEqual([
      'Cơ quan chủ quản:',
      'Cơ quan ban hành:',
      'Địa danh:',
      'Ngày:',
      'Độ khẩn:',
      'Độ mật:',
      'Thể thức:',
      'KẾ HOẠCH',
    ]);
  });

  it.each([
    ['cqbh$$', 'Cơ quan ban hành:', 'Cơ quan ban hành: '],
    ['do m$$', 'Độ mật:', 'Độ mật: '],
    ['ke hoach$$', 'KẾ HOẠCH', 'KẾ HOẠCH\nTổ chức Hội nghị …\n'],
    ['Độ khẩn: t$$', 'Thượng khẩn', 'Độ khẩn: Thượng khẩn'],
    ['Độ mật:$$', 'Tuyệt mật', 'Độ mật: Tuyệt mật'],
    ['Thể thức: doan$$', 'Đoàn', 'Thể thức: Đoàn'],
  ])('completes “%s”', async (marked, label, text) => {
    expect(accept(await complete(marked), label)).toBe(text);
  });

  it('has no fields behind the title', async () => {
    const { labels } = await complete(`${HEAD}Căn cứ Luật;\n$$`);
    expect(labels).not.toContain('Địa danh:');
  });
});

describe('a table', () => {
  const agenda = `${HEAD}I. CHƯƠNG TRÌNH\n`;

  it('begins with the row that its section wants', async () => {
    const offered = await complete(`${agenda}|$$`);
    expect(offered.labels[0]).toBe('| Thời gian | Nội dung | Thực hiện |');
    expect(accept(offered, '| Thời gian | Nội dung | Thực hiện |')).toBe(
      `${agenda}| Thời gian | Nội dung | Thực hiện |\n`,
    );
    const { labels } = await complete(`${HEAD}I. KINH PHÍ\n|$$`);
    expect(labels[0]).toBe('| TT | Nội dung chi | Số lượng | Đơn giá | Thành tiền |');
  });

  it('gets the columns that it has not', async () => {
    const offered = await complete(`${agenda}| Thời gian | noi$$`);
    expect(offered.labels).toEqual(['Nội dung']);
    expect(accept(offered, 'Nội dung')).toBe(`${agenda}| Thời gian | Nội dung |`);
    const { labels } = await complete(`${agenda}| Thời gian |$$`);
    expect(labels).not.toContain('Thời gian');
    expect(labels).toContain('Thực hiện');
  });

  it('has no headings below its first row', async () => {
    const { labels } = await complete(`${agenda}| Thời gian | Nội dung |\n| $$`);
    expect(labels).toEqual([]);
  });
});

describe('the end of a plan', () => {
  const tasks = `${PURPOSE}II. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\n- Lập danh sách;\n2. Văn phòng: Gửi Giấy mời.\n`;

  it('closes with its subject', async () => {
    const offered = await complete(`${HEAD}${PURPOSE}\ntren$$`);
    const begun = await complete(`${HEAD}${PURPOSE}\nTrên đây là$$`);
    expect(begun.labels).toContain('Trên đây là Kế hoạch …./.');
    const closed = accept(offered, 'Trên đây là Kế hoạch …./.');
    expect(closed).toContain('\nTrên đây là Kế hoạch tổ chức Hội nghị tổng kết; ');
    expect(closed.endsWith('./.')).toBe(true);
  });

  it('comes first where all is told, the committee of those sections that few plans have last', async () => {
    const told = `${PURPOSE}II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN, CHƯƠNG TRÌNH\n1. Mai.\nIII. KINH PHÍ\n1. Không.\n`;
    const open = await complete(`${HEAD}${told}\n$$`);
    expect(open.labels.slice(0, 2)).toEqual(['IV. TỔ CHỨC THỰC HIỆN', 'IV. BAN TỔ CHỨC']);
    const whole = await complete(`${HEAD}${told}IV. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: Mời họp.\n\n$$`);
    expect(whole.labels[0]).toBe('Trên đây là Kế hoạch …./.');
  });

  it('sends the plan to those who have tasks', async () => {
    const offered = await complete(`${HEAD}${tasks}\nnoi nhan$$`);
    expect(accept(offered, 'Nơi nhận:')).toBe(`${HEAD}${tasks}\nNơi nhận:\n- Sở Nội vụ;\n- Văn phòng;\n- Lưu: VT, ….`);
  });

  it('adds the units that are not listed yet, and the archive', async () => {
    const listed = `${HEAD}${tasks}\nNơi nhận:\n- Sở Nội vụ;\n`;
    const offered = await complete(`${listed}- $$`);
    expect(offered.labels.slice(0, 2)).toEqual(['- Văn phòng', '- Lưu: VT, …']);
    expect(accept(offered, '- Văn phòng')).toBe(`${listed}- Văn phòng;`);
    const { labels } = await complete(`${listed}- luu$$`);
    expect(labels).toEqual(['- Lưu: VT, …']);
  });

  it('signs for the body that issues it', async () => {
    const offered = await complete(`${HEAD}${tasks}\nNơi nhận:\n- Lưu: VT.\n\nnk$$`);
    expect(accept(offered, 'Người ký:')).toContain('Người ký:\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHọ và tên');
  });
});

describe('an empty line in a list', () => {
  it.each([
    [`${PURPOSE}$$`, '3.'],
    [`${PURPOSE}a) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\n$$`, 'đ)'],
    [`${PURPOSE}- Một;\n$$`, '-'],
    ['I. KINH PHÍ\n1. Các khoản, gồm:\n$$', '-'],
    ['I. KINH PHÍ\n$$', '1.'],
    ['I. THÀNH PHẦN\nTổng số 60 đại biểu, gồm:\n$$', '-'],
    ['I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ\n$$', '-'],
    ['I. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ: Mời họp.\n$$', '2.'],
  ])('goes on with the list', async (body, marker) => {
    const offered = await complete(HEAD + body);
    expect(offered.labels[0]).toBe(marker);
    expect(accept(offered, marker)).toBe(`${HEAD}${body.replace('$$', '')}${marker} `);
  });

  it('has no letter behind the last one', async () => {
    const { labels } = await complete(`${HEAD}I. VIỆC\n1. Các việc:\nx) Kê bàn;\ny) Quét sân;\n$$`);
    expect(labels[0]).toBe('2.');
    expect(labels.filter((label) => label.includes(')'))).toEqual([]);
  });

  it('offers a new section first behind a blank line', async () => {
    const { labels } = await complete(`${HEAD}${PURPOSE}\n$$`);
    expect(labels[0]).toBe('II. THỜI GIAN, ĐỊA ĐIỂM');
    expect(labels).toContain('3.');
  });
});
