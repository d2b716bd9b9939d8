import { fold } from './values/text.ts';

/** What a section of a conference plan is about. */
export type Topic = 'purpose' | 'time' | 'venue' | 'participants' | 'agenda' | 'committee' | 'budget' | 'assignment';

/** A standard section heading (tiêu đề mục), its topics and the other spellings met in real plans. */
export interface StandardSection {
  readonly heading: string;
  readonly topics: readonly Topic[];
  readonly variants: readonly string[];
  /** What the section says, for completion and hover. */
  readonly purpose: { readonly vi: string; readonly en: string };
}

/** The standard sections in their usual order. */
export const STANDARD_SECTIONS: readonly StandardSection[] = [
  {
    heading: 'MỤC ĐÍCH, YÊU CẦU',
    topics: ['purpose'],
    variants: ['MỤC ĐÍCH - YÊU CẦU', 'MỤC ĐÍCH YÊU CẦU', 'MỤC ĐÍCH, Ý NGHĨA', 'MỤC ĐÍCH'],
    purpose: { vi: 'Vì sao tổ chức và cần đạt điều gì', en: 'Why the conference is held and what it must achieve' },
  },
  {
    heading: 'THỜI GIAN, ĐỊA ĐIỂM',
    topics: ['time', 'venue'],
    variants: ['THỜI GIAN VÀ ĐỊA ĐIỂM', 'DỰ KIẾN THỜI GIAN VÀ ĐỊA ĐIỂM', 'THỜI GIAN', 'ĐỊA ĐIỂM'],
    purpose: { vi: 'Ngày giờ và nơi họp', en: 'Date, time and place' },
  },
  {
    heading: 'THÀNH PHẦN THAM DỰ',
    topics: ['participants'],
    variants: ['THÀNH PHẦN', 'ĐỐI TƯỢNG THAM GIA', 'SỐ LƯỢNG, THÀNH PHẦN', 'THÀNH PHẦN, SỐ LƯỢNG ĐẠI BIỂU'],
    purpose: { vi: 'Ai được mời, bao nhiêu đại biểu', en: 'Who is invited, and how many' },
  },
  {
    heading: 'NỘI DUNG, CHƯƠNG TRÌNH HỘI NGHỊ',
    topics: ['agenda'],
    variants: ['NỘI DUNG, CHƯƠNG TRÌNH', 'CHƯƠNG TRÌNH', 'NỘI DUNG CHƯƠNG TRÌNH', 'TIẾN TRÌNH', 'NỘI DUNG'],
    purpose: { vi: 'Các phần của hội nghị theo thứ tự', en: 'The parts of the conference in order' },
  },
  {
    heading: 'BAN TỔ CHỨC',
    topics: ['committee'],
    variants: ['THÀNH VIÊN BAN TỔ CHỨC'],
    purpose: { vi: 'Danh sách ban tổ chức', en: 'The organising committee' },
  },
  {
    heading: 'KINH PHÍ TỔ CHỨC',
    topics: ['budget'],
    variants: ['KINH PHÍ', 'KINH PHÍ THỰC HIỆN', 'DỰ TOÁN KINH PHÍ', 'DỰ TRÙ KINH PHÍ'],
    purpose: { vi: 'Nguồn kinh phí và các khoản chi', en: 'Where the money comes from and what it pays for' },
  },
  {
    heading: 'TỔ CHỨC THỰC HIỆN',
    topics: ['assignment'],
    variants: ['PHÂN CÔNG NHIỆM VỤ', 'PHÂN CÔNG THỰC HIỆN'],
    purpose: { vi: 'Đơn vị nào làm việc gì, khi nào xong', en: 'Which unit does what, and by when' },
  },
];

/** The words that give a heading or a label its topic, folded. */
const TOPIC_WORDS: Readonly<Record<Topic, readonly string[]>> = {
  purpose: ['muc dich', 'yeu cau', 'y nghia'],
  time: ['thoi gian'],
  venue: ['dia diem'],
  participants: ['thanh phan', 'doi tuong', 'so luong dai bieu', 'so luong', 'dai bieu', 'khach moi'],
  agenda: ['chuong trinh', 'noi dung', 'tien trinh'],
  committee: ['thanh vien ban to chuc', 'ban to chuc'],
  budget: ['kinh phi', 'du toan', 'du tru'],
  assignment: ['to chuc thuc hien', 'phan cong', 'nhiem vu'],
};

/** Words that may stand beside the topic's own in a clause label: `Thời gian tổ chức` is about time. */
const NEUTRAL_WORDS: ReadonlySet<string> = new Set(
  'to chuc hoi nghi thao tham du gia du kien dai bieu va ve cua khai mac dien ra thuc hien cac tong'.split(' '),
);

/** A longer line before its colon is a sentence, not a label. */
const LONGEST_LABEL = 80;

const TOPICS: readonly Topic[] = [
  'purpose',
  'time',
  'venue',
  'participants',
  'agenda',
  'committee',
  'budget',
  'assignment',
];

/** The topics that a section heading covers, read off its words; case, marks and punctuation do not matter. */
export function topicsOfHeading(heading: string): Topic[] {
  const folded = wordsOf(heading);
  return TOPICS.filter((topic) => TOPIC_WORDS[topic].some((words) => containsWords(folded, words)));
}

/** The topics that a clause label covers: `Thời gian` is one, `Thời gian hoàn thành` is about something else. */
export function topicsOfLabel(label: string): Topic[] {
  if (label.length > LONGEST_LABEL) return [];
  const topics = topicsOfHeading(label);
  if (topics.length === 0) return [];
  let rest = wordsOf(label);
  for (const topic of topics) {
    for (const words of TOPIC_WORDS[topic]) rest = rest.replaceAll(` ${words} `, ' ');
  }
  const other = rest.split(' ').filter((word) => word !== '' && !NEUTRAL_WORDS.has(word));
  return other.length === 0 ? topics : [];
}

/** Whether a sentence begins by naming the budget: `Kinh phí thực hiện là …`, `Chi …`. */
export function beginsWithBudget(words: string): boolean {
  return / (?:tong )?(?:kinh phi|du toan|du tru|chi) /y.test(wordsOf(words));
}

function wordsOf(text: string): string {
  return ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
}

function containsWords(folded: string, words: string): boolean {
  return folded.includes(` ${words} `);
}

/** What a table column holds, by its heading. */
export type ColumnKind =
  | 'ordinal'
  | 'time'
  | 'day'
  | 'content'
  | 'unit'
  | 'factor'
  | 'price'
  | 'amount'
  | 'performer'
  | 'note'
  | 'other';

/** A standard column of agenda and budget tables. */
export interface StandardColumn {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly variants: readonly string[];
}

export const STANDARD_COLUMNS: readonly StandardColumn[] = [
  { heading: 'TT', kind: 'ordinal', variants: ['STT', 'Số TT'] },
  { heading: 'Thời gian', kind: 'time', variants: ['Giờ'] },
  { heading: 'Ngày', kind: 'day', variants: [] },
  {
    heading: 'Nội dung',
    kind: 'content',
    variants: ['Nội dung chi', 'Nội dung công việc', 'Diễn giải', 'Tên gọi', 'Hạng mục', 'Khoản chi'],
  },
  { heading: 'ĐVT', kind: 'unit', variants: ['Đơn vị tính', 'Đơn vị'] },
  { heading: 'Số lượng', kind: 'factor', variants: ['SL', 'Số lượng đại biểu'] },
  { heading: 'Số người', kind: 'factor', variants: ['Số đại biểu'] },
  { heading: 'Số buổi', kind: 'factor', variants: [] },
  { heading: 'Số ngày', kind: 'factor', variants: ['Số đêm'] },
  { heading: 'Đơn giá', kind: 'price', variants: ['Mức chi', 'Định mức', 'Giá'] },
  { heading: 'Thành tiền', kind: 'amount', variants: ['Số tiền', 'Kinh phí', 'Tổng tiền'] },
  {
    heading: 'Thực hiện',
    kind: 'performer',
    variants: ['Người thực hiện', 'Đơn vị thực hiện', 'Chủ trì', 'Phụ trách'],
  },
  { heading: 'Ghi chú', kind: 'note', variants: [] },
];

const COLUMN_KINDS: ReadonlyMap<string, ColumnKind> = new Map(
  STANDARD_COLUMNS.flatMap((column) =>
    [column.heading, ...column.variants].map((heading) => [wordsOf(heading).trim(), column.kind] as const),
  ),
);

/** The kind of a table column by its heading; a remark in brackets (`Đơn giá (đồng)`) does not matter. */
export function columnKind(heading: string): ColumnKind {
  const bare = heading.replace(/\([^()]*\)/g, ' ');
  return COLUMN_KINDS.get(wordsOf(bare).trim()) ?? 'other';
}
