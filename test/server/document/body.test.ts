import { describe, expect, test } from 'vitest';
import { type Block, type Run, textOfRuns } from '../../../server/document/model.ts';
import { documentOf } from '../printed.ts';

/** A block in short: what it is and what it says. */
function brief(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.depth} ${said(block.marker, block.runs)}${block.rest.length > 0 ? ` → ${textOfRuns(block.rest)}` : ''}`;
    case 'paragraph':
      return `${block.role}${block.level || ''} ${said(block.marker, block.runs)}`;
    case 'appendix':
      return `appendix ${[block.label, ...block.title.map((line) => line.runs)].map(textOfRuns).join(' / ')}`;
    default:
      return block.kind;
  }
}

function said(marker: string, runs: readonly Run[]): string {
  return `${marker} ${textOfRuns(runs)}`.trim();
}

function blocks(source: string): string[] {
  return documentOf(source).blocks.slice(1).map(brief);
}

describe('headings', () => {
  test('a section, and the clauses that are titles', () => {
    expect(blocks('I. MỤC ĐÍCH\n1. Sở Nội vụ\n- Gửi giấy mời.\n2. Thời gian: 7h30.\n3. Nêu rõ kết quả.')).toEqual([
      'h2 I. MỤC ĐÍCH',
      'h3 1. Sở Nội vụ',
      'body5 - Gửi giấy mời.',
      'body2 2. Thời gian: 7h30.',
      'body2 3. Nêu rõ kết quả.',
    ]);
  });

  test('a clause that introduces a list with figures is no title', () => {
    expect(blocks('I. A\n1. Khách mời 12 đại biểu, gồm:\n- Xã: 12 đại biểu;')[1]).toBe(
      'body2 1. Khách mời 12 đại biểu, gồm:',
    );
  });

  test('a heading that runs in ends at its colon', () => {
    expect(blocks('IV. KINH PHÍ: Từ Quỹ thi đua.')).toEqual(['h2 IV. KINH PHÍ: → Từ Quỹ thi đua.']);
  });

  test('markers stay as the author wrote them', () => {
    expect(blocks('I/. A\n1- B.\nđ) C\n• D\n1.2 E')).toEqual([
      'h2 I/. A',
      'body2 1- B.',
      'body4 đ) C',
      'body5 • D',
      'body3 1.2 E',
    ]);
  });
});

describe('lines', () => {
  test('marks of the source are not printed', () => {
    expect(blocks('I. A\n> HỘI NGHỊ\n\\- không phải gạch đầu dòng\n// ghi chú\n- một\n   dòng')).toEqual([
      'h2 I. A',
      'display HỘI NGHỊ',
      'body - không phải gạch đầu dòng',
      'body5 - một dòng',
    ]);
  });

  test('legal bases, lead and closing', () => {
    expect(blocks('KẾ HOẠCH\nA\n\nCăn cứ Luật B;\nC ban hành:\n\nI. D\n\nTrên đây là E./.').slice(1)).toEqual([
      'basis Căn cứ Luật B;',
      'lead C ban hành:',
      'h2 I. D',
      'closing Trên đây là E./.',
    ]);
  });

  test('a day left blank keeps its room', () => {
    expect(blocks('I. A\n1. Họp ngày   tháng 12 năm 2023.')[1]).toBe('body2 1. Họp ngày … tháng 12 năm 2023.');
  });

  test('text is composed', () => {
    const source = 'I. MỤC ĐÍCH';
    expect(blocks(source.normalize('NFD'))).toEqual([`h2 ${source}`]);
  });
});

describe('the subject', () => {
  test('is one text, on however many lines it is written', () => {
    const title = documentOf('KẾ HOẠCH\nTổ chức Hội nghị\ntổng kết năm 2023').title;
    expect(title).toBe('KẾ HOẠCH Tổ chức Hội nghị tổng kết năm 2023');
  });
});

describe('an appendix', () => {
  const head = 'Cơ quan ban hành: Ủy ban B\nSố: 37/KH-UBND\nNgày: 21/2/2024\n\nPHỤ LỤC II\nDỰ TOÁN\nHội nghị C\n\n';

  test('says what it is enclosed in where the author leaves it out', () => {
    expect(blocks(`${head}1. Nước: 100 đồng`)).toEqual([
      'appendix PHỤ LỤC II / DỰ TOÁN / Hội nghị C',
      'note (Kèm theo Kế hoạch số 37/KH-UBND ngày 21 tháng 02 năm 2024 của Ủy ban B)',
      'body2 1. Nước: 100 đồng',
    ]);
  });

  test('says it in the words of the author where there are some', () => {
    expect(blocks(`${head}(Kèm theo Kế hoạch này)\n1. Nước: 100 đồng`)[1]).toBe('note (Kèm theo Kế hoạch này)');
  });

  test('leaves room for what is not yet known', () => {
    expect(blocks('PHỤ LỤC\nA')[1]).toBe('note (Kèm theo Kế hoạch số … ngày … tháng … năm … của …)');
  });

  test('has sections one step below its own heading', () => {
    expect(blocks('PHỤ LỤC\nA\n\n(Kèm theo B)\nI. C').at(-1)).toBe('h3 I. C');
  });
});

test('every block knows its zero-based line', () => {
  const { blocks: all } = documentOf('Số: 1/KH-A\n\nKẾ HOẠCH\nB\n\nI. C\n// d\n- e\n| f |\n\nNơi nhận:\n- Lưu: VT');
  expect(all.map(({ kind, line }) => [kind, line])).toEqual([
    ['letterhead', 0],
    ['title', 2],
    ['heading', 5],
    ['paragraph', 7],
    ['table', 8],
    ['ending', 10],
  ]);
});
