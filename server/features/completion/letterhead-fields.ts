import type { LetterheadName } from '../../../language/model/outline.ts';
import type { Localized } from '../../../language/rules/finding.ts';

/** A field of the letterhead as it is offered. */
export interface Field {
  readonly name: LetterheadName;
  readonly words: string;
  /** A line that begins with it; accents may be apart. */
  readonly pattern: RegExp;
  /** What may stand in it where that is a closed set. */
  readonly values: readonly string[];
  readonly about: Localized;
}

export const FIELDS: readonly Field[] = [
  field('superior', 'Cơ quan chủ quản', [], {
    vi: 'Cơ quan cấp trên trực tiếp, in phía trên cơ quan ban hành; Ủy ban nhân dân các cấp không ghi.',
    en: 'The body above the one that issues the plan, printed above it.',
  }),
  field('issuer', 'Cơ quan ban hành', [], {
    vi: 'Cơ quan ban hành kế hoạch; kế hoạch liên tịch ghi nhiều dòng.',
    en: 'The body that issues the plan; a joint plan repeats the line.',
  }),
  field('number', 'Số', [], {
    vi: 'Số và ký hiệu; bản dự thảo để trống số: `/KH-UBND`.',
    en: 'Number and code; a draft leaves the number blank: `/KH-UBND`.',
  }),
  field('place', 'Địa danh', [], {
    vi: 'Nơi cơ quan đóng trụ sở, in trước ngày tháng.',
    en: 'Where the body has its seat, printed before the date.',
  }),
  field('date', 'Ngày', [], {
    vi: 'Ngày ban hành; bản dự thảo có thể để trống ngày.',
    en: 'The day of issue; a draft may leave the day blank.',
  }),
  field('urgency', 'Độ khẩn', ['Hỏa tốc', 'Thượng khẩn', 'Khẩn'], {
    vi: 'Chỉ ghi khi văn bản cần chuyển gấp.',
    en: 'Only where the plan must be delivered at once.',
  }),
  field('secrecy', 'Độ mật', ['Tuyệt mật', 'Tối mật', 'Mật'], {
    vi: 'Chỉ ghi khi nội dung thuộc bí mật nhà nước.',
    en: 'Only where the contents are a state secret.',
  }),
  field('form', 'Thể thức', ['hành chính', 'Đảng', 'Đoàn'], {
    vi: 'Thể thức trình bày; không ghi là `hành chính` (Nghị định 30/2020/NĐ-CP).',
    en: 'The form of the document; administrative where nothing is said (Decree 30/2020/NĐ-CP).',
  }),
];

function field(name: LetterheadName, words: string, values: readonly string[], about: Localized): Field {
  const pattern = new RegExp(`^(?:${words}|${words.normalize('NFD')})[ \\t]*:`, 'u');
  return { name, words, pattern, values, about };
}
