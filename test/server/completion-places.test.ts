import { describe, expect, it, vi } from 'vitest';
import { STANDARD_SECTIONS } from '../../language/headings.ts';
import { EXAMPLES } from '../language/plan-files.ts';
import { EXAMPLES_KNOWN, offeredAt, read } from './completing.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What must be offered at one kind of place of the examples. */
interface Kind {
  /** A line of an example; the author has got as far as the group `before`, and nothing stands behind it yet. */
  readonly place: RegExp;
  /** Labels that must be among those offered, from the rest of the line; those of the group `wanted` unless said. */
  readonly labels?: (match: RegExpExecArray) => readonly string[];
}

/** The table: place → what must be offered there. */
const KINDS: Readonly<Record<string, Kind>> = {
  'a field of the letterhead': {
    place: /^(?<before>)(?<wanted>Cơ quan chủ quản:|Cơ quan ban hành:|Số:|Địa danh:|Ngày:|Độ khẩn:)/,
  },
  'a body in the letterhead': { place: /^(?<before>Cơ quan [^:]+: )(?<wanted>.+)$/ },
  'the seat in the letterhead': { place: /^(?<before>Địa danh: )(?<wanted>.+)$/ },
  'the number': { place: /^(?<before>Số: )\d+(?<wanted>\/KH-UBND)$/ },
  'the day of issue': { place: /^(?<before>Ngày: )/, labels: () => ['12/3/2024', 'tháng 3 năm 2024'] },
  'the urgency': { place: /^(?<before>Độ khẩn: )/, labels: () => ['Hỏa tốc', 'Thượng khẩn', 'Khẩn'] },
  'the title': { place: /^(?<before>)(?<wanted>KẾ HOẠCH)$/ },
  'a legal basis': { place: /^(?<before>(?:Căn cứ|Thực hiện) )(?<wanted>[^;]+);$/ },
  'a whole line of the bases': { place: /^(?<before>)(?<wanted>Căn cứ [^;]+);$/ },
  'a document cited': {
    place: /^(?<before>(?:Căn cứ|Thực hiện) (?:Nghị định|Công văn|Kế hoạch) số \d)/,
    labels: ({ input }) => EXAMPLES_KNOWN.citations.map(({ words }) => words).filter((words) => input.includes(words)),
  },
  'a heading': {
    place: /^(?<before>[IV]+\. )/,
    labels: () => STANDARD_SECTIONS.map(({ heading }) => heading),
  },
  'a marker': { place: /^(?<before>)(?<wanted>[2-9]\.|-) / },
  'a label of a clause': { place: /^(?<before>\d\. )(?<wanted>Thời gian|Địa điểm)(?=:)/ },
  'a unit of counting': { place: /^(?<before>.*: \d+ )(?<wanted>đại biểu|người|bộ|bó|xe)(?= x|;|\.|,)/ },
  'a currency': { place: /^(?<before>.*\d\.\d{3} )(?<wanted>đồng)/ },
  'what a price is for': { place: /^(?<before>.*đồng\/)(?<wanted>\p{L}+)/u },
  'an amount in words': { place: /^(?<before>(?:- )?Tổng cộng: .*đồng \()(?<wanted>[^)]+)/ },
  'a total': { place: /^(?<before>(?:- )?Tổng cộng: )(?<wanted>[\d.]+ đồng)/ },
  'words on a line of their own': { place: /^(?<before>Bằng chữ: )(?<wanted>[^.]+)/ },
  'a section in a reference': { place: /^(?<before>.* mục )(?<wanted>[IV]+)/ },
  'a clause in a reference': { place: /^(?<before>.* khoản )(?<wanted>\d mục [IV]+)/ },
  'a point in a reference': { place: /^(?<before>.* điểm )(?<wanted>[a-z] khoản \d mục [IV]+)/ },
  'a day': { place: /^(?<before>.* trước ngày )\d/, labels: () => ['12/3/2024', '12/3/2024 (thứ Ba)'] },
  'a weekday': { place: /^(?<before>.*\d{4} \()(?<wanted>thứ \p{L}+)/u },
  'who does a part of the agenda': {
    place: /^(?<before>\| [\d^] \| [\dh^ -]+ \| [^|]+ \| )(?<wanted>Sở Nội vụ|Văn phòng [^|]+tỉnh) \|$/,
  },
  'what happens next': { place: /^(?<before>\| [\d^] \| [\dh^ -]+ \| )/, labels: () => ['Nghỉ giữa giờ', 'Thảo luận'] },
  'the product of a row': { place: /^(?<before>\|(?: [^|]+ \|){5} )(?<wanted>\d[\d.]+) \|$/ },
  'the price in a row': {
    place: /^(?<before>\| \d+ \| (?:Nước uống|Tài liệu) \|(?: [^|]+ \|){2} )(?<wanted>\d[\d.]+) \|/,
  },
  'the total of a table': { place: /^(?<before>\| \| Tổng cộng \|(?: \|){3} )(?<wanted>\d[\d.]+) \|$/ },
  'an item of the budget': {
    place: /^(?<before>(?:- |\d\. ))(?<wanted>Nước uống|Tài liệu|Thuê xe đưa đón)(?=:.*đồng)/,
  },
  'the closing': { place: /^(?<before>)Trên đây là/, labels: () => ['Trên đây là Kế hoạch …./.'] },
  'the recipients': { place: /^(?<before>)(?<wanted>Nơi nhận:)/ },
  'a recipient': {
    place: /^(?<before>- )(?:Sở|Phòng|Văn phòng|Mặt trận) \p{L}+[^,:]*;$/u,
    labels: ({ 0: line }) => [line.slice(0, -1)],
  },
  'the archive': { place: /^(?<before>)(?<wanted>- Lưu: VT, \w+)\.$/ },
  'the signatory': { place: /^(?<before>)(?<wanted>Người ký:)/ },
  'a capacity': { place: /^(?<before>)(?<wanted>(?:TM|KT)\. .+|(?:PHÓ )?CHỦ TỊCH)$/ },
  'who signs': {
    place: /^(?<before>)(?<wanted>Vũ Nhật Thạch|Bùi Hải Khiêm|Ngô Thị Hải Đường|Phan Duy Khuê|Đoàn Thị Mai Khương)$/,
  },
  'an appendix': { place: /^(?<before>)PHỤ LỤC$/, labels: () => ['PHỤ LỤC: DỰ TOÁN KINH PHÍ'] },
};

const BEFORE = 'before';
const WANTED = 'wanted';
/** Enough of each kind from each example. */
const MOST = 3;

interface Spot {
  readonly name: string;
  readonly text: string;
  readonly offset: number;
  readonly wanted: readonly string[];
}

/** The places of a kind in the examples, each with its line as far as the author has got. */
function spotsOf({ place, labels }: Kind): Spot[] {
  return EXAMPLES.flatMap(({ name, text }) => {
    const lines = text.split('\n');
    const found = lines.flatMap((line, index): Spot[] => {
      const match = place.exec(line);
      if (!match) return [];
      const before = match.groups?.[BEFORE] ?? '';
      const wanted = labels ? labels(match) : [match.groups?.[WANTED] ?? ''];
      const above = lines
        .slice(0, index)
        .map((one) => `${one}\n`)
        .join('');
      const below = lines
        .slice(index + 1)
        .map((one) => `\n${one}`)
        .join('');
      return [{ name: `${name}:${index + 1}`, text: above + before + below, offset: (above + before).length, wanted }];
    });
    return found.slice(0, MOST);
  });
}

describe('the examples', () => {
  it.each(Object.entries(KINDS))('are offered %s', async (_name, kind) => {
    const spots = spotsOf(kind);
    expect(spots).not.toEqual([]);
    const missing: string[] = [];
    for (const { name, text, offset, wanted } of spots) {
      const labels = offeredAt(await read(text), offset, { known: EXAMPLES_KNOWN }).map(({ label }) => label);
      expect(wanted).not.toEqual([]);
      for (const label of wanted)
        if (!labels.includes(label)) missing.push(`${name}: ${label} (${labels.slice(0, 4).join('; ')})`);
    }
    expect(missing).toEqual([]);
  });
});
